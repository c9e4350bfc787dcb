import { describe, expect, test } from 'vitest';
import { rules } from '../src/registry.gen.ts';
import type { Finding, Report } from '../src/report.ts';
import sarif from '../src/reporters/sarif.ts';
import { lineHashes } from '../src/text/line-hash.ts';
import { aRule, findingAt, plainStyle, reportOf, sourceOf, spanOf } from './support/report.ts';

interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

interface PhysicalLocation {
  readonly artifactLocation: { readonly uri: string; readonly uriBaseId: string };
  readonly region: Region;
}

interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly { readonly physicalLocation: PhysicalLocation }[];
  readonly relatedLocations?: readonly { readonly id: number; readonly physicalLocation: PhysicalLocation }[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly fixes?: readonly unknown[];
}

interface Run {
  readonly tool: { readonly driver: { readonly rules: readonly Readonly<Record<string, unknown>>[] } & Record<string, unknown> };
  readonly results: readonly Result[];
  readonly [name: string]: unknown;
}

const a = sourceOf('a.yaml', 'etcd:\n  url: http://x\n  key: none\n');
const b = sourceOf('b.yaml', 'volumes: []\n');

function runOf(report: Report, style = plainStyle): Run {
  const log = JSON.parse(sarif.render(report, style)) as { readonly version: string; readonly runs: readonly Run[] };
  expect(log.version).toBe('2.1.0');
  const [run, ...others] = log.runs;
  if (!run || others.length > 0) throw new Error('expected one run');
  return run;
}

const resultsOf = (...findings: readonly Finding[]): readonly Result[] => runOf(reportOf([a, b], findings)).results;

/** What a result says and where. */
const seen = (result: Result | undefined) => result && [result.message.text, result.locations[0]?.physicalLocation.region];

describe('a SARIF run', () => {
  test('names the tool, the analysis and what columns count', () => {
    const { tool, results, ...rest } = runOf(reportOf([a], []), { ...plainStyle, category: 'production' });
    expect(tool.driver).toMatchObject({
      name: 'dd-cp-lint',
      semanticVersion: '0.1.0',
      informationUri: expect.stringMatching(/^https:/),
    });
    expect(rest).toEqual({
      automationDetails: { id: 'production/' },
      invocations: [{ executionSuccessful: true, toolExecutionNotifications: [] }],
      originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The root of the repository.' } } },
      columnKind: 'utf16CodeUnits',
    });
    expect(results).toEqual([]);
  });

  test('says what went wrong and what is worth knowing', () => {
    const failures = [{ rule: 'a-rule', cluster: 'prod', cause: new Error('x') }];
    expect(runOf(reportOf([a], [], { failures, notes: ['a note'] })).invocations).toEqual([
      {
        executionSuccessful: false,
        toolExecutionNotifications: [
          { level: 'error', message: { text: 'Rule a-rule broke down on cluster prod.' } },
          { level: 'note', message: { text: 'a note' } },
        ],
      },
    ]);
  });

  test('holds as many results as GitHub takes, the gravest ones', () => {
    const info = findingAt(a, 'none', { severity: 'info' });
    const error = findingAt(a, 'none');
    const { results, invocations } = runOf(reportOf([a], [...Array(25_000).fill(info), error, error]));
    expect(results).toHaveLength(25_000);
    expect(results.filter(({ level }) => level === 'error')).toHaveLength(2);
    expect(invocations).toMatchObject([
      { toolExecutionNotifications: [{ level: 'warning', message: { text: '2 findings of lower severity are left out.' } }] },
    ]);
  });
});

