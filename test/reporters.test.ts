import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Style } from '../src/reporter.ts';
import github from '../src/reporters/github.ts';
import json from '../src/reporters/json.ts';
import pretty from '../src/reporters/pretty.ts';
import sarif from '../src/reporters/sarif.ts';
import { runs } from './support/property.ts';
import { aCluster, aRule, findingAt, reportOf, sourceOf, spanOf, verdictWith } from './support/report.ts';

const style: Style = { color: false, quiet: false, verbose: false, width: 80, folder: '', category: 'dd-cp-lint' };
const a = sourceOf('a.yaml', 'etcd:\n  url: http://x\n  key: none\n');
const b = sourceOf('b.yaml', 'volumes: []\n');
const fix = (safety: 'safe' | 'unsafe') => ({
  title: 'use https',
  safety,
  edits: [{ path: 'a.yaml', ...spanOf(a, 'http'), text: 'https' }],
});
const schema: object = JSON.parse(readFileSync('schemas/report.schema.json', 'utf8'));
const isReport = new Ajv2020({ strictTypes: false }).compile(schema);

describe('pretty', () => {
  test('shows a finding with its places, its fix, its remedy and its page', () => {
    const related = [{ message: 'nothing is mounted here', path: 'b.yaml', ...spanOf(b, '[]') }];
    const report = reportOf([a, b], [findingAt(a, 'http://x', { fix: fix('safe'), related })]);
    expect(pretty.render(report, style)).toBe(`error[a-rule]: it is wrong
 --> a.yaml:2:8
  |
1 | etcd:
2 |   url: http://x
  |        ^^^^^^^^
3 |   key: none
  |
 ::: b.yaml:1:10
  |
1 | volumes: []
  |          -- nothing is mounted here
  |
  fix: use https (--fix applies it)
  remedy: Put it right.
  see: https://example.com/a-rule

1 error in 1 file; 1 fixable with --fix
`);
  });

  test('says what must be run after the remedy, in lines that fit', () => {
    const rule = { ...aRule, remedy: `${'Change this and that. '.repeat(6)}Done.` };
    const report = reportOf([a], [findingAt(a, 'none', { apply: 'Restart it.' })], { rules: new Map([[rule.id, rule]]) });
    const lines = pretty.render(report, style).split('\n');
    expect(lines.filter((line) => line.startsWith('  then: Restart it.'))).toHaveLength(1);
    expect(lines.every((line) => line.length <= 80)).toBe(true);
    expect(lines.filter((line) => line.startsWith('          '))).not.toEqual([]);
  });

  test.each([
    [['error', 'error', 'warning', 'info', 'info', 'info'], '2 errors, 1 warning, 3 infos in 1 file'],
    [['info'], '1 info in 1 file'],
  ] as const)('counts %j', (severities, summary) => {
    const findings = severities.map((severity) => findingAt(a, 'none', { severity }));
    expect(pretty.render(reportOf([a], findings), style)).toMatch(new RegExp(`\n${summary}\n$`));
  });

  test('says how much can be fixed and how, and what is hidden', () => {
    const [safe, unsafe] = [findingAt(a, 'none', { fix: fix('safe') }), findingAt(b, '[]', { fix: fix('unsafe') })];
    const last = (findings: readonly (typeof safe)[], suppressed: number) => {
      const report = reportOf([a, b], findings);
      return pretty
        .render({ ...report, summary: { ...report.summary, suppressed } }, style)
        .split('\n')
        .at(-2);
    };
    expect(last([safe, unsafe], 1)).toBe('2 errors in 2 files; 1 fixable with --fix; 1 more with --unsafe-fixes; 1 suppressed');
    expect(last([unsafe], 0)).toBe('1 error in 1 file; 1 fixable with --unsafe-fixes');
    expect(last([], 2)).toBe('No findings: 1 cluster, 2 of 2 files, kubeadm by apiVersion kubeadm.k8s.io/v1beta3; 2 suppressed');
  });

  test.each([
    [[aCluster], 212, 'No findings: 1 cluster, 3 of 212 files, kubeadm by apiVersion kubeadm.k8s.io/v1beta3\n'],
    [[{ ...aCluster, detection: { ...aCluster.detection, given: true } }], 3, 'No findings: 1 cluster, 3 of 3 files, kubeadm as given\n'],
    [[{ ...aCluster, platform: null }], 3, 'No findings: 1 cluster, 3 of 3 files, platform unknown (--platform gives it)\n'],
    [[aCluster, { ...aCluster, platform: null }, aCluster], 9, 'No findings: 3 clusters, 3 of 9 files, 2 kubeadm, 1 unknown platform\n'],
    [[], 5, 'Nothing to check: no Datadog or control-plane configuration in 5 files\n'],
    [[], 0, 'Nothing to check: no YAML or JSON files, and no scripts\n'],
  ])('says what was recognised when nothing is wrong (%#)', (clusters, files, text) => {
    const report = reportOf([a], [], { clusters });
    const summary = { ...report.summary, files, filesSkipped: files - 3 };
    expect(pretty.render({ ...report, summary }, style)).toBe(text);
  });

  test('shows notes', () => {
    expect(pretty.render(reportOf([a], [], { notes: ['a.yaml: unknown rule x'] }), style)).toMatch(
      /^note: a.yaml: unknown rule x\n\nNo findings/,
    );
  });

  test('shows errors only, without hints and summary, when quiet', () => {
    const findings = [findingAt(a, 'http', { fix: fix('safe') }), findingAt(a, 'none', { severity: 'warning' })];
    expect(pretty.render(reportOf([a], findings, { notes: ['x'] }), { ...style, quiet: true })).toBe(`error[a-rule]: it is wrong
 --> a.yaml:2:8
  |
1 | etcd:
2 |   url: http://x
  |        ^^^^
3 |   key: none
  |
`);
    expect(pretty.render(reportOf([a], []), { ...style, quiet: true })).toBe('');
  });

  test('tells what is known of each cluster when verbose', () => {
    const broken = verdictWith({ verdict: 'broken', reason: 'no client certificate', link: 'credentials' });
    const cluster = { ...aCluster, components: { ...aCluster.components, etcd: broken } };
    expect(pretty.render(reportOf([a], [], { clusters: [cluster] }), { ...style, verbose: true })).toBe(`cluster prod
  files              a.yaml
  platform           kubeadm: two different medium markers decide
  evidence           apiVersion kubeadm.k8s.io/v1beta3
  versions           kubernetes 1.31 (k.yaml:3)
  apiserver          unknown: nothing is configured
  etcd               broken: no client certificate
  controller-manager unknown: nothing is configured
  scheduler          unknown: nothing is configured

No findings: 1 cluster, 1 of 1 file, kubeadm by apiVersion kubeadm.k8s.io/v1beta3
`);
  });

  test('colours by severity, and only when asked', () => {
    const report = reportOf([a], [findingAt(a, 'none', { severity: 'warning' })]);
    expect(pretty.render(report, { ...style, color: true })).toContain('\x1b[33mwarning[a-rule]\x1b[39m');
    expect(pretty.render(report, style)).not.toContain('\x1b');
  });
});

