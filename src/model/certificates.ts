import { nearest } from '../text/nearest.ts';
import type { Cursor } from '../yaml/cursor.ts';
import type { AgentWorkload, Volume } from './agent.ts';
import type { CheckInstance, Cluster } from './cluster.ts';
import { directoryOf, fileNameOf, isAtOrBelow, joinPath, type Resolution, resolvePath, seenAt } from './filesystem.ts';
import { option } from './instance.ts';
import { isExternal } from './listeners.ts';
import type { CertificateDirectory, CertificateFile } from './platform.ts';

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

/** What comes of a certificate file in the container that runs the check. */
export type CertificateState =
  /** A file of the platform that fits its role, or one that is surely there. */
  | { readonly state: 'right'; readonly file: CertificateFile | null }
  /** Nothing can be said, or another finding says it (a mount without volume). */
  | { readonly state: 'unknown' }
  /** Under no mount. */
  | { readonly state: 'not-mounted' }
  /** Under a mount, where no such file can be, or one that doesn't fit its role. `expected` is the path to write, when there is one. */
  | { readonly state: 'wrong-file'; readonly reason: string; readonly expected: string | null }
  /** Its volume takes another directory of the host than the platform's. `hostPath` is the volume's path to write, when it follows. */
  | {
      readonly state: 'wrong-source';
      readonly found: string;
      readonly volume: Volume;
      readonly directory: CertificateDirectory;
      readonly hostPath: string | null;
    }
  /** A certificate where its key belongs, or the key where the certificate belongs: `keyPairFault` tells more. */
  | { readonly state: 'swapped'; readonly file: CertificateFile };

/** Where the file comes from and whether it can be right there. Directories are compared on a known platform only. */
export function examine(cluster: Cluster, agent: AgentWorkload, use: CertificateUse): CertificateState {
  const found = resolvePath(agent, use.path);
  if (found.kind === 'unmounted') return { state: 'not-mounted' };
  if (found.kind === 'provided') return { state: 'right', file: null };
  if (found.kind === 'key') return examineKey(cluster, found);
  return found.kind === 'host' ? examineHostFile(cluster, agent, { use, found }) : { state: 'unknown' };
}

/** The platform's directories of certificates for the check's component; none when the files say that they are elsewhere. */
export function directoriesFor(cluster: Cluster, { check }: CheckInstance): readonly CertificateDirectory[] {
  const { component } = check;
  if (component === null || isExternal(cluster, component)) return [];
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

function examineKey(cluster: Cluster, { key, volume }: Extract<Resolution, { readonly kind: 'key' }>): CertificateState {
  if (key === null) return { state: 'wrong-file', reason: 'its volume brings no file of that name', expected: null };
  if (!('name' in volume.source) || volume.source.name === 'unknown') return { state: 'unknown' };
  const { kind, name } = volume.source;
  const keys =
    kind === 'secret'
      ? cluster.secrets.find((secret) => secret.name === name)?.keys
      : cluster.configMaps.find((map) => map.name === name && map.data.state === 'present')?.data.keys;
  if (!keys || keys.includes(key)) return { state: 'unknown' };
  return { state: 'wrong-file', reason: `${kind === 'secret' ? 'Secret' : 'ConfigMap'} ${name} has no key ${key}`, expected: null };
}

interface HostFile {
  readonly use: CertificateUse;
  readonly found: Extract<Resolution, { readonly kind: 'host' }>;
}

function examineHostFile(cluster: Cluster, agent: AgentWorkload, { use, found }: HostFile): CertificateState {
  const directories = directoriesFor(cluster, use.instance);
  const documented = directories.find(({ mount }) => mount !== null);
  if (!documented) return { state: 'unknown' };
  const file = fileAt(directories, found.path);
  if (file) return judgeRole(file, use, expectedPath(cluster, agent, use));
  const misled = misledVolume(directories, found);
  if (misled) return { state: 'wrong-source', found: found.path, volume: found.volume, ...misled };
  const expected = expectedPath(cluster, agent, use);
  const inPlace = directories.some(({ hostPath }) => directoryOf(found.path) === hostPath);
  if (inPlace) return { state: 'wrong-file', reason: `${directoryOf(found.path)} holds no ${fileNameOf(found.path)} for it`, expected };
  if (expected !== null) return { state: 'wrong-file', reason: `${found.path} is not where the certificates are`, expected };
  return { state: 'wrong-source', found: found.path, volume: found.volume, directory: documented, hostPath: null };
}

function judgeRole(file: CertificateFile, { role }: CertificateUse, expected: string | null): CertificateState {
  if (file.role === role && (role === 'ca' || file.client)) return { state: 'right', file };
  if (role !== 'ca' && (file.role === 'cert' || file.role === 'key') && file.client) return { state: 'swapped', file };
  const words = { ca: 'a CA', 'ca-key': "a CA's key", cert: 'a certificate', key: 'a key' };
  const wanted = { ca: 'a CA', cert: "a client's certificate", key: "a client's key" }[role];
  return { state: 'wrong-file', reason: `${file.path} is ${words[file.role]}, not ${wanted}`, expected };
}

/**
 * The directory that the volume was meant to bring, when what follows the mount is a file of it: another one lies at the
 * volume's path. A higher directory is no mistake by itself, unless the mount poses as the right one.
 */
function misledVolume(directories: readonly CertificateDirectory[], found: HostFile['found']): Misled | null {
  const { below, path, mount } = found;
  const top = path.slice(0, path.length - below.length - 1) || '/';
  if (directories.some((directory) => directory.mount && directory.hostPath === top)) return null;
  for (const directory of directories) {
    const meant = directory.files.map((file) => joinPath(directory.hostPath, file.path)).find((full) => full.endsWith(`/${below}`));
    if (meant === undefined || below === '' || mount.subPath !== null) continue;
    const isHigher = isAtOrBelow(directory.hostPath, top) && !mount.path.endsWith(directory.hostPath);
    return isHigher ? null : { directory, hostPath: meant.slice(0, -below.length - 1) };
  }
  return null;
}

type Misled = { readonly directory: CertificateDirectory; readonly hostPath: string };

/**
 * The path in the container of the file that fits the role: the partner of the instance's other file of the pair when
 * that one is right, else the one the documentation names, or a file of nearly the same name. Null when no mount brings it.
 */
function expectedPath(cluster: Cluster, agent: AgentWorkload, use: CertificateUse): string | null {
  const directories = directoriesFor(cluster, use.instance);
  const fits = (file: CertificateFile): boolean => file.role === use.role && (use.role === 'ca' || file.client);
  const pair = partnerPair(directories, agent, use);
  for (const { hostPath, files } of directories) {
    const own = files.filter((file) => fits(file) && (pair === null || file.pair === pair));
    const near = nearest(
      fileNameOf(use.path),
      own.map(({ path }) => path),
    );
    const file = own.find(({ path }) => path === near) ?? own.find(({ documented }) => documented) ?? (pair === null ? undefined : own[0]);
    const [seen] = file ? seenAt(agent, joinPath(hostPath, file.path)) : [];
    if (seen) return seen.path;
  }
  return null;
}

function partnerPair(directories: readonly CertificateDirectory[], agent: AgentWorkload, use: CertificateUse): string | null {
  const partner = certificateUses(use.instance).find(({ role }) => role !== 'ca' && role !== use.role);
  if (use.role === 'ca' || !partner) return null;
  const found = resolvePath(agent, partner.path);
  const file = found.kind === 'host' ? fileAt(directories, found.path) : null;
  return file?.client && file.role === partner.role ? file.pair : null;
}
