import { describe, expect, test } from 'vitest';
import { readConfig } from '../src/config.ts';
import { sameFolder } from '../src/patterns.ts';
import { reporters } from '../src/registry.gen.ts';
import type { Finding, InputFile } from '../src/report.ts';
import { fixFiles, lintFiles } from '../src/run.ts';
import { validate } from '../src/schemas/config.gen.js';
import { defaultSettings, type Settings } from '../src/settings.ts';
import { SourceFile } from '../src/text/source-file.ts';
import { plainStyle } from './support/report.ts';

const readers = {
  validate,
  profileAt: async () => {
    throw new Error('no platforms here');
  },
};

const configured = (text: string): Promise<Settings> => readConfig(new SourceFile('.dd-cp-lint.yaml', text), sameFolder, readers);

const values = (name: string, more = ''): string =>
  `datadog:\n  apiKeyExistingSecret: keys\n  clusterName: ${name}\n  collectEvents: true\n${more}`;
const placeholder: InputFile = { path: 'a/values.yaml', text: values('<NAME>') };
const plain: InputFile = { path: 'b/values.yaml', text: values('production') };

const shown = ({ path, start, rule }: Finding): string => `${path}:${start.line} ${rule}`;
const linted = (files: readonly InputFile[], settings: Settings = defaultSettings) => lintFiles(files, settings).findings.map(shown);

describe('an entry of the configuration', () => {
  test.each([
    ['that hides something', 'ignore:\n  - rule: placeholder-left\n', []],
    ['that hides something in its files', 'ignore:\n  - { rule: placeholder-left, path: a/ }\n', []],
    ['for all rules that hides something', 'ignore:\n  - path: a/\n', []],
    [
      'of which one rule has nothing to hide',
      'ignore:\n  - rules: [duplicate-key, placeholder-left]\n',
      ['.dd-cp-lint.yaml:2 suppression-unused'],
    ],
    ['whose files hold nothing to hide', 'ignore:\n  - path: a/\n  - path: b/\n', ['.dd-cp-lint.yaml:3 suppression-unused']],
    ['about files that nobody asked for', 'ignore:\n  - rule: placeholder-left\n  - path: c/\n', []],
    ['about a rule that is off', 'rules: { placeholder-left: off }\nignore:\n  - rule: placeholder-left\n', []],
    ['about a rule of another preset', 'ignore:\n  - rules: [placeholder-left, image-tag-latest]\n', []],
    ['that hides what it says of itself', 'ignore:\n  - rules: [placeholder-left]\n  - rules: [duplicate-key, suppression-unused]\n', []],
  ])('%s', async (_, text, expected) => {
    expect(linted([placeholder, plain], await configured(text))).toEqual(expected);
  });

  test('is shown where it stands, and left to people', async () => {
    const settings = await configured('preset: recommended\nignore:\n  - rules: [placeholder-left]\n    paths: [b/]\n');
    const { report, changed } = fixFiles([plain], settings, 'unsafe');
    expect(changed).toEqual([]);
    expect(report.findings).toMatchObject([{ message: 'placeholder-left is ignored here, and there is nothing to ignore', fix: null }]);
    const texts = reporters.map((reporter) => reporter.render(report, plainStyle));
    for (const text of texts) expect(text).toContain('.dd-cp-lint.yaml');
    expect(texts.join()).toContain('3 |   - rules: [placeholder-left]');
  });
});

describe('a comment', () => {
  test('counts as used when any cluster of its file has something to hide', async () => {
    const text = values('<NAME> # dd-cp-lint-ignore placeholder-left');
    const both = await configured('clusters:\n  - { name: one, files: ["*.yaml"] }\n  - { name: two, files: ["*.yaml"] }\n');
    expect(linted([{ path: 'values.yaml', text }], both)).toEqual([]);
    const idle = values('x # dd-cp-lint-ignore placeholder-left');
    const report = lintFiles([{ path: 'values.yaml', text: idle }], both);
    expect(report.findings).toMatchObject([{ rule: 'suppression-unused', clusters: ['one', 'two'] }]);
  });

  test('is asked about only in files that are', () => {
    const text = values('x # dd-cp-lint-ignore placeholder-left');
    expect(linted([plain, { path: 'b/agents.yaml', text, writable: false }])).toEqual([]);
  });

  test('can hide that it is not needed', () => {
    expect(linted([{ path: 'v.yaml', text: values('x # dd-cp-lint-ignore placeholder-left, suppression-unused') }])).toEqual([]);
  });

  test('is left alone where the rule is off, or is that of no rule', () => {
    const text = values('x # dd-cp-lint-ignore placeholder-left');
    expect(linted([{ path: 'v.yaml', text }], { ...defaultSettings, rules: { 'placeholder-left': 'off' } })).toEqual([]);
    expect(linted([{ path: 'v.yaml', text: values('x # dd-cp-lint-ignore placeholder-right') }])).toEqual([]);
    expect(linted([{ path: 'v.yaml', text: values('x # dd-cp-lint-ignore Placeholder-left') }])).toEqual([]);
  });

  test('in a file that is none of our business is left alone', () => {
    expect(linted([plain, { path: 'b/other.yaml', text: 'a: 1 # dd-cp-lint-ignore placeholder-left\n' }])).toEqual([]);
  });

  test('of two documents belongs to the one around it', () => {
    const text = `${values('x')}---\n# dd-cp-lint-ignore placeholder-left\n${values('y')}`;
    expect(lintFiles([{ path: 'v.yaml', text }], defaultSettings).findings).toMatchObject([{ document: 1, pointer: '' }]);
  });

  test.each([
    ['a word that is no rule', 'x # dd-cp-lint-ignore placeholder-left, Other', null],
    ['a text that is no YAML', null, null],
    ['other rules that are needed', '<X> # dd-cp-lint-ignore duplicate-key,placeholder-left', '<X> # dd-cp-lint-ignore placeholder-left'],
    ['the same rule twice', '<X> # dd-cp-lint-ignore duplicate-key duplicate-key', '<X>'],
  ])('is repaired beside %s as far as that is safe', (_, before, after) => {
    const script = 'data: {}\nscript: |\n  run() {\n    # dd-cp-lint-ignore placeholder-left\n  }\n';
    const files = [
      { path: 'v.yaml', text: before === null ? values('x', `other:\n  ${script.replaceAll('\n', '\n  ')}\n`) : values(before) },
    ];
    const { changed, report } = fixFiles(files, defaultSettings, 'safe');
    expect(changed.map((file) => file.after)).toEqual(after === null ? [] : [values(after)]);
    if (after === null) expect(report.findings.map(({ rule }) => rule)).toContain('suppression-unused');
  });

  test('goes when a fix takes away what it hid', () => {
    const text = values('x', '# dd-cp-lint-ignore suppression-unused\n# dd-cp-lint-ignore yaml-syntax, placeholder-left\n');
    const { changed } = fixFiles([{ path: 'v.yaml', text }], defaultSettings, 'safe');
    expect(changed.map((file) => file.after)).toEqual([values('x', '# dd-cp-lint-ignore suppression-unused\n')]);
  });
});
