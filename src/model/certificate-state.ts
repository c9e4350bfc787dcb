import type { AgentWorkload, Volume } from './agent.ts';
import { mayBring } from './automatic-checks.ts';
import type { CertificateFile } from './certificate-facts.ts';
import { type CertificateUse, certificateUses, directoriesFor, expectedFile, fileAt, isMadeByUser, nodeIn } from './certificates.ts';
import { spoken } from './check-names.ts';
import type { Cluster } from './cluster.ts';
import { directoryOf, fileNameOf, originOf, type Resolution, resolvePath } from './filesystem.ts';
import { faultOf, type MisledMount, misledMount } from './misled-mount.ts';

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
  | {
      readonly state: 'wrong-file';
      readonly reason: string;
      readonly cause: string;
      readonly expected: string | null;
      /** True for a file that some hosts do have. */
      readonly rare?: boolean;
    }
  /** Its mount brings another directory of the host than the platform's. */
  | ({ readonly state: 'wrong-source'; readonly volume: Volume } & MisledMount)
  /** Of an instance with both, a certificate where the key belongs or a key where the certificate does: `keyPairFault` tells more. */
  | { readonly state: 'swapped'; readonly file: CertificateFile };

/** Where the file comes from and whether it can be right there. Directories are compared on a known platform only. */
export function examine(cluster: Cluster, agent: AgentWorkload, use: CertificateUse): CertificateState {
  const found = resolvePath(agent, use.path);
  if (found.kind === 'unmounted') return { state: mayBring(cluster, agent, use.path) ? 'unknown' : 'not-mounted' };
  if (found.kind === 'provided') return { state: 'right', file: null };
  if (found.kind === 'key') return examineKey(cluster, agent, { use, found });
  return found.kind === 'host' ? examineHostFile(cluster, agent, { use, found }) : { state: 'unknown' };
}

interface KeyFile {
  readonly use: CertificateUse;
  readonly found: Extract<Resolution, { readonly kind: 'key' }>;
}

function examineKey(cluster: Cluster, agent: AgentWorkload, { use, found }: KeyFile): CertificateState {
  const { key, volume } = found;
  const wrong = { state: 'wrong-file', cause: stemOf(use.path), expected: null } as const;
  if (key === null) return { ...wrong, reason: 'the volume there brings no such file', cause: directoryOf(use.path) };
  if (!('name' in volume.source) || volume.source.name === 'unknown') return { state: 'unknown' };
  const { kind, name } = volume.source;
  const directories = directoriesFor(cluster, use.instance);
  const expected = expectedFile(cluster, agent, use)?.path ?? null;
  const file = fileAt(directories, originOf(found));
  if (file) return judgeRole(file, use, expected);
  const keys =
    kind === 'secret'
      ? (cluster.secrets.find((secret) => secret.name === name)?.keys ?? platformKeys(cluster, name))
      : cluster.configMaps.find((map) => map.name === name && map.data.state === 'present')?.data.keys;
  if (!keys || keys.includes(key)) return { state: 'unknown' };
  return { ...wrong, reason: `${kind === 'secret' ? 'Secret' : 'ConfigMap'} ${name} has no key ${key}`, expected };
}

/** The keys of a Secret that the platform makes, or of a copy of it, which has its name. */
function platformKeys(cluster: Cluster, name: string): readonly string[] | undefined {
  const found = cluster.platform.profile?.certificates.find(({ secret }) => secret?.name === name);
  return found?.secret && !isMadeByUser(cluster, found) ? found.files.map(({ path }) => path) : undefined;
}

/** A path without what tells a certificate from its key. */
const stemOf = (path: string): string => path.replace(/(?:-key)?\.[^./]*$/, '');

interface HostFile {
  readonly use: CertificateUse;
  readonly found: Extract<Resolution, { readonly kind: 'host' }>;
}

function examineHostFile(cluster: Cluster, agent: AgentWorkload, { use, found }: HostFile): CertificateState {
  const directories = directoriesFor(cluster, use.instance);
  const documented = directories.find(({ mount, hostPath }) => mount !== null && hostPath !== undefined);
  if (documented?.hostPath === undefined) return { state: 'unknown' };
  const expected = expectedFile(cluster, agent, use)?.path ?? null;
  const file = fileAt(directories, found.path);
  if (file) return judgeRole(file, use, expected);
  // Whatever is filled in by hand may be a file of somebody's own.
  if (ownMaking.test(found.path) || use.path.includes('<')) return { state: 'unknown' };
  const misled = misledMount(directories, found);
  if (misled) return { state: 'wrong-source', volume: found.volume, ...misled };
  const [directory, name] = [directoryOf(found.path), fileNameOf(found.path)];
  if (directories.some(({ hostPath }) => directory === hostPath)) {
    const isElsewhere = directories.some(({ files }) => files.some((other) => nodeIn(other.path, name) !== null));
    const cause = isElsewhere ? directoryOf(use.path) : stemOf(use.path);
    return { state: 'wrong-file', reason: `${directory} of the host has no ${name} for ${spoken(documented.component)}`, cause, expected };
  }
  if (expected === null) return { state: 'wrong-source', volume: found.volume, ...faultOf(found, documented.hostPath, null) };
  return { state: 'wrong-file', reason: `${directory} of the host is another directory`, cause: directoryOf(use.path), expected };
}

/** Names that people give to certificates that they make for monitoring, wherever they put them. */
const ownMaking = /datadog|monitor|metric|prometheus|exporter/i;

function judgeRole(file: CertificateFile, use: CertificateUse, expected: string | null): CertificateState {
  const { role, path } = use;
  if (file.role === role && (role === 'ca' || file.client)) {
    if (!file.rare) return { state: 'right', file };
    return { state: 'wrong-file', reason: 'not every control-plane host has it', cause: path, expected, rare: true };
  }
  const isOfPair = role !== 'ca' && (file.role === 'cert' || file.role === 'key') && file.client;
  if (isOfPair && certificateUses(use.instance).filter((other) => other.role !== 'ca').length === 2) return { state: 'swapped', file };
  const words = { ca: 'a CA', 'ca-key': "a CA's key", cert: 'a certificate', key: 'a key' };
  return {
    state: 'wrong-file',
    reason: `it is ${words[file.role]}${file.role === role ? ' for servers' : ''}`,
    cause: stemOf(path),
    expected,
  };
}
