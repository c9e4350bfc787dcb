import path from 'node:path';
import type { Io } from '../io.ts';
import { type Base, fromConfig } from '../patterns.ts';
import { configName } from '../prefilter.ts';
import { SourceFile } from '../text/source-file.ts';
import { UsageError } from '../usage-error.ts';
import { absolute, exists, gitRoot, shown, upwards } from './paths.ts';
import { readText } from './read.ts';

/** A configuration file, and where it lies. */
export interface ConfigFile {
  readonly source: SourceFile;
  readonly base: Base;
}

/** The file that is given; else the one nearest to `start`, a file or folder, upwards to the root of its Git repository. */
export function findConfig(given: string | undefined, start: string, io: Io): ConfigFile | undefined {
  const at = given === undefined ? nearestConfig(start, io) : absolute(io, given);
  if (at === undefined) return undefined;
  if (!exists(io.files, at)) throw new UsageError(`no such configuration file: ${given}`);
  const reading = readText(io.files, at);
  if ('reason' in reading) throw new UsageError(`${shown(io, at)} ${reading.reason}`);
  return { source: new SourceFile(shown(io, at), reading.text), base: baseOf(path.dirname(at), io.cwd) };
}

/** A file that the configuration names, relative to its own folder, or why it can't be had: only one in the same repository can. */
export function fileBeside(
  { source, base }: ConfigFile,
  given: string,
  io: Io,
): { readonly source: SourceFile } | { readonly reason: string } {
  const folder = path.dirname(absolute(io, source.path));
  const full = absolute(io, fromConfig(given, base));
  const root = gitRoot(io.files, folder) ?? folder;
  if (path.relative(root, full).startsWith('..')) return { reason: `is outside of ${shown(io, root) || 'this folder'}` };
  if (!exists(io.files, full)) return { reason: 'does not exist' };
  const reading = readText(io.files, full);
  return 'text' in reading ? { source: new SourceFile(shown(io, full), reading.text) } : reading;
}

function baseOf(config: string, working: string): Base {
  const [own, other] = [config.split(path.sep), working.split(path.sep)];
  const differs = own.findIndex((part, index) => part !== other[index]);
  const shared = differs === -1 ? own.length : differs;
  return { config: own.slice(shared).join('/'), working: other.slice(shared).join('/') };
}

function nearestConfig(start: string, io: Io): string | undefined {
  const at = absolute(io, start);
  const folders = upwards(io.files, isFolder(io, at) ? at : path.dirname(at));
  return folders.map((folder) => path.join(folder, configName)).find((file) => exists(io.files, file));
}

function isFolder(io: Io, at: string): boolean {
  return exists(io.files, at) && (io.files.stat(at)?.isDirectory() ?? false);
}
