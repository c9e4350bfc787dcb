import type { Finding, Report, ReportCluster, ReportPoint, ReportVerdict } from '../../src/report.ts';
import type { Style } from '../../src/reporter.ts';
import { defineRule, type Rule } from '../../src/rule.ts';
import { SourceFile } from '../../src/text/source-file.ts';

/** A rule to make reports with. */
export const aRule: Rule = defineRule({
  id: 'a-rule',
  severity: 'error',
  components: ['etcd'],
  since: '0.1.0',
  summary: 'something is wrong',
  why: 'It breaks.',
  remedy: 'Put it right.',
  references: [],
  fix: 'safe',
  check: () => [],
});

/** A finding about the first occurrence of some characters in a file. */
export function findingAt(source: SourceFile, characters: string, rest: Partial<Finding> = {}): Finding {
  return {
    rule: 'a-rule',
    severity: 'error',
    message: 'it is wrong',
    helpUri: 'https://example.com/a-rule',
    path: source.path,
    ...spanOf(source, characters),
    document: 0,
    object: null,
    pointer: '/a',
    clusters: ['prod'],
    component: null,
    apply: null,
    fix: null,
    related: [],
    ...rest,
  };
}

export function spanOf(source: SourceFile, characters: string): { readonly start: ReportPoint; readonly end: ReportPoint } {
  const start = source.text.indexOf(characters);
  const point = (offset: number): ReportPoint => ({ ...source.position(offset), offset });
  return { start: point(start), end: point(start + characters.length) };
}

const ok = { configured: 'ok', autoconf: 'ok', placed: 'ok', reachable: 'ok', credentials: 'ok', accepted: 'ok' } as const;

/** A verdict of which nothing but this is known. */
export const verdictWith = (rest: Partial<ReportVerdict>): ReportVerdict => ({
  verdict: 'delivered',
  reason: '',
  link: '',
  links: ok,
  rule: null,
  at: null,
  remedy: null,
  fix: null,
  apply: null,
  missing: null,
  confirm: [],
  ...rest,
});

const unknown = verdictWith({ verdict: 'unknown', reason: 'nothing is configured', link: 'configured' });

export const aCluster: ReportCluster = {
  id: 'prod',
  platform: 'kubeadm',
  platformEvidence: ['apiVersion kubeadm.k8s.io/v1beta3'],
  detection: { given: false, evidence: [], reason: 'two different medium markers decide' },
  hasAgent: true,
  versions: { kubernetes: '1.31' },
  versionOrigins: { kubernetes: 'k.yaml:3' },
  components: { apiserver: unknown, etcd: unknown, 'controller-manager': unknown, scheduler: unknown },
  files: ['a.yaml'],
};

/** A report of these findings, counted as the linter counts. */
export function reportOf(sources: readonly SourceFile[], findings: readonly Finding[], rest: Partial<Report> = {}): Report {
  const count = (severity: Finding['severity']): number => findings.filter((finding) => finding.severity === severity).length;
  return {
    schemaVersion: 1,
    tool: { name: 'dd-cp-lint', version: '0.1.0' },
    clusters: [aCluster],
    findings,
    summary: {
      files: sources.length,
      filesSkipped: 0,
      errors: count('error'),
      warnings: count('warning'),
      infos: count('info'),
      fixable: findings.filter(({ fix }) => fix !== null).length,
      suppressed: 0,
    },
    sources: new Map(sources.map((source) => [source.path, source])),
    rules: new Map([[aRule.id, aRule]]),
    failures: [],
    notes: [],
    ...rest,
  };
}

export const sourceOf = (path: string, text: string): SourceFile => new SourceFile(path, text);

/** How a report looks that goes to a file. */
export const plainStyle: Style = { color: false, quiet: false, verbose: false, width: 80, folder: '', category: 'dd-cp-lint' };
