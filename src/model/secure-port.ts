import { type Edit, set } from '../yaml/edit.ts';
import type { Cluster, Component } from './cluster.ts';
import type { Scrape } from './endpoint.ts';
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

/** Whether the files open one of etcd's ports without TLS, or may. */
export const opensPlainly = (cluster: Cluster, component: Component): boolean =>
  showsFlag(cluster, component, (name, value) => name.startsWith('listen-client') && /http:|unknown/.test(value));

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
