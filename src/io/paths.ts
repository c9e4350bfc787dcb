import path from 'node:path';
import { errorCode, type FileSystem, type Io } from '../io.ts';

/** What a path given by the user means, absolute and with `/`. */
export function absolute(io: Io, given: string): string {
  const full = path.resolve(io.cwd, given);
  return path.sep === '/' ? full : full.split(path.sep).join('/');
}

/** An absolute path as reports show it: relative to the working directory, with `/`; absolute when on another drive. */
export function shown(io: Io, absolute: string): string {
  const relative = path.relative(io.cwd, absolute);
  return path.sep === '/' ? relative : relative.split(path.sep).join('/');
}

/** The folder and its parents, innermost first, up to the root of the Git repository if there is one, else of the file system. */
export function upwards(files: FileSystem, folder: string): readonly string[] {
  const folders = [folder];
  for (let at = folder; !exists(files, path.join(at, '.git')); ) {
    const parent = path.dirname(at);
    if (parent === at) break;
    folders.push(parent);
    at = parent;
  }
  return folders;
}

/** The root of the Git repository that holds the folder, else undefined. */
export function gitRoot(files: FileSystem, folder: string): string | undefined {
  const outermost = upwards(files, folder).at(-1);
  return outermost !== undefined && exists(files, path.join(outermost, '.git')) ? outermost : undefined;
}

/** Whether something is there, also when it can't be looked at. */
export function exists(files: FileSystem, file: string): boolean {
  try {
    return files.stat(file) !== undefined;
  } catch (error) {
    const code = errorCode(error);
    if (code === undefined) throw error;
    return code !== 'ENOTDIR';
  }
}
