import { markdownTable } from '../../docs/markdown-table.ts';
import { helpUri } from '../../help.ts';
import { type LinkState, links } from '../../model/chain.ts';
import { components } from '../../model/cluster.ts';
import type { Report, ReportCluster, ReportVerdict } from '../../report.ts';
import { literal } from '../../text/markdown.ts';
import { printable } from '../../text/terminal.ts';
import { detailsOf, headlineOf, verdictWords } from './words.ts';

const cells: Readonly<Record<LinkState, string>> = {
  ok: 'ok',
  broken: '**broken**',
  'probably-broken': '**probably broken**',
  unknown: 'unknown',
  'not-applicable': '-',
};

/** The same for a page: a table for each cluster, and what is to be said of each component. */
export const markdownCoverage = ({ clusters }: Report): string => clusters.map((cluster) => `${clusterText(cluster)}\n`).join('\n');

function clusterText(cluster: ReportCluster): string {
  const head = ['component', ...links, 'verdict'];
  const rows = components.map((component) => {
    const { links: states, verdict } = cluster.components[component];
    return [component, ...links.map((link) => cells[states[link]]), verdict === 'delivered' ? verdict : `**${verdict}**`];
  });
  const verdicts = components.map((component) => verdictText(component, cluster.components[component]));
  return [`## ${literal(headlineOf(cluster))}`, '', markdownTable(head, rows), '', verdicts.join('\n\n')].join('\n');
}

function verdictText(component: string, found: ReportVerdict): string {
  const lines = detailsOf(found).map(({ name, text }) => `- ${name}: ${written(name, text)}`);
  const commands = found.confirm.length > 0 ? ['', '```sh', ...found.confirm.map(printable), '```'] : [];
  const reason = found.reason === '' ? [] : ['', literal(found.reason)];
  return [`### ${component}: ${verdictWords(found)}`, ...reason, ...(lines.length > 0 ? ['', ...lines] : []), ...commands].join('\n');
}

/** What rules say is Markdown already; what comes of the files is none. */
function written(name: string, text: string): string {
  if (name === 'rule') return `[${text}](${helpUri(text)})`;
  return name === 'remedy' || name === 'then' ? text.replace(/\n+/g, '\n  ') : literal(text);
}
