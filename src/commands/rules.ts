import { wantsColor } from '../color.ts';
import { type Call, colorFlag, defineCommand, flagValue } from '../command.ts';
import { helpUri } from '../help.ts';
import type { Io } from '../io.ts';
import { rules } from '../registry.gen.ts';
import type { Rule } from '../rule.ts';
import { table } from '../text/table.ts';
import { paint } from '../text/terminal.ts';
import { oneOf } from '../usage-error.ts';

export default defineCommand({
  name: 'rules',
  operands: '',
  count: [0, 0],
  summary: 'list all rules',
  flags: [{ name: 'format', value: 'ID', help: 'pretty (default) or json' }],
  run: listRules,
});

function listRules(call: Call, io: Io): number {
  if (oneOf('format', flagValue(call, 'format') ?? 'pretty', ['pretty', 'json']) === 'json') {
    io.stdout.write(`${JSON.stringify(rules.map(described), null, 2)}\n`);
    return 0;
  }
  const rows = rules.map(({ id, severity, strict, fix, summary }) => [id, strict ? `${severity}, strict` : severity, fix ?? '-', summary]);
  const [head = '', ...lines] = table([['RULE', 'SEVERITY', 'FIX', 'WHAT IS WRONG'], ...rows], io.stdout.columns ?? 140).split('\n');
  const { bold } = paint(wantsColor(colorFlag(call), io.env, io.stdout.isTTY));
  io.stdout.write(`${[bold(head), ...lines].join('\n')}\n`);
  return 0;
}

const described = ({ id, severity, strict, components, since, summary, why, remedy, apply, references, fix }: Rule): object => ({
  id,
  severity,
  strict: strict ?? false,
  components,
  since,
  summary,
  why,
  remedy,
  apply: apply ?? null,
  references,
  fix: fix ?? null,
  helpUri: helpUri(id),
});
