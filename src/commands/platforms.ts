import { wantsColor } from '../color.ts';
import { type Call, colorFlag, defineCommand, flagValue } from '../command.ts';
import { gather } from '../io/gather.ts';
import type { Io } from '../io.ts';
import { knownPlatforms } from '../known-platforms.ts';
import { recognised } from '../recognised.ts';
import type { Report, ReportCluster } from '../report.ts';
import { lintFiles } from '../run.ts';
import { jsonText } from '../text/json-text.ts';
import { table } from '../text/table.ts';
import { paint, printable } from '../text/terminal.ts';
import { oneOf } from '../usage-error.ts';
import { withSkipped } from './check.ts';
import { configured } from './configured.ts';
import { tellUnread } from './tell.ts';

export default defineCommand({
  name: 'platforms',
  operands: '',
  count: [0, 0],
  summary: 'list the platforms whose requirements are known, or tell which one files are for',
  flags: [
    {
      name: 'detect',
      value: 'PATH',
      help: 'tell what in these files speaks for a platform, and why that decides it or not; may be repeated',
    },
    { name: 'format', value: 'ID', help: 'pretty (default) or json' },
  ],
  run: (call, io) => {
    const json = oneOf('format', flagValue(call, 'format') ?? 'pretty', ['pretty', 'json'] as const) === 'json';
    const paths = call.flags.get('detect');
    return paths ? explainDetection(paths, json, { call, io }) : listPlatforms(json, { call, io });
  },
});

interface Place {
  readonly call: Call;
  readonly io: Io;
}

const headed = (rows: readonly (readonly string[])[], { call, io }: Place): string => {
  const [head = '', ...lines] = table(rows, io.stdout.columns ?? 140).split('\n');
  const { bold } = paint(wantsColor(colorFlag(call), io.env, io.stdout.isTTY));
  return `${[bold(head), ...lines].join('\n')}\n`;
};

/** The platforms that come along, and those that the configuration file brings. */
async function listPlatforms(json: boolean, place: Place): Promise<number> {
  const settings = await configured(undefined, '.', place.io);
  const list = knownPlatforms(settings).map(({ id, title, documented, asOf, source, sources }) => ({
    id,
    title,
    documented,
    own: settings.ownPlatforms.some((own) => own.id === id),
    asOf,
    source,
    sources,
  }));
  const rows = list.map((one) => [
    one.id,
    one.title,
    one.own ? 'your own' : one.documented ? 'documented by Datadog' : 'derived by us',
    one.asOf,
    one.source,
  ]);
  place.io.stdout.write(json ? jsonText(list) : headed([['PLATFORM', 'TITLE', 'FACTS', 'AS OF', 'SOURCE'], ...rows], place));
  return 0;
}

/** Lints without rules: how files are read and joined is the same as ever. */
async function explainDetection(paths: readonly string[], json: boolean, place: Place): Promise<number> {
  const { call, io } = place;
  const settings = await configured(undefined, paths[0] ?? '.', io);
  const input = gather(paths, io);
  tellUnread({ flags: { quiet: false, color: colorFlag(call) }, io, input });
  const report = withSkipped(lintFiles(input.files, { ...settings, preset: 'off', rules: {} }), { input });
  io.stdout.write(json ? jsonText(report.clusters.map(detection)) : explained(report, place));
  return input.unread.some(({ fatal }) => fatal) ? 2 : 0;
}

const detection = ({ id, platform, detection }: ReportCluster): object => ({ cluster: id, platform, ...detection });

function explained(report: Report, place: Place): string {
  if (report.clusters.length === 0) return `${printable(recognised(report))}\n`;
  const { bold } = paint(wantsColor(colorFlag(place.call), place.io.env, place.io.stdout.isTTY));
  const blocks = report.clusters.map(({ id, platform, detection }) => {
    const head = bold(printable(`cluster ${id}: ${platform ?? 'unknown'}`));
    const rows = detection.evidence.map((one) => [`  ${one.strength}`, one.platform, `${one.path}:${one.line}`, one.text]);
    return [head, `  ${detection.reason}`, ...(rows.length > 0 ? [table(rows, place.io.stdout.columns ?? 140)] : [])].join('\n');
  });
  return `${blocks.join('\n\n')}\n`;
}
