import { commonFlags } from './arguments.ts';
import type { Command, Flag } from './command.ts';
import { table } from './text/table.ts';

const about = "Will the metrics of this cluster's control plane arrive in Datadog, and if not, which line breaks the chain?";

const examples = [
  ['dd-cp-lint', 'check all YAML, JSON and scripts below this folder'],
  ['dd-cp-lint lint --fix datadog/ cluster.yaml', 'repair what is safe to repair'],
  ["dd-cp-lint lint --diff 'clusters/**/*.yaml'", 'show what --fix would do'],
  ['helm template . | dd-cp-lint lint -', 'check standard input'],
  ['dd-cp-lint coverage --require etcd', 'whether the metrics of each component arrive'],
  ['dd-cp-lint why etcd', 'what speaks for it, and which lines'],
  ['dd-cp-lint coverage --require etcd,scheduler', 'fail unless their metrics arrive'],
  ['dd-cp-lint why etcd', 'how the metrics of etcd get to Datadog, and which line says so'],
  ['dd-cp-lint init --platform talos --out new/', 'the recommended configuration'],
  ['dd-cp-lint explain etcd-certs-missing', 'what a finding means'],
];

const exitCodes = [
  ['0', 'nothing at or above --fail-on'],
  ['1', 'findings'],
  ['2', 'a wrong invocation or configuration, or a file that was asked for and could not be read or written'],
  ['3', 'a bug of dd-cp-lint'],
];

/** The help of the program: its commands, and the flags of the one that runs when none is named. */
export function programHelp(commands: readonly Command[], width: number): string {
  const [first] = commands;
  const rows = commands.map(({ name, operands, summary }) => [`${name} ${operands}`.trim(), summary]);
  return sections([
    ['', `${about}\n\nUsage: dd-cp-lint [COMMAND] [FLAG]...`],
    ['Commands:', indented(rows, width)],
    [`Flags of ${first?.name}:`, indented(flagRows(first?.flags ?? []), width)],
    ['Flags:', indented(flagRows(commonFlags), width)],
    ['Examples:', indented(examples, width)],
    ['Exit codes:', indented(exitCodes, width)],
  ]);
}

/** The help of one command. */
export function commandHelp({ name, operands, summary, flags }: Command, width: number): string {
  return sections([
    ['', `${summary}\n\nUsage: dd-cp-lint ${name} [FLAG]... ${operands}`.trimEnd()],
    ['Flags:', indented(flagRows([...flags, ...commonFlags]), width)],
    ...(flags.some((flag) => flag.name === 'fail-on') ? [['Exit codes:', indented(exitCodes, width)] as const] : []),
  ]);
}

const sections = (parts: readonly (readonly [string, string])[]): string =>
  `${parts.map(([title, text]) => (title === '' ? text : `${title}\n${text}`)).join('\n\n')}\n`;

const flagRows = (flags: readonly Flag[]): readonly (readonly string[])[] =>
  flags.map(({ name, short, value, help }) => [`${short ? `-${short}, ` : ''}--${name}${value === undefined ? '' : ` ${value}`}`, help]);

const indented = (rows: readonly (readonly string[])[], width: number): string => table(rows, width - 2).replaceAll(/^/gm, '  ');
