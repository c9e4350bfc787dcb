import type { AgentWorkload, Container, Mount, Volume } from './agent.ts';

/** What stands behind a path in a container. `mount` is the one that provides it. */
export type Resolution =
  /** A file or directory of the node; `path` is absolute there, `below` what follows the mount's own path. */
  | { readonly kind: 'host'; readonly path: string; readonly below: string; readonly mount: Mount; readonly volume: Volume }
  /** A key of a Secret or ConfigMap; null when the volume's `items` bring no file of that name. */
  | { readonly kind: 'key'; readonly key: string | null; readonly mount: Mount; readonly volume: Volume }
  /** An emptyDir. */
  | { readonly kind: 'empty'; readonly mount: Mount; readonly volume: Volume }
  /** A volume of another kind: CSI, projected, a claim. */
  | { readonly kind: 'other'; readonly mount: Mount; readonly volume: Volume }
  /** The mount names no volume of the pod, as far as the files show. */
  | { readonly kind: 'no-volume'; readonly mount: Mount }
  /** The Operator drops the mount for a later one of the same name or path. */
  | { readonly kind: 'replaced'; readonly mount: Mount; readonly by: Mount }
  /** Comes with the image, the pod or the chart, whatever the files say. */
  | { readonly kind: 'provided' }
  /** No mount provides it, and all mounts are known. */
  | { readonly kind: 'unmounted' }
  | { readonly kind: 'unknown' };

/** Where a path in a container comes from: the longest mount that covers it, `subPath` and `items` followed. By default in the container that runs checks. */
export function resolvePath(agent: AgentWorkload, path: string, container: Container = agent.agentContainer): Resolution {
  const wanted = normalPath(path);
  if (wanted === null) return { kind: 'unknown' };
  const covering = container.mounts.filter((mount) => mount.path === 'unknown' || isAtOrBelow(wanted, mount.path));
  if (covering.some((mount) => mount.path === 'unknown')) return { kind: 'unknown' };
  const mount = covering.reduce<Mount | null>((best, own) => (best && best.path.length > own.path.length ? best : own), null);
  if (!mount) return isProvided(wanted) ? { kind: 'provided' } : { kind: container.mountsKnown ? 'unmounted' : 'unknown' };
  const lost = replacedMounts(agent, container).find((replaced) => replaced.mount === mount);
  if (lost) return { kind: 'replaced', ...lost };
  const volume = volumeOf(agent, mount);
  if (volume === null) return { kind: 'no-volume', mount };
  return volume === 'unknown' ? { kind: 'unknown' } : behind(mount, volume, wanted);
}

function behind(mount: Mount, volume: Volume, wanted: string): Resolution {
  const { source } = volume;
  if (mount.subPath === 'unknown') return { kind: 'unknown' };
  const below = wanted.slice(mount.path === '/' ? 1 : mount.path.length + 1);
  const inside = joinPath(mount.subPath ?? '', below);
  if (source.kind === 'emptyDir') return { kind: 'empty', mount, volume };
  if (source.kind === 'other') return { kind: 'other', mount, volume };
  if (source.kind === 'hostPath') {
    return source.path === 'unknown' ? { kind: 'unknown' } : { kind: 'host', path: joinPath(source.path, inside), below, mount, volume };
  }
  if (source.items.state === 'unknown' || source.items.items.some((item) => item.state !== 'present')) return { kind: 'unknown' };
  return { kind: 'key', key: source.items.items.length > 0 ? keyAt(source.items.items, inside) : topLevel(inside), mount, volume };
}

type Items = Extract<Volume['source'], { readonly kind: 'secret' | 'configMap' }>['items']['items'];

const keyAt = (items: Items, path: string): string | null => items.find((item) => item.at('path').text === path)?.at('key').text ?? null;

/** Keys become files beside each other, never in a directory. */
const topLevel = (path: string): string | null => (path === '' || path.includes('/') ? null : path);

/** The volume that a mount names: null when there is none, unknown when it may be one that the files don't show. The last of one name counts. */
export function volumeOf(agent: AgentWorkload, mount: Mount): Volume | null | 'unknown' {
  if (mount.name === 'unknown') return 'unknown';
  const named = agent.volumes.items.findLast((volume) => volume.name === mount.name);
  if (named) return named;
  return agent.volumes.known && agent.volumes.items.every((volume) => volume.name !== 'unknown') ? null : 'unknown';
}

