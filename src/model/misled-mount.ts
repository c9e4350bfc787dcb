import type { Cursor } from '../yaml/cursor.ts';
import { isAtOrBelow, joinPath, type Resolution } from './filesystem.ts';
import type { CertificateDirectory } from './platform.ts';

/** A mount that brings another directory of the host than the one where the platform keeps the file. */
export interface MisledMount {
  /** The directory that would be right. */
  readonly right: string;
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
  for (const { hostPath: right, files } of directories) {
    const meant =
      right === undefined ? undefined : files.map((file) => joinPath(right, file.path)).find((full) => full.endsWith(`/${below}`));
    if (right === undefined || meant === undefined || below === '') continue;
    const isHigher = isAtOrBelow(right, top) && !mount.path.endsWith(right);
    return isHigher ? null : faultOf(found, right, meant.slice(0, -below.length - 1));
  }
  return null;
}

/** A mount that is wrong, and `meant`, the directory that it should bring, if that can be told. */
export function faultOf(found: HostFile, right: string, meant: string | null): MisledMount {
  const { mount, volume } = found;
  const subPath = mount.subPath === null || mount.subPath === 'unknown' ? '' : mount.subPath;
  const path = 'path' in volume.source ? volume.source.path : '';
  const base = { right, brings: broughtBy(found) };
  const rest = path === '/' ? 1 : path.length + 1;
  // The volume is right, since what is meant lies below it.
  if (subPath !== '' && isAtOrBelow(meant ?? right, path) && (meant ?? right) !== path)
    return { ...base, fault: 'mount', at: mount.at.at('subPath'), write: meant?.slice(rest) ?? null };
  const above = subPath === '' ? meant : meant?.endsWith(`/${subPath}`) ? meant.slice(0, -subPath.length - 1) : null;
  return { ...base, fault: 'volume', at: volume.at.at('hostPath', 'path'), write: above };
}

const broughtBy = ({ path, below }: HostFile): string => (below === '' ? path : path.slice(0, path.length - below.length - 1)) || '/';
