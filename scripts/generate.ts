// npm run generate            writes every file that follows from others
// npm run generate -- --check exits 1 with the list of those that are stale

import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './folders.ts';
import { generatedFiles, staleOf } from './generated-files.ts';

async function main(check: boolean): Promise<number> {
  const stale = staleOf(await generatedFiles());
  if (check && stale.length > 0) {
    console.error(`stale, run npm run generate:\n${stale.map((file) => `  ${file.path}`).join('\n')}`);
    return 1;
  }
  for (const { path: file, text } of stale) {
    const full = path.join(root, file);
    mkdirSync(path.dirname(full), { recursive: true });
    if (text === null) rmSync(full);
    else writeFileSync(full, text);
    console.log(text === null ? `removed ${file}` : `wrote ${file}`);
  }
  // What the linter prints stands in the README, and this process still runs the linter as it was.
  if (stale.some((file) => file.path.startsWith('src/'))) again();
  return 0;
}

function again(): void {
  execFileSync(process.execPath, ['--import', 'tsx', 'scripts/generate.ts'], { cwd: root, stdio: 'inherit' });
}

main(process.argv.includes('--check')).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);
