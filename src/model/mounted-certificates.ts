import type { Place } from '../yaml/cursor.ts';
import type { AgentWorkload, Container, Mount } from './agent.ts';
import { certificateUses, placeOf } from './certificates.ts';
import type { Cluster, Component } from './cluster.ts';
import { fileNameOf, isAtOrBelow, joinPath, resolvePath, seenAt } from './filesystem.ts';
import { runners } from './schedule.ts';

/** Mounts of etcd's certificates that aren't read-only: those that bring the platform's, and those that the workload's checks read from. */
export function writableCertificateMounts(cluster: Cluster, agent: AgentWorkload): readonly Mount[] {
  const directories = cluster.platform.profile?.certificates ?? [];
  const checks = cluster.checks.filter((check) => check.component === 'etcd' && runners(cluster, check).includes(agent));
  const used = checks
    .flatMap((check) => check.instances)
    .flatMap(certificateUses)
    .map(({ path }) => resolvePath(agent, path));
  const read = used.flatMap((found) => (found.kind === 'host' ? [found.mount] : []));
  const ofPlatform = agent.agentContainer.mounts.filter((mount) => {
    const found = mount.path === 'unknown' ? null : resolvePath(agent, mount.path);
    if (found?.kind !== 'host' || found.mount !== mount) return false;
    return directories.some(
      ({ hostPath, files }) =>
        hostPath !== undefined &&
        isAtOrBelow(found.path, hostPath) &&
        files.some((file) => isAtOrBelow(joinPath(hostPath, file.path), found.path)),
    );
  });
  return [...new Set([...read, ...ofPlatform])].filter((mount) => mount.readOnly === false);
}

/** A CA's key that a workload can read. */
export interface ExposedKey {
  readonly component: Component;
  /** As in `originOf`. */
  readonly origin: string;
  readonly path: string;
  readonly mount: Mount;
}

export function exposedCaKeys(cluster: Cluster, agent: AgentWorkload): readonly ExposedKey[] {
  const directories = cluster.platform.profile?.certificates ?? [];
  return directories.flatMap((directory) =>
    directory.files
      .filter(({ role }) => role === 'ca-key')
      .map((file) => joinPath(placeOf(directory), file.path))
      .flatMap((origin) => seenAt(agent, origin).map(({ path, mount }) => ({ component: directory.component, origin, path, mount }))),
  );
}

/** Where a directory that the container lacks is mounted after all, or something like it: for a reader to look at. */
export function mountedElsewhere(
  cluster: Cluster,
  agent: AgentWorkload,
  directory: string,
): readonly { readonly at: Place; readonly message: string }[] {
  const provides = (other: AgentWorkload, container: Container): readonly Mount[] => {
    const found = resolvePath(other, directory, container);
    return found.kind === 'host' || found.kind === 'key' ? [found.mount] : [];
  };
  const alike = agent.agentContainer.mounts.filter((mount) => fileNameOf(mount.path) === fileNameOf(directory));
  return [
    ...alike.map((mount) => ({ at: mount.at, message: `mounted at ${mount.path}` })),
    ...agent.otherContainers.flatMap((container) =>
      provides(agent, container).map((mount) => ({
        at: mount.at,
        message: `mounted in container ${container.name}, which runs no checks`,
      })),
    ),
    ...cluster.agents
      .filter((other) => other !== agent)
      .flatMap((other) =>
        provides(other, other.agentContainer).map((mount) => ({
          at: mount.at,
          message: `mounted in the ${other.role}, which doesn't run this check`,
        })),
      ),
  ];
}
