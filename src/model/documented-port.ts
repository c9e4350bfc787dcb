import type { Cluster } from './cluster.ts';
import { dialled } from './dialled.ts';
import type { Scrape } from './endpoint.ts';
import type { MonitoredComponent } from './platform.ts';
import { factsOf, isDocumentedPort } from './platform-facts.ts';
import { serverOf } from './process-mates.ts';
import { reach } from './reach.ts';
import { isLoopback } from './schedule.ts';
import { opensPlainly } from './secure-port.ts';

/**
 * What the platform documents of the port that an instance surely asks, when it takes https only, by whatever scheme it is
 * asked; null when it may be another port, or the files may open it otherwise.
 */
export function documentedPort(cluster: Cluster, { instance, component, endpoint }: Scrape): MonitoredComponent['endpoint'] | null {
  const { host, port } = dialled({ cluster, component, check: instance.check, endpoint });
  const server = serverOf(cluster, component, port);
  const facts = factsOf(cluster, server);
  const isDocumented = facts !== null && (port === server || isDocumentedPort(facts, port) || isDocumentedPort(facts, endpoint.port));
  if (!isDocumented || facts.endpoint.scheme !== 'https') return null;
  const isThere = facts.endpoint.through
    ? reach(cluster, instance, null).every(({ state }) => state === 'reachable')
    : (host === 'node' || isLoopback(host)) && !opensPlainly(cluster, server);
  return isThere ? facts.endpoint : null;
}
