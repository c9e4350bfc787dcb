import { plural, recognised } from '../../recognised.ts';
import type { Finding, Report } from '../../report.ts';
import type { Style } from '../../reporter.ts';
import { paint, printable } from '../../text/terminal.ts';

/** The last line of the report: how many findings; when there are none, what was recognised. */
export function summaryLine(report: Report, style: Style): string {
  const tint = paint(style.color);
  const { suppressed } = report.summary;
  const tail = suppressed > 0 ? `; ${suppressed} suppressed` : '';
  if (report.findings.length > 0) return tint.bold(printable(`${counts(report)}${tail}`));
  if (report.clusters.length === 0) return printable(`${recognised(report)}${tail}`);
  return `${tint.green('No findings')}${printable(`: ${recognised(report)}${tail}`)}`;
}

function counts(report: Report): string {
  const { errors, warnings, infos } = report.summary;
  const parts = [
    ...(errors > 0 ? [plural(errors, 'error')] : []),
    ...(warnings > 0 ? [plural(warnings, 'warning')] : []),
    ...(infos > 0 ? [plural(infos, 'info')] : []),
  ];
  const files = new Set(report.findings.map(({ path }) => path)).size;
  return [`${parts.join(', ')} in ${plural(files, 'file')}`, ...fixable(report.findings)].join('; ');
}

function fixable(findings: readonly Finding[]): readonly string[] {
  const safe = findings.filter(({ fix }) => fix?.safety === 'safe').length;
  const unsafe = findings.filter(({ fix }) => fix?.safety === 'unsafe').length;
  const more = safe > 0 ? ' more' : '';
  return [
    ...(safe > 0 ? [`${safe} fixable with --fix`] : []),
    ...(unsafe > 0 ? [`${unsafe}${more} ${safe > 0 ? '' : 'fixable '}with --unsafe-fixes`] : []),
  ];
}
