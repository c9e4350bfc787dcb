import { wantsColor } from '../color.ts';
import { type Call, colorFlag, defineCommand } from '../command.ts';
import { rulePage } from '../docs/rule-page.ts';
import type { Io } from '../io.ts';
import { rules } from '../registry.gen.ts';
import { oneOf } from '../usage-error.ts';
import { terminalPage } from './terminal-page.ts';

export default defineCommand({
  name: 'explain',
  operands: 'RULE',
  count: [1, 1],
  summary: 'print the page of a rule',
  flags: [],
  run: explain,
});

function explain(call: Call, io: Io): number {
  const ids = rules.map(({ id }) => id);
  const id = oneOf('rule', call.operands[0] ?? '', ids);
  const pages = rules.filter((rule) => rule.id === id).map((rule) => rulePage(rule));
  const color = wantsColor(colorFlag(call), io.env, io.stdout.isTTY);
  io.stdout.write(terminalPage(pages.join(''), { color, width: Math.min(io.stdout.columns ?? 100, 100) }));
  return 0;
}
