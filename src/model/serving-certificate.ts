import { type Edit, remove, set } from '../yaml/edit.ts';
import { documentedCertificates } from './certificate-mounts.ts';
import { directoriesFor, fileAt } from './certificates.ts';
import type { Cluster } from './cluster.ts';
import type { Scrape } from './endpoint.ts';
import { isServiceAccountCa, originOf, resolvePath } from './filesystem.ts';
import { affirmative, clientCertificate, option, verification, verificationSwitch } from './instance.ts';
import { factsOf, isDocumentedPort } from './platform-facts.ts';
import { runners } from './schedule.ts';
import { dialsSecurePort, showsFlag } from './secure-port.ts';
import { leadsTo } from './through-service.ts';

/** Flags that give a component another serving certificate than the platform's. */
const certificateFlags: readonly string[] = ['tls-cert-file', 'tls-sni-cert-key', 'cert-dir', 'cert-file'];

/** Who signs the certificate that an instance is shown, as far as the platform tells; null when it can't be told. */
export function signerOf(cluster: Cluster, scrape: Scrape): 'itself' | 'cluster-ca' | 'own-ca' | null {
  const { instance, component, endpoint } = scrape;
  const facts = factsOf(cluster, component);
  if (!facts || endpoint.scheme !== 'https' || (!isDocumentedPort(facts, endpoint.port) && !dialsSecurePort(scrape))) return null;
  const { through } = facts.endpoint;
  const isOther = through && leadsTo(instance.check, endpoint.host, through) !== true;
  if (isOther || showsFlag(cluster, component, (name) => certificateFlags.includes(name))) return null;
  const { signedBy } = facts.servingCertificate;
  // An etcd outside of the cluster may have any certificate.
  const isEtcds = signedBy === 'own-ca' && facts.endpoint.auth === 'client-certificate';
  return isEtcds && directoriesFor(cluster, instance).length === 0 ? null : signedBy;
}

/**
 * Why an instance surely refuses its component's certificate: it verifies without a CA file, and no public CA signs
 * such certificates, or with a file of a CA that signs other things. Null when it doesn't, when it can't be told, and
 * when the component would refuse the instance for want of a client certificate anyway.
 */
export function certificateRefusal(cluster: Cluster, scrape: Scrape): 'no-ca' | 'wrong-ca' | null {
  const { instance, component } = scrape;
  const signer = signerOf(cluster, scrape);
  const asksBack = factsOf(cluster, component)?.endpoint.auth === 'client-certificate';
  if (!signer || (asksBack && clientCertificate(instance).presented !== true)) return null;
  const { verifies, ca } = verification(instance);
  if (!ca) return verifies === true ? 'no-ca' : null;
  return ca.string !== undefined && isCaOfOthers(cluster, scrape, ca.string) ? 'wrong-ca' : null;
}

/** Whether a file is the CA bundle of the service account, or a CA file of the platform, and not the signer's. */
function isCaOfOthers(cluster: Cluster, scrape: Scrape, path: string): boolean {
  const { instance, component } = scrape;
  const signer = signerOf(cluster, scrape);
  if (isServiceAccountCa(path)) return signer !== 'cluster-ca';
  const others = (cluster.platform.profile?.certificates ?? []).filter((own) => signer !== 'own-ca' || own.component !== component);
  return runners(cluster, instance.check).some((agent) => fileAt(others, originOf(resolvePath(agent, path)))?.role === 'ca');
}

/** The documented way to have the certificate accepted: no verification of one that nobody signed, else the signer's CA where it can be read. */
export function acceptCertificate(cluster: Cluster, scrape: Scrape): { readonly title: string; readonly edits: readonly Edit[] } | null {
  const { instance, component } = scrape;
  const { ca } = verification(instance);
  const signer = signerOf(cluster, scrape);
  // Of a CA whose certificate the documentation brings nowhere, as OpenShift's for Services, it asks no more.
  if (signer === 'itself' || (signer === 'own-ca' && factsOf(cluster, component)?.endpoint.auth === 'bearer-token')) {
    const isOn = affirmative(option(instance, 'tls_verify'), true) === true;
    const edits = [...(ca ? [remove(ca)] : []), ...(isOn ? [set(verificationSwitch(instance), false)] : [])];
    return { title: `switch verification off, as documented${signer === 'itself' ? ' for self-signed certificates' : ''}`, edits };
  }
  const path = caPath(cluster, scrape);
  return path === null ? null : { title: `verify it with ${path}`, edits: [set(option(instance, 'tls_ca_cert'), path)] };
}

/** The signer's CA file as every workload sees it that runs the check. */
function caPath(cluster: Cluster, scrape: Scrape): string | null {
  const { instance } = scrape;
  if (signerOf(cluster, scrape) === 'cluster-ca') return '/var/run/secrets/kubernetes.io/serviceaccount/ca.crt';
  const found = runners(cluster, instance.check).map((agent) => documentedCertificates(cluster, agent, instance));
  const paths = new Set(found.map((certificates) => (certificates?.edits.length === 0 ? certificates.paths.ca : null)));
  const [path = null] = paths.size === 1 ? paths : [];
  return path;
}
