import type { Report, ReportCluster } from '../report.ts';
import { defineReporter } from '../reporter.ts';
import { jsonText } from '../text/json-text.ts';

export default defineReporter({
  id: 'json',
  title: 'for programs, shaped by schemas/report.schema.json',
  render: ({ schemaVersion, tool, clusters, findings, summary }: Report) =>
    jsonText({ schemaVersion, tool, clusters: clusters.map(clusterOf), findings, summary }),
});

/** What of a cluster is for programs. */
export const clusterOf = ({
  id,
  platform,
  platformEvidence,
  versions,
  components,
}: ReportCluster): Omit<ReportCluster, 'detection' | 'versionOrigins' | 'hasAgent' | 'files'> => ({
  id,
  platform,
  platformEvidence,
  versions,
  components,
});
