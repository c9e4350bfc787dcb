import path from 'node:path';
import type { FileSystem } from '../io.ts';
import { isScript } from '../prefilter.ts';
import { gitRoot } from './paths.ts';
import type { Relevance } from './relevance.ts';
import { candidates, walk } from './walk.ts';

/** Names of files by folder. Paths are absolute. */
export type Listing = ReadonlyMap<string, ReadonlySet<string>>;

/** What a search finds in the Git repositories of some files, and in the folders of those that are in none. */
export function surroundings(named: ReadonlySet<string>, files: FileSystem): Listing {
  const starts = new Map<string, number>();
  for (const folder of new Set([...named].map((at) => path.dirname(at)))) {
    const root = gitRoot(files, folder);
    if (root === undefined) starts.set(folder, starts.get(folder) ?? 0);
    else starts.set(root, Number.POSITIVE_INFINITY);
  }
  const found = [...starts].flatMap(([start, depth]) => [...walk(files, start, candidates(depth))]);
  return new Map(found.map((folder) => [folder.path, new Set(folder.names)]));
}

export const isListed = (listing: Listing, at: string): boolean => listing.get(path.dirname(at))?.has(path.basename(at)) ?? false;

export const pathsIn = (folder: string, names: Iterable<string>): readonly string[] =>
  [...names].map((name) => `${folder === '/' ? '' : folder}/${name}`);

/** What matters around the files that are given: rules see all that belongs together. */
export function contextAmong(around: Listing, given: ReadonlySet<string>, look: Relevance): readonly string[] {
  if (given.size === 0) return [];
  return [...around].flatMap(([folder, names]) => {
    const files = pathsIn(folder, names);
    const matter = files.some((at) => !isScript(at) && look(at) === true);
    return files.filter((at) => !given.has(at) && (isScript(at) ? look(at) === true : matter));
  });
}
