import type { PlatformProfile } from '../model/platform.ts';
import {
  certificateMounts,
  certificatesFor,
  certificateVolumes,
  checkFiles,
  handsOut,
  needsRunner,
  packagedTwice,
  secretNotes,
  tolerations,
} from './agent-parts.ts';
import { below, indent, type Lines } from './lines.ts';
import type { Planned } from './plan.ts';

/** The DatadogAgent, and the ConfigMap of its check files if there are any. */
export function operatorText(profile: PlatformProfile, planned: readonly Planned[]): string {
  const files = checkFiles(planned);
  const lines = [
    'apiVersion: datadoghq.com/v2alpha1',
    'kind: DatadogAgent',
    ...below('metadata', ['name: datadog', 'namespace: datadog']),
    'spec:',
    ...indent([...globals, ...below('features', features(profile, planned)), ...below('override', overrides(profile, planned))], 2),
    ...(files.length > 0 ? ['---', ...configMap(files)] : []),
  ];
  return `${lines.join('\n')}\n`;
}

const globals: Lines = [
  'global:',
  "  # clusterName: the cluster's name in Datadog, where the Agent can't find it out by itself",
  '  credentials:',
  '    apiSecret:',
  '      # kubectl create secret generic datadog-keys -n datadog --from-literal api-key=...',
  '      secretName: datadog-keys',
  '      keyName: api-key',
];

function features({ automatic }: PlatformProfile, planned: readonly Planned[]): Lines {
  const isAutomatic = automatic?.some(({ flavour, byDefault }) => flavour === 'operator' && byDefault);
  return [
    ...(handsOut(planned) ? ['# The Cluster Agent hands the checks of Services out.', 'clusterChecks:', '  enabled: true'] : []),
    ...(needsRunner(planned) ? ['  useClusterChecksRunners: true'] : []),
    ...(isAutomatic
      ? [
          '# Newer Operators configure the same checks by themselves, and would run them a second time.',
          'controlPlaneMonitoring:',
          '  enabled: false',
        ]
      : []),
  ];
}

function overrides(profile: PlatformProfile, planned: readonly Planned[]): Lines {
  return [...below('nodeAgent', nodeAgent(profile, planned)), ...below('clusterChecksRunner', runner(planned))];
}

function nodeAgent(profile: PlatformProfile, planned: readonly Planned[]): Lines {
  const directories = certificatesFor(planned, 'node-agent');
  const twice = packagedTwice(planned).map(({ component, check }) => ({ volume: `disable-${component}-autoconf`, check }));
  const hiding = twice.flatMap(({ volume, check }) => [`- name: ${volume}`, `  mountPath: /etc/datadog-agent/conf.d/${check}.d`]);
  const note = ['# An empty directory over the packaged check of a component keeps it from running a second time.'];
  const mounts = [...certificateMounts(directories), ...(hiding.length > 0 ? [...note, ...hiding] : [])];
  return [
    ...(checkFiles(planned).length > 0 ? below('extraConfd', below('configMap', ['name: datadog-checks'])) : []),
    ...below('containers', below('agent', below('volumeMounts', mounts))),
    ...below('volumes', [...certificateVolumes(directories), ...twice.flatMap(({ volume }) => [`- name: ${volume}`, '  emptyDir: {}'])]),
    ...below('tolerations', tolerations(profile, planned)),
  ];
}

function runner(planned: readonly Planned[]): Lines {
  const directories = certificatesFor(planned, 'cluster-checks-runner');
  return [
    ...secretNotes(directories),
    ...below('containers', below('agent', below('volumeMounts', certificateMounts(directories)))),
    ...below('volumes', certificateVolumes(directories)),
  ];
}

const configMap = (files: Lines): Lines => [
  'apiVersion: v1',
  'kind: ConfigMap',
  ...below('metadata', ['name: datadog-checks', 'namespace: datadog']),
  ...below('data', files),
];
