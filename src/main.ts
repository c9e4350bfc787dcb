import { checkOperands, readArguments } from './arguments.ts';
import { wantsColor } from './color.ts';
import { type Command, colorFlag, isOn } from './command.ts';
import { bugReport } from './commands/bug-report.ts';
import coverage from './commands/coverage.ts';
import explain from './commands/explain.ts';
import init from './commands/init.ts';
import lint from './commands/lint.ts';
import platforms from './commands/platforms.ts';
import rules from './commands/rules.ts';
import why from './commands/why.ts';
import { commandHelp, programHelp } from './help-text.ts';
import { absolute, exists } from './io/paths.ts';
import { errorCode, type Io } from './io.ts';
import { version } from './registry.gen.ts';
import { codeFrame } from './text/code-frame.ts';
import { nearest } from './text/nearest.ts';
import { paint, printable } from './text/terminal.ts';
import { UsageError } from './usage-error.ts';

/** The first one runs when none is named. */
const commands: readonly Command[] = [lint, coverage, why, rules, explain, platforms, init];

/**
 * Runs one command line (without the program's own name). Exit codes: 0 nothing at or above --fail-on, 1 findings, 2 wrong
 * invocation or configuration, or a file that could not be read or written although it was asked for, 3 a bug of ours.
 */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  try {
    refuseMistyped(argv[0], io);
    const { command, call } = readArguments(argv, commands);
    if (isOn(call, 'help')) {
      const width = Math.min(io.stdout.columns ?? 120, 120);
      io.stdout.write(command.name === argv[0] ? commandHelp(command, width) : programHelp(commands, width));
      return 0;
    }
    if (isOn(call, 'version')) {
      io.stdout.write(`${version}\n`);
      return 0;
    }
    checkOperands(call, command);
    return await command.run(call, io);
  } catch (error) {
    return failed(error, argv, io);
  }
}

/** Since a command need not be named, a mistyped one would be taken for a path. */
function refuseMistyped(first: string | undefined, io: Io): void {
  const names = commands.map(({ name }) => name);
  if (first === undefined || first.startsWith('-') || names.includes(first)) return;
  const meant = first === 'help' ? '--help' : nearest(first, names);
  if (meant && !exists(io.files, absolute(io, first))) throw new UsageError(`unknown command ${first}, did you mean ${meant}?`);
}

function failed(error: unknown, argv: readonly string[], io: Io): number {
  // The flags may be the very thing that is wrong, so they are asked for directly.
  const flags = new Map(argv.filter((word) => word.startsWith('--')).map((word) => [word.slice(2), []]));
  const color = wantsColor(colorFlag({ operands: [], flags }), io.env, io.stderr.isTTY);
  const { red } = paint(color);
  if (error instanceof UsageError) {
    for (const { message, at } of error.problems) {
      const frame = at ? `${codeFrame([{ location: at, label: '', primary: true }], { color, width: io.stderr.columns ?? 100 })}\n` : '';
      io.stderr.write(`${red('error:')} ${printable(message)}\n${frame}`);
    }
    return 2;
  }
  if (error instanceof Error && errorCode(error) !== undefined) {
    io.stderr.write(`${red('error:')} ${printable(error.message)}\n`);
    return 2;
  }
  io.stderr.write(`${red('internal error:')} ${bugReport(error)}`);
  return 3;
}
