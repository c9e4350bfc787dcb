import { wantsColor } from '../color.ts';
import { absolute, gitRoot } from '../io/paths.ts';
import { reasonOf } from '../io/write.ts';
import { errorCode, type Io, type Output } from '../io.ts';
import { recognised } from '../recognised.ts';
import { reporters } from '../registry.gen.ts';
import type { Report } from '../report.ts';
import type { Reporter, Style } from '../reporter.ts';
import { oneOf, UsageError } from '../usage-error.ts';
import type { LintFlags } from './lint-flags.ts';
import type { Task } from './task.ts';

/** One report to make. */
export interface ReportOutput {
  /** Id of a reporter. */
  readonly format: string;
  /** Where to write it; printed when undefined. */
  readonly file: string | undefined;
}

/** What `--format ID`, `--format ID=FILE` and `--output FILE` ask for together. At most one report is printed. */
export function readOutputs(formats: readonly string[], output: string | undefined): readonly ReportOutput[] {
  const asked = formats.length > 0 ? formats.map(readFormat) : [{ format: 'pretty', file: undefined }];
  const [first, second] = asked.filter(({ file }) => file === undefined);
  if (first && second) {
    throw new UsageError(
      `only one report can be printed: --format ${first.format}=FILE or --format ${second.format}=FILE writes the other`,
    );
  }
  if (output === undefined) return asked;
  if (!first || asked.length > 1) throw new UsageError('--output goes with one format: --format ID=FILE writes several');
  return [{ ...first, file: output }];
}

function readFormat(text: string): ReportOutput {
  const [id = '', ...rest] = text.split('=');
  const ids = reporters.map((reporter) => reporter.id);
  const file = rest.length > 0 ? rest.join('=') : undefined;
  if (file === '') throw new UsageError(`--format ${text}: expected ID=FILE`);
  return { format: oneOf('format', id, ids), file };
}

/** Whether the report that people read is printed. */
export const isPrettyPrinted = ({ outputs }: LintFlags): boolean =>
  outputs.some(({ format, file }) => format === 'pretty' && file === undefined);

/** Makes all reports that were asked for; the one to be printed goes to `stream`. */
export function writeReports(report: Report, { flags, io }: Task, stream: Output): void {
  for (const { format, file } of flags.outputs) {
    const reporter = reporters.find(({ id }) => id === format);
    if (!reporter) throw new Error(`no reporter ${format}`);
    const style = styleOf(flags, io, file === undefined ? stream : undefined);
    const text = reporter.render(report, style);
    if (file === undefined) stream.write(text);
    else writeOutput(file, text, io);
    append(reporter, { report, style, io });
  }
  if (!isPrettyPrinted(flags) && !flags.quiet && report.clusters.length === 0) io.stderr.write(`${recognised(report)}\n`);
}

/** How texts for people shall look there; without a stream they go to a file. */
export function styleOf(flags: LintFlags, io: Io, stream: Output | undefined): Style {
  const root = gitRoot(io.files, io.cwd);
  const folder = root === undefined ? '' : absolute(io, '.').slice(root.length).replace(/^\//, '');
  return {
    color: stream ? wantsColor(flags.color, io.env, stream.isTTY) : flags.color === true,
    quiet: flags.quiet,
    verbose: flags.verbose,
    width: stream?.columns ?? 100,
    folder: folder === '' ? '' : `${folder}/`,
    category: flags.category,
  };
}

/** Writes a file that the user wants to have. */
export function writeOutput(path: string, text: string, io: Io): void {
  save(path, () => io.files.write(absolute(io, path), text));
}

function append({ appendix }: Reporter, { report, style, io }: { readonly report: Report; readonly style: Style; readonly io: Io }): void {
  const path = appendix && io.env[appendix.variable];
  if (appendix && path) save(path, () => io.files.append(absolute(io, path), appendix.render(report, style)));
}

/** Does what writes to a path; that the system refuses it is a UsageError. */
export function save(path: string, write: () => void): void {
  try {
    write();
  } catch (error) {
    throw new UsageError(`${path} ${errorCode(error) === 'ENOENT' ? "can't be written: no such folder" : reasonOf(error)}`);
  }
}
