import type { Place } from '../yaml/cursor.ts';
import { append, type Edit, set } from '../yaml/edit.ts';
import type { AgentWorkload, Container, Mount } from './agent.ts';
import { examine } from './certificate-state.ts';
import { type CertificateRole, type CertificateUse, certificateUses, directoriesFor } from './certificates.ts';
import type { CheckInstance, Cluster, Component } from './cluster.ts';
import { runsBesideTarget } from './dispatch.ts';
import { directoryOf, fileNameOf, isAtOrBelow, joinPath, resolvePath, seenAt } from './filesystem.ts';
import type { CertificateDirectory } from './platform.ts';
import { runners } from './schedule.ts';

/** Certificate files of an instance that lie in one directory which no mount of the container brings. */
export interface MissingMount {
  readonly directory: string;
  readonly uses: readonly CertificateUse[];
  /** What to do, in the imperative, and how; null when the platform documents no mount for it. */
  readonly fix: { readonly title: string; readonly edits: readonly Edit[] } | null;
}

/** What an instance lacks in the container of a workload that runs it, by directory. */
export function missingMounts(cluster: Cluster, agent: AgentWorkload, instance: CheckInstance): readonly MissingMount[] {
  const lost = certificateUses(instance).filter((use) => examine(cluster, agent, use).state === 'not-mounted');
  const directories = [...new Set(lost.map(({ path }) => directoryOf(path)))];
  return directories.map((directory) => {
    const uses = lost.filter(({ path }) => directoryOf(path) === directory);
    return { directory, uses, fix: readElsewhere(cluster, agent, uses) ?? bringDirectory(cluster, agent, { instance, directory }) };
  });
}

/** The same files through a mount that is there. */
function readElsewhere(cluster: Cluster, agent: AgentWorkload, uses: readonly CertificateUse[]): MissingMount['fix'] {
  const edits = uses.flatMap(({ instance, at, path }) => {
    const places = directoriesFor(cluster, instance)
      .filter(({ files }) => files.some((file) => file.path === fileNameOf(path)))
      .flatMap(({ hostPath }) => seenAt(agent, joinPath(hostPath, fileNameOf(path))));
    return places[0] ? [{ at, path: places[0].path }] : [];
  });
  const [first] = edits;
  if (!first || edits.length < uses.length) return null;
  return {
    title: `read the files from ${directoryOf(first.path)}, where they are mounted`,
    edits: edits.map(({ at, path }) => set(at, path)),
  };
}

/**
 * Mounts the platform's directory where the check looks for it, if that is the documented place or one named after it. The
 * node of a cluster check is any node, and has no such directory.
 */
function bringDirectory(
  cluster: Cluster,
  agent: AgentWorkload,
  { instance, directory }: { readonly instance: CheckInstance; readonly directory: string },
): MissingMount['fix'] {
  if (!runsBesideTarget(cluster, instance.check)) return null;
  const meant = directoriesFor(cluster, instance).find(
    ({ hostPath, mount }) => mount && (mount.path === directory || directory.endsWith(hostPath)),
  );
  const edits = meant && mountDirectory(agent, meant, directory);
  return edits ? { title: `mount ${meant.hostPath} of the host at ${directory}, read-only`, edits } : null;
}

/** The edits that bring a directory of the host to a path in the container; null when its name or place is taken. */
function mountDirectory(agent: AgentWorkload, { hostPath, mount }: CertificateDirectory, path: string): readonly Edit[] | null {
  const { agentContainer, volumes } = agent;
  const own = volumes.items.find(({ source }) => source.kind === 'hostPath' && source.path === hostPath);
  const name = own?.name ?? mount?.volume;
  const isTaken = agentContainer.mounts.some((other) => other.path === path || (agent.flavour === 'operator' && other.name === name));
  if (name === undefined || name === 'unknown' || isTaken || !volumes.known || (!own && volumes.items.some((other) => other.name === name)))
    return null;
  const mounting = append(agentContainer.mountsAt, { name, mountPath: path, readOnly: true });
  return own ? [mounting] : [append(volumes.at, { name, hostPath: { path: hostPath } }), mounting];
}

/** Paths to write into an instance for a client certificate of its component, and what must be mounted for them to be there. */
export interface DocumentedCertificates {
  readonly paths: Readonly<Record<CertificateRole, string>>;
  readonly edits: readonly Edit[];
}

/**
 * A client certificate as the workload sees it: the documented one, another that the component accepts, or the documented
 * one after the edits that mount it. Null when none is documented, or its place is taken or can't be told.
 */
export function documentedCertificates(cluster: Cluster, agent: AgentWorkload, instance: CheckInstance): DocumentedCertificates | null {
  const directories = directoriesFor(cluster, instance);
  const [seen] = clientCertificates(directories).flatMap((files) => readPaths(files, (file) => seenAt(agent, file)[0]?.path) ?? []);
  if (seen) return { paths: seen, edits: [] };
  const documented = directories.find(({ mount }) => mount !== null);
  const [files] = clientCertificates(documented ? [documented] : []);
  if (!documented?.mount || !files || !agent.agentContainer.mountsKnown || !runsBesideTarget(cluster, instance.check)) return null;
  const { hostPath, mount } = documented;
  const edits = mountDirectory(agent, documented, mount.path);
  const paths = readPaths(files, (file) => joinPath(mount.path, file.slice(hostPath.length + 1)));
  return edits && paths ? { paths, edits } : null;
}

type Files = Readonly<Record<CertificateRole, string>>;

/** Each certificate that the component accepts from a client with its key and the component's CA, as paths of the node; documented ones first. */
function clientCertificates(directories: readonly CertificateDirectory[]): readonly Files[] {
  const files = directories.flatMap(({ hostPath, files: own }) => own.map((file) => ({ ...file, full: joinPath(hostPath, file.path) })));
  const ca = files.find(({ role }) => role === 'ca')?.full;
  const certs = files.filter(({ role, client }) => role === 'cert' && client);
  return [...certs]
    .sort((a, b) => Number(b.documented) - Number(a.documented))
    .flatMap((cert) => {
      const key = files.find(({ role, pair }) => role === 'key' && pair === cert.pair)?.full;
      return ca !== undefined && key !== undefined ? [{ ca, cert: cert.full, key }] : [];
    });
}

/** The files as something else names them; null unless it names all. */
function readPaths(files: Files, path: (file: string) => string | undefined): Files | null {
  const [ca, cert, key] = [path(files.ca), path(files.cert), path(files.key)];
  return ca !== undefined && cert !== undefined && key !== undefined ? { ca, cert, key } : null;
}

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
        isAtOrBelow(found.path, hostPath) && files.some((file) => isAtOrBelow(joinPath(hostPath, file.path), found.path)),
    );
  });
  return [...new Set([...read, ...ofPlatform])].filter((mount) => mount.readOnly === false);
}

/** A CA's key that a workload can read. */
export interface ExposedKey {
  readonly component: Component;
  readonly hostPath: string;
  readonly path: string;
  readonly mount: Mount;
}

export function exposedCaKeys(cluster: Cluster, agent: AgentWorkload): readonly ExposedKey[] {
  const directories = cluster.platform.profile?.certificates ?? [];
  return directories.flatMap(({ component, hostPath, files }) =>
    files
      .filter(({ role }) => role === 'ca-key')
      .map((file) => joinPath(hostPath, file.path))
      .flatMap((key) => seenAt(agent, key).map(({ path, mount }) => ({ component, hostPath: key, path, mount }))),
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
