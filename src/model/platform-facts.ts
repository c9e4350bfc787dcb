import type { Cluster, Component } from './cluster.ts';
import type { MonitoredComponent, UnsupportedComponent } from './platform.ts';
import { atLeast } from './version.ts';

/** What the platform says of a component that can be monitored there; null on an unknown platform, and for an unsupported component. */
export function factsOf({ platform }: Cluster, component: Component): MonitoredComponent | null {
  const facts = platform.profile?.components[component];
  return facts && !('unsupported' in facts) ? facts : null;
}

/** Whether a URL's port is the one that the platform documents. A Service has but that one, so that its variable stands for it. */
export const isDocumentedPort = ({ endpoint }: MonitoredComponent, port: unknown): boolean =>
  port === endpoint.port || (endpoint.through !== undefined && port === 'variable');

/** Whether a path is one below which the API server, any of them, hands out the metrics of another component. */
export const isHandedOut = (path: string): boolean => path.startsWith('/apis/');

/**
 * Why the component can't be monitored on the cluster's platform, or not in its version of Kubernetes. Null when it can,
 * and when that isn't known.
 */
export function whyUnsupported(cluster: Cluster, component: Component): UnsupportedComponent['unsupported'] | null {
  const { profile } = cluster.platform;
  const facts = profile?.components[component];
  if (!profile || !facts) return null;
  if ('unsupported' in facts) return facts.unsupported;
  const { kubernetes, source } = facts.requires ?? {};
  if (kubernetes === undefined || source === undefined || atLeast(cluster.versions.kubernetes, kubernetes) !== 'no') return null;
  return { reason: `${profile.title} shows its metrics from Kubernetes ${kubernetes} on`, mayAnswer: null, source };
}