describe('a rule', () => {
  test('says all that code scanning shows', () => {
    const rule = { ...aRule, apply: 'Restart it.', masks: ['b-rule'], severity: 'info' as const };
    const [described] = runOf(reportOf([a], [], { rules: new Map([[rule.id, rule]]) })).tool.driver.rules;
    const { help, ...rest } = described ?? {};
    expect(rest).toEqual({
      id: 'a-rule',
      name: 'ARule',
      shortDescription: { text: 'Something is wrong.' },
      fullDescription: { text: 'It breaks.' },
      helpUri: expect.stringMatching(/^https:.*\/a-rule\.md$/),
      defaultConfiguration: { level: 'note' },
      properties: { tags: ['datadog', 'kubernetes', 'etcd'], precision: 'high', 'problem.severity': 'recommendation' },
    });
    expect(help).toMatchObject({ text: 'Put it right. Restart it.' });
    expect(help).toMatchObject({ markdown: expect.stringContaining('## Remedy\n\nPut it right.') });
    expect(help).toMatchObject({ markdown: expect.stringMatching(/\[b-rule\]\(https:.*\/b-rule\.md\)/) });
  });

  test('of ours keeps the limits of GitHub', () => {
    const described = runOf(reportOf([a], [], { rules: new Map(rules.map((rule) => [rule.id, rule])) })).tool.driver.rules;
    expect(described.map(({ id }) => id)).toEqual(rules.map(({ id }) => id));
    for (const { name, shortDescription, fullDescription, help, properties } of described) {
      expect(name).toMatch(/^[A-Z][A-Za-z0-9]{1,254}$/);
      for (const { text } of [shortDescription, fullDescription] as { readonly text: string }[]) {
        expect(text).toMatch(/\.$/);
        expect(text.length).toBeLessThanOrEqual(1024);
      }
      expect(help).not.toMatchObject({ markdown: expect.stringMatching(/\]\((?!https:)/) });
      const { tags } = properties as { readonly tags: readonly string[] };
      expect(tags.length).toBeLessThanOrEqual(10);
      expect(tags).toEqual([...new Set(tags)]);
    }
  });
});

describe('a result', () => {
  test('has its rule, its level, a sentence and a place', () => {
    const [result] = resultsOf(findingAt(a, 'http://x', { severity: 'warning' }));
    expect(result).toEqual({
      ruleId: 'a-rule',
      ruleIndex: 0,
      level: 'warning',
      message: { text: 'it is wrong.' },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'a.yaml', uriBaseId: '%SRCROOT%' },
            region: { startLine: 2, startColumn: 8, endLine: 2, endColumn: 16 },
          },
        },
      ],
      partialFingerprints: {
        primaryLocationLineHash: lineHashes(a.text)[1],
        'objectHash/v1': expect.stringMatching(/^[0-9a-f]{16}:1$/),
      },
    });
  });

  test('keeps to the first line of its place', () => {
    const crlf = sourceOf('a.yaml', '\uFEFFa: |\r\n  \u2713 x\r\n  y\r\n');
    const regions = ['\u2713 x\r\n  y', 'a: |\r\n', '\n'].map(
      (characters) => runOf(reportOf([crlf], [findingAt(crlf, characters)])).results[0]?.locations[0]?.physicalLocation.region,
    );
    expect(regions).toEqual([
      { startLine: 2, startColumn: 3, endLine: 2, endColumn: 6 },
      { startLine: 1, startColumn: 1, endLine: 1, endColumn: 5 },
      { startLine: 1, startColumn: 6, endLine: 1, endColumn: 6 },
    ]);
  });

  test('links other places, with text that stays text', () => {
    const related = [
      { message: 'nothing [0] is \\ here', path: 'b.yaml', ...spanOf(b, '[]') },
      { message: 'nor here', path: 'a.yaml', ...spanOf(a, 'none') },
    ];
    const [result] = resultsOf(findingAt(a, 'http', { related, message: 'see [x](https://example.com) or tags[0]' }));
    expect(result?.message.text).toBe('see \\[x](https://example.com) or tags[0]. See [nothing \\[0\\] is \\\\ here](1), [nor here](2).');
    expect(result?.relatedLocations?.map(({ id, physicalLocation }) => [id, physicalLocation.artifactLocation.uri])).toEqual([
      [1, 'b.yaml'],
      [2, 'a.yaml'],
    ]);
  });

  test('has as many places as GitHub keeps', () => {
    const related = Array(1500).fill({ message: 'here', path: 'b.yaml', ...spanOf(b, '[]') });
    const [result] = resultsOf(findingAt(a, 'http', { related }));
    expect(result?.relatedLocations).toHaveLength(99);
    expect(result?.message.text).toMatch(/\[here\]\(99\)\.$/);
  });

  test('carries its fix, in all files', () => {
    const edits = [
      { path: 'a.yaml', ...spanOf(a, 'http'), text: 'https' },
      { path: 'b.yaml', ...spanOf(b, '[]\n'), text: '' },
    ];
    const [safe, unsafe] = (['safe', 'unsafe'] as const).map((safety) =>
      findingAt(a, 'http', { fix: { title: 'use https', safety, edits } }),
    );
    if (!safe || !unsafe) throw new Error('no finding');
    const [one, two] = resultsOf(safe, unsafe);
    expect(seen(one)?.[0]).toBe('it is wrong. Fix: use https.');
    expect(seen(two)?.[0]).toBe('it is wrong. Unsafe fix: use https.');
    expect(one?.fixes).toEqual([
      {
        description: { text: 'Use https.' },
        artifactChanges: [
          {
            artifactLocation: { uri: 'a.yaml', uriBaseId: '%SRCROOT%' },
            replacements: [
              { deletedRegion: { startLine: 2, startColumn: 8, endLine: 2, endColumn: 12 }, insertedContent: { text: 'https' } },
            ],
          },
          {
            artifactLocation: { uri: 'b.yaml', uriBaseId: '%SRCROOT%' },
            replacements: [{ deletedRegion: { startLine: 1, startColumn: 10, endLine: 2, endColumn: 1 }, insertedContent: { text: '' } }],
          },
        ],
      },
    ]);
    expect(two?.fixes).toMatchObject([{ description: { text: 'Use https. It needs a choice, or deletes something.' } }]);
  });

  test.each([
    ['a.yaml', '', 'a.yaml'],
    ['a.yaml', 'clusters/prod/', 'clusters/prod/a.yaml'],
    ['../dev/a.yaml', 'clusters/prod/', 'clusters/dev/a.yaml'],
    ['../../a.yaml', 'clusters/', '../a.yaml'],
    ['a b/ä%1:#?.yaml', '', 'a%20b/%C3%A4%251%3A%23%3F.yaml'],
    ['\ud800.yaml', '', '%EF%BF%BD.yaml'],
  ])('in %j below %j has the URI %s', (path, folder, uri) => {
    const source = sourceOf(path, 'x\n');
    const [result] = runOf(reportOf([source], [findingAt(source, 'x')]), { ...plainStyle, folder }).results;
    expect(result?.locations[0]?.physicalLocation.artifactLocation.uri).toBe(uri);
  });
});

