import { Command, Option } from 'commander';
import { presets, severities } from './choices.ts';
import type { LintFlags } from './commands/task.ts';
import type { Io } from './io.ts';
import { reporters, version } from './registry.gen.ts';
import { oneOf, UsageError } from './usage-error.ts';

const examples = `
Examples:
  dd-cp-lint                                      check all YAML and JSON below this folder
  dd-cp-lint lint --fix datadog/ cluster.yaml     repair what is safe to repair
  dd-cp-lint lint --diff 'clusters/**/*.yaml'     show what --fix would do
  helm template . | dd-cp-lint lint -             check standard input
  dd-cp-lint explain etcd-certs-missing           what a finding means

All flags of the check: dd-cp-lint lint --help`;

const exitCodes = `
Exit codes: 0 nothing at or above --fail-on; 1 findings; 2 wrong invocation or configuration, or a file that could not be
read or written although it was named; 3 a bug of dd-cp-lint.`;

/** The command line. `finish` gets the exit code of the command that ran. All output goes through `io`. */
export function program(io: Io, finish: (code: number) => void): Command {
  const root = new Command('dd-cp-lint')
    .description("Will the metrics of this cluster's control plane arrive in Datadog, and if not, which line breaks the chain?")
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .option('--color', 'colour the output')
    .option('--no-color', 'do not colour the output')
    .addHelpText('after', examples)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      getOutHelpWidth: () => io.stdout.columns ?? 100,
      getErrHelpWidth: () => io.stderr.columns ?? 100,
    });
  addLint(root, io, finish);
  addExplaining(root, io, finish);
  return root;
}

function addLint(root: Command, io: Io, finish: (code: number) => void): void {
  const lint = root.command('lint [paths...]', { isDefault: true }).description('check files; the default command');
  for (const option of [...whatToCheck(), ...whatToDo(), ...whatToShow()]) lint.addOption(option);
  lint.addHelpText('after', exitCodes).action(async (paths: string[], _: unknown, command: Command) => {
    const { lint: run } = await import('./commands/lint.ts');
    finish(await run(paths, command.optsWithGlobals<LintFlags>(), io));
  });
}

function whatToCheck(): readonly Option[] {
  return [
    new Option('--platform <id[@version]>', 'platform of all clusters; detected by default'),
    new Option('--kubernetes-version <version>', 'Kubernetes version of all clusters'),
    new Option('--preset <name>', `rules to start from: ${presets.join(', ')}`).argParser((word) => oneOf('preset', word, presets)),
    new Option('--rule <id=severity>', 'severity of one rule, or off; repeatable').argParser(addRule),
    new Option('--config <file>', 'configuration file; .dd-cp-lint.yaml, found upwards, by default'),
    new Option('--stdin-filename <path>', 'what to call standard input (-) in the report'),
  ];
}

function whatToDo(): readonly Option[] {
  return [
    new Option('--fix', 'repair files in place where that is safe'),
    new Option('--unsafe-fixes', 'repair also where it needs a choice or deletes something'),
    new Option('--diff', 'show what would be repaired, and write nothing').conflicts(['format']),
    new Option('--fail-on <severity>', 'lowest severity that gives exit code 1: error, warning, info or never')
      .default('error')
      .argParser((word) => oneOf('severity', word, [...severities, 'never'] as const)),
  ];
}

function whatToShow(): readonly Option[] {
  const ids = reporters.map(({ id }) => id);
  return [
    new Option('--format <id>', `output: ${reporters.map(({ id, title }) => `${id} (${title})`).join('; ')}`)
      .default('pretty')
      .argParser((word) => oneOf('format', word, ids)),
    new Option('--output <file>', 'write the report to a file'),
    new Option('--quiet', 'errors only, without hints and summary').conflicts(['verbose']),
    new Option('--verbose', 'also what was recognised, and what becomes of each component'),
  ];
}

function addRule(text: string, others: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> {
  const [id = '', severity, ...rest] = text.split('=');
  if (severity === undefined || rest.length > 0) throw new UsageError(`--rule ${text}: expected RULE=SEVERITY`);
  return { ...others, [id]: severity };
}

function addExplaining(root: Command, io: Io, finish: (code: number) => void): void {
  root
    .command('rules')
    .description('list all rules')
    .addOption(
      new Option('--format <id>', 'pretty or json').default('pretty').argParser((word) => oneOf('format', word, ['pretty', 'json'])),
    )
    .action(async (_: unknown, command: Command) => {
      const { listRules } = await import('./commands/rules.ts');
      finish(listRules(command.optsWithGlobals<{ format: string; color?: boolean }>(), io));
    });
  root
    .command('explain <rule>')
    .description('print the page of a rule')
    .action(async (id: string, _: unknown, command: Command) => {
      const { explain } = await import('./commands/explain.ts');
      finish(explain(id, command.optsWithGlobals<{ color?: boolean }>(), io));
    });
  root
    .command('platforms')
    .description('list the platforms that are known')
    .action(async (_: unknown, command: Command) => {
      const { listPlatforms } = await import('./commands/platforms.ts');
      finish(listPlatforms(command.optsWithGlobals<{ color?: boolean }>(), io));
    });
}
