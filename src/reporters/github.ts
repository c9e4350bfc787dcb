import type { Finding, Report } from '../report.ts';
import { defineReporter, type Style } from '../reporter.ts';
import type { Severity } from '../rule.ts';
import { annotation } from './github/command.ts';
import { summaryTable } from './github/table.ts';

/** GitHub shows this many annotations of each severity for a step. */
const mostAnnotations = 10;

/** An annotation holds at most 64 KiB. */
const mostLines = 100;

const severities: readonly Severity[] = ['error', 'warning', 'info'];

/** Annotations in a change on GitHub; all findings in a table on the page of the job. */
export default defineReporter({
  id: 'github',
  title: 'annotations of GitHub Actions',
  render: (report, style) =>
    bySeverity(report, style)
      .flatMap((findings) => annotations(findings, report, style))
      .join(''),
  appendix: {
    variable: 'GITHUB_STEP_SUMMARY',
    render: (report, style) => summaryTable(bySeverity(report, style).flat(), report, style),
  },
});

/** The findings to show, gravest first. */
function bySeverity({ findings }: Report, { quiet }: Style): readonly (readonly Finding[])[] {
  const shown = quiet ? severities.slice(0, 1) : severities;
  return shown.map((severity) => findings.filter((finding) => finding.severity === severity));
}

/** One for each finding, or for each file when they would be more than GitHub shows. */
function annotations(findings: readonly Finding[], report: Report, style: Style): readonly string[] {
  const context = { report, style };
  if (findings.length <= mostAnnotations) {
    return findings.map((finding) => annotation(finding, { title: finding.rule, lines: [finding.message] }, context));
  }
  return [...new Set(findings.map(({ path }) => path))].flatMap((path) => {
    const [first, ...others] = findings.filter((finding) => finding.path === path);
    if (!first) return [];
    if (others.length === 0) return [annotation(first, { title: first.rule, lines: [first.message] }, context)];
    const lines = [first, ...others].slice(0, mostLines).map(({ start, rule, message }) => `${start.line}: ${message} (${rule})`);
    return [annotation(first, { title: `${others.length + 1} findings in this file`, lines }, context)];
  });
}
