import type { Report } from '../report.ts';
import { defineReporter, type Style } from '../reporter.ts';
import { paint, printable } from '../text/terminal.ts';
import { clusterText } from './pretty/cluster.ts';
import { findingText } from './pretty/finding.ts';
import { summaryLine } from './pretty/summary.ts';

export default defineReporter({
  id: 'pretty',
  title: 'for people: code frames, remedies and a summary',
  render: (report, style) => {
    const blocks = blocksOf(report, style);
    return blocks.length > 0 ? `${blocks.join('\n\n')}\n` : '';
  },
});

function blocksOf(report: Report, style: Style): readonly string[] {
  const shown = style.quiet ? report.findings.filter(({ severity }) => severity === 'error') : report.findings;
  const findings = shown.map((finding) => findingText(finding, report, style));
  if (style.quiet) return findings;
  const { dim } = paint(style.color);
  const clusters = style.verbose ? report.clusters.map((cluster) => clusterText(cluster, style)) : [];
  const notes = report.notes.map((note) => `${dim('note:')} ${printable(note)}`);
  return [...findings, ...clusters, ...(notes.length > 0 ? [notes.join('\n')] : []), summaryLine(report, style)];
}
