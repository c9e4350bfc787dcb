import type { AgentWorkload, ConfdSource } from './agent.ts';
import type { ConfigMap } from './cluster.ts';
import { folderOf } from './file-name.ts';

/**
 * The ConfigMap that a workload's source of check files refers to. A namespace that either side leaves open fits any;
 * of several, the one in the same file counts, then one in the same folder. Undefined when there is none.
 */
export function findConfigMap(agent: AgentWorkload, source: ConfdSource, configMaps: readonly ConfigMap[]): ConfigMap | undefined {
  const { configMap: name } = source;
  if (name === null || name === 'unknown') return undefined;
  const found = configMaps.filter((candidate) => candidate.name === name && inNamespace(candidate, agent.namespace));
  const { file } = agent.document;
  return (
    found.find((candidate) => candidate.document.file === file) ??
    found.find((candidate) => folderOf(candidate.document.file.path) === folderOf(file.path)) ??
    found[0]
  );
}

/** The ConfigMaps that an Agent refers to, be it without effect. */
export function claimedConfigMaps(agents: readonly AgentWorkload[], configMaps: readonly ConfigMap[]): ReadonlySet<ConfigMap> {
  const found = agents.flatMap((agent) => agent.confd.flatMap((source) => findConfigMap(agent, source, configMaps) ?? []));
  return new Set(found);
}

const inNamespace = ({ namespace }: ConfigMap, wanted: string): boolean =>
  namespace === null || namespace === 'unknown' || wanted === 'unknown' || namespace === wanted;
