import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../scripts/folders.ts';
import { sourcesIn } from './support/sources.ts';

// What keeps the code small. Budgets of functions are Biome's to check; that it does is tested here on samples.

const lengthsOf = (folder: string) =>
  sourcesIn(folder)
    .filter((source) => !source.path.endsWith('.gen.ts'))
    .map((source) => ({ path: source.path, lines: source.text.trimEnd().split('\n').length }));

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}

describe.each([
  { what: 'rules', files: lengthsOf('rules'), most: 80, middle: 45 },
  { what: 'sources', files: lengthsOf('src'), most: 200, middle: 70 },
])('$what', ({ files, most, middle }) => {
  test(`have at most ${most} lines`, () => {
    expect(files.filter((file) => file.lines > most)).toEqual([]);
  });

  test(`have a median of at most ${middle} lines`, () => {
    expect(median(files.map((file) => file.lines))).toBeLessThanOrEqual(middle);
  });
});

test('the pipeline has at most 60 lines', () => {
  expect(lengthsOf('src').find((file) => file.path === 'src/run.ts')?.lines).toBeLessThanOrEqual(60);
});

test('Biome refuses what is over budget', () => {
  const samples = {
    noExcessiveLinesPerFunction: `export function f(work: () => void): void {\n${'  work();\n'.repeat(41)}}\n`,
    useMaxParams: 'export const f = (a: number, b: number, c: number, d: number): number => a + b + c + d;\n',
    noExplicitAny: 'export const f = (a: any): unknown => a;\n',
    noNonNullAssertion: 'export const f = (a?: { b: number }): number => a!.b;\n',
    noBarrelFile: "export { f } from './useMaxParams.ts';\n",
    noConsole: 'export const f = (): void => console.log(1);\n',
  };
  const folder = mkdtempSync(path.join(tmpdir(), 'budgets-'));
  try {
    cpSync(path.join(root, 'biome.json'), path.join(folder, 'biome.json'));
    mkdirSync(path.join(folder, 'src'));
    for (const [rule, text] of Object.entries(samples)) writeFileSync(path.join(folder, 'src', `${rule}.ts`), text);
    const biome = path.join(root, 'node_modules/@biomejs/biome/bin/biome');
    const { stdout } = spawnSync(process.execPath, [biome, 'lint', '--reporter=github', 'src'], { cwd: folder, encoding: 'utf8' });
    const refused = [...stdout.matchAll(/^::error title=lint\/\w+\/(\w+),file=.*?(\w+)\.ts/gm)].map(([, rule, file]) => `${file}: ${rule}`);
    expect(refused.sort()).toEqual(
      Object.keys(samples)
        .map((rule) => `${rule}: ${rule}`)
        .sort(),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});
