import { describe, expect, test } from 'vitest';
import { beside, entries, type Fixture, fixturesIn } from '../scripts/fixtures.ts';
import { rules } from '../src/registry.gen.ts';
import type { Rule } from '../src/rule.ts';
import { expectChanged, expectFile } from './support/golden.ts';
import { after, changedBy, lint, mapTexts, prettyReport, settingsOf, textVariants, where } from './support/run-fixture.ts';

// `fixtures/rules/<rule>/`: `bad-*` with the report it gets and, where a fix changes it, with the text it becomes;
// `good-*`, which stays silent and untouched. A new case needs no code.

const folders = entries('fixtures/rules');

test('every rule has fixtures, and all fixtures have a rule', () => {
  expect(folders).toEqual(rules.map((rule) => rule.id));
});

describe.each(folders)('%s', (id) => {
  const rule = rules.find((candidate) => candidate.id === id);
  const fixtures = fixturesIn(`fixtures/rules/${id}`);
  if (!rule) return;

  test('has good and bad cases, and no others', () => {
    const kinds = new Set(fixtures.map((fixture) => fixture.name.split('-')[0]));
    expect([...kinds].sort()).toEqual(['bad', 'good']);
  });

  test('offers the fix it declares, and no other', () => {
    const findings = fixtures.flatMap((fixture) => lint(fixture.files, settingsFor(rule, fixture)).findings);
    const safeties = findings.flatMap((finding) => (finding.rule === id && finding.fix ? [finding.fix.safety] : []));
    if (rule.fix) expect(safeties).toContain(rule.fix);
    else expect(safeties).toEqual([]);
  });

  for (const fixture of fixtures) {
    describe(fixture.name, () => (fixture.name.startsWith('bad-') ? badCase(rule, fixture) : goodCase(rule, fixture)));
  }
});

const settingsFor = (rule: Rule, fixture: Fixture) => settingsOf(fixture, { preset: rule.strict ? 'strict' : 'recommended' });

function badCase(rule: Rule, fixture: Fixture): void {
  const settings = settingsFor(rule, fixture);
  const own = (files: Fixture['files']) => lint(files, settings).findings.filter((finding) => finding.rule === rule.id);

  test('is reported', () => {
    expect(own(fixture.files)).not.toEqual([]);
    expectFile(beside(fixture, 'report.txt'), prettyReport(fixture.files, settings));
  });

  test('is fixed', () => {
    const safe = changedBy(fixture.files, settings, 'safe');
    expectChanged(fixture, 'fixed', safe);
    const unsafe = changedBy(fixture.files, settings, 'unsafe');
    const differs = JSON.stringify(unsafe) !== JSON.stringify(safe);
    expectChanged(fixture, 'unsafe-fixed', differs ? unsafe : []);
    const fixed = after(fixture.files, unsafe);
    expect(own(fixed).length, 'nothing fixable is left').toBe(own(fixture.files).filter(({ fix }) => fix === null).length);
    expect(changedBy(fixed, settings, 'unsafe')).toEqual([]);
  });

  test.each(textVariants)('is reported and fixed alike with $name', ({ of }) => {
    const files = mapTexts(fixture.files, of);
    expect(lint(files, settings).findings.map(where)).toEqual(lint(fixture.files, settings).findings.map(where));
    expect(changedBy(files, settings, 'unsafe')).toEqual(mapTexts(changedBy(fixture.files, settings, 'unsafe'), of));
  });
}

function goodCase(rule: Rule, fixture: Fixture): void {
  const settings = settingsFor(rule, fixture);

  test.each([{ name: 'LF', of: (text: string) => text }, ...textVariants])('is silent and left alone with $name', ({ of }) => {
    const files = mapTexts(fixture.files, of);
    const loud = lint(files, settings).findings.filter((finding) => finding.rule === rule.id || finding.severity !== 'info');
    expect(loud.map(where)).toEqual([]);
    expect(changedBy(files, settings, 'unsafe')).toEqual([]);
  });
}
