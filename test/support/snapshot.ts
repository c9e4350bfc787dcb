import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from '../../scripts/folders.ts';

/** Runs Git in a folder as somebody. */
export function git(cwd: string, ...args: readonly string[]): string {
  const person = ['-c', 'user.name=Somebody', '-c', 'user.email=somebody@example.com', '-c', 'commit.gpgsign=false'];
  return execFileSync('git', [...person, ...args], { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

/** A new folder for a test, outside of the repository. */
export const temporaryFolder = (): string => mkdtempSync(path.join(realpathSync(tmpdir()), 'dd-cp-lint-'));

/** A Git repository of its own that holds what the working tree of this one holds, in one commit; gives its folder. */
export function snapshot(): string {
  const folder = temporaryFolder();
  const names = git(root, 'ls-files', '-z', '--cached', '--others', '--exclude-standard').split('\0').filter(Boolean);
  for (const name of names) {
    if (existsSync(path.join(root, name))) cpSync(path.join(root, name), path.join(folder, name), { recursive: true });
  }
  git(folder, 'init', '--quiet');
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--message', 'all');
  return folder;
}
