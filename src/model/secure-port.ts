import { type Edit, set } from '../yaml/edit.ts';
import { fileAt } from './certificates.ts';
import type { Cluster, Component } from './cluster.ts';
import type { Scrape } from './endpoint.ts';
import { isServiceAccountCa, resolvePath } from './filesystem.ts';
import { bearerToken, clientCertificate, hasOtherCredentials, option, verification, verificationSwitch } from './instance.ts';
import { decisiveSettings } from './listeners.ts';
import { securePort } from './upstream.ts';

/** Whether an instance dials its component's secure port, over https. */
export const dialsSecurePort = ({ component, endpoint }: Scrape): boolean =>
  endpoint.scheme === 'https' && endpoint.port === securePort(component);

/** Whether a secure port, which wants to know who asks, is surely asked without credentials. */
export const isAnonymous = ({ instance }: Scrape): boolean =>
  bearerToken(instance) === 'never' && clientCertificate(instance).presented === false && hasOtherCredentials(instance) === false;

/** Whether the files show a flag of the component that says so, or may; `test` gets its value. */
export function showsFlag(cluster: Cluster, component: Component, test: (name: string, value: string) => boolean): boolean {
  const flags = decisiveSettings(cluster, component).flatMap((settings) => settings.flags);
  return flags.some(({ name, value }) => test(name, value));
}

/** Flags that give a component a serving certificate of somebody's making. */
const certificateFlags: readonly string[] = ['tls-cert-file', 'tls-sni-cert-key', 'cert-dir'];

/**
 * Why an instance surely refuses the certificate that a component on a secure port made for itself: it verifies without
 * any CA, or with one that is known to sign other things. Null when it doesn't, or when it can't be told.
 */
export function certificateRefusal(cluster: Cluster, scrape: Scrape): 'no-ca' | 'wrong-ca' | null {
  const { instance, component } = scrape;
  const maker = cluster.platform.profile?.components[component].servingCertificate.signedBy;
  if (maker !== 'itself' || !dialsSecurePort(scrape)) return null;
  if (showsFlag(cluster, component, (name) => certificateFlags.includes(name))) return null;
  const { verifies, ca } = verification(instance);
  if (!ca) return verifies === true ? 'no-ca' : null;
  return ca.string !== undefined && isCaOfOthers(cluster, scrape, ca.string) ? 'wrong-ca' : null;
}

/** The service account's CA bundle, or one of the platform's CA files as the check's workloads see it. */
function isCaOfOthers(cluster: Cluster, { instance }: Scrape, path: string): boolean {
  const directories = cluster.platform.profile?.certificates ?? [];
  const isPlatformCa = instance.check.agents.some((agent) => {
    const found = resolvePath(agent, path);
    return found.kind === 'host' && fileAt(directories, found.path)?.role === 'ca';
  });
  return isServiceAccountCa(path) || isPlatformCa;
}

/**
 * Edits that make an instance dial its component's secure port as documented: over https, with the pod's token, without
 * verifying a certificate that nobody signed. None for a component without such a port.
 */
export function dialSecurely(scrape: Scrape): readonly Edit[] {
  const { instance, component, endpoint } = scrape;
  const port = securePort(component);
  if (port === null) return [];
  const { verifies, ca } = verification(instance);
  return [
    set(endpoint.at, endpoint.with({ scheme: 'https', port })),
    ...(isAnonymous(scrape) ? [set(option(instance, 'bearer_token_auth'), true)] : []),
    ...(verifies === true && !ca ? [set(verificationSwitch(instance), false)] : []),
  ];
}
