import path from 'node:path';
import { expect, test } from 'vitest';
import { entries } from '../scripts/fixtures.ts';
import { root } from '../scripts/folders.ts';
import { nodeFiles } from '../src/io.ts';
import { main } from '../src/main.ts';
import { expectFile } from './support/golden.ts';

// `fixtures/projects/<name>/`: a folder as somebody keeps it, configuration file included, and in `report.txt` what
// `dd-cp-lint` says in it. A new case needs no code.

test.each(entries('fixtures/projects'))('%s', async (name) => {
  const written: string[] = [];
  const output = { write: (text: string) => void written.push(text), isTTY: false, columns: undefined };
  const readStdin = () => Buffer.alloc(0);
  const cwd = path.join(root, 'fixtures/projects', name);
  const code = await main([], { files: nodeFiles, stdout: output, stderr: output, readStdin, cwd, env: {} });
  expect([0, 1]).toContain(code);
  expectFile(`fixtures/projects/${name}/report.txt`, written.join(''));
});
