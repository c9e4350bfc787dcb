import { type Choices, choose } from '../choices.ts';
import { type Call, type Flag, flagValue } from '../command.ts';
import { type Gathered, gather } from '../io/gather.ts';
import { readStdin } from '../io/stdin.ts';
import type { Io } from '../io.ts';
import { platforms } from '../registry.gen.ts';
import type { Settings } from '../settings.ts';
import { UsageError } from '../usage-error.ts';
import { configured } from './configured.ts';

/** Flags of every command that reads files: what they are for, and how to read them. */
export const inputFlags: readonly Flag[] = [
  {
    name: 'platform',
    value: 'ID[@VERSION]',
    help: `platform of all clusters (${platforms.map(({ id }) => id).join(', ')}); detected by default`,
  },
  { name: 'kubernetes-version', value: 'VERSION', help: 'Kubernetes version of all clusters, such as 1.31' },
  { name: 'config', value: 'FILE', help: 'configuration file; by default .dd-cp-lint.yaml, found upwards from the first path' },
  { name: 'stdin-filename', value: 'PATH', help: 'what to call standard input in the report' },
];

/** What these flags say. `Choices` are words that nobody has checked yet. */
export interface Asked extends Choices {
  readonly config: string | undefined;
  readonly stdinFilename: string | undefined;
  readonly forceExclude?: boolean;
}

/** The values of `inputFlags`. */
export const readInputFlags = (call: Call): Asked => ({
  platform: flagValue(call, 'platform'),
  kubernetesVersion: flagValue(call, 'kubernetes-version'),
  config: flagValue(call, 'config'),
  stdinFilename: flagValue(call, 'stdin-filename'),
});

/** The files that are asked for, or standard input, and what the configuration says of them. */
export interface Input {
  readonly settings: Settings;
  readonly input: Gathered;
  /** Whether the one file is standard input. */
  readonly stdin: boolean;
}

/** Reads them: everything below the working directory when no path is given. */
export async function readInput(paths: readonly string[], flags: Asked, io: Io): Promise<Input> {
  const asked = paths.length > 0 ? paths : ['.'];
  const first = asked[0] === '-' ? flags.stdinFilename : asked[0];
  // A hook is called with batches of files, and which one comes first in one of them must not matter.
  const start = flags.forceExclude ? '.' : (first ?? '.');
  const settings = choose(await configured(flags.config, start, io), flags);
  const stdin = asked.includes('-');
  if (stdin && asked.length > 1) throw new UsageError('- stands for standard input and can be given alone only');
  if (!stdin && flags.stdinFilename !== undefined) throw new UsageError('--stdin-filename goes with - only');
  return { settings, stdin, input: stdin ? readStdin(flags.stdinFilename, io) : gather(asked, io, flags.forceExclude) };
}
