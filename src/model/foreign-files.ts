import type { Evidence, PlatformFinding } from './cluster.ts';
import type { ClusterParts } from './clusters.ts';

/**
 * The files among those of a cluster that hold no Agent and speak strongly for another platform than all files with Agents
 * do: they are of another cluster, as the one on which tests run. None where the platform is told, by the user or by the files.
 */
export function foreignFiles({ documents, label }: ClusterParts, { profile, evidence }: PlatformFinding): ReadonlySet<string> {
  const inhabited = new Set(documents.filter(({ fragment }) => fragment.agents?.length).map(({ document }) => document.file.path));
  const strong = evidence.filter(({ strength }) => strength === 'strong');
  const [own, rival] = new Set(strong.filter((one) => inhabited.has(fileOf(one))).map(({ platform }) => platform));
  if (profile || label || own === undefined || rival !== undefined) return new Set();
  return new Set(strong.filter((one) => one.platform !== own && !inhabited.has(fileOf(one))).map(fileOf));
}

const fileOf = ({ at }: Evidence): string => at.location.file.path;
