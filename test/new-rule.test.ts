import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../scripts/folders.ts';

// What `npm run new:rule` writes fits in at once, and can't be forgotten half done.

const copy = mkdtempSync(path.join(tmpdir(), 'new-rule-'));

function run(...args: readonly string[]): { readonly status: number | null; readonly output: string } {
  const tool = path.join(root, 'node_modules', args[0] ?? '');
  const env = { PATH: process.env.PATH, NO_COLOR: '1', CI: '1' };
  const { status, stdout, stderr } = spawnSync(process.execPath, [tool, ...args.slice(1)], { cwd: copy, encoding: 'utf8', env });
  return { status, output: stdout + stderr };
}

const newRule = (...args: readonly string[]) => run('tsx/dist/cli.mjs', 'scripts/new-rule.ts', ...args);

beforeAll(() => {
  const parts = [
    'src',
    'rules',
    'schemas',
    'scripts',
    'test',
    'docs',
    'fixtures',
    'examples',
    'README.md',
    'package.json',
    'tsconfig.json',
    'biome.json',
    'vitest.config.mts',
  ];
  for (const part of parts) cpSync(path.join(root, part), path.join(copy, part), { recursive: true });
  symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'), 'junction');
});

afterAll(() => rmSync(copy, { recursive: true }));

test('a new rule fits in, and its tests fail until it is filled in', () => {
  expect(newRule('sample-state-wrong')).toMatchObject({ status: 0 });
  expect(run('tsx/dist/cli.mjs', 'scripts/generate.ts', '--check')).toEqual({ status: 0, output: '' });
  expect(run('typescript/bin/tsc', '--noEmit')).toEqual({ status: 0, output: '' });
  expect(run('@biomejs/biome/bin/biome', 'check', '--error-on-warnings', 'rules', 'src')).toMatchObject({ status: 0 });
  const tests = run('vitest/vitest.mjs', 'run', 'test/rules-fixtures.test.ts', 'test/docs.test.ts', '-t', 'sample-state-wrong');
  expect(tests.status).toBe(1);
  expect(tests.output).toContain('sample-state-wrong > bad-1 > is reported');
  expect(tests.output).toContain('sample-state-wrong > says what is wrong, why, and what to do');
}, 120_000);

test.each([[[]], [['Sample']], [['sample-state-wrong']]])('%j is refused', (args) => {
  expect(newRule(...args).status).toBe(2);
});
