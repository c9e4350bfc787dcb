import { parseArgs } from 'node:util';
import type { Call, Command, Flag } from './command.ts';
import { nearest } from './text/nearest.ts';
import { UsageError } from './usage-error.ts';

/** Flags that every command has. */
export const commonFlags: readonly Flag[] = [
  { name: 'color', help: 'colour the output; by default when it goes to a terminal or to the log of a CI system' },
  { name: 'no-color', help: 'do not colour the output' },
  { name: 'help', short: 'h', help: 'print this help' },
  { name: 'version', short: 'V', help: 'print the version' },
];

/** The command that a command line names, the first one when it names none, and the rest of it. Anything unknown is a UsageError. */
export function readArguments(argv: readonly string[], commands: readonly Command[]): { readonly command: Command; readonly call: Call } {
  const named = commands.find(({ name }) => name === argv[0]);
  const command = named ?? commands[0];
  if (!command) throw new Error('there is no command');
  return { command, call: readCall(named ? argv.slice(1) : argv, command) };
}

function readCall(argv: readonly string[], command: Command): Call {
  const known = [...command.flags, ...commonFlags];
  const options = Object.fromEntries(known.map((flag) => [flag.name, optionOf(flag)]));
  // Not strict: its messages name no alternatives.
  const { tokens } = parseArgs({ args: [...argv], options, allowPositionals: true, strict: false, tokens: true });
  const flags = new Map<string, string[]>();
  const operands: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value);
    if (token.kind !== 'option') continue;
    const flag = known.find(({ name }) => name === token.name);
    if (!flag) throw new UsageError(unknownFlag(token.rawName, known));
    const inline = token.inlineValue ?? false;
    flags.set(flag.name, [...(flags.get(flag.name) ?? []), valueFor(flag, token.value, inline)]);
  }
  return { operands, flags };
}

const optionOf = ({ short, value }: Flag): { readonly type: 'string' | 'boolean'; readonly short?: string } => ({
  type: value === undefined ? 'boolean' : 'string',
  ...(short === undefined ? {} : { short }),
});

function unknownFlag(raw: string, known: readonly Flag[]): string {
  const meant = nearest(
    raw,
    known.map(({ name }) => `--${name}`),
  );
  return `unknown flag ${raw}${meant ? `, did you mean ${meant}?` : ''}`;
}

function valueFor(flag: Flag, value: string | undefined, inline: boolean): string {
  if (flag.value === undefined) {
    if (inline) throw new UsageError(`--${flag.name} takes no value`);
    return '';
  }
  // What looks like another flag is one, unless it is written as a value.
  if (value === undefined || (!inline && /^-./.test(value)))
    throw new UsageError(`--${flag.name} needs a value: --${flag.name} ${flag.value}`);
  return value;
}

/** Throws a UsageError when there are too few or too many operands. */
export function checkOperands({ operands }: Call, { name, operands: expected, count: [least, most] }: Command): void {
  if (operands.length < least) throw new UsageError(`${name} needs an operand: dd-cp-lint ${name} ${expected}`);
  if (operands.length > most) throw new UsageError(`${name} takes ${most === 0 ? 'no operands' : expected}, found also ${operands[most]}`);
}
