import { CommanderError } from 'commander';
import { wantsColor } from './color.ts';
import { bugReport } from './commands/bug-report.ts';
import { absolute, exists } from './io/paths.ts';
import { errorCode, type Io } from './io.ts';
import { program } from './program.ts';
import { codeFrame } from './text/code-frame.ts';
import { nearest } from './text/nearest.ts';
import { paint, printable } from './text/terminal.ts';
import { UsageError } from './usage-error.ts';

/**
 * Runs one command line (without the program's own name). Exit codes: 0 nothing at or above --fail-on, 1 findings, 2 wrong
 * invocation or configuration, or a file that could not be read or written although it was asked for, 3 a bug of ours.
 */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  try {
    let code = 0;
    const root = program(io, (result) => {
      code = result;
    });
    const commands = root.commands.map((command) => command.name());
    refuseMistyped(argv[0], commands, io);
    await root.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    return failed(error, argv, io);
  }
}

/** Since `lint` is the default command, a mistyped command would be taken for a path. */
function refuseMistyped(first: string | undefined, commands: readonly string[], io: Io): void {
  if (first === undefined || first.startsWith('-') || commands.includes(first)) return;
  const meant = nearest(first, commands);
  if (meant && !exists(io.files, absolute(io, first))) throw new UsageError(`unknown command ${first}, did you mean ${meant}?`);
}

function failed(error: unknown, argv: readonly string[], io: Io): number {
  // Commander has said what there is to say.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  // The flags may be the very thing that is wrong, so they are asked for directly.
  const flag = argv.includes('--no-color') ? false : argv.includes('--color') || undefined;
  const color = wantsColor(flag, io.env, io.stderr.isTTY);
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
