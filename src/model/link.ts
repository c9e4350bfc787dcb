import { writtenChecks } from './check-files.ts';
import { type CheckConfig, type Cluster, components, type PlatformFinding } from './cluster.ts';
import type { ClusterParts } from './clusters.ts';
import { autoConfState, packagedCheck } from './packaged.ts';
import type { Versions } from './version.ts';

/** Joins what the documents of one cluster contribute. A version that is `given` wins over one that the files state. */
export function link(parts: ClusterParts, platform: PlatformFinding, given: Versions): Cluster {
  const fragments = parts.documents.map(({ fragment }) => fragment);
  const agents = fragments.flatMap((fragment) => fragment.agents ?? []);
  const configMaps = fragments.flatMap((fragment) => fragment.configMaps ?? []);
  const ownFiles = fragments.flatMap((fragment) => fragment.checkFiles ?? []);
  const kubernetes = fragments.find((fragment) => fragment.kubernetesVersion)?.kubernetesVersion;
  const cluster: Cluster = {
    id: parts.id,
    platform,
    versions: { ...(kubernetes && { kubernetes }), ...given },
    agents,
    checks: writtenChecks(agents, configMaps, ownFiles),
    controlPlane: fragments.flatMap((fragment) => fragment.controlPlane ?? []),
    configMaps,
    secrets: fragments.flatMap((fragment) => fragment.secrets ?? []),
    documents: parts.documents.map(({ document }) => document),
  };
  return { ...cluster, checks: [...cluster.checks, ...packagedChecks(cluster)] };
}

/** The packaged checks that may run: a node agent has all of them until something hides or ignores them, other Agents see no containers. */
function packagedChecks(cluster: Cluster): readonly CheckConfig[] {
  const agents = cluster.agents.filter((agent) => agent.role === 'node-agent' && agent.deployed !== false);
  return agents.flatMap((agent) =>
    components
      .filter((component) => ['active', 'unknown'].includes(autoConfState(cluster, agent, component)))
      .map((component) => packagedCheck(component, agent)),
  );
}
