import { defineFormat } from '../format.ts';
import { operatorAccount } from '../model/account.ts';
import type { AgentRole, AgentWorkload, ConfdSource, Container } from '../model/agent.ts';
import type { Known, ParsedDocument } from '../model/cluster.ts';
import { allHold, type ClusterChecks, handedOut, readSwitch, written } from '../model/cluster-checks.ts';
import { inlineConfd } from '../model/confd.ts';
import { ignoredNames, ignorePlaces, unreadVariables } from '../model/ignored-autoconf.ts';
import { operatorImage } from '../model/images.ts';
import { knownBoolean, knownText } from '../model/known.ts';
import { hidePackagedFolder, readContainer, readVolumes } from '../model/pod-spec.ts';
import type { Cursor } from '../yaml/cursor.ts';
import { set } from '../yaml/edit.ts';

/** The components of `spec.override` that matter here, with the role, the container that runs checks, and what follows the resource's name in that of its account. */
const components = [
  { key: 'nodeAgent', role: 'node-agent', container: 'agent', account: 'agent' },
  { key: 'clusterAgent', role: 'cluster-agent', container: 'cluster-agent', account: 'cluster-agent' },
  { key: 'clusterChecksRunner', role: 'cluster-checks-runner', container: 'agent', account: 'cluster-checks-runner' },
] as const;

/** The Operator's resource. Components that nobody overrides exist all the same. Of v1alpha1, only the kind is recognised. */
export default defineFormat({
  id: 'datadog-agent',
  title: 'DatadogAgent resource of the Datadog Operator',

  matches: ({ root }) => {
    if (root.at('kind').text === 'DatadogAgent') return (root.at('apiVersion').text ?? '').startsWith('datadoghq.com/');
    const overrides = root.at('spec', 'override').keys;
    return root.at('kind').kind === null && components.some(({ key }) => overrides.includes(key));
  },

  // Without `global` the Operator refuses to reconcile, so this can't be the whole resource.
  extent: ({ root }) => (root.keys.includes('kind') && root.at('spec').keys.includes('global') ? 'whole' : 'part'),

  read: (document) => {
    const { root } = document;
    if (root.at('apiVersion').text === 'datadoghq.com/v1alpha1') return {};
    const clusterName = root.at('spec', 'global', 'clusterName').string;
    const agents = components.map((component) => readComponent(document, component));
    return {
      agents,
      clusterChecks: readClusterChecks(root.at('spec'), agents),
      ...(clusterName && { clusterName }),
    };
  },
});

function readComponent(document: ParsedDocument, component: (typeof components)[number]): AgentWorkload {
  const spec = document.root.at('spec');
  const { role } = component;
  const override = spec.at('override', component.key);
  const name = document.root.at('metadata', 'name');
  const at = override.kind !== null ? override.key : name.kind !== null ? name : document.root.at('kind');
  const containers = readContainers(override, at);
  // With one process for everything, the Operator names its container otherwise.
  const single = role === 'node-agent' && spec.at('global', 'containerStrategy').text === 'single';
  const agentName = single ? 'unprivileged-single-agent' : component.container;
  const agentContainer =
    containers.find((container) => container.name === agentName) ??
    readContainer(agentName, at, override.at('containers', agentName, 'volumeMounts'));
  const volumes = readVolumes(override.at('volumes'));
  const environments = [override.at('containers', agentName), override, spec.at('global')];
  return {
    role,
    flavour: 'operator',
    at,
    document,
    namespace: knownText(document.root.at('metadata', 'namespace')) ?? 'unknown',
    deployed: isDeployed(spec, role),
    hostNetwork: knownBoolean(override.at('hostNetwork'), false),
    account: operatorAccount(spec, override, `${name.text}-${component.account}`),
    agentContainer,
    otherContainers: containers.filter((container) => container !== agentContainer),
    volumes,
    images: operatorImage(override.at('image')),
    tolerations: override.at('tolerations'),
    nodeSelector: override.at('nodeSelector'),
    affinity: override.at('affinity'),
    ignoredAutoConf: ignoredNames(
      [...environments.flatMap(ignorePlaces), ...configuredIgnores(override)],
      environments.flatMap((owner) => unreadVariables(owner.at('env'))),
    ),
    confd: readConfd(override.at('extraConfd'), role),
    confdKnown: override.at('extraConfd').state !== 'unknown',
    useConfigMap: (configMap) =>
      override.at('extraConfd').state === 'absent' ? [set(override.at('extraConfd', 'configMap', 'name'), configMap)] : [],
    disableAutoConf: (check) => (role === 'cluster-agent' ? [] : hidePackagedFolder(check, agentContainer, volumes)),
  };
}

const readContainers = (override: Cursor, at: AgentWorkload['at']): readonly Container[] =>
  override.at('containers').keys.map((name) => {
    const container = override.at('containers', name);
    return readContainer(name, container.kind === null ? at : container.key, container.at('volumeMounts'));
  });

function isDeployed(spec: Cursor, role: AgentRole): Known<boolean> {
  const { clusterAgent, clusterChecks, runners, runner } = switchesOf(spec);
  if (role === 'cluster-checks-runner') return allHold([clusterChecks, runners, runner]);
  return role === 'cluster-agent' ? clusterAgent.holds : enabled(spec, 'nodeAgent').holds;
}

const enabled = (spec: Cursor, component: string) =>
  readSwitch(spec.at('override', component, 'disabled'), { wanted: false, byDefault: false });

function switchesOf(spec: Cursor) {
  const feature = spec.at('features', 'clusterChecks');
  return {
    clusterAgent: enabled(spec, 'clusterAgent'),
    clusterChecks: readSwitch(feature.at('enabled'), { wanted: true, byDefault: true }),
    runners: readSwitch(feature.at('useClusterChecksRunners'), { wanted: true, byDefault: false }),
    runner: enabled(spec, 'clusterChecksRunner'),
  };
}

function readClusterChecks(spec: Cursor, agents: readonly AgentWorkload[]): readonly ClusterChecks[] {
  const { clusterAgent, clusterChecks, runners, runner: own } = switchesOf(spec);
  const override = spec.at('override', 'clusterChecksRunner');
  return handedOut(agents, {
    switches: [clusterAgent, clusterChecks],
    runnerSwitches: [runners, own],
    runnerSettings: written(override.keys.filter((key) => key !== 'disabled').map((key) => override.at(key))),
  });
}

/** `ignore_autoconf` in a datadog.yaml of one's own; a ConfigMap that holds it may say anything. */
function configuredIgnores(override: Cursor): readonly Cursor[] {
  const file = override.at('customConfigurations', 'datadog.yaml');
  const text = file.at('configData');
  return [text.kind === 'scalar' ? text.embedded.at('ignore_autoconf') : text, file.at('configMap')];
}

/** A ConfigMap takes the place of the inline map beside it, and in a runner nothing mounts either. */
function readConfd(extraConfd: Cursor, role: AgentRole): readonly ConfdSource[] {
  const map = extraConfd.at('configDataMap');
  const configMap = extraConfd.at('configMap');
  const isRunner = role === 'cluster-checks-runner';
  const referenced = configMap.kind !== null;
  const sources: ConfdSource[] = [];
  if (referenced) {
    const name = configMap.at('name');
    const source = { ...inlineConfd(name), kind: 'config-map', items: configMap.at('items'), ineffective: isRunner } as const;
    sources.push({ ...source, configMap: knownText(name) ?? 'unknown' });
  }
  if (map.kind !== null) sources.push({ ...inlineConfd(map), ineffective: isRunner || referenced });
  return sources;
}
