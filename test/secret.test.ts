import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reporters, rules } from '../src/registry.gen.ts';
import type { InputFile } from '../src/report.ts';
import { lintFiles } from '../src/run.ts';
import { defaultSettings, type Settings } from '../src/settings.ts';
import { isKey, masked } from '../src/text/secret.ts';
import { runs } from './support/property.ts';
import { plainStyle } from './support/report.ts';

const api = '5f0c61d27b3e8a94f1d60b7ce2a9385d';
const app = 'b41e07c9d2f8563a0e7b94c1d85f2a6037e9c4b1';

describe('a key', () => {
  test.each([api, app, api.toUpperCase()])('is %s', (text) => expect(isKey(text)).toBe(true));

  test.each([
    ['nothing', ''],
    ['a digit less', api.slice(1)],
    ['a digit more', `${app}0`],
    ['two in a row', api + api],
    ['two with a line between', `${api}\n${app}`],
    ['something beside it', `${api}!`],
    ['zeros', '0'.repeat(32)],
    ['digits that go round', '1234567890'.repeat(4)],
    ['digits that go round, cut off', '0123456789abcdef0123456789abcdef01234567'],
    ['letters that are no digits', 'x'.repeat(32)],
    ['a checksum', api + api.split('').reverse().join('')],
  ])('is not %s', (_, text) => expect(isKey(text)).toBe(false));

  test('is masked but for its end, wherever it stands', () => {
    const mask = `${'*'.repeat(28)}385d`;
    expect(masked(api)).toBe(mask);
    expect(masked(`{"apiKey":"${api}","appKey":'${app}'}`)).toBe(`{"apiKey":"${mask}","appKey":'${'*'.repeat(36)}c4b1'}`);
    expect(masked(`"apiKey: \\n${api}\\n"`)).toBe(`"apiKey: \\n${mask}\\n"`);
    expect(masked(`#${api}`)).toBe(`#${mask}`);
  });

  test('is all that is masked', () => {
    const texts = [`sha256:${api}${api}`, '0'.repeat(32), '', 'apiKey: <DATADOG_API_KEY>'];
    expect(texts.map(masked)).toEqual(texts);
  });

  test('is masked fast in a text of a megabyte', () => {
    const start = performance.now();
    masked(`${'0f'.repeat(500_000)} ${'g'.repeat(500_000)} ${`${api} `.repeat(30_000)}`);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

/** What people may have around a key. The problems of others lie as close to it as they can. */
const files: readonly ((key: string) => InputFile)[] = [
  (key) => ({ path: 'values.yaml', text: `datadog:\n  apiKey: ${key} # <note>\n  clusterName: <CLUSTER_NAME>\n  kubelet: {}\n` }),
  (key) => ({ path: 'twice.yaml', text: `datadog:\n  apiKey: "${key}"\n  apiKey: "${key}"\n  confd: {}\n` }),
  (key) => ({ path: 'broken.yaml', text: `datadog:\n  confd: {}\n  apiKey: "${key}\n` }),
  (key) => ({ path: 'brackets.yaml', text: `datadog: { confd: {}, apiKey: ${key}\n` }),
  (key) => ({ path: 'parser.yaml', text: `datadog:\n  confd: {}\n  apiKey: "${key}" "${key}"\n` }),
  (key) => ({
    path: 'suppressed.yaml',
    text: `datadog:\n  clusterName: <NAME>\n  # dd-cp-lint-ignore credential-in-plain-text\n  appKey: ${key}\n`,
  }),
  (key) => ({ path: 'comment.yaml', text: `datadog:\n  clusterName: <NAME>\n  confd: {}\n  # appKey: ${key}\n` }),
  (key) => ({
    path: 'confd.yaml',
    text: `datadog:\n  confd:\n    etcd.yaml: "# ${key}\\nad_identifiers: [etcd]\\ninstances:\\n  - openmetrics_endpoint: https://%%host%%:2379/metrics?key=${key}\\n"\n`,
  }),
];

const hex = (length: number) => fc.string({ unit: fc.constantFrom(...'0123456789abcdefABCDEF'), minLength: length, maxLength: length });

describe('no report shows a key in full', () => {
  test.each([
    ['by default', defaultSettings],
    ['when strict', { ...defaultSettings, preset: 'strict' }],
    ['with the rule off', { ...defaultSettings, rules: { 'credential-in-plain-text': 'off' } }],
  ] satisfies readonly (readonly [string, Settings])[])('%s', (_, settings) => {
    fc.assert(
      fc.property(fc.oneof(hex(32), hex(40)).filter(isKey), (key) => {
        const report = lintFiles(
          files.map((file) => file(key)),
          settings,
        );
        expect(report.failures).toEqual([]);
        for (const reporter of reporters) {
          const style = { ...plainStyle, verbose: true };
          const texts = [reporter.render(report, style), reporter.appendix?.render(report, style) ?? ''].join('\n');
          expect(texts).not.toContain(key);
          if (settings === defaultSettings && reporter.id !== 'json') expect(texts).toContain(key.slice(-4));
        }
      }),
      { numRuns: Math.ceil(runs / 20) },
    );
  });

  test('and what it shows keeps its columns', () => {
    const text = `datadog: {confd: {}, apiKey: ${api}, clusterName: <NAME>}\n`;
    const report = lintFiles([{ path: 'values.yaml', text }], defaultSettings);
    const [frame = ''] = reporters.filter(({ id }) => id === 'pretty').map((reporter) => reporter.render(report, plainStyle));
    const [line = '', marks = ''] = frame.split('\n').slice(3);
    expect(line.slice(marks.indexOf('^'), marks.lastIndexOf('^') + 1)).toBe(`${'*'.repeat(28)}385d`);
  });
});

test('the rule about it is the one that code scanning takes for a question of security', () => {
  expect(rules.filter((rule) => rule.securitySeverity !== undefined).map(({ id }) => id)).toEqual(['credential-in-plain-text']);
  const sarif = reporters.find(({ id }) => id === 'sarif')?.render(lintFiles([], defaultSettings), plainStyle) ?? '';
  const described = JSON.parse(sarif).runs[0].tool.driver.rules.find(({ id }: { id: string }) => id === 'credential-in-plain-text');
  expect(described.properties).toMatchObject({ 'security-severity': '7.5', tags: ['datadog', 'kubernetes', 'security'] });
});
