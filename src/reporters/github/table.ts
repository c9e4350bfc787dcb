import { markdownTable } from '../../docs/markdown-table.ts';
import { helpUri } from '../../help.ts';
import { plural } from '../../recognised.ts';
import type { Finding, Report } from '../../report.ts';
import { repositoryPath, type Style } from '../../reporter.ts';
import { literal } from '../../text/markdown.ts';

/** GitHub takes a summary of at most 1 MiB per step. */
const mostRows = 1000;

/** The findings, in this order, as a table in Markdown; as many as the page of a job can hold. */
export function summaryTable(findings: readonly Finding[], { summary, clusters }: Report, style: Style): string {
  const { errors, warnings, infos } = summary;
  const counts = [plural(errors, 'error'), plural(warnings, 'warning'), plural(infos, 'info')].join(', ');
  const heading = `### dd-cp-lint: ${findings.length > 0 ? counts : 'no findings'} in ${plural(clusters.length, 'cluster')}`;
  if (findings.length === 0) return `${heading}\n`;
  const left = findings.length - mostRows;
  return [
    `${heading}\n`,
    markdownTable(
      ['severity', 'rule', 'place', 'what is wrong'],
      findings.slice(0, mostRows).map((finding) => row(finding, style)),
    ),
    ...(left > 0 ? [`\nand ${plural(left, 'more finding')}`] : []),
    '',
  ].join('\n');
}

function row({ severity, rule, path, start, message }: Finding, style: Style): readonly string[] {
  const place = `${literal(repositoryPath(path, style))}:${start.line}`;
  return [severity, `[${rule}](${helpUri(rule)})`, place, literal(message)];
}
