import { nearest } from '../text/nearest.ts';
import type { Cursor } from '../yaml/cursor.ts';
import type { AgentWorkload } from './agent.ts';
import type { CertificateDirectory, CertificateFile, CertificateSecret } from './certificate-facts.ts';
import type { CheckInstance, Cluster } from './cluster.ts';
import { endpoints } from './endpoint.ts';
import { directoryOf, fileNameOf, isAtOrBelow, joinPath, originOf, resolvePath, seenAt } from './filesystem.ts';
import { findsComponent } from './identifiers.ts';
import { option } from './instance.ts';
import { isExternal } from './listeners.ts';
import { remembered } from './remember.ts';
import { isLoopback } from './schedule.ts';
import { within } from './version.ts';

export type CertificateRole = 'ca' | 'cert' | 'key';

/** One option of an instance that names a file of certificates or keys, under its standard or its old name. */
export interface CertificateUse {
  readonly instance: CheckInstance;
  readonly role: CertificateRole;
  readonly at: Cursor;
  /** Absolute, as written. Something in the file's name may stand for what is filled in by hand (`<node-ip>`). */
  readonly path: string;
}

const options: Readonly<Record<CertificateRole, string>> = { ca: 'tls_ca_cert', cert: 'tls_cert', key: 'tls_private_key' };

/** The instance's certificate files whose paths are known: no templates, no variables, nothing relative. A key without certificate is ignored by the Agent, and here. */
export const certificateUses = remembered((instance: CheckInstance): readonly CertificateUse[] => {
  const uses = (['ca', 'cert', 'key'] as const).flatMap((role) => {
    const at = option(instance, options[role]);
    const path = at.string ?? filledInByHand(at.text ?? '');
    return path?.startsWith('/') && !path.includes('%%') ? [{ instance, role, at, path }] : [];
  });
  return option(instance, 'tls_cert').state === 'absent' ? uses.filter(({ role }) => role !== 'key') : uses;
});

/** The path when nothing but a part of the file's name is left to people, in angle brackets. */
const filledInByHand = (text: string): string | null => (/^[^<>{}$%]*\/[^<>{}$%/]*<[^<>{}$%/]*>[^<>{}$%/]*$/.test(text) ? text : null);

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

/**
 * The platform's directories and Secrets of certificates for what an instance dials, in the versions that are possible; none
 * when the files say that they are elsewhere.
 */
export function directoriesFor(cluster: Cluster, instance: CheckInstance): readonly CertificateDirectory[] {
  const { component } = instance.check;
  if (!dialsOwn(cluster, instance)) return [];
  const own = cluster.platform.profile?.certificates.filter((directory) => directory.component === component) ?? [];
  const written = cluster.controlPlane.flatMap(({ configuration }) => configuration.at('certificatesDir').text ?? []);
  const isThere = ({ hostPath }: CertificateDirectory): boolean =>
    hostPath === undefined || written.every((place) => isAtOrBelow(hostPath, place.replace(/\/$/, '')));
  const mayBe = (one: CertificateDirectory): boolean =>
    !one.secret || (within(cluster.versions.platform, one.secret) !== 'no' && !isMadeByUser(cluster, one));
  return own.every(isThere) ? own.filter(mayBe) : [];
}

/** Whether the files make a Secret by the name of the platform's of something else, so that it may hold anything. */
export const isMadeByUser = ({ copies, secrets }: Cluster, { secret }: CertificateSecret): boolean =>
  secrets.some(({ name }) => name === secret.name) ||
  copies.some(({ kind, from, to }) => kind === 'Secret' && to.name === secret.name && from.name !== secret.name);

/** The origin of a directory, to which those of its files belong: `originOf`. */
export const placeOf = (directory: CertificateDirectory): string =>
  directory.secret ? `secret:${directory.secret.name}` : directory.hostPath;

/** The platform's file of an origin. */
export function fileAt(directories: readonly CertificateDirectory[], origin: string | null): CertificateFile | null {
  if (origin === null) return null;
  const found = directories.flatMap((directory) => {
    const place = placeOf(directory);
    return isAtOrBelow(origin, place) ? directory.files.filter(({ path }) => nodeIn(path, origin.slice(place.length + 1)) !== null) : [];
  });
  // `<node>` may stand for anything: the more a name says, the more it is meant.
  return found.sort((a, b) => b.path.length - a.path.length)[0] ?? null;
}

/** What `<node>` in the path of a platform's file stands for in a real one; empty where nothing does, null when they don't fit. */
export function nodeIn(path: string, real: string): string | null {
  const [before = '', after] = path.split('<node>');
  if (after === undefined) return path === real ? '' : null;
  const fits = real.startsWith(before) && real.endsWith(after) && real.length > before.length + after.length;
  const node = fits ? real.slice(before.length, real.length - after.length) : '/';
  // Its dots are dashes there. In angle brackets stands what is to be filled in.
  return node.includes('/') || (node.includes('.') && !/^<.*>$/.test(node)) ? null : node;
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
  const fits = (file: CertificateFile): boolean => file.role === use.role && (use.role === 'ca' || file.client);
  const partner = knownPartner(cluster, agent, use);
  for (const directory of directoriesFor(cluster, use.instance)) {
    const own = directory.files.filter((file) => !file.rare && fits(file) && (partner === null || file.pair === partner.pair));
    const dashed = fileNameOf(use.path).replace(/\.(?=.*\.)/g, '-');
    const dotted = own.find(({ path }) => nodeIn(path, dashed));
    if (dotted) return { file: dotted, path: joinPath(directoryOf(use.path), dashed) };
    const near = nearest(
      fileNameOf(use.path),
      own.map(({ path }) => path),
    );
    const file =
      own.find(({ path }) => path === near) ?? own.find(({ documented }) => documented) ?? (partner === null ? undefined : own[0]);
    const name = file?.path.replace('<node>', () => partner?.node || '<node>');
    const [seen] = file && name && !name.includes('<node>') ? seenAt(agent, joinPath(placeOf(directory), name)) : [];
    if (file && seen) return { file, path: seen.path };
  }
  return null;
}

/** A pair of the platform, and the node that it is on if that is part of its name. */
export interface KnownPair {
  readonly pair: string | null;
  readonly node: string;
}

/** The pair of the other file; when that one is wrong too, the key follows what is expected of the certificate. */
function knownPartner(cluster: Cluster, agent: AgentWorkload, use: CertificateUse): KnownPair | null {
  const partner = certificateUses(use.instance).find(({ role }) => role !== 'ca' && role !== use.role);
  if (use.role === 'ca' || !partner) return null;
  const file = fileAt(directoriesFor(cluster, use.instance), originOf(resolvePath(agent, partner.path)));
  if (file?.client && file.role === partner.role) return pairOf(file, partner.path);
  const expected = use.role === 'key' ? expectedFile(cluster, agent, partner) : null;
  return expected && pairOf(expected.file, expected.path);
}

/** The pair that a file of the platform belongs to, by the path at which it is read. */
export const pairOf = ({ pair, path }: CertificateFile, real: string): KnownPair => ({ pair, node: nodeIn(path, fileNameOf(real)) ?? '' });
