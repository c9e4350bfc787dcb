import { posix } from 'node:path';
import ignore from 'ignore';

/** Two folders, seen from the nearest one that holds both; empty for that one itself. */
export interface Base {
  /** The folder of the configuration file, to which its paths and patterns are relative. */
  readonly config: string;
  /** The working directory, to which the paths of files are relative. */
  readonly working: string;
}

/** The configuration file lies in the working directory. */
export const sameFolder: Base = { config: '', working: '' };

/** Whether a file is meant by patterns in gitignore's syntax; no patterns mean no file, nor do any mean one outside their folder. */
export function matcher(patterns: readonly string[], base: Base = sameFolder): (path: string) => boolean {
  const manager = ignore({ ignorecase: false }).add(patterns);
  const folder = base.config === '' ? '' : `${base.config}/`;
  return (path) => {
    const shared = posix.isAbsolute(path) ? path : posix.join(base.working, path);
    const own = shared.slice(folder.length);
    return shared.startsWith(folder) && ignore.isPathValid(own) && manager.ignores(own);
  };
}

/** A path that the configuration file gives, as seen from the working directory. */
export function fromConfig(path: string, base: Base): string {
  if (posix.isAbsolute(path)) return path;
  const shared = posix.join(base.config, path);
  if (!shared.startsWith('../')) return posix.relative(`/${base.working}`, `/${shared}`);
  return posix.join(posix.relative(`/${base.working}`, '/'), shared);
}
