import { wantsColor } from '../color.ts';
import { type Call, colorFlag, defineCommand } from '../command.ts';
import type { Io } from '../io.ts';
import { platforms } from '../registry.gen.ts';
import { table } from '../text/table.ts';
import { paint } from '../text/terminal.ts';

export default defineCommand({
  name: 'platforms',
  operands: '',
  count: [0, 0],
  summary: 'list the platforms whose requirements are known',
  flags: [],
  run: listPlatforms,
});

function listPlatforms(call: Call, io: Io): number {
  const rows = platforms.map(({ id, title, documented, asOf, source }) => [
    id,
    title,
    documented ? 'documented by Datadog' : 'derived',
    asOf,
    source,
  ]);
  const [head = '', ...lines] = table([['PLATFORM', 'TITLE', 'FACTS', 'AS OF', 'SOURCE'], ...rows], io.stdout.columns ?? 140).split('\n');
  const { bold } = paint(wantsColor(colorFlag(call), io.env, io.stdout.isTTY));
  io.stdout.write(`${[bold(head), ...lines].join('\n')}\n`);
  return 0;
}
