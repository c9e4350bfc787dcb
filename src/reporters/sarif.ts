import { fingerprints } from '../fingerprint.ts';
import { homepage } from '../help.ts';
import type { Finding, Report } from '../report.ts';
import { defineReporter, type Style } from '../reporter.ts';
import type { Severity } from '../rule.ts';
import { jsonText } from '../text/json-text.ts';
import { lineHashes } from '../text/line-hash.ts';
import { type Context, sourceRoot } from './sarif/place.ts';
import { resultOf } from './sarif/result.ts';
import { reportingDescriptor } from './sarif/rule.ts';

/** GitHub refuses a run with more. */
const mostResults = 25_000;

/** SARIF 2.1.0 with what GitHub's code scanning asks for. */
export default defineReporter({
  id: 'sarif',
  title: 'SARIF 2.1.0, for code scanning and editors',
  render: (report, style) =>
    jsonText({ $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run(report, style)] }),
});

function run(report: Report, style: Style): object {
  const findings = gravest(report.findings);
  const { category } = style;
  return {
    tool: {
      driver: {
        name: report.tool.name,
        semanticVersion: report.tool.version,
        informationUri: homepage,
        rules: [...report.rules.values()].map(reportingDescriptor),
      },
    },
    automationDetails: { id: category.endsWith('/') ? category : `${category}/` },
    invocations: [invocation(report, report.findings.length - findings.length)],
    originalUriBaseIds: { [sourceRoot]: { description: { text: 'The root of the repository.' } } },
    columnKind: 'utf16CodeUnits',
    results: results(findings, { report, style }),
  };
}

const order: readonly Severity[] = ['error', 'warning', 'info'];

/** All of them, or as many as there may be, the gravest first. */
function gravest(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length <= mostResults) return findings;
  return findings.toSorted((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity)).slice(0, mostResults);
}

function results(findings: readonly Finding[], context: Context): readonly object[] {
  const { rules, sources } = context.report;
  const indexes = new Map([...rules.keys()].map((id, index) => [id, index]));
  const hashes = new Map<string, readonly string[]>();
  const hashOf = ({ path, start }: Finding): string => {
    const lines = hashes.get(path) ?? lineHashes(sources.get(path)?.text ?? '');
    hashes.set(path, lines);
    return lines[start.line - 1] ?? '';
  };
  const own = fingerprints(findings, context.style);
  return findings.map((finding, index) => {
    const partialFingerprints = { primaryLocationLineHash: hashOf(finding), 'objectHash/v1': own[index] ?? '' };
    return resultOf(finding, { ruleIndex: indexes.get(finding.rule) ?? -1, partialFingerprints }, context);
  });
}

function invocation({ failures, notes }: Report, left: number): object {
  const notification = (level: string, text: string): object => ({ level, message: { text } });
  return {
    executionSuccessful: failures.length === 0,
    toolExecutionNotifications: [
      ...failures.map(({ rule, cluster }) => notification('error', `Rule ${rule} broke down on cluster ${cluster}.`)),
      ...(left > 0 ? [notification('warning', `${left} findings of lower severity are left out.`)] : []),
      ...notes.map((note) => notification('note', note)),
    ],
  };
}
