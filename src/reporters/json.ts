import type { Report, ReportCluster } from '../report.ts';
import { defineReporter } from '../reporter.ts';

export default defineReporter({
  id: 'json',
  title: 'for programs, shaped by schemas/report.schema.json',
  render: ({ schemaVersion, tool, clusters, findings, summary }: Report) =>
    `${escaped(JSON.stringify({ schemaVersion, tool, clusters: clusters.map(cluster), findings, summary }, null, 2))}\n`,
});

/** JSON leaves control and format characters beyond ASCII as they are, and reports are shown in terminals too. */
const escaped = (json: string): string =>
  json.replace(/[^\n\P{C}]/gu, (character) =>
    Array.from({ length: character.length }, (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`).join(''),
  );

const cluster = ({ id, platform, platformEvidence, versions, components }: ReportCluster): Omit<ReportCluster, 'files'> => ({
  id,
  platform,
  platformEvidence,
  versions,
  components,
});
