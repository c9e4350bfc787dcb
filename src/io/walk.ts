import type { Dirent } from 'node:fs';
import type { FileSystem } from '../io.ts';
import { isCandidate } from '../prefilter.ts';
import { isIgnored, type Layers, layerOf, layersAbove } from './gitignore.ts';
import { reasonOf } from './read.ts';

/** What one folder holds: names of files that may hold something, and why other things can't be looked at, by absolute path. */
export interface Folder {
  readonly path: string;
  readonly names: readonly string[];
  readonly unread: readonly { readonly path: string; readonly reason: string }[];
}

/** Which files a walk is for. */
export interface Wanted {
  /** How many folders below the start to go. */
  readonly depth: number;
  /** `path` is absolute. */
  accepts(path: string, name: string): boolean;
}

/** All files that may be YAML or JSON, and scripts. */
export const candidates = (depth: number): Wanted => ({ depth, accepts: (_, name) => isCandidate(name) });

/**
 * The folder and all below it, in no order, but what `.gitignore` files rule out, `node_modules` and `.git`. Symbolic links
 * are not followed: what they lead to inside is met there, and what lies outside was not asked for.
 */
export function* walk(files: FileSystem, start: string, wanted: Wanted = candidates(Number.POSITIVE_INFINITY)): Generator<Folder> {
  const waiting: { path: string; layers: Layers; depth: number }[] = [{ path: start, layers: layersAbove(files, start), depth: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { path, depth } = next;
    const entries = entriesOf(files, path);
    if (typeof entries === 'string') {
      yield { path, names: [], unread: [{ path, reason: entries }] };
      continue;
    }
    const layers = entries.some(({ name }) => name === '.gitignore') ? [...next.layers, ...layerOf(files, path)] : next.layers;
    const below = path.endsWith('/') ? path : `${path}/`;
    for (const { name } of entries.filter((entry) => entry.isDirectory() && depth < wanted.depth && !skipped.has(entry.name))) {
      if (!isIgnored(layers, `${below}${name}/`)) waiting.push({ path: below + name, layers, depth: depth + 1 });
    }
    const candidates = entries.filter(({ name }) => wanted.accepts(below + name, name) && !isIgnored(layers, below + name));
    yield folderOf(path, below, candidates);
  }
}

const skipped = new Set(['node_modules', '.git']);

function entriesOf(files: FileSystem, folder: string): readonly Dirent[] | string {
  try {
    return files.list(folder);
  } catch (error) {
    return reasonOf(error);
  }
}

function folderOf(path: string, below: string, candidates: readonly Dirent[]): Folder {
  const special = candidates.filter((entry) => !entry.isFile() && !entry.isDirectory() && !entry.isSymbolicLink());
  return {
    path,
    names: candidates.filter((entry) => entry.isFile()).map(({ name }) => name),
    unread: special.map(({ name }) => ({ path: below + name, reason: 'is no regular file' })),
  };
}
