import type { Finding, Report, ReportPoint } from '../../report.ts';
import type { Style } from '../../reporter.ts';
import { codeFrame, type FrameMark } from '../../text/code-frame.ts';
import { paint, printable } from '../../text/terminal.ts';
import { wrapped } from '../../text/wrap.ts';

/** Colours of the severities. */
const tones = { error: 'red', warning: 'yellow', info: 'blue' } as const;

/** One finding with its code frame and, unless quiet, what can be done. No line break at the end. */
export function findingText(finding: Finding, report: Report, style: Style): string {
  const { severity, rule, message } = finding;
  const tint = paint(style.color);
  const title = `${tint[tones[severity]](`${severity}[${rule}]`)}${tint.bold(`: ${printable(message)}`)}`;
  const frame = codeFrame(marksOf(finding, report), { color: style.color, width: style.width, tone: tones[severity] });
  return [title, frame, ...(style.quiet ? [] : hints(finding, report, style))].join('\n');
}

function marksOf(finding: Finding, report: Report): readonly FrameMark[] {
  const mark = (label: string, primary: boolean, at: { path: string; start: ReportPoint; end: ReportPoint }): readonly FrameMark[] => {
    const file = report.sources.get(at.path);
    return file ? [{ location: { file, span: { start: at.start.offset, end: at.end.offset } }, label, primary }] : [];
  };
  return [...mark('', true, finding), ...finding.related.flatMap((related) => mark(related.message, false, related))];
}

function hints({ fix, rule, apply, helpUri }: Finding, report: Report, style: Style): readonly string[] {
  const about = report.rules.get(rule);
  const lines = [
    ...(fix ? [['fix', `${fix.title} (${fix.safety === 'safe' ? '--fix applies it' : 'unsafe: --unsafe-fixes applies it'})`]] : []),
    ...(about ? [['remedy', about.remedy]] : []),
    ...(apply ? [['then', apply]] : []),
    ['see', helpUri],
  ] as const;
  const { cyan } = paint(style.color);
  return lines.map(([name, text = '']) => `  ${cyan(`${name}:`)} ${wrapped(printable(text), style.width, name.length + 4)}`);
}
