import { wantsColor } from '../color.ts';
import { type Call, colorFlag, defineCommand, flagValue } from '../command.ts';
import type { Io } from '../io.ts';
import type { Component } from '../model/cluster.ts';
import { recognised } from '../recognised.ts';
import type { Report, ReportCluster } from '../report.ts';
import { jsonCoverage } from '../reporters/matrix/json.ts';
import { markdownCoverage } from '../reporters/matrix/markdown.ts';
import { prettyCoverage } from '../reporters/matrix/pretty.ts';
import { lintFiles } from '../run.ts';
import { type Settings, withEveryRule } from '../settings.ts';
import { paint, printable } from '../text/terminal.ts';
import { oneOf } from '../usage-error.ts';
import { withSkipped } from './check.ts';
import { componentsNamed } from './component-name.ts';
import { type Input, inputFlags, readInput, readInputFlags } from './input.ts';
import { writeOutput } from './outputs.ts';
import { tellFailures, tellUnread } from './tell.ts';

const formats = ['pretty', 'json', 'markdown'] as const;

export default defineCommand({
  name: 'coverage',
  operands: '[PATH | GLOB]... | -',
  count: [0, Number.POSITIVE_INFINITY],
  summary: 'tell of each component whether its metrics arrive, and if not, at which link the chain breaks and what repairs it',
  flags: [
    ...inputFlags,
    {
      name: 'require',
      value: 'COMPONENTS',
      help: 'give exit code 1 unless the metrics of these arrive in every cluster with an Agent: etcd,scheduler',
    },
    { name: 'format', value: 'ID', help: `form of the report: ${formats.join(', ')}` },
    { name: 'output', value: 'FILE', help: 'write the report to a file' },
  ],
  run: coverage,
});

async function coverage(call: Call, io: Io): Promise<number> {
  const format = oneOf('format', flagValue(call, 'format') ?? 'pretty', formats);
  const required = (call.flags.get('require') ?? []).flatMap((list) => componentsNamed('require', list));
  const read = await readInput(call.operands, readInputFlags(call), io);
  tellUnread({ flags: { quiet: false, color: colorFlag(call) }, io, input: read.input });
  const report = judged(read);
  const output = flagValue(call, 'output');
  const stream = output === undefined ? io.stdout : undefined;
  const color = stream ? wantsColor(colorFlag(call), io.env, stream.isTTY) : colorFlag(call) === true;
  const text = { json: jsonCoverage, markdown: markdownCoverage, pretty: prettyCoverage }[format](report, {
    color,
    width: stream?.columns ?? 100,
  });
  if (output !== undefined) writeOutput(output, text, io);
  else io.stdout.write(text);
  tellRest(report, io, colorFlag(call));
  tellFailures(report, io);
  if (report.failures.length > 0) return 3;
  if (read.input.unread.some(({ fatal }) => fatal)) return 2;
  const clusters = accountable(report, read.settings);
  const missing = required.filter((component) => !arrives(clusters, component));
  if (missing.length === 0) return 0;
  const { red } = paint(wantsColor(colorFlag(call), io.env, io.stderr.isTTY));
  io.stderr.write(`${red('error:')} not delivered, and required: ${missing.join(', ')}\n`);
  return 1;
}

const judged = ({ input, settings }: Input): Report => withSkipped(lintFiles(input.files, withEveryRule(settings)), { input });

/** The clusters that have to deliver. What belongs to no Agent is somebody's else, unless the configuration makes a cluster of it or nothing else is there. */
function accountable({ clusters }: Report, { clusters: named }: Settings): readonly ReportCluster[] {
  const some = clusters.filter(({ id, hasAgent }) => hasAgent || named.some(({ name }) => name === id));
  return some.length > 0 ? some : clusters;
}

const arrives = (clusters: readonly ReportCluster[], component: Component): boolean =>
  clusters.length > 0 && clusters.every(({ components }) => components[component].verdict === 'delivered');

/** What is no part of the report: remarks, and that there is nothing to report. */
function tellRest(report: Report, io: Io, colored: boolean | undefined): void {
  const { dim } = paint(wantsColor(colored, io.env, io.stderr.isTTY));
  if (report.clusters.length === 0) io.stderr.write(`${printable(recognised(report))}\n`);
  for (const note of report.notes) io.stderr.write(`${dim('note:')} ${printable(note)}\n`);
}
