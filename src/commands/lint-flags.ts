import { presets, severities } from '../choices.ts';
import { type Call, colorFlag, type Flag, flagValue, isOn } from '../command.ts';
import { reporters } from '../registry.gen.ts';
import type { Severity } from '../rule.ts';
import { oneOf, UsageError } from '../usage-error.ts';
import { type Asked, inputFlags, readInputFlags } from './input.ts';
import { type ReportOutput, readOutputs } from './outputs.ts';

/** What the flags of `lint` ask for. What is in `Asked` nobody has checked yet. */
export interface LintFlags extends Asked {
  readonly forceExclude: boolean;
  readonly fix: boolean;
  readonly unsafeFixes: boolean;
  readonly diff: boolean;
  readonly failOn: Severity | 'never';
  readonly maxWarnings: number | undefined;
  readonly outputs: readonly ReportOutput[];
  /** Where a diff goes; printed when undefined. */
  readonly output: string | undefined;
  readonly category: string;
  readonly quiet: boolean;
  readonly verbose: boolean;
  readonly color: boolean | undefined;
}

export const lintFlags: readonly Flag[] = [
  ...inputFlags,
  { name: 'preset', value: 'NAME', help: `rules to start from: ${presets.join(', ')}` },
  { name: 'rule', value: 'ID=SEVERITY', help: `severity of one rule (${severities.join(', ')}), or off; may be repeated` },
  { name: 'force-exclude', help: 'leave out also files named by hand that a search would not find, as hooks want it' },
  { name: 'fix', help: 'repair files in place where that is safe' },
  { name: 'unsafe-fixes', help: 'repair also where it needs a choice or deletes something' },
  { name: 'diff', help: 'show what would be repaired, and write nothing' },
  { name: 'fail-on', value: 'SEVERITY', help: 'lowest severity that gives exit code 1: error (default), warning, info or never' },
  { name: 'max-warnings', value: 'NUMBER', help: 'give exit code 1 also when there are more warnings' },
  {
    name: 'format',
    value: 'ID[=FILE]',
    help: `form of the report: ${reporters.map(({ id, title }) => `${id} (${title})`).join('; ')}; may be repeated when written to files`,
  },
  { name: 'output', value: 'FILE', help: 'write the report, or the diff, to a file' },
  { name: 'category', value: 'NAME', help: 'tells SARIF reports about the same commit apart; dd-cp-lint by default' },
  { name: 'quiet', help: 'errors only, without hints and summary' },
  { name: 'verbose', help: 'also what was recognised, and what becomes of each component' },
];

/** The flags of a call, each checked for itself and against the others. */
export function readLintFlags(call: Call): LintFlags {
  const [quiet, verbose, diff] = [isOn(call, 'quiet'), isOn(call, 'verbose'), isOn(call, 'diff')];
  if (quiet && verbose) throw new UsageError('--quiet and --verbose contradict each other');
  if (diff && isOn(call, 'format')) throw new UsageError('--diff has no --format: it prints a unified diff');
  const output = flagValue(call, 'output');
  return {
    ...readInputFlags(call),
    preset: flagValue(call, 'preset'),
    rules: Object.fromEntries((call.flags.get('rule') ?? []).map(ruleSeverity)),
    forceExclude: isOn(call, 'force-exclude'),
    fix: isOn(call, 'fix'),
    unsafeFixes: isOn(call, 'unsafe-fixes'),
    diff,
    failOn: oneOf('severity', flagValue(call, 'fail-on') ?? 'error', [...severities, 'never'] as const),
    maxWarnings: count('max-warnings', flagValue(call, 'max-warnings')),
    outputs: readOutputs(call.flags.get('format') ?? [], output),
    output,
    category: flagValue(call, 'category') ?? 'dd-cp-lint',
    quiet,
    verbose,
    color: colorFlag(call),
  };
}

function ruleSeverity(text: string): readonly [id: string, severity: string] {
  const [id = '', severity, ...rest] = text.split('=');
  if (severity === undefined || rest.length > 0) throw new UsageError(`--rule ${text}: expected ID=SEVERITY`);
  return [id, severity];
}

function count(flag: string, text: string | undefined): number | undefined {
  if (text !== undefined && !/^\d+$/.test(text)) throw new UsageError(`--${flag}: not a number: ${text || 'nothing'}`);
  return text === undefined ? undefined : Number(text);
}
