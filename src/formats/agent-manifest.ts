import { defineFormat } from '../format.ts';
import { podAccount } from '../model/account.ts';
import type { AgentRole, AgentWorkload, Container } from '../model/agent.ts';
import type { ParsedDocument } from '../model/cluster.ts';
import { mountedConfd } from '../model/confd.ts';
import { ignoreByVariable, ignoredNames, ignorePlaces, unreadVariables } from '../model/ignored-autoconf.ts';
import { containerImage } from '../model/images.ts';
import { knownBoolean, knownText } from '../model/known.ts';
import { readContainer, readVolumes } from '../model/pod-spec.ts';
import type { Cursor } from '../yaml/cursor.ts';

const kinds: ReadonlySet<string> = new Set(['DaemonSet', 'Deployment', 'StatefulSet']);

/** A workload that runs the Agent, written by hand or rendered from a chart. */
export default defineFormat({
  id: 'agent-manifest',
  title: 'DaemonSet or Deployment of the Agent',

  matches: ({ root }) => kinds.has(root.at('kind').text ?? '') && agentContainer(root) !== undefined,

  read: (document) => {
    const container = agentContainer(document.root);
    return container ? { agents: [readWorkload(document, container)] } : {};
  },
});

const podOf = (root: Cursor): Cursor => root.at('spec', 'template', 'spec');

/** The container that runs checks: by its image, else by its name and a variable of the Agent. */
function agentContainer(root: Cursor): Cursor | undefined {
  const containers = podOf(root).at('containers').items;
  return containers.find((container) => imageKind(container) !== null) ?? containers.find(looksLikeAgent);
}

function looksLikeAgent(container: Cursor): boolean {
  const name = container.at('name').text ?? '';
  const variables = container.at('env').items.map((item) => item.at('name').text ?? '');
  return /^(?:datadog-)?(?:cluster-)?agent$/.test(name) && variables.some((variable) => variable.startsWith('DD_'));
}

/** Whether an image is Datadog's Agent or Cluster Agent, on whatever registry; the same image with a command of its own is none. */
function imageKind(container: Cursor): 'agent' | 'cluster-agent' | null {
  const image = container.at('image').text ?? '';
  const name = /([^/:@]+)(?:[:@][^/]*)?$/.exec(image)?.[1]?.replace(/^datadog-/, '');
  const command = container.at('command').items.map((item) => item.text ?? '');
  if (!image.includes('datadog') || command.some((word) => /(?:^|\/)(?:(?:trace|process|security)-agent|system-probe)$/.test(word)))
    return null;
  return name === 'agent' || name === 'cluster-agent' ? name : null;
}

function roleOf(root: Cursor, container: Cursor): AgentRole {
  if (imageKind(container) === 'cluster-agent' || /cluster-agent$/.test(container.at('name').text ?? '')) return 'cluster-agent';
  const runs = (name: string, value: RegExp) =>
    container.at('env').items.some((item) => item.at('name').text === name && value.test(item.at('value').text ?? ''));
  const isRunner = runs('DD_CLC_RUNNER_ENABLED', /^true$/) || runs('DD_EXTRA_CONFIG_PROVIDERS', /^clusterchecks$/);
  return isRunner && root.at('kind').text !== 'DaemonSet' ? 'cluster-checks-runner' : 'node-agent';
}

function readWorkload(document: ParsedDocument, agent: Cursor): AgentWorkload {
  const { root } = document;
  const pod = podOf(root);
  const name = root.at('metadata', 'name');
  const volumes = readVolumes(pod.at('volumes'));
  const all = [...pod.at('initContainers').items, ...pod.at('containers').items];
  const initContainers = pod.at('initContainers').items.map(readOne);
  const others = pod
    .at('containers')
    .items.filter((container) => container !== agent)
    .map(readOne);
  const own = readOne(agent);
  return {
    role: roleOf(root, agent),
    flavour: 'manifest',
    at: name.kind === null ? root.at('kind') : name,
    document,
    namespace: knownText(root.at('metadata', 'namespace')) ?? 'unknown',
    deployed: true,
    hostNetwork: knownBoolean(pod.at('hostNetwork'), false),
    account: podAccount(pod),
    agentContainer: own,
    otherContainers: [...initContainers, ...others],
    volumes,
    images: all.flatMap(containerImage),
    tolerations: pod.at('tolerations'),
    nodeSelector: pod.at('nodeSelector'),
    affinity: pod.at('affinity'),
    ignoredAutoConf: ignoredNames(ignorePlaces(agent), unreadVariables(agent.at('env'))),
    confd: mountedConfd([own, ...initContainers], volumes.items),
    confdKnown: volumes.known && [own, ...initContainers].every((container) => container.mountsKnown),
    useConfigMap: () => [],
    disableAutoConf: (check) => ignoreByVariable(agent.at('env'), check),
  };
}

function readOne(container: Cursor): Container {
  const name = container.at('name');
  return readContainer(name.text ?? '', name.kind === null ? container : name, container.at('volumeMounts'));
}
