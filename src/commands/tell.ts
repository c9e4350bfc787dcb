import { wantsColor } from '../color.ts';
import type { Io } from '../io.ts';
import type { Report } from '../report.ts';
import { paint, printable } from '../text/terminal.ts';
import { bugReport } from './bug-report.ts';
import type { Task } from './task.ts';

/** Says what could not be read, and why. */
export function tellUnread({ flags, io, input }: Task): void {
  const { red, yellow } = paint(wantsColor(flags.color, io.env, io.stderr.isTTY));
  for (const { path, reason, fatal } of input.unread) {
    if (flags.quiet && !fatal) continue;
    io.stderr.write(`${fatal ? red('error:') : yellow('note:')} ${printable(path)} ${reason}\n`);
  }
}

/** Says which rules broke down. */
export function tellFailures(report: Report, io: Io): void {
  for (const { rule, cluster, cause } of report.failures) {
    io.stderr.write(`internal error: rule ${rule} broke down on cluster ${printable(cluster)}\n${bugReport(cause)}`);
  }
}
