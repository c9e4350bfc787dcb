import type { Io } from './io.ts';

/** One flag of a command, by its long name without dashes. */
export interface Flag {
  readonly name: string;
  /** Its other name, of one letter. */
  readonly short?: string;
  /** What its value is called in the help; a flag without takes none. */
  readonly value?: string;
  readonly help: string;
}

/** What was typed after a command's name: operands, and the values of each flag in order; a flag without value has an empty one. */
export interface Call {
  readonly operands: readonly string[];
  readonly flags: ReadonlyMap<string, readonly string[]>;
}

/** One command of the command line. */
export interface Command {
  readonly name: string;
  /** Operands as the help writes them. */
  readonly operands: string;
  /** How many operands there must and may be. */
  readonly count: readonly [least: number, most: number];
  readonly summary: string;
  readonly flags: readonly Flag[];
  /** Gives the exit code. Throws a UsageError for what makes no sense. */
  run(call: Call, io: Io): number | Promise<number>;
}

/** Gives the value its type; a command file's default export. */
export const defineCommand = (command: Command): Command => command;

/** Whether a flag was given. */
export const isOn = ({ flags }: Call, name: string): boolean => flags.has(name);

/** The value of a flag, the last one if it was given more than once. */
export const flagValue = ({ flags }: Call, name: string): string | undefined => flags.get(name)?.at(-1);

/** `--color` and `--no-color`; undefined when neither was given. */
export const colorFlag = (call: Call): boolean | undefined => (isOn(call, 'no-color') ? false : isOn(call, 'color') || undefined);
