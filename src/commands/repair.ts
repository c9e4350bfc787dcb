import { type Refusal, writeChanges } from '../io/write.ts';
import type { Finding, FixOutcome, InputFile } from '../report.ts';
import { fixFiles, lintFiles } from '../run.ts';
import { unifiedDiff } from '../text/diff.ts';
import { withoutCommands } from '../text/runner-log.ts';
import { paint, printable, printableLines } from '../text/terminal.ts';
import { accountOf, leftOf, summaryOf } from './account.ts';
import { withSkipped } from './check.ts';
import { isPrettyPrinted, styleOf, writeOutput, writeReports } from './outputs.ts';
import type { Answer, Task } from './task.ts';

/** Repairs the files in place, standard input by printing it; reports what is left, and says what was done. */
export function repair(task: Task): Answer {
  const { flags, io, input, settings, stdin } = task;
  const outcome = fixFiles(input.files, settings, flags.unsafeFixes ? 'unsafe' : 'safe');
  if (stdin) io.stdout.write(outcome.changed[0]?.after ?? input.files[0]?.text ?? '');
  const refused = stdin ? [] : writeChanges(outcome.changed, outcome.applied.map(pathsOf), io);
  const now = refused.length === 0 ? outcome.report : lintFiles(written(input.files, outcome, refused), settings);
  const report = withSkipped(now, task);
  writeReports(report, task, stdin ? io.stderr : io.stdout);
  tellRefused(refused, task);
  const done = {
    applied: outcome.applied.filter((finding) => !touches(finding, refused)),
    left: leftOf(report, outcome.withdrawn, refused),
  };
  const stream = stdin || !isPrettyPrinted(flags) ? io.stderr : io.stdout;
  if (!flags.quiet) stream.write(accountOf(done, styleOf(flags, io, stream)));
  return { report, incomplete: refused.length > 0, pending: false };
}

/** Prints what repairing would change, and writes nothing. */
export function showDiff(task: Task): Answer {
  const { flags, io, input, settings } = task;
  const outcome = fixFiles(input.files, settings, flags.unsafeFixes ? 'unsafe' : 'safe');
  const { color } = styleOf(flags, io, flags.output === undefined ? io.stdout : undefined);
  const diff = outcome.changed.map((change) => unifiedDiff(change, { color })).join('');
  if (flags.output !== undefined) writeOutput(flags.output, diff, io);
  // A patch keeps every byte, a terminal must not get them.
  else io.stdout.write(io.stdout.isTTY && !color ? printableLines(diff) : withoutCommands(diff, io.env.GITHUB_ACTIONS === 'true'));
  if (!flags.quiet) io.stderr.write(summaryOf(outcome));
  return { report: withSkipped(outcome.report, task), incomplete: false, pending: outcome.changed.length > 0 };
}

/** The files as they are now, where some changes were refused. */
function written(files: readonly InputFile[], { changed }: FixOutcome, refused: readonly Refusal[]): readonly InputFile[] {
  return files.map((file) => {
    const change = changed.find(({ path }) => path === file.path);
    return change && !refused.some(({ path }) => path === file.path) ? { ...file, text: change.after } : file;
  });
}

/** The files that a finding's fix changes. */
const pathsOf = ({ fix }: Finding): readonly string[] => [...new Set(fix?.edits.map(({ path }) => path))];

const touches = (finding: Finding, refused: readonly Refusal[]): boolean =>
  pathsOf(finding).some((path) => refused.some((refusal) => refusal.path === path));

function tellRefused(refused: readonly Refusal[], { flags, io }: Task): void {
  const { red } = paint(styleOf(flags, io, io.stderr).color);
  for (const { path, reason } of refused) io.stderr.write(`${red('error:')} ${printable(path)} ${reason}\n`);
}