describe("a result's own fingerprint", () => {
  const text = 'x: 1\ny: 2\n';
  const object = { apiVersion: 'v1', kind: 'ConfigMap', namespace: null, name: 'checks' };
  const hashOf = (source: ReturnType<typeof sourceOf>, change: Partial<Finding> = {}, style = plainStyle) =>
    runOf(reportOf([source], [findingAt(source, 'y', { object, ...change })]), style).results[0]?.partialFingerprints['objectHash/v1'];

  test('stays when lines come or go elsewhere, wherever the linter is run', () => {
    const own = hashOf(sourceOf('a.yaml', text));
    expect(hashOf(sourceOf('a.yaml', `# new\n${text}`), { document: 3 })).toBe(own);
    expect(hashOf(sourceOf('a.yaml', text), { object: { ...object, apiVersion: 'v2' }, message: 'another' })).toBe(own);
    expect(hashOf(sourceOf('sub/a.yaml', text))).toBe(hashOf(sourceOf('a.yaml', text), {}, { ...plainStyle, folder: 'sub/' }));
  });

  test.each([
    ['rule', { rule: 'b-rule' }],
    ['object', { object: { ...object, name: 'other' } }],
    ['place', { pointer: '/b' }],
  ] as const)('is that of its %s', (_, change) => {
    expect(hashOf(sourceOf('a.yaml', text), change)).not.toBe(hashOf(sourceOf('a.yaml', text)));
  });

  test('counts findings that are alike', () => {
    const [one, two] = resultsOf(findingAt(a, 'url'), findingAt(a, 'key'));
    expect(two?.partialFingerprints['objectHash/v1']).toBe(one?.partialFingerprints['objectHash/v1']?.replace(/:1$/, ':2'));
  });
});
