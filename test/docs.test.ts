import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { root, stems } from '../scripts/folders.ts';
import { homepage } from '../src/help.ts';
import { platforms, rules, version } from '../src/registry.gen.ts';
import type { Rule } from '../src/rule.ts';

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  test('says what is wrong, why, and what to do', () => {
    expect(rule.summary).toMatch(/^\S.{10,120}[^.\s]$/);
    for (const text of [rule.why, rule.remedy, rule.apply ?? 'None.']) expect(text).toMatch(/^\S[\s\S]+\.$/);
    expect(rule.references).not.toEqual([]);
    for (const reference of rule.references) expect(reference).toMatch(/^(?:https:\/\/\S+|[\w-]+\/[\w.-]+:\S+)$/);
  });

  test('has metadata that fit', () => {
    expect(rule.since.localeCompare(version, 'en', { numeric: true })).toBeLessThanOrEqual(0);
    const ids = rules.map((other) => other.id);
    expect((rule.masks === 'all' ? [] : (rule.masks ?? [])).filter((id) => !ids.includes(id) || id === rule.id)).toEqual([]);
  });
});

test('a rule is named like its file', () => {
  expect(rules.map((rule) => rule.id)).toEqual(stems('rules', '.ts'));
});

test('no rules silence each other', () => {
  const silences = (one: Rule, other: Rule): boolean => one.masks !== 'all' && (one.masks?.includes(other.id) ?? false);
  const pairs = rules.flatMap((one) =>
    rules.filter((other) => silences(one, other) && silences(other, one)).map((other) => [one.id, other.id]),
  );
  expect(pairs).toEqual([]);
});

test('every fact of a platform names a source that there is', () => {
  const missing = platforms.flatMap((platform) => {
    const named = [...JSON.stringify({ ...platform, source: '', sources: {} }).matchAll(/"source":"([^"]+)"/g)].map(
      (match) => match[1] ?? '',
    );
    return named.filter((name) => !(name in platform.sources)).map((name) => `${platform.id}: ${name}`);
  });
  expect(missing).toEqual([]);
});

test('findings link to where the package says it lives', () => {
  const manifest: unknown = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  expect(manifest).toMatchObject({ homepage, bugs: { url: `${homepage}/issues` }, repository: { url: `git+${homepage}.git` } });
});

test('links between the pages lead somewhere', () => {
  const pages = [
    'README.md',
    'CONTRIBUTING.md',
    'CHANGELOG.md',
    ...stems('docs', '.md').map((stem) => `docs/${stem}.md`),
    ...stems('docs/rules', '.md').map((stem) => `docs/rules/${stem}.md`),
  ];
  const broken = pages.flatMap((page) => {
    const text = readFileSync(path.join(root, page), 'utf8').replace(/^(`{3,})[\s\S]*?^\1$/gm, '');
    const targets = [...text.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map((match) => match[1] ?? '').filter((target) => !/^\w+:/.test(target));
    return targets.filter((target) => !existsSync(path.join(root, path.dirname(page), target))).map((target) => `${page}: ${target}`);
  });
  expect(broken).toEqual([]);
});
