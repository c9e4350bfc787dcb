import { annotatedChecks } from './annotated-checks.ts';
import { writtenChecks } from './check-files.ts';
import type { Cluster, PlatformFinding } from './cluster.ts';
import type { ClusterParts } from './clusters.ts';
import type { Fragment } from './fragment.ts';
import { agentVersions, type StatedVersion, settled } from './stated-versions.ts';
import type { Versions } from './version.ts';

/** Joins what the documents of one cluster contribute. A version that is `given` wins over one that the files state. */
export function link(parts: ClusterParts, platform: PlatformFinding, given: Versions): Cluster {
  const fragments = parts.documents.map(({ fragment }) => fragment);
  const agents = fragments.flatMap((fragment) => fragment.agents ?? []);
  const configMaps = fragments.flatMap((fragment) => fragment.configMaps ?? []);
  const ownFiles = fragments.flatMap((fragment) => fragment.checkFiles ?? []);
  const annotations = fragments.flatMap((fragment) => fragment.annotations ?? []);
  return {
    id: parts.id,
    platform,
    versions: { ...settled(statedIn(fragments)).versions, ...given },
    agents,
    checks: [...writtenChecks(agents, configMaps, ownFiles), ...annotatedChecks(annotations, agents)],
    controlPlane: fragments.flatMap((fragment) => fragment.controlPlane ?? []),
    configMaps,
    secrets: fragments.flatMap((fragment) => fragment.secrets ?? []),
    clusterRoles: fragments.flatMap((fragment) => fragment.clusterRoles ?? []),
    clusterRoleBindings: fragments.flatMap((fragment) => fragment.clusterRoleBindings ?? []),
    services: fragments.flatMap((fragment) => fragment.services ?? []),
    copies: fragments.flatMap((fragment) => fragment.copies ?? []),
    annotations,
    clusterChecks: fragments.flatMap((fragment) => fragment.clusterChecks ?? []),
    idleSuppressions: [],
    documents: parts.documents.map(({ document }) => document),
  };
}

/** Everything that the documents of one cluster say of versions. */
export const statedIn = (fragments: readonly Fragment[]): readonly StatedVersion[] => [
  ...fragments.flatMap((fragment) => fragment.versions ?? []),
  ...agentVersions(fragments.flatMap((fragment) => fragment.agents ?? [])),
];
