import { append, type Edit, set } from '../yaml/edit.ts';
import type { AgentWorkload } from './agent.ts';
import type { CertificateDirectory } from './certificate-facts.ts';
import { examine } from './certificate-state.ts';
import { type CertificateUse, certificateUses, directoriesFor, nodeIn, placeOf } from './certificates.ts';
import type { CheckInstance, Cluster } from './cluster.ts';
import { runsBesideTarget } from './dispatch.ts';
import { directoryOf, fileNameOf, joinPath, seenAt } from './filesystem.ts';

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
      .filter(({ files }) => files.some((file) => nodeIn(file.path, fileNameOf(path)) !== null))
      .flatMap((directory) => seenAt(agent, joinPath(placeOf(directory), fileNameOf(path))));
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
  const documented = mountable(cluster, agent, instance).filter(({ mount }) => mount);
  const named = documented.filter(({ hostPath }) => hostPath !== undefined && directory.endsWith(hostPath)).sort(byLength);
  const meant = documented.find(({ mount }) => mount?.path === directory) ?? named[0];
  const edits = meant && mountDirectory(agent, meant, directory);
  return edits ? { title: `mount ${spokenPlace(meant)} at ${directory}, read-only`, edits } : null;
}

const byLength = (a: CertificateDirectory, b: CertificateDirectory): number => placeOf(b).length - placeOf(a).length;

const spokenPlace = ({ secret, hostPath }: CertificateDirectory): string => (secret ? `Secret ${secret.name}` : `${hostPath} of the host`);

/** What can be mounted into the workload: a Secret wherever it runs if it surely is the one, a directory of the host beside the component only. */
function mountable(cluster: Cluster, agent: AgentWorkload, instance: CheckInstance): readonly CertificateDirectory[] {
  const all = directoriesFor(cluster, instance);
  const secrets = all.filter(({ secret }) => secret);
  if (secrets.length > 0) return secrets.length === 1 && agent.flavour !== 'manifest' ? secrets : [];
  return runsBesideTarget(cluster, instance.check) ? all : [];
}

/** The edits that bring a directory of the host or a Secret to a path in the container; null when its name or place is taken. */
function mountDirectory(agent: AgentWorkload, { hostPath, secret, mount }: CertificateDirectory, path: string): readonly Edit[] | null {
  const { agentContainer, volumes } = agent;
  const own = volumes.items.find(({ source }) =>
    secret ? source.kind === 'secret' && source.name === secret.name : source.kind === 'hostPath' && source.path === hostPath,
  );
  const name = own?.name ?? mount?.volume;
  const isTaken = agentContainer.mounts.some((other) => other.path === path || (agent.flavour === 'operator' && other.name === name));
  if (name === undefined || name === 'unknown' || isTaken || !volumes.known || (!own && volumes.items.some((other) => other.name === name)))
    return null;
  const source = secret ? { secret: { secretName: secret.name } } : { hostPath: { path: hostPath } };
  const mounting = append(agentContainer.mountsAt, { name, mountPath: path, readOnly: true });
  return own ? [mounting] : [append(volumes.at, { name, ...source }), mounting];
}

/** Paths to write into an instance for a client certificate of its component, and what must be mounted for them to be there. */
export interface DocumentedCertificates {
  readonly paths: Files;
  readonly edits: readonly Edit[];
}

/** A client's certificate and key, and the component's CA; null where none lies beside them. */
interface Files {
  readonly ca: string | null;
  readonly cert: string;
  readonly key: string;
}

/**
 * A client certificate as the workload sees it: the documented one, another that the component accepts, or the documented
 * one after the edits that mount it. Null when none is documented, or its place is taken or can't be told.
 */
export function documentedCertificates(cluster: Cluster, agent: AgentWorkload, instance: CheckInstance): DocumentedCertificates | null {
  const [seen] = clientCertificates(directoriesFor(cluster, instance)).flatMap(
    (files) => readPaths(files, (file) => seenAt(agent, file)[0]?.path) ?? [],
  );
  if (seen) return { paths: seen, edits: [] };
  const documented = mountable(cluster, agent, instance).find(({ mount }) => mount !== null);
  const [files] = clientCertificates(documented ? [documented] : []);
  if (!documented?.mount || !files || !agent.agentContainer.mountsKnown) return null;
  const { mount } = documented;
  const edits = mountDirectory(agent, documented, mount.path);
  const paths = readPaths(files, (file) => joinPath(mount.path, file.slice(placeOf(documented).length + 1)));
  return edits && paths ? { paths, edits } : null;
}

/**
 * Each certificate that the component accepts from a client with its key and the component's CA, by their origins; documented
 * ones first. Files that are named after their node are on no other.
 */
function clientCertificates(directories: readonly CertificateDirectory[]): readonly Files[] {
  const files = directories.flatMap((directory) =>
    directory.files.map((file) => ({ ...file, directory, origin: joinPath(placeOf(directory), file.path) })),
  );
  const certs = files.filter(({ role, client, path }) => role === 'cert' && client && !path.includes('<node>'));
  return [...certs]
    .sort((a, b) => Number(b.documented) - Number(a.documented))
    .flatMap((cert) => {
      const key = files.find(({ role, pair, directory }) => role === 'key' && pair === cert.pair && directory === cert.directory);
      const ca = files.find(
        ({ role, rare, directory }) => role === 'ca' && !rare && (!cert.directory.secret || directory === cert.directory),
      );
      return key ? [{ ca: ca?.origin ?? null, cert: cert.origin, key: key.origin }] : [];
    });
}

/** The files as something else names them; null unless it names all. */
function readPaths(files: Files, path: (file: string) => string | undefined): Files | null {
  const [cert, key] = [path(files.cert), path(files.key)];
  const ca = files.ca === null ? null : path(files.ca);
  return ca !== undefined && cert !== undefined && key !== undefined ? { ca, cert, key } : null;
}
