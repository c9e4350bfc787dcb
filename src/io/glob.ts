import { globSync } from 'glob';
import type { Io } from '../io.ts';

/** Absolute paths of the files that a pattern matches; as in a shell, names that begin with a dot must be asked for. */
export function expand(pattern: string, { files, cwd }: Io): readonly string[] {
  const fs = { readdirSync: (folder: string) => [...files.list(folder)] };
  const ignore = ['**/node_modules/**', '**/.git/**'];
  return globSync(pattern, { cwd, fs, ignore, nodir: true, absolute: true, posix: true });
}
