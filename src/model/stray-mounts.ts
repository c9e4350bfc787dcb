import { editDistance } from '../text/nearest.ts';
import type { AgentWorkload, Mount, Volume } from './agent.ts';
import type { Cluster } from './cluster.ts';

/** A mount whose volume the workload's list doesn't define. */
export interface StrayMount {
  readonly agent: AgentWorkload;
  readonly mount: Mount;
  readonly name: string;
  /** Volumes of nearly that name that nothing mounts. */
  readonly twins: readonly Volume[];
}

/** Mounts without volume, of workloads whose volumes are all known. */
export function strayMounts(cluster: Cluster): readonly StrayMount[] {
  return cluster.agents.flatMap(straysOf);
}

/** Those of one workload. */
export function straysOf(agent: AgentWorkload): readonly StrayMount[] {
  const { items, known } = agent.volumes;
  if (!known) return [];
  const mounts = [agent.agentContainer, ...agent.otherContainers].flatMap((container) => container.mounts);
  const unmounted = items.filter((volume) => volume.name !== 'unknown' && mounts.every((mount) => mount.name !== volume.name));
  return mounts.flatMap((mount) => {
    const { name } = mount;
    if (name === 'unknown' || items.some((volume) => volume.name === name || volume.name === 'unknown')) return [];
    return [{ agent, mount, name, twins: unmounted.filter((volume) => isNear(volume.name, name)) }];
  });
}

const isNear = (a: string, b: string): boolean => editDistance(a, b) <= Math.max(1, Math.floor(b.length / 4));
