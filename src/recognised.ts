import type { Report, ReportCluster } from './report.ts';

/** What the files turned out to be: `1 cluster, 3 of 212 files, kubeadm by ...` or `as given`, or that they hold nothing to check. */
export function recognised({ clusters, summary }: Report): string {
  if (summary.files === 0) return 'Nothing to check: no YAML or JSON files, and no scripts';
  if (clusters.length === 0) return `Nothing to check: no Datadog or control-plane configuration in ${plural(summary.files, 'file')}`;
  const read = summary.files - summary.filesSkipped;
  return `${plural(clusters.length, 'cluster')}, ${read} of ${plural(summary.files, 'file')}, ${platforms(clusters)}`;
}

function platforms(clusters: readonly ReportCluster[]): string {
  const [only, second] = clusters;
  if (only && !second) {
    if (only.platform === null) return 'platform unknown (--platform gives it)';
    if (only.detection.given) return `${only.platform} as given`;
    return `${only.platform} by ${only.platformEvidence.join(', ')}`;
  }
  const names = [...new Set(clusters.map(({ platform }) => platform ?? 'unknown platform'))].sort();
  return names.map((name) => `${clusters.filter(({ platform }) => (platform ?? 'unknown platform') === name).length} ${name}`).join(', ');
}

/** `1 file`, `2 files`. */
export const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;
