import type { PlatformProfile } from '../model/platform.ts';
import {
  certificateMounts,
  certificatesFor,
  certificateVolumes,
  checkFiles,
  needsRunner,
  packagedTwice,
  secretNotes,
  tolerations,
} from './agent-parts.ts';
import { below, type Lines } from './lines.ts';
import type { Planned } from './plan.ts';

/** Values of the chart datadog. */
export function helmText(profile: PlatformProfile, planned: readonly Planned[]): string {
  const lines = [
    ...below('datadog', datadog(planned)),
    ...below('agents', nodeAgents(profile, planned)),
    ...below('clusterChecksRunner', runner(planned)),
  ];
  return `${lines.join('\n')}\n`;
}

function datadog(planned: readonly Planned[]): Lines {
  const twice = packagedTwice(planned).map(({ check }) => `- ${check}`);
  return [
    '# kubectl create secret generic datadog-keys -n datadog --from-literal api-key=...',
    'apiKeyExistingSecret: datadog-keys',
    "# clusterName: the cluster's name in Datadog, where the Agent can't find it out by itself",
    ...(twice.length > 0 ? ['# The packaged checks of these would run beside those below.', ...below('ignoreAutoConfig', twice)] : []),
    ...below('confd', checkFiles(planned)),
  ];
}

function nodeAgents(profile: PlatformProfile, planned: readonly Planned[]): Lines {
  const directories = certificatesFor(planned, 'node-agent');
  return [
    ...below('volumes', certificateVolumes(directories)),
    ...below('volumeMounts', certificateMounts(directories)),
    ...below('tolerations', tolerations(profile, planned)),
  ];
}

function runner(planned: readonly Planned[]): Lines {
  if (!needsRunner(planned)) return [];
  const directories = certificatesFor(planned, 'cluster-checks-runner');
  return [
    '# The Cluster Agent hands the checks of Services out to these pods.',
    'enabled: true',
    ...secretNotes(directories),
    ...below('volumes', certificateVolumes(directories)),
    ...below('volumeMounts', certificateMounts(directories)),
  ];
}
