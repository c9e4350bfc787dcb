import { wantsColor } from '../color.ts';
import { type Call, colorFlag, defineCommand } from '../command.ts';
import type { Io } from '../io.ts';
import { chainText } from '../reporters/matrix/chain.ts';
import { traceFiles } from '../run.ts';
import { withEveryRule } from '../settings.ts';
import { componentNamed } from './component-name.ts';
import { inputFlags, readInput, readInputFlags } from './input.ts';
import { tellFailures, tellUnread } from './tell.ts';

export default defineCommand({
  name: 'why',
  operands: 'COMPONENT [PATH | GLOB]... | -',
  count: [1, Number.POSITIVE_INFINITY],
  summary: 'tell how the metrics of one component get to Datadog, link by link, and which line says so',
  flags: inputFlags,
  run: why,
});

async function why(call: Call, io: Io): Promise<number> {
  const [name = '', ...paths] = call.operands;
  const component = componentNamed(name);
  const { input, settings } = await readInput(paths, readInputFlags(call), io);
  tellUnread({ flags: { quiet: false, color: colorFlag(call) }, io, input });
  const traced = traceFiles(input.files, withEveryRule(settings), component);
  const { traces } = traced;
  const style = { color: wantsColor(colorFlag(call), io.env, io.stdout.isTTY), width: io.stdout.columns ?? 100 };
  if (traces.length === 0) io.stderr.write('Nothing to tell: no Datadog or control-plane configuration in these files\n');
  else io.stdout.write(traces.map((trace) => chainText(trace, style)).join('\n'));
  tellFailures(traced, io);
  if (traced.failures.length > 0) return 3;
  return input.unread.some(({ fatal }) => fatal) ? 2 : 0;
}
