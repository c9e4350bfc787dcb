import type { Refusal } from '../io/write.ts';
import { plural } from '../recognised.ts';
import type { Finding, FixOutcome, Report, WithdrawnFix } from '../report.ts';
import type { Style } from '../reporter.ts';
import { paint, printable } from '../text/terminal.ts';
import { wrapped } from '../text/wrap.ts';

/** A finding that is still there after fixing, and why. */
export interface Left {
  readonly finding: Finding;
  readonly reason: string;
}

/** What is left of a report's findings to do by hand, each with its reason. */
export function leftOf(report: Report, withdrawn: readonly WithdrawnFix[], refused: readonly Refusal[]): readonly Left[] {
  const reasons = new Map(withdrawn.map(({ finding, reason }) => [identity(finding), reason]));
  return report.findings.map((finding) => {
    const refusal = refused.find(({ path }) => finding.fix?.edits.some((edit) => edit.path === path));
    const reason = refusal ? `${refusal.path} ${refusal.reason}` : reasons.get(identity(finding));
    return { finding, reason: reason ?? 'there is no fix for it' };
  });
}

const identity = ({ rule, path, start, message }: Finding): string => JSON.stringify([rule, path, start.offset, message]);

/** What fixing came to. */
export interface Done {
  readonly applied: readonly Finding[];
  readonly left: readonly Left[];
}

/** Says what was fixed in which file, what must be run for it to take effect, and what was left and why; nothing when there was nothing to fix. */
export function accountOf({ applied, left }: Done, style: Style): string {
  if (applied.length + left.length === 0) return '';
  const { bold, green } = paint(style.color);
  const fixed = applied.length > 0 ? green(`Fixed ${plural(applied.length, 'finding')}`) : 'Fixed nothing';
  const remaining = left.map(
    ({ finding: { path, start, rule }, reason }) => `  ${printable(path)}:${start.line}:${start.column} ${rule}: ${printable(reason)}`,
  );
  const lines = [
    fixed,
    ...byFile(applied, style.verbose),
    ...afterwards(applied, style),
    ...(left.length > 0 ? [bold(`Left ${plural(left.length, 'finding')}`)] : []),
  ];
  return `\n${[...lines, ...remaining].join('\n')}\n`;
}

function byFile(applied: readonly Finding[], verbose: boolean): readonly string[] {
  const paths = [...new Set(applied.map(({ path }) => path))].sort();
  return paths.flatMap((path) => {
    const own = applied.filter((finding) => finding.path === path);
    const titles = verbose ? own.map(({ rule, fix }) => `    ${rule}: ${printable(fix?.title ?? '')}`) : [];
    return [`  ${printable(path)}: ${own.length}`, ...titles];
  });
}

function afterwards(applied: readonly Finding[], style: Style): readonly string[] {
  const steps = new Set(applied.flatMap(({ apply }) => apply ?? []));
  return [...steps].map((step) => `  ${paint(style.color).cyan('then:')} ${wrapped(step, style.width, 8)}`);
}

/** One line on what fixing would do. */
export function summaryOf({ applied, changed, report }: FixOutcome): string {
  const left = report.findings.length > 0 ? `; ${plural(report.findings.length, 'finding')} would be left` : '';
  if (changed.length === 0) return `Nothing to fix${left}\n`;
  return `Would fix ${plural(applied.length, 'finding')} in ${plural(changed.length, 'file')}${left}\n`;
}
