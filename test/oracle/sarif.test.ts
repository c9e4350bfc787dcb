import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from '../../scripts/folders.ts';
import { temporaryFolder } from '../support/snapshot.ts';

// SARIF reports before Microsoft's validator: the schema, its own rules, and those on what GitHub takes in.

/** Path of the program. */
const validator = createRequire(import.meta.url)('@microsoft/sarif-multitool') as string;
const folder = temporaryFolder();
const at = (name: string): string => path.join(folder, name);

// What its script for installing would do; scripts are not run.
beforeAll(() => chmodSync(validator, 0o755));
afterAll(() => rmSync(folder, { recursive: true }));

interface Result {
  readonly ruleId: string;
  ruleIndex: number;
  locations?: {
    physicalLocation: { artifactLocation: { uri: string }; region: { startLine: number; startColumn: number; endColumn: number } };
  }[];
  fixes?: { artifactChanges?: object[] }[];
  relatedLocations?: object[];
}

interface Run {
  results?: Result[];
  readonly tool: { readonly driver: { readonly rules: { help?: object }[] } };
}

/** The one run of the report on some files, which is written under a name. */
function report(name: string, ...args: readonly string[]): Run {
  const command = ['dist/cli.js', 'lint', `--format=sarif=${at(name)}`, '--preset=strict', ...args];
  const { status, stderr } = spawnSync(process.execPath, command, { cwd: root, encoding: 'utf8' });
  expect([0, 1], stderr).toContain(status);
  return JSON.parse(readFileSync(at(name), 'utf8')).runs[0];
}

/** Rules of the validator that a report breaks; notes don't count. */
function broken(name: string): readonly string[] {
  const policy = path.join(import.meta.dirname, 'policy.xml');
  const flags = ['--rule-kind=Sarif;Gh;Ghas', '--level=Error;Warning', `--config=${policy}`, `--output=${at('verdict.sarif')}`];
  execFileSync(validator, ['validate', at(name), ...flags, '--log=ForceOverwrite'], {
    stdio: 'ignore',
    env: { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' },
  });
  const [run] = JSON.parse(readFileSync(at('verdict.sarif'), 'utf8').replace('\uFEFF', '')).runs as readonly Run[];
  return [...new Set(run?.results?.map(({ ruleId }) => ruleId))].sort();
}

test('the report on all fixtures is valid', () => {
  const { results = [] } = report('fixtures.sarif', 'fixtures');
  expect(new Set(results.map(({ ruleId }) => ruleId)).size).toBeGreaterThan(20);
  expect(results.filter(({ fixes }) => fixes).length).toBeGreaterThan(20);
  expect(results.filter(({ relatedLocations }) => relatedLocations).length).toBeGreaterThan(20);
  expect(broken('fixtures.sarif')).toEqual([]);
});

test('a report without findings is valid', () => {
  expect(report('empty.sarif', 'schemas').results).toEqual([]);
  expect(broken('empty.sarif')).toEqual([]);
});

describe('the validator refuses', () => {
  const region = (result: Result) => result.locations?.[0]?.physicalLocation.region;
  const spoilt: readonly (readonly [string, string, (result: Result, run: Run) => unknown])[] = [
    ['a run without results', 'GH1014', (_, run) => delete run.results],
    ['a result without a place', 'GH1015', (result) => delete result.locations],
    ['a result of no rule', 'SARIF1009', (result) => Object.assign(result, { ruleIndex: 3000 })],
    ['a line 0', 'JSON1008', (result) => Object.assign(region(result) ?? {}, { startLine: 0 })],
    ['an end before the start', 'SARIF1007', (result) => Object.assign(region(result) ?? {}, { startColumn: 9, endColumn: 1 })],
    ['a fix that changes nothing', 'JSON1002', (result) => Object.assign(result, { fixes: [{ description: { text: 'Fix it.' } }] })],
    ['a rule without help', 'GH2012', (_, run) => delete run.tool.driver.rules[0]?.help],
  ];

  test.each(spoilt)('%s', (_, rule, spoil) => {
    const run = report('good.sarif', 'examples');
    const [result] = run.results ?? [];
    if (!result) throw new Error('the example has no finding');
    spoil(result, run);
    writeFileSync(at('bad.sarif'), JSON.stringify({ ...JSON.parse(readFileSync(at('good.sarif'), 'utf8')), runs: [run] }));
    expect(broken('bad.sarif')).toContain(rule);
  });
});
