import { nearest } from '../text/nearest.ts';
import type { Cursor } from '../yaml/cursor.ts';
import type { AgentWorkload, Volume } from './agent.ts';
import { spoken } from './check-names.ts';
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
  /**
   * Under a mount, where no such file can be, or one that doesn't fit its role. `expected` is the path to write, when there
   * is one; `cause` is the part of the path that is wrong, which other files may share: the directory, or the file's stem.
   */
  | { readonly state: 'wrong-file'; readonly reason: string; readonly cause: string; readonly expected: string | null }
  /** Its volume takes another directory of the host than the platform's. `hostPath` is the volume's path to write, when it follows. */
  | {
      readonly state: 'wrong-source';
      readonly found: string;
      readonly volume: Volume;
      readonly directory: CertificateDirectory;
      readonly hostPath: string | null;
    }
  /** Of an instance with both, a certificate where the key belongs or a key where the certificate does: `keyPairFault` tells more. */
  | { readonly state: 'swapped'; readonly file: CertificateFile };

/** Where the file comes from and whether it can be right there. Directories are compared on a known platform only. */
export function examine(cluster: Cluster, agent: AgentWorkload, use: CertificateUse): CertificateState {
  const found = resolvePath(agent, use.path);
  if (found.kind === 'unmounted') return { state: 'not-mounted' };
  if (found.kind === 'provided') return { state: 'right', file: null };
  if (found.kind === 'key') return examineKey(cluster, use, found);
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

type KeyFile = Extract<Resolution, { readonly kind: 'key' }>;

function examineKey(cluster: Cluster, { path }: CertificateUse, { key, volume }: KeyFile): CertificateState {
  const wrong = { state: 'wrong-file', cause: stemOf(path), expected: null } as const;
  if (key === null) return { ...wrong, reason: 'the volume there brings no such file', cause: directoryOf(path) };
  if (!('name' in volume.source) || volume.source.name === 'unknown') return { state: 'unknown' };
  const { kind, name } = volume.source;
  const keys =
    kind === 'secret'
      ? cluster.secrets.find((secret) => secret.name === name)?.keys
      : cluster.configMaps.find((map) => map.name === name && map.data.state === 'present')?.data.keys;
  if (!keys || keys.includes(key)) return { state: 'unknown' };
  return { ...wrong, reason: `${kind === 'secret' ? 'Secret' : 'ConfigMap'} ${name} has no key ${key}` };
}

/** A path without what tells a certificate from its key. */
const stemOf = (path: string): string => path.replace(/(?:-key)?\.[^./]*$/, '');

interface HostFile {
  readonly use: CertificateUse;
  readonly found: Extract<Resolution, { readonly kind: 'host' }>;
}

function examineHostFile(cluster: Cluster, agent: AgentWorkload, { use, found }: HostFile): CertificateState {
  const directories = directoriesFor(cluster, use.instance);
  const documented = directories.find(({ mount }) => mount !== null);
  if (!documented) return { state: 'unknown' };
  const expected = expectedFile(cluster, agent, use)?.path ?? null;
  const file = fileAt(directories, found.path);
  if (file) return judgeRole(file, use, expected);
  if (ownMaking.test(found.path)) return { state: 'unknown' };
  const misled = misledVolume(directories, found);
  if (misled) return { state: 'wrong-source', found: found.path, volume: found.volume, ...misled };
  const directory = directoryOf(found.path);
  if (directories.some(({ hostPath }) => directory === hostPath)) {
    const reason = `${directory} of the host holds no ${fileNameOf(found.path)} for ${spoken(documented.component)}`;
    return { state: 'wrong-file', reason, cause: stemOf(use.path), expected };
  }
  if (expected === null) return { state: 'wrong-source', found: found.path, volume: found.volume, directory: documented, hostPath: null };
  return { state: 'wrong-file', reason: `${directory} of the host is not where they are`, cause: directoryOf(use.path), expected };
}

/** Names that people give to certificates that they make for monitoring, wherever they put them. */
const ownMaking = /datadog|monitor|metric|prometheus|exporter/i;

function judgeRole(file: CertificateFile, use: CertificateUse, expected: string | null): CertificateState {
  const { role, path } = use;
  if (file.role === role && (role === 'ca' || file.client)) return { state: 'right', file };
  const isOfPair = role !== 'ca' && (file.role === 'cert' || file.role === 'key') && file.client;
  if (isOfPair && certificateUses(use.instance).filter((other) => other.role !== 'ca').length === 2) return { state: 'swapped', file };
  const words = { ca: 'a CA', 'ca-key': "a CA's key", cert: 'a certificate', key: 'a key' };
  const wanted = { ca: 'a CA', cert: "a client's certificate", key: "a client's key" }[role];
  return { state: 'wrong-file', reason: `${file.path} is ${words[file.role]}, not ${wanted}`, cause: stemOf(path), expected };
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

/** A file of the platform and its path in the container. */
interface SeenFile {
  readonly file: CertificateFile;
  readonly path: string;
}

/**
 * The file that fits the role: the partner of the instance's other file of the pair, else the one of nearly the same
 * name, else the one that the documentation names. Null when no mount brings it.
 */
function expectedFile(cluster: Cluster, agent: AgentWorkload, use: CertificateUse): SeenFile | null {
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
