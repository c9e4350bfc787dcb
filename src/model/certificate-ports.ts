import type { AgentWorkload } from './agent.ts';
import type { CertificateSecret } from './certificate-facts.ts';
import { certificateReaders } from './certificate-faults.ts';
import { certificateUses, directoriesFor, placeOf } from './certificates.ts';
import type { CheckInstance, Cluster } from './cluster.ts';
import { dialled } from './dialled.ts';
import { type Endpoint, soleEndpoint } from './endpoint.ts';
import { isAtOrBelow, originOf, resolvePath } from './filesystem.ts';
import { firstOfEach } from './first-of-each.ts';
import { listeners } from './listeners.ts';

/** A URL at whose port the certificate of an instance is refused. */
export interface RefusedCertificate {
  readonly instance: CheckInstance;
  readonly endpoint: Endpoint;
  readonly port: number;
  readonly secret: CertificateSecret;
}

/** Certificates of the platform's Secrets that are shown where the component listens and takes others; one for each instance. */
export function refusedCertificates(cluster: Cluster): readonly RefusedCertificate[] {
  const found = certificateReaders(cluster).flatMap(({ instance, agent }): readonly RefusedCertificate[] => {
    const endpoint = soleEndpoint(instance);
    const { check } = instance;
    const secret = shownFrom(cluster, agent, instance);
    if (!endpoint || !check.component || !secret) return [];
    const { component } = check;
    const { port } = dialled({ cluster, component, check, endpoint });
    if (typeof port !== 'number' || secret.ports.includes(port)) return [];
    const isOpen = listeners(cluster, component, null).some((listener) => listener.port === port);
    return isOpen ? [{ instance, endpoint, port, secret }] : [];
  });
  return firstOfEach(found, ({ instance }) => instance);
}

/** The Secret that the client certificate of an instance is from. */
function shownFrom(cluster: Cluster, agent: AgentWorkload, instance: CheckInstance): CertificateSecret | null {
  const use = certificateUses(instance).find(({ role }) => role === 'cert');
  const origin = use ? originOf(resolvePath(agent, use.path)) : null;
  const directory = origin === null ? undefined : directoriesFor(cluster, instance).find((own) => isAtOrBelow(origin, placeOf(own)));
  return directory?.secret ? directory : null;
}
