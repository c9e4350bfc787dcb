import { wantsColor } from '../color.ts';
import type { Io } from '../io.ts';
import { platforms } from '../registry.gen.ts';
import { table } from '../text/table.ts';
import { paint } from '../text/terminal.ts';

/** Prints the platforms whose requirements are known. */
export function listPlatforms(flags: { readonly color?: boolean }, io: Io): number {
  const rows = platforms.map(({ id, title, documented, asOf, source }) => [
    id,
    title,
    documented ? 'documented by Datadog' : 'derived',
    asOf,
    source,
  ]);
  const [head = '', ...lines] = table([['PLATFORM', 'TITLE', 'FACTS', 'AS OF', 'SOURCE'], ...rows], io.stdout.columns ?? 140).split('\n');
  const { bold } = paint(wantsColor(flags.color, io.env, io.stdout.isTTY));
  io.stdout.write(`${[bold(head), ...lines].join('\n')}\n`);
  return 0;
}
