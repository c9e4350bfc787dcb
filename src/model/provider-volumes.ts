import type { Cursor } from '../yaml/cursor.ts';
import { type Edit, remove } from '../yaml/edit.ts';
import type { AgentWorkload } from './agent.ts';
import { automaticSwitches } from './automatic-checks.ts';
import type { Cluster } from './cluster.ts';
import { unmount } from './removal.ts';

/** Volumes and mounts of the user's in one workload whose names or places a switch takes for its own. */
export interface VolumeCollision {
  readonly agent: AgentWorkload;
  /** The switch, by its name and where it is on. */
  readonly switch: string;
  readonly switchAt: Cursor;
  /** The names of volumes and the paths of mounts that are there twice, in order. */
  readonly twice: readonly { readonly at: Cursor; readonly text: string }[];
  /** What takes the user's away. */
  readonly edits: readonly Edit[];
}

export function volumeCollisions(cluster: Cluster): readonly VolumeCollision[] {
  // The Operator puts the user's in the place of its own.
  const on = automaticSwitches(cluster).filter(({ at, on, facts }) => facts.flavour === 'helm' && at.boolean === true && on !== false);
  return on.flatMap(({ at, facts, agent: { document } }) => {
    const agents = cluster.agents.filter((agent) => agent.document === document && agent.deployed !== false);
    return agents.flatMap((agent): readonly VolumeCollision[] => {
      const own = (facts.volumes ?? []).filter(({ role }) => role === agent.role);
      const found = collide(agent, own);
      return found ? [{ agent, switch: facts.switch, switchAt: at, ...found }] : [];
    });
  });
}

type Own = readonly { readonly name: string; readonly path: string }[];

function collide({ volumes, agentContainer, ...agent }: AgentWorkload, own: Own): Pick<VolumeCollision, 'twice' | 'edits'> | null {
  const taken = volumes.items.filter((volume) => own.some(({ name }) => name === volume.name));
  const covered = agentContainer.mounts.filter((mount) => own.some(({ path }) => path === mount.path));
  const twice = [
    ...taken.map(({ at, name }) => ({ at: at.at('name'), text: `volume ${name}` })),
    ...covered.map(({ at, path }) => ({ at: at.at('mountPath'), text: `a mount at ${path}` })),
  ];
  if (twice.length === 0) return null;
  const going = agentContainer.mounts.filter((mount) => covered.includes(mount) || taken.some(({ name }) => name === mount.name));
  const unmounted = unmount({ ...agent, volumes, agentContainer }, going);
  const left = taken.filter(({ at }) => !unmounted.some((edit) => edit.at === at));
  return { twice, edits: [...unmounted, ...left.map(({ at }) => remove(at))] };
}
