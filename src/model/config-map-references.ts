import { editDistance } from '../text/nearest.ts';
import type { AgentWorkload, ConfdSource } from './agent.ts';
import { holdsChecks } from './check-files.ts';
import type { CheckConfig, Cluster, ConfigMap } from './cluster.ts';
import { claimedConfigMaps, findConfigMap } from './config-maps.ts';

/** A reference to a ConfigMap that the files don't hold, and those that may have been meant. */
export interface MissingConfigMap {
  readonly agent: AgentWorkload;
  readonly source: ConfdSource;
  readonly name: string;
  /** ConfigMaps with check files that no Agent refers to, of nearly this name or of another namespace. */
  readonly twins: readonly ConfigMap[];
  /** The checks in them, which nobody runs. */
  readonly checks: readonly CheckConfig[];
}

/** ConfigMaps with check files of the control plane that no Agent in the files refers to. */
export function idleConfigMaps({ agents, configMaps }: Cluster): readonly ConfigMap[] {
  const claimed = claimedConfigMaps(agents, configMaps);
  return configMaps.filter((configMap) => !claimed.has(configMap) && holdsChecks(configMap));
}

/** All references to ConfigMaps that the files don't hold. Names that can't be told are nobody's mistake. */
export function missingConfigMaps(cluster: Cluster): readonly MissingConfigMap[] {
  const { agents, checks, configMaps } = cluster;
  const idle = idleConfigMaps(cluster);
  return agents.flatMap((agent) =>
    agent.confd.flatMap((source) => {
      const name = source.configMap;
      if (name === null || name === 'unknown' || source.ineffective || findConfigMap(agent, source, configMaps)) return [];
      const twins = idle.filter((candidate) => isNear(candidate.name, name));
      return [{ agent, source, name, twins, checks: checks.filter((check) => twins.some((twin) => isIn(check, twin))) }];
    }),
  );
}

/** A slip of the finger or a part left out, not another name. */
const isNear = (a: string, b: string): boolean => editDistance(a, b) <= 2 || a.includes(b) || b.includes(a);

const isIn = ({ entry }: CheckConfig, { document, data }: ConfigMap): boolean =>
  entry !== null &&
  entry.location.file === document.file &&
  entry.document.index === document.root.document.index &&
  entry.pointer.startsWith(`${data.pointer}/`);
