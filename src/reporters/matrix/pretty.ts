import { type LinkState, links } from '../../model/chain.ts';
import { components } from '../../model/cluster.ts';
import type { Report, ReportCluster, ReportVerdict } from '../../report.ts';
import { paint, printable, type Tone } from '../../text/terminal.ts';
import { type TextStyle, verdictText } from './verdict-text.ts';
import { headlineOf, tones } from './words.ts';

/** Narrow enough for all links to stand side by side in 80 columns. */
const cells: Readonly<Record<LinkState, string>> = {
  ok: 'ok',
  broken: 'broken',
  'probably-broken': 'broken?',
  unknown: '?',
  'not-applicable': '-',
};

/** The matrix of each cluster, and what is to be said of each component. */
export function prettyCoverage({ clusters }: Report, style: TextStyle): string {
  return clusters.map((cluster) => `${clusterText(cluster, style)}\n`).join('\n');
}

function clusterText(cluster: ReportCluster, style: TextStyle): string {
  const { bold } = paint(style.color);
  const verdicts = components.map((component) => judged(component, cluster.components[component], style));
  return [bold(printable(headlineOf(cluster))), '', ...matrix(cluster, style), '', verdicts.join('\n\n')].join('\n');
}

interface Cell {
  readonly text: string;
  readonly tone?: Tone;
}

function matrix({ components: verdicts }: ReportCluster, style: TextStyle): readonly string[] {
  const head = ['component', ...links, 'verdict'].map((text): Cell => ({ text: text.toUpperCase(), tone: 'bold' }));
  const rows = components.map((component): readonly Cell[] => {
    const { verdict, links: states } = verdicts[component];
    const own = links.map((link): Cell => ({ text: cells[states[link]], tone: tones[states[link]] }));
    return [{ text: component }, ...own, { text: verdict, tone: tones[verdict] }];
  });
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column]?.text.length ?? 0)));
  return all.map((row) => `  ${row.map((cell, column) => padded(cell, widths[column] ?? 0, style)).join(' ')}`.trimEnd());
}

function padded({ text, tone }: Cell, width: number, { color }: TextStyle): string {
  const shown = tone ? paint(color)[tone](text) : text;
  return shown + ' '.repeat(width - text.length);
}

function judged(component: string, found: ReportVerdict, style: TextStyle): string {
  const { cyan } = paint(style.color);
  const commands = found.confirm.map((command, index) => `    ${index === 0 ? cyan('confirm:') : '        '} ${printable(command)}`);
  return [verdictText(component, found, style), ...commands].join('\n');
}
