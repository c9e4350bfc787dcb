import type { Cursor } from '../yaml/cursor.ts';
import type { CertificateDirectory } from './certificate-facts.ts';
import { isAtOrBelow, joinPath, type Resolution } from './filesystem.ts';

/** A mount that brings another directory of the host than the one where the platform keeps the file. */
export interface MisledMount {
  /** The directory that would be right, or the directories, in words. */
  readonly right: string;
  /** Whether the platform has what is looked for under that very name. */
  readonly sure: boolean;
  /** Whose path is wrong: the volume's, or the mount's own below it. */
  readonly fault: 'volume' | 'mount';
  readonly at: Cursor;
  /** The directory that it brings. */
  readonly brings: string;
  /** What to write there; null when it doesn't follow. */
  readonly write: string | null;
}

type HostFile = Extract<Resolution, { readonly kind: 'host' }>;

/**
 * The mount of a file, when what follows the mount's own path is a file of another directory than the one there. A higher
 * directory is no mistake by itself, unless the mount poses as the right one.
 */
export function misledMount(directories: readonly CertificateDirectory[], found: HostFile): MisledMount | null {
  const { below, mount } = found;
  const top = broughtBy(found);
  if (directories.some((directory) => directory.mount && directory.hostPath === top)) return null;
  const candidates = directories.flatMap(({ hostPath: right, files }) => {
    const meant =
      right === undefined ? undefined : files.map((file) => joinPath(right, file.path)).find((full) => full.endsWith(`/${below}`));
    return right === undefined || meant === undefined || below === '' ? [] : [{ right, meant: meant.slice(0, -below.length - 1) }];
  });
  const poses = ({ right }: { readonly right: string }): boolean => mount.path.endsWith(right);
  if (candidates.some((one) => isAtOrBelow(one.right, top) && !poses(one))) return null;
  const [first, ...others] = candidates;
  if (!first) return null;
  // Of several, the one that the mount is named after.
  const [named] = candidates.filter(poses).sort((a, b) => b.right.length - a.right.length);
  const one = others.length === 0 ? first : named;
  if (one) return faultOf(found, one.right, one.meant);
  return { ...faultOf(found, first.right, null), sure: true, right: candidates.map(({ right }) => right).join(' or ') };
}

/** A mount that is wrong, and `meant`, the directory that it should bring, if that can be told. */
export function faultOf(found: HostFile, right: string, meant: string | null): MisledMount {
  const { mount, volume } = found;
  const subPath = mount.subPath === null || mount.subPath === 'unknown' ? '' : mount.subPath;
  const path = 'path' in volume.source ? volume.source.path : '';
  const base = { right, sure: meant !== null, brings: broughtBy(found) };
  const rest = path === '/' ? 1 : path.length + 1;
  // The volume is right, since what is meant lies below it.
  if (subPath !== '' && isAtOrBelow(meant ?? right, path) && (meant ?? right) !== path)
    return { ...base, fault: 'mount', at: mount.at.at('subPath'), write: meant?.slice(rest) ?? null };
  const above = subPath === '' ? meant : meant?.endsWith(`/${subPath}`) ? meant.slice(0, -subPath.length - 1) : null;
  return { ...base, fault: 'volume', at: volume.at.at('hostPath', 'path'), write: above };
}

const broughtBy = ({ path, below }: HostFile): string => (below === '' ? path : path.slice(0, path.length - below.length - 1)) || '/';
