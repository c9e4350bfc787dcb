import { annotatedChecks } from './annotated-checks.ts';
import { writtenChecks } from './check-files.ts';
import type { Cluster, PlatformFinding } from './cluster.ts';
import type { ClusterParts } from './clusters.ts';
import type { Versions } from './version.ts';

/** Joins what the documents of one cluster contribute. A version that is `given` wins over one that the files state. */
export function link(parts: ClusterParts, platform: PlatformFinding, given: Versions): Cluster {
  const fragments = parts.documents.map(({ fragment }) => fragment);
  const agents = fragments.flatMap((fragment) => fragment.agents ?? []);
  const configMaps = fragments.flatMap((fragment) => fragment.configMaps ?? []);
  const ownFiles = fragments.flatMap((fragment) => fragment.checkFiles ?? []);
  const annotations = fragments.flatMap((fragment) => fragment.annotations ?? []);
  const kubernetes = fragments.find((fragment) => fragment.kubernetesVersion)?.kubernetesVersion;
  return {
    id: parts.id,
    platform,
    versions: { ...(kubernetes && { kubernetes }), ...given },
    agents,
    checks: [...writtenChecks(agents, configMaps, ownFiles), ...annotatedChecks(annotations, agents)],
    controlPlane: fragments.flatMap((fragment) => fragment.controlPlane ?? []),
    configMaps,
    secrets: fragments.flatMap((fragment) => fragment.secrets ?? []),
    services: fragments.flatMap((fragment) => fragment.services ?? []),
    annotations,
    clusterChecks: fragments.flatMap((fragment) => fragment.clusterChecks ?? []),
    documents: parts.documents.map(({ document }) => document),
  };
}
