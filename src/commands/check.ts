import { wantsColor } from '../color.ts';
import { absolute } from '../io/paths.ts';
import { reasonOf } from '../io/write.ts';
import { errorCode, type Io, type Output } from '../io.ts';
import { recognised } from '../recognised.ts';
import { reporters } from '../registry.gen.ts';
import type { Report } from '../report.ts';
import type { Style } from '../reporter.ts';
import { lintFiles } from '../run.ts';
import { UsageError } from '../usage-error.ts';
import type { LintFlags } from './lint-flags.ts';
import type { Answer, Task } from './task.ts';

/** Checks the files and prints the report. */
export function check(task: Task): Answer {
  const report = withSkipped(lintFiles(task.input.files, task.settings), task);
  printReport(report, task, task.io.stdout);
  return { report, incomplete: false, pending: false };
}

/** The report of files that were read, with those counted that were looked at only. */
export function withSkipped(report: Report, { input }: Task): Report {
  const { files, filesSkipped } = report.summary;
  return { ...report, summary: { ...report.summary, files: files + input.skipped, filesSkipped: filesSkipped + input.skipped } };
}

/** Prints the report in the format that was asked for, to the file that was asked for, else to `stream`. */
export function printReport(report: Report, { flags, io }: Task, stream: Output): void {
  const reporter = reporters.find(({ id }) => id === flags.format);
  if (!reporter) throw new Error(`no reporter ${flags.format}`);
  const text = reporter.render(report, styleOf(flags, io, flags.output === undefined ? stream : undefined));
  if (flags.output === undefined) stream.write(text);
  else writeOutput(flags.output, text, io);
  const isShown = reporter.id === 'pretty' && flags.output === undefined;
  if (!isShown && !flags.quiet && report.clusters.length === 0) io.stderr.write(`${recognised(report)}\n`);
}

/** How texts for people shall look there; without a stream they go to a file. */
export function styleOf(flags: LintFlags, io: Io, stream: Output | undefined): Style {
  return {
    color: stream ? wantsColor(flags.color, io.env, stream.isTTY) : flags.color === true,
    quiet: flags.quiet,
    verbose: flags.verbose,
    width: stream?.columns ?? 100,
  };
}

/** Writes a file that the user wants to have. */
export function writeOutput(path: string, text: string, io: Io): void {
  try {
    io.files.write(absolute(io, path), text);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') throw new UsageError(`--output ${path}: no such folder`);
    throw new UsageError(`--output ${path} ${reasonOf(error)}`);
  }
}
