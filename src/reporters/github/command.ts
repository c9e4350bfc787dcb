import { firstLine } from '../../first-line.ts';
import type { Finding, Report } from '../../report.ts';
import { repositoryPath, type Style } from '../../reporter.ts';
import type { Severity } from '../../rule.ts';
import { printable } from '../../text/terminal.ts';

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/** A workflow command of one line that puts a title and lines of text at a finding's place. */
export function annotation(
  finding: Finding,
  { title, lines }: { readonly title: string; readonly lines: readonly string[] },
  { report, style }: { readonly report: Report; readonly style: Style },
): string {
  const { line, column, endColumn } = firstLine(finding, report);
  const properties = Object.entries({
    file: repositoryPath(finding.path, style),
    line,
    endLine: line,
    col: column,
    endColumn,
    title,
  }).map(([name, value]) => `${name}=${property(String(value))}`);
  // The runner takes %0A for a line break, and only that.
  return `::${commands[finding.severity]} ${properties.join(',')}::${lines.map(data).join('%0A')}\n`;
}

const data = (text: string): string => printable(text).replaceAll('%', '%25');

const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
