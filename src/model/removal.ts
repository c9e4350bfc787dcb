import type { Cursor } from '../yaml/cursor.ts';
import { type Edit, remove } from '../yaml/edit.ts';
import type { AgentWorkload, Mount } from './agent.ts';
import type { CheckConfig, Cluster } from './cluster.ts';
import { directoryOf, isAtOrBelow, resolvePath } from './filesystem.ts';
import { runners } from './schedule.ts';
import { namedTexts, textsBelow } from './texts-below.ts';

/** What takes a check away. */
export interface Removal {
  readonly edits: readonly Edit[];
  /** Whether mounts go with it. */
  readonly mounts: boolean;
}

/**
 * Takes a check away, and the directories that are mounted for its files where nothing but checks that go too (`going`, itself
 * among them) names them. Null when the check can't be taken away by edits.
 */
export function removalOf(cluster: Cluster, check: CheckConfig, going: readonly CheckConfig[]): Removal | null {
  const own = check.removal();
  if (own.length === 0) return null;
  const mounts = runners(cluster, check).flatMap((agent) => unmount(agent, idleMounts(cluster, agent, { check, going })));
  return { edits: [...own, ...mounts], mounts: mounts.length > 0 };
}

/** Mounts of the very directories that a check reads from. Wider ones serve more than a check. */
function idleMounts(
  cluster: Cluster,
  agent: AgentWorkload,
  { check, going }: { readonly check: CheckConfig; readonly going: readonly CheckConfig[] },
): readonly Mount[] {
  const mounts = textsBelow(check.file).flatMap(({ text = '' }) => {
    const found = resolvePath(agent, text);
    const isDirect = (found.kind === 'host' || found.kind === 'key') && [text, directoryOf(text)].includes(found.mount.path);
    return isDirect ? [found.mount] : [];
  });
  return [...new Set(mounts)].filter(({ path }) => !isNamedElsewhere(cluster, path, going));
}

/** Whether any text of the files names a path or one below it, but for those of some checks and where things are mounted. */
function isNamedElsewhere(cluster: Cluster, path: string, going: readonly CheckConfig[]): boolean {
  const written = cluster.documents.flatMap(({ root }) => namedTexts(root)).filter(({ name }) => name !== 'mountPath' && name !== 'path');
  const named = (texts: readonly Cursor[]): number => texts.flatMap(pathsIn).filter((one) => isAtOrBelow(one, path)).length;
  return named(written.map(({ at }) => at)) > named(going.flatMap(({ file }) => textsBelow(file)));
}

const pathsIn = ({ text = '' }: Cursor): readonly string[] => text.match(/(?<![\w./-])\/[\w./-]+/g) ?? [];

/** Takes mounts of the container that runs checks away, and their volumes where no container mounts them any more. */
export function unmount(agent: AgentWorkload, going: readonly Mount[]): readonly Edit[] {
  const containers = [agent.agentContainer, ...agent.otherContainers];
  const names = new Set(going.map(({ name }) => name));
  const isMounted = (name: string): boolean =>
    containers.some(({ mounts }) => mounts.some((mount) => !going.includes(mount) && (mount.name === name || mount.name === 'unknown')));
  const volumes = agent.volumes.items.filter(({ name }) => name !== 'unknown' && names.has(name) && !isMounted(name));
  return [...going, ...volumes].map(({ at }) => remove(at));
}
