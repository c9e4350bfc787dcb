import path from 'node:path';
import { errorCode, type Io } from '../io.ts';
import type { InputFile } from '../report.ts';
import { UsageError } from '../usage-error.ts';
import { absolute, shown } from './paths.ts';
import { readText } from './read.ts';
import { type Relevance, relevance } from './relevance.ts';
import { walk } from './walk.ts';

/** A file or folder that could not be read, by its path as reports show it. */
export interface Unread {
  readonly path: string;
  /** A sentence about the path: `is binary`. */
  readonly reason: string;
  /** True when somebody asked for this very file, so that leaving it out is no success. */
  readonly fatal: boolean;
}

/** What there is to lint. */
export interface Gathered {
  /** In order of path. */
  readonly files: readonly InputFile[];
  /** How many YAML and JSON files were looked at and hold nothing that matters. */
  readonly skipped: number;
  readonly unread: readonly Unread[];
}

/** A search on its way. Paths are absolute. */
interface Search {
  readonly io: Io;
  readonly named: Set<string>;
  readonly found: Set<string>;
  readonly folders: Set<string>;
  readonly unread: Map<string, string>;
  readonly relevance: Relevance;
  skipped: number;
}

/**
 * Reads the files named, those that the patterns match and those below the folders. Files named by hand are always read;
 * others only when they, or another in their folder, hold a marker. A path that leads nowhere is a UsageError.
 */
export async function gather(paths: readonly string[], io: Io): Promise<Gathered> {
  const search: Search = {
    io,
    named: new Set(),
    found: new Set(),
    folders: new Set(),
    unread: new Map(),
    relevance: relevance(io.files),
    skipped: 0,
  };
  const kinds = paths.map((given) => ({ given, at: absolute(io, given), kind: kindOf(io, absolute(io, given)) }));
  for (const { at, kind } of kinds) if (kind === 'file') search.named.add(at);
  for (const { given, at, kind } of kinds) {
    if (kind === 'folder') searchFolder(search, at);
    if (kind === 'missing') await searchPattern(search, given);
  }
  return readAll(search);
}

function kindOf(io: Io, at: string): 'file' | 'folder' | 'missing' {
  try {
    return io.files.stat(at).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    const code = errorCode(error);
    if (code === undefined) throw error;
    // Anything else is there and can't be looked at, which reading it will say.
    return code === 'ENOENT' || code === 'ENOTDIR' ? 'missing' : 'file';
  }
}

function searchFolder(search: Search, start: string): void {
  for (const folder of walk(search.io.files, start)) {
    if (search.folders.has(folder.path)) continue;
    search.folders.add(folder.path);
    for (const { path: at, reason } of folder.unread) search.unread.set(at, reason);
    pick(search, folder.path, folder.names);
  }
}

async function searchPattern(search: Search, pattern: string): Promise<void> {
  if (!/[*?[{]/.test(pattern)) throw new UsageError(`no such file or folder: ${pattern}`);
  const { expand } = await import('./glob.ts');
  const matches = expand(pattern, search.io);
  if (matches.length === 0) throw new UsageError(`no file matches ${pattern}`);
  const byFolder = new Map<string, string[]>();
  for (const at of matches) byFolder.set(path.dirname(at), [...(byFolder.get(path.dirname(at)) ?? []), path.basename(at)]);
  for (const [folder, names] of byFolder) pick(search, folder, names);
}

/** Takes all of a folder's files when one of them matters, so that rules see what belongs together. */
function pick(search: Search, folder: string, names: readonly string[]): void {
  const files = names.map((name) => `${folder === '/' ? '' : folder}/${name}`).filter((at) => !search.named.has(at));
  const matters = files.some((at) => {
    const answer = search.relevance(at);
    if (typeof answer === 'string') search.unread.set(at, answer);
    return answer === true;
  });
  if (matters) for (const at of files) search.found.add(at);
  else search.skipped += files.length;
}

function readAll({ io, named, found, unread, skipped }: Search): Gathered {
  const files: InputFile[] = [];
  const failed = [...unread].map(([at, reason]) => ({ path: shown(io, at), reason, fatal: false }));
  for (const at of new Set([...named, ...found])) {
    if (unread.has(at)) continue;
    const reading = readText(io.files, at);
    if ('reason' in reading) failed.push({ path: shown(io, at), reason: reading.reason, fatal: named.has(at) });
    else if (reading.text === '') failed.push({ path: shown(io, at), reason: 'is empty', fatal: false });
    else files.push({ path: shown(io, at), text: reading.text });
  }
  return { files: files.sort(byPath), skipped, unread: failed.sort(byPath) };
}

const byPath = (a: { readonly path: string }, b: { readonly path: string }): number => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);