describe('json', () => {
  test('is what the schema says, without what is for people', () => {
    const related = [{ message: 'here', path: 'b.yaml', ...spanOf(b, '[]') }];
    const object = { apiVersion: 'v1', kind: 'ConfigMap', namespace: null, name: 'x' };
    const findings = [findingAt(a, 'http', { fix: fix('safe'), related, object, component: 'etcd' }), findingAt(b, '[]')];
    const written: unknown = JSON.parse(json.render(reportOf([a, b], findings, { notes: ['for people'] }), style));
    expect(isReport(written), JSON.stringify(isReport.errors)).toBe(true);
    expect(written).toMatchObject({ schemaVersion: 1, findings, summary: { files: 2, errors: 2, fixable: 1 } });
    expect(Object.keys(written as object)).toEqual(['schemaVersion', 'tool', 'clusters', 'findings', 'summary']);
  });

  test('gives lines and columns from 1, and offsets from 0', () => {
    const [finding] = JSON.parse(json.render(reportOf([a], [findingAt(a, 'etcd')]), style)).findings;
    expect(finding).toMatchObject({ start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 5, offset: 4 } });
  });

  test.each([
    ['a finding without a field', { findings: [{ ...findingAt(a, 'etcd'), pointer: undefined }] }],
    ['a severity of its own', { findings: [{ ...findingAt(a, 'etcd'), severity: 'fatal' }] }],
    ['a line 0', { findings: [{ ...findingAt(a, 'etcd'), start: { line: 0, column: 1, offset: 0 } }] }],
    ['another field', { notes: [] }],
  ])('has a schema that refuses %s', (_, change) => {
    const written = JSON.parse(json.render(reportOf([a], []), style));
    expect(isReport({ ...written, ...JSON.parse(JSON.stringify(change)) })).toBe(false);
  });
});

describe.each([github, json, pretty, sarif])('$id', (reporter) => {
  test('writes no character that a terminal would obey, whatever the files hold', () => {
    const text = fc.string({
      unit: fc.oneof(
        fc.constantFrom('##[', '\x1b', '\x9b', '\u202e', '\r', '\x07', '\x7f', '\u2028', '\ud800'),
        fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
      ),
    });
    fc.assert(
      fc.property(text, text, (content, name) => {
        const source = sourceOf(name, `${content}X`);
        const fixed = { title: content, safety: 'safe' as const, edits: [{ path: name, ...spanOf(source, 'X'), text: content }] };
        const related = [{ message: content, path: name, ...spanOf(source, 'X') }];
        const finding = findingAt(source, 'X', { message: content, fix: fixed, related });
        const cluster = {
          ...aCluster,
          id: content,
          platformEvidence: [content],
          files: [name],
          versions: { kubernetes: content },
          versionOrigins: { kubernetes: content },
          detection: { given: false, evidence: [], reason: content },
        };
        const report = reportOf([source], [finding], { clusters: [cluster], notes: [content] });
        for (const verbose of [true, false]) {
          const shown = { ...style, verbose, category: content };
          const texts = [reporter.render(report, shown), reporter.appendix?.render(report, shown) ?? ''];
          expect(texts.join('').replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]|##\[/u);
        }
        if (reporter.id === 'json') expect(JSON.parse(reporter.render(report, style)).findings).toEqual([finding]);
      }),
      { numRuns: runs },
    );
  });
});
