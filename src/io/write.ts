import path from 'node:path';
import { errorCode, type Io } from '../io.ts';
import { absolute, gitRoot } from './paths.ts';

/** A file's text as it was read and as it shall be; `path` as reports show it. */
export interface Change {
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

/** A change that was not made, with the reason as a sentence about the path: `is read-only`. */
export interface Refusal {
  readonly path: string;
  readonly reason: string;
}

/** A change that only waits for its rename. */
interface Prepared {
  readonly path: string;
  readonly temporary: string;
  readonly target: string;
}

/**
 * Writes changed files so that each is at any time either old or new: first all temporary files beside them, then all
 * renames. What can't be written is left alone, and so is every file that one of `groups` (paths that only make sense
 * together) joins to it; all others are written.
 */
export function writeChanges(changes: readonly Change[], groups: readonly (readonly string[])[], io: Io): readonly Refusal[] {
  const refused = new Map<string, string>();
  const prepared = changes.flatMap((change): readonly Prepared[] => {
    const result = prepare(change, io);
    if (typeof result !== 'string') return [result];
    refused.set(change.path, result);
    return [];
  });
  spread(refused, groups);
  for (const one of prepared) {
    const reason = refused.has(one.path) ? discard(one, io) : finish(one, io);
    if (reason !== undefined) refused.set(one.path, reason);
  }
  return changes.flatMap(({ path: file }) => {
    const reason = refused.get(file);
    return reason === undefined ? [] : [{ path: file, reason }];
  });
}

function prepare({ path: file, before, after }: Change, io: Io): Prepared | string {
  try {
    const at = absolute(io, file);
    const target = io.files.realPath(at);
    const root = gitRoot(io.files, io.cwd) ?? io.cwd;
    if (leadsOut(io, at, { target, root })) return `leads out of ${root} by a symbolic link`;
    const stats = io.files.stat(target);
    if (!stats) return vanished;
    if ((stats.mode & 0o222) === 0) return 'is read-only';
    io.files.checkWritable(target);
    if (!io.files.read(target).equals(Buffer.from(before))) return 'changed while it was checked';
    return { path: file, temporary: io.files.createBeside(target, Buffer.from(after), stats), target };
  } catch (error) {
    return reasonOf(error);
  }
}

/** Whether a path passes a symbolic link and ends outside the root. A path without links is what the user named, wherever it is. */
function leadsOut(io: Io, at: string, { target, root }: { readonly target: string; readonly root: string }): boolean {
  const plain = path.resolve(io.files.realPath(io.cwd), path.relative(io.cwd, at));
  const inside = path.relative(io.files.realPath(root), target);
  return target !== plain && (inside.startsWith('..') || path.isAbsolute(inside));
}

/** Refuses what belongs together with something refused. */
function spread(refused: Map<string, string>, groups: readonly (readonly string[])[]): void {
  for (let before = -1; before !== refused.size; ) {
    before = refused.size;
    for (const group of groups) {
      const culprit = group.find((file) => refused.has(file));
      if (culprit === undefined) continue;
      for (const file of group) if (!refused.has(file)) refused.set(file, `belongs together with ${culprit}, which was not written`);
    }
  }
}

function discard({ temporary }: Prepared, io: Io): undefined {
  try {
    io.files.remove(temporary);
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
  }
}

function finish(prepared: Prepared, io: Io): string | undefined {
  try {
    io.files.rename(prepared.temporary, prepared.target);
    return undefined;
  } catch (error) {
    discard(prepared, io);
    return reasonOf(error);
  }
}

const vanished = 'vanished before it was written';

const reasons: Readonly<Record<string, string>> = {
  ENOENT: vanished,
  EACCES: "can't be written: permission denied",
  EPERM: "can't be written: permission denied",
  EROFS: "can't be written: the file system is read-only",
  ENOSPC: "can't be written: no space left",
  EISDIR: "can't be written: it is a folder",
  EEXIST: "can't be written: it is a file",
  ENOTDIR: "can't be written: it lies in a file",
  EDQUOT: "can't be written: the quota is used up",
};

/** What an error of the operating system while writing means; any other error is thrown on. */
export function reasonOf(error: unknown): string {
  const code = errorCode(error);
  if (code === undefined) throw error;
  return reasons[code] ?? `can't be written: ${code}`;
}
