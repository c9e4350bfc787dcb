import type { Cursor } from '../yaml/cursor.ts';
import { type Edit, set } from '../yaml/edit.ts';
import type { AgentWorkload } from './agent.ts';
import { documentedCertificates } from './certificate-mounts.ts';
import { dialsOwn, directoriesFor, fileAt } from './certificates.ts';
import type { CheckInstance, Cluster } from './cluster.ts';
import { endpoints } from './endpoint.ts';
import { originOf, resolvePath } from './filesystem.ts';
import { clientCertificate, nameOf, option, verification, verificationSwitch } from './instance.ts';
import { partnerPath } from './key-pair.ts';
import { factsOf } from './platform-facts.ts';
import { runners } from './schedule.ts';
import { showsFlag } from './secure-port.ts';

/** What an instance lacks to show a client certificate: all of it, the certificate to its key, or the key to its certificate. */
export interface MissingCredentials {
  readonly lacks: 'both' | 'certificate' | 'key';
  readonly fix: { readonly title: string; readonly edits: readonly Edit[] } | null;
}

/** Null when an instance lacks nothing, when nobody asks for a client certificate, and when it can't be told. */
export function missingCredentials(cluster: Cluster, instance: CheckInstance): MissingCredentials | null {
  const { cert, key, presented } = clientCertificate(instance);
  if (presented === 'unknown' || key.state === 'unknown' || !isAskedForCertificate(cluster, instance)) return null;
  const [agent] = runners(cluster, instance.check);
  const partner = (at: Cursor, role: 'cert' | 'key') => (agent ? partnerOf(cluster, agent, { instance, at, role }) : null);
  if (presented) {
    // A certificate without key may hold both; a file of the platform is known not to.
    const found = key.state === 'absent' ? partner(cert, 'cert') : null;
    return found === null ? null : { lacks: 'key', fix: setPartner(instance, cert, found) };
  }
  const found = key.state === 'present' ? partner(key, 'key') : null;
  const fix = found !== null ? setPartner(instance, key, found) : agent ? documentedFix(cluster, agent, instance) : null;
  return { lacks: key.state === 'present' ? 'certificate' : 'both', fix };
}

/** Whether every URL of the instance leads to the component as the platform runs it, on a port that asks for client certificates. */
function isAskedForCertificate(cluster: Cluster, instance: CheckInstance): boolean {
  const { component } = instance.check;
  const facts = component && factsOf(cluster, component)?.endpoint;
  if (!component || facts?.auth !== 'client-certificate' || !dialsOwn(cluster, instance)) return false;
  if (showsFlag(cluster, component, (name, value) => name === 'client-cert-auth' && value !== 'true')) return false;
  const urls = endpoints(instance);
  const known = option(instance, 'possible_prometheus_urls').state !== 'unknown';
  return urls.length > 0 && known && urls.every(({ scheme, port }) => scheme === 'https' && port === facts.port);
}

/** The path of what belongs to a certificate or key of the platform that a client may show; null for any other file. */
function partnerOf(
  cluster: Cluster,
  agent: AgentWorkload,
  { instance, at, role }: { readonly instance: CheckInstance; readonly at: Cursor; readonly role: 'cert' | 'key' },
): string | null {
  const path = at.string ?? '';
  const directories = directoriesFor(cluster, instance);
  const file = fileAt(directories, originOf(resolvePath(agent, path)));
  return file?.client && file.role === role ? partnerPath(directories, file, path) : null;
}

/** Writes the other half of a pair under the name that goes with the one that is there. */
function setPartner(instance: CheckInstance, at: Cursor, path: string): MissingCredentials['fix'] {
  const name = nameOf(at);
  const other = name.endsWith('_cert') ? name.replace('_cert', '_private_key') : name.replace('_private_key', '_cert');
  return { title: `give ${path} with it`, edits: [set(instance.at.at(other), path)] };
}

function documentedFix(cluster: Cluster, agent: AgentWorkload, instance: CheckInstance): MissingCredentials['fix'] {
  const documented = documentedCertificates(cluster, agent, instance);
  if (!documented) return null;
  const { paths, edits } = documented;
  const { verifies, ca } = verification(instance);
  const isUnverified = verifies === true && !ca;
  const names = instance.at.keys.some((key) => /^ssl_(?:ca_cert|private_key)$/.test(key))
    ? { ca: 'ssl_ca_cert', cert: 'ssl_cert', key: 'ssl_private_key' }
    : { ca: 'tls_ca_cert', cert: 'tls_cert', key: 'tls_private_key' };
  return {
    title: `show ${paths.cert} and its key`,
    edits: [
      // A CA would switch verification on, which may be off on purpose.
      ...(isUnverified && paths.ca !== null ? [set(instance.at.at(names.ca), paths.ca)] : []),
      ...(isUnverified && paths.ca === null ? [set(verificationSwitch(instance), false)] : []),
      set(instance.at.at(names.cert), paths.cert),
      set(instance.at.at(names.key), paths.key),
      ...edits,
    ],
  };
}
