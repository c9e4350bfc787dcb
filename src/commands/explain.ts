import { wantsColor } from '../color.ts';
import { rulePage } from '../docs/rule-page.ts';
import type { Io } from '../io.ts';
import { rules } from '../registry.gen.ts';
import { oneOf } from '../usage-error.ts';
import { terminalPage } from './terminal-page.ts';

/** Prints the page of one rule. */
export function explain(id: string, flags: { readonly color?: boolean }, io: Io): number {
  const known = oneOf(
    'rule',
    id,
    rules.map((rule) => rule.id),
  );
  const rule = rules.find((candidate) => candidate.id === known);
  if (!rule) throw new Error(`no rule ${known}`);
  const color = wantsColor(flags.color, io.env, io.stdout.isTTY);
  io.stdout.write(terminalPage(rulePage(rule), { color, width: Math.min(io.stdout.columns ?? 100, 100) }));
  return 0;
}
