import { type Call, defineCommand } from '../command.ts';
import type { Io } from '../io.ts';
import type { Finding } from '../report.ts';
import type { Severity } from '../rule.ts';
import { check } from './check.ts';
import { readInput } from './input.ts';
import { type LintFlags, lintFlags, readLintFlags } from './lint-flags.ts';
import { repair, showDiff } from './repair.ts';
import type { Answer, Task } from './task.ts';
import { hasTooManyWarnings, tellFailures, tellTooManyWarnings, tellUnread } from './tell.ts';

export default defineCommand({
  name: 'lint',
  operands: '[PATH | GLOB]... | -',
  count: [0, Number.POSITIVE_INFINITY],
  summary: 'check files, folders (. by default) or standard input (-); the default command',
  flags: lintFlags,
  run: lint,
});

/** Checks files, repairs them or shows how, as the flags say. */
async function lint(call: Call, io: Io): Promise<number> {
  const flags = readLintFlags(call);
  const { settings, input, stdin } = await readInput(call.operands, flags, io);
  const task: Task = { flags, io, settings, input, stdin };
  tellUnread(task);
  const answer = perform(task);
  tellFailures(answer.report, io);
  tellTooManyWarnings(answer.report, task);
  return exitCode(task, answer);
}

function perform(task: Task): Answer {
  const { diff, fix, unsafeFixes } = task.flags;
  if (!diff && !fix && !unsafeFixes) return check(task);
  return diff ? showDiff(task) : repair(task);
}

function exitCode({ flags, input }: Task, { report, incomplete, pending }: Answer): number {
  if (report.failures.length > 0) return 3;
  if (incomplete || input.unread.some(({ fatal }) => fatal)) return 2;
  if (hasTooManyWarnings(flags, report)) return 1;
  if (flags.failOn === 'never') return 0;
  return pending || report.findings.some((finding) => counts(finding, flags.failOn)) ? 1 : 0;
}

const order: readonly (Severity | 'never')[] = ['info', 'warning', 'error', 'never'];

const counts = ({ severity }: Finding, failOn: LintFlags['failOn']): boolean => order.indexOf(severity) >= order.indexOf(failOn);
