import { wantsColor } from '../color.ts';
import type { Io } from '../io.ts';
import { plural } from '../recognised.ts';
import type { Report } from '../report.ts';
import { paint, printable } from '../text/terminal.ts';
import { bugReport } from './bug-report.ts';
import type { LintFlags } from './lint-flags.ts';
import type { Task } from './task.ts';

/** Says what could not be read, and why. */
export function tellUnread({
  flags,
  io,
  input,
}: Pick<Task, 'io' | 'input'> & { readonly flags: Pick<LintFlags, 'quiet' | 'color'> }): void {
  const { red, yellow } = paint(wantsColor(flags.color, io.env, io.stderr.isTTY));
  for (const { path, reason, fatal } of input.unread) {
    if (flags.quiet && !fatal) continue;
    io.stderr.write(`${fatal ? red('error:') : yellow('note:')} ${printable(path)} ${reason}\n`);
  }
}

/** Says which rules broke down. */
export function tellFailures({ failures }: Pick<Report, 'failures'>, io: Io): void {
  for (const { rule, cluster, cause } of failures) {
    io.stderr.write(`internal error: rule ${rule} broke down on cluster ${printable(cluster)}\n${bugReport(cause)}`);
  }
}

/** Whether there are more warnings than --max-warnings allows. */
export const hasTooManyWarnings = ({ maxWarnings }: LintFlags, { summary }: Report): boolean =>
  summary.warnings > (maxWarnings ?? Number.POSITIVE_INFINITY);

/** Says that there are too many warnings, which the report does not. */
export function tellTooManyWarnings(report: Report, { flags, io }: Task): void {
  if (!hasTooManyWarnings(flags, report)) return;
  const { red } = paint(wantsColor(flags.color, io.env, io.stderr.isTTY));
  io.stderr.write(`${red('error:')} ${plural(report.summary.warnings, 'warning')}, and --max-warnings allows ${flags.maxWarnings}\n`);
}
