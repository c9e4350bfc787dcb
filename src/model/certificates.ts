import { nearest } from '../text/nearest.ts';
import type { Cursor } from '../yaml/cursor.ts';
import type { AgentWorkload } from './agent.ts';
import type { CheckInstance, Cluster } from './cluster.ts';
import { endpoints } from './endpoint.ts';
import { fileNameOf, isAtOrBelow, joinPath, resolvePath, seenAt } from './filesystem.ts';
import { findsComponent } from './identifiers.ts';
import { option } from './instance.ts';
import { isExternal } from './listeners.ts';
import type { CertificateDirectory, CertificateFile } from './platform.ts';
import { isLoopback } from './schedule.ts';

export type CertificateRole = 'ca' | 'cert' | 'key';

/** One option of an instance that names a file of certificates or keys, under its standard or its old name. */
export interface CertificateUse {
  readonly instance: CheckInstance;
  readonly role: CertificateRole;
  readonly at: Cursor;
  /** Absolute, as written. */
  readonly path: string;
}

const options: Readonly<Record<CertificateRole, string>> = { ca: 'tls_ca_cert', cert: 'tls_cert', key: 'tls_private_key' };

/** The instance's certificate files whose paths are known: no templates, no variables, nothing relative. A key without certificate is ignored by the Agent, and here. */
export function certificateUses(instance: CheckInstance): readonly CertificateUse[] {
  const uses = (['ca', 'cert', 'key'] as const).flatMap((role) => {
    const at = option(instance, options[role]);
    const path = at.string;
    return path?.startsWith('/') && !path.includes('%%') ? [{ instance, role, at, path }] : [];
  });
  return option(instance, 'tls_cert').state === 'absent' ? uses.filter(({ role }) => role !== 'key') : uses;
}

/**
 * Whether an instance dials the component that the platform runs, as far as the files tell: the one whose container the
 * check waits for, else one on the Agent's own node. Another name or address may be that of any server.
 */
export function dialsOwn(cluster: Cluster, instance: CheckInstance): boolean {
  const { check } = instance;
  if (check.component === null || isExternal(cluster, check.component)) return false;
  if (check.adIdentifiers.items.length > 0) return findsComponent(cluster, check) === true;
  return endpoints(instance).every(({ host }) => host === '%%host%%' || isLoopback(host));
}

/** The platform's directories of certificates for what an instance dials; none when the files say that they are elsewhere. */
export function directoriesFor(cluster: Cluster, instance: CheckInstance): readonly CertificateDirectory[] {
  const { component } = instance.check;
  if (!dialsOwn(cluster, instance)) return [];
  const own = cluster.platform.profile?.certificates.filter((directory) => directory.component === component) ?? [];
  const written = cluster.controlPlane.flatMap(({ configuration }) => configuration.at('certificatesDir').text ?? []);
  return written.every((place) => own.every(({ hostPath }) => isAtOrBelow(hostPath, place.replace(/\/$/, '')))) ? own : [];
}

/** The platform's file at a path of the node. */
export function fileAt(directories: readonly CertificateDirectory[], hostPath: string): CertificateFile | null {
  return (
    directories.flatMap((directory) => directory.files.filter(({ path }) => joinPath(directory.hostPath, path) === hostPath))[0] ?? null
  );
}

/** A file of the platform and its path in the container. */
export interface SeenFile {
  readonly file: CertificateFile;
  readonly path: string;
}

/**
 * The file that fits the role: the partner of the instance's other file of the pair, else the one of nearly the same
 * name, else the one that the documentation names. Null when no mount brings it.
 */
export function expectedFile(cluster: Cluster, agent: AgentWorkload, use: CertificateUse): SeenFile | null {
  const directories = directoriesFor(cluster, use.instance);
  const fits = (file: CertificateFile): boolean => file.role === use.role && (use.role === 'ca' || file.client);
  const pair = partnerPair(cluster, agent, use);
  for (const { hostPath, files } of directories) {
    const own = files.filter((file) => fits(file) && (pair === null || file.pair === pair));
    const near = nearest(
      fileNameOf(use.path),
      own.map(({ path }) => path),
    );
    const file = own.find(({ path }) => path === near) ?? own.find(({ documented }) => documented) ?? (pair === null ? undefined : own[0]);
    const [seen] = file ? seenAt(agent, joinPath(hostPath, file.path)) : [];
    if (file && seen) return { file, path: seen.path };
  }
  return null;
}

/** The pair of the other file; when that one is wrong too, the key follows what is expected of the certificate. */
function partnerPair(cluster: Cluster, agent: AgentWorkload, use: CertificateUse): string | null {
  const partner = certificateUses(use.instance).find(({ role }) => role !== 'ca' && role !== use.role);
  if (use.role === 'ca' || !partner) return null;
  const found = resolvePath(agent, partner.path);
  const file = found.kind === 'host' ? fileAt(directoriesFor(cluster, use.instance), found.path) : null;
  if (file?.client && file.role === partner.role) return file.pair;
  return use.role === 'key' ? (expectedFile(cluster, agent, partner)?.file.pair ?? null) : null;
}
