import type { Cursor, Place } from '../yaml/cursor.ts';
import { append } from '../yaml/edit.ts';
import { chartAccount } from './account.ts';
import type { AgentRole, AgentWorkload } from './agent.ts';
import type { ParsedDocument } from './cluster.ts';
import { type ClusterChecks, handedOut, readSwitch, written } from './cluster-checks.ts';
import { inlineConfd, mountedConfd } from './confd.ts';
import { ignoreByVariable, ignoredNames, ignoreEntry, ignorePlaces, namesIn, unreadLists, unreadVariables } from './ignored-autoconf.ts';
import { chartImage } from './images.ts';
import { both, either, knownBoolean, writtenBoolean } from './known.ts';
import { hidePackagedFolder, readContainer, readVolumes } from './pod-spec.ts';

/** Chart 1.x has other keys for the same things, so nothing may be concluded from those that are missing. */
export function isFirstChart(values: Cursor): boolean {
  if (values.keys.includes('agents')) return false;
  const hasWorkload = ['daemonset', 'deployment', 'clusterchecksDeployment'].some((key) => values.at(key).kind === 'map');
  const datadog = values.at('datadog').keys;
  return hasWorkload || datadog.includes('volumes') || datadog.includes('volumeMounts');
}

/** The three workloads that values of the chart (2 and later) describe, deployed or not. */
export function readChart(document: ParsedDocument, values: Cursor): readonly AgentWorkload[] {
  return [nodeAgent(document, values), clusterAgent(document, values), clusterChecksRunner(document, values)];
}

function nodeAgent(document: ParsedDocument, values: Cursor): AgentWorkload {
  const datadog = values.at('datadog');
  const section = values.at('agents');
  const base = workload({ document, values, section, role: 'node-agent', agentName: 'agent' });
  const initContainers = section.at('containers', 'initContainers');
  const initConfig = readContainer('init-config', keyOf(initContainers, base.at), initContainers.at('volumeMounts'));
  const inline = [datadog.at('confd'), datadog.at('autoconf')].filter((map) => map.kind === 'map').map((map) => inlineConfd(map));
  const container = section.at('containers', 'agent');
  const list = datadog.at('ignoreAutoConfig');
  const ignored = ignoredNames(
    [list, ...ignorePlaces(datadog), ...ignorePlaces(container), section.at('customAgentConfig', 'ignore_autoconf')],
    [
      ...unreadLists(list, datadog, { '': values, 'agents.': section, 'agents.containers.agent.': container }),
      ...[datadog, container].flatMap((owner) => unreadVariables(owner.at('env'))),
    ],
  );
  return {
    ...base,
    deployed: writtenBoolean(section.at('enabled'), true),
    hostNetwork: knownBoolean(section.at('useHostNetwork'), false),
    otherContainers: [initConfig],
    ignoredAutoConf: ignored,
    confd: [...inline, ...mountedConfd([initConfig, base.agentContainer], base.volumes.items)],
    confdKnown: base.volumes.known && datadog.at('confd').state !== 'unknown',
    disableAutoConf: (check) => {
      if (ignoreEntry(container.at('env'))) return ignoreByVariable(container.at('env'), check);
      // The chart writes the list behind `datadog.env`, whose value it replaces, and before the container's own variables.
      const kept = list.kind === null ? ignorePlaces(datadog).flatMap(namesIn) : [];
      return [...new Set([...kept.map(({ name }) => name), check])].map((name) => append(list, name));
    },
  };
}

function clusterAgent(document: ParsedDocument, values: Cursor): AgentWorkload {
  const section = values.at('clusterAgent');
  const base = workload({ document, values, section, role: 'cluster-agent', agentName: 'cluster-agent' });
  const inline = section.at('confd').kind === 'map' ? [inlineConfd(section.at('confd'))] : [];
  const folders = section.at('advancedConfd');
  const advanced = folders.keys.map((folder) => inlineConfd(folders.at(folder), folder));
  return {
    ...base,
    hostNetwork: knownBoolean(section.at('useHostNetwork'), false),
    deployed: writtenBoolean(section.at('enabled'), true),
    confd: [...inline, ...advanced, ...mountedConfd([base.agentContainer], base.volumes.items)],
    confdKnown: base.volumes.known && section.at('confd').state !== 'unknown' && folders.state !== 'unknown',
  };
}

function clusterChecksRunner(document: ParsedDocument, values: Cursor): AgentWorkload {
  const datadog = values.at('datadog');
  const section = values.at('clusterChecksRunner');
  const base = workload({ document, values, section, role: 'cluster-checks-runner', agentName: 'agent' });
  const { clusterAgent: dispatcher, clusterChecks, runner } = switchesOf(values);
  // Other features may want runners of their own, and get these.
  const borrowed = ['kubeStateMetricsCore', 'orchestratorExplorer'].map((feature) =>
    knownBoolean(datadog.at(feature, 'useClusterCheckRunners'), false),
  );
  return {
    ...base,
    deployed: both(dispatcher.holds, either(both(clusterChecks.holds, runner.holds), ...borrowed)),
    // The list in `datadog.ignoreAutoConfig` doesn't reach this pod.
    ignoredAutoConf: ignoredNames([...ignorePlaces(datadog), ...ignorePlaces(section)]),
    disableAutoConf: (check) => hidePackagedFolder(check, base.agentContainer, base.volumes),
  };
}

function switchesOf(values: Cursor) {
  const on = (at: Cursor, byDefault: boolean) => readSwitch(at, { wanted: true, byDefault });
  return {
    clusterAgent: on(values.at('clusterAgent', 'enabled'), true),
    clusterChecks: on(values.at('datadog', 'clusterChecks', 'enabled'), true),
    runner: on(values.at('clusterChecksRunner', 'enabled'), false),
  };
}

/** How cluster checks are handed out, with the runner among the chart's workloads. A Cluster Agent of another release may do it. */
export function chartClusterChecks(values: Cursor, agents: readonly AgentWorkload[]): readonly ClusterChecks[] {
  const own = switchesOf(values);
  const isOthers = values.at('existingClusterAgent', 'join').boolean === true;
  const section = values.at('clusterChecksRunner');
  return handedOut(agents, {
    switches: isOthers ? [own.clusterChecks] : [own.clusterAgent, own.clusterChecks],
    runnerSwitches: [own.runner],
    runnerSettings: written([section.at('volumes'), section.at('volumeMounts')]),
  });
}

interface Section {
  readonly document: ParsedDocument;
  readonly values: Cursor;
  readonly section: Cursor;
  readonly role: AgentRole;
  readonly agentName: string;
}

/** What the three sections have in common; nothing of it is deployed yet. */
function workload({ document, values, section, role, agentName }: Section): AgentWorkload {
  const at = keyOf(section, keyOf(values.at('datadog'), values));
  return {
    role,
    flavour: 'helm',
    at,
    document,
    namespace: 'unknown',
    deployed: false,
    hostNetwork: false,
    account: chartAccount(section),
    agentContainer: readContainer(agentName, at, section.at('volumeMounts')),
    otherContainers: [],
    volumes: readVolumes(section.at('volumes')),
    images: chartImage(section.at('image'), agentName),
    tolerations: section.at('tolerations'),
    nodeSelector: section.at('nodeSelector'),
    affinity: section.at('affinity'),
    ignoredAutoConf: ignoredNames([]),
    confd: [],
    confdKnown: true,
    // The chart takes check files in its values only.
    useConfigMap: () => [],
    disableAutoConf: () => [],
  };
}

const keyOf = (section: Cursor, otherwise: Place): Place => (section.kind === null ? otherwise : section.key);
