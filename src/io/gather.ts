import path from 'node:path';
import { errorCode, type Io } from '../io.ts';
import { isScript } from '../prefilter.ts';
import type { InputFile } from '../report.ts';
import { isPattern, readGlob } from '../text/glob.ts';
import { UsageError } from '../usage-error.ts';
import { absolute, shown } from './paths.ts';
import { readText } from './read.ts';
import { type Relevance, relevance } from './relevance.ts';
import { contextAmong, isListed, type Listing, pathsIn, surroundings } from './surroundings.ts';
import { type Wanted, walk } from './walk.ts';

/** A file or folder that could not be read, by its path as reports show it. */
export interface Unread {
  readonly path: string;
  /** A sentence about the path: `is binary`. */
  readonly reason: string;
  /** True when somebody asked for this very path, so that leaving it out is no success. */
  readonly fatal: boolean;
}

/** What there is to lint. */
export interface Gathered {
  /** In order of path; those that nobody asked for are not writable. */
  readonly files: readonly InputFile[];
  /** How many YAML and JSON files were looked at and hold nothing that matters. */
  readonly skipped: number;
  readonly unread: readonly Unread[];
}

/** What was found so far. Paths are absolute. */
interface Search {
  readonly io: Io;
  readonly look: Relevance;
  readonly asked: Set<string>;
  /** The files among what was asked for. */
  readonly named: Set<string>;
  /** Names of files that nobody named, by folder. */
  readonly found: Map<string, Set<string>>;
  readonly unread: Map<string, string>;
}

/**
 * Reads the files named, those that the patterns match and those below the folders. Files named by hand are always read, and
 * for context what matters in their Git repository, in their folder without one; other files only when they, or another in
 * their folder, hold a marker. A path that leads nowhere is a UsageError. With `forceExclude`, a file named by hand counts as
 * much as if a search had found it, and not at all when none would.
 */
export function gather(paths: readonly string[], io: Io, forceExclude = false): Gathered {
  const asked = new Set(paths.map((given) => absolute(io, given)));
  const search: Search = { io, look: relevance(io.files), asked, named: new Set(), found: new Map(), unread: new Map() };
  for (const given of paths) {
    const at = absolute(io, given);
    const kind = kindOf(io, at);
    if (kind === 'file') search.named.add(at);
    else if (kind === 'folder') searchFolder(search, at);
    else searchPattern(search, given);
  }
  const around = surroundings(search.named, io.files);
  const excluded = forceExclude ? takeAsFound(search, around) : 0;
  const { relevant, skipped } = sift(search, around);
  const given = new Set([...search.named, ...relevant]);
  const gathered = readAll(search, given, skipped + excluded);
  const context = contextAmong(around, given, search.look).flatMap((at) => {
    const reading = readText(io.files, at);
    return 'text' in reading ? [{ path: shown(io, at), text: reading.text, writable: false }] : [];
  });
  return { ...gathered, files: [...gathered.files, ...context].sort(byPath) };
}

/** Gives the number of files that no search finds. */
function takeAsFound({ asked, named, found }: Search, around: Listing): number {
  const listed = [...named].filter((at) => isListed(around, at));
  const excluded = named.size - listed.length;
  for (const at of named) asked.delete(at);
  named.clear();
  for (const at of listed) {
    const folder = path.dirname(at);
    found.set(folder, new Set([...(found.get(folder) ?? []), path.basename(at)]));
  }
  return excluded;
}

function kindOf(io: Io, at: string): 'file' | 'folder' | 'missing' {
  try {
    const stats = io.files.stat(at);
    return stats ? (stats.isDirectory() ? 'folder' : 'file') : 'missing';
  } catch (error) {
    const code = errorCode(error);
    if (code === undefined) throw error;
    // Anything else is there and can't be looked at, which reading it will say.
    return code === 'ENOTDIR' ? 'missing' : 'file';
  }
}

/** Gives the number of files found. */
function searchFolder(search: Search, start: string, wanted?: Wanted): number {
  let count = 0;
  for (const { path: folder, names, unread } of walk(search.io.files, start, wanted)) {
    for (const { path: at, reason } of unread) search.unread.set(at, reason);
    if (names.length > 0) search.found.set(folder, new Set([...(search.found.get(folder) ?? []), ...names]));
    count += names.length + unread.length;
  }
  return count;
}

function searchPattern(search: Search, pattern: string): void {
  if (!isPattern(pattern)) throw new UsageError(`no such file or folder: ${pattern}`);
  const counts = readGlob(pattern).map(({ base, depth, matches }) => {
    const start = absolute(search.io, base);
    if (kindOf(search.io, start) !== 'folder') return 0;
    const below = start.endsWith('/') ? start.length : start.length + 1;
    return searchFolder(search, start, { depth, accepts: (at) => matches.test(at.slice(below)) });
  });
  if (counts.every((count) => count === 0)) throw new UsageError(`no file matches ${pattern}`);
}

/** All of a folder's files when one of them matters, so that rules see what belongs together; none of them else. Scripts one by one. */
function sift({ look, named, found, unread }: Search, around: Listing): { readonly relevant: readonly string[]; readonly skipped: number } {
  const relevant: string[] = [];
  let skipped = 0;
  for (const [folder, names] of found) {
    const matters = (at: string): boolean => {
      const answer = look(at);
      if (typeof answer === 'string') unread.set(at, answer);
      return answer === true;
    };
    const files = pathsIn(folder, names).filter((at) => !named.has(at));
    const documents = files.filter((at) => !isScript(at));
    relevant.push(...files.filter((at) => isScript(at) && matters(at)));
    const beside = pathsIn(folder, around.get(folder) ?? []).filter((at) => !isScript(at));
    if (documents.some(matters) || beside.some((at) => look(at) === true)) relevant.push(...documents);
    else skipped += documents.length;
  }
  return { relevant, skipped };
}

function readAll({ io, look, named, asked, unread }: Search, given: ReadonlySet<string>, skipped: number): Gathered {
  const files: InputFile[] = [];
  const failed = [...unread].map(([at, reason]) => ({ path: shown(io, at), reason, fatal: asked.has(at) }));
  for (const at of given) {
    if (unread.has(at)) continue;
    const reading = readText(io.files, at);
    if ('reason' in reading) failed.push({ path: shown(io, at), reason: reading.reason, fatal: asked.has(at) });
    else if (reading.text === '') failed.push({ path: shown(io, at), reason: 'is empty', fatal: false });
    else files.push({ path: shown(io, at), text: reading.text, ...(!named.has(at) && look(at) !== true && { bystander: true }) });
  }
  return { files, skipped, unread: failed.sort(byPath) };
}

const byPath = (a: { readonly path: string }, b: { readonly path: string }): number => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);