/**
 * Mounts of a container that don't survive: the Operator keeps, of those that share a name or a path, the last one only.
 * Source: DataDog/datadog-operator:internal/controller/datadogagent/merger/volume_mount.go
 */
export function replacedMounts(agent: AgentWorkload, container: Container): readonly { readonly mount: Mount; readonly by: Mount }[] {
  if (agent.flavour !== 'operator') return [];
  return container.mounts.flatMap((mount, index) => {
    const by = container.mounts.slice(index + 1).findLast((later) => isSame(later.name, mount.name) || isSame(later.path, mount.path));
    return by ? [{ mount, by }] : [];
  });
}

const isSame = (a: string, b: string): boolean => a !== 'unknown' && a === b;

/**
 * Where a file in a container comes from: an absolute path of the node, or `secret:<name>/<key>`. Null for anything else,
 * and when it can't be told.
 */
export function originOf(found: Resolution): string | null {
  if (found.kind === 'host') return found.path;
  if (found.kind !== 'key' || found.key === null) return null;
  const { source } = found.volume;
  return source.kind === 'secret' && source.name !== 'unknown' ? `secret:${source.name}/${found.key}` : null;
}

/** The paths at which something of an origin can be read in the container that runs checks, and the mounts that bring it. */
export function seenAt(agent: AgentWorkload, origin: string): readonly { readonly path: string; readonly mount: Mount }[] {
  return agent.agentContainer.mounts.flatMap((mount) => {
    const path =
      mount.path === 'unknown' ? null : origin.startsWith('/') ? hostPathIn(agent, mount, origin) : keyPathIn(agent, mount, origin);
    return path !== null && originOf(resolvePath(agent, path)) === origin ? [{ path, mount }] : [];
  });
}

function hostPathIn(agent: AgentWorkload, mount: Mount, hostPath: string): string | null {
  const top = resolvePath(agent, mount.path);
  if (top.kind !== 'host' || top.mount !== mount || !isAtOrBelow(hostPath, top.path)) return null;
  return joinPath(mount.path, hostPath.slice(top.path === '/' ? 1 : top.path.length + 1));
}

function keyPathIn(agent: AgentWorkload, mount: Mount, origin: string): string | null {
  const volume = volumeOf(agent, mount);
  if (volume === null || volume === 'unknown' || volume.source.kind !== 'secret') return null;
  const key = origin.slice(`secret:${volume.source.name}/`.length);
  const file = volume.source.items.items.find((item) => item.at('key').text === key)?.at('path').text ?? key;
  return mount.subPath === null ? joinPath(mount.path, file) : mount.path;
}

/** An absolute path without doubled slashes, `.` and `..`; null for a relative one. */
export function normalPath(path: string): string | null {
  if (!path.startsWith('/')) return null;
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return `/${steps.join('/')}`;
}

/** Two paths joined; an empty one counts for nothing. */
export function joinPath(above: string, below: string): string {
  if (above === '' || below === '') return above + below;
  return above.endsWith('/') ? above + below : `${above}/${below}`;
}

export const isAtOrBelow = (path: string, base: string): boolean => path === base || base === '/' || path.startsWith(`${base}/`);

/** Up to the last slash. */
export const directoryOf = (path: string): string => path.slice(0, path.lastIndexOf('/')) || '/';

/** After the last slash. */
export const fileNameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/**
 * What every Agent container has without a mount of the user's: the image's own files, the service account, and what
 * chart and Operator mount for themselves.
 */
const provided: readonly string[] = [
  ...['/etc/ssl', '/usr', '/opt/datadog-agent', '/etc/datadog-agent', '/var/run', '/run', '/tmp'],
  ...['/host/proc', '/host/sys', '/host/root', '/host/var'],
];

const isProvided = (path: string): boolean => provided.some((base) => isAtOrBelow(path, base));

/** Whether a path is the service account's CA bundle, which is the cluster's CA. */
export const isServiceAccountCa = (path: string): boolean =>
  /^(\/var)?\/run\/secrets\/kubernetes\.io\/serviceaccount\/ca\.crt$/.test(normalPath(path) ?? '');
