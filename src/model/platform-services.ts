import type { Cluster, Component } from './cluster.ts';
import type { ObjectCopy } from './object-copy.ts';
import type { PlatformService } from './platform.ts';
import { apiServerService, isApiServer, type ServiceTarget } from './targets.ts';
import { within } from './version.ts';

/** What names a Service: all that tells which one it is. */
export type NamedService = Pick<ServiceTarget, 'namespace' | 'name' | 'service'>;

/** The Service that a URL's host is: by its name in the cluster's DNS, with its namespace, or as every pod is told of the API server's. Null for any other host. */
export function serviceOfHost(host: string): NamedService | null {
  if (host === '%%env_KUBERNETES_SERVICE_HOST%%') return { ...apiServerService, service: null };
  const [, name, namespace] = /^([a-z\d-]+)\.([a-z\d-]+)(?:\.svc(?:\..+)?)?\.?$/.exec(host) ?? [];
  return name === undefined || namespace === undefined ? null : { name, namespace, service: null };
}

/** The platform's Services of a component, in all of its versions; none on a platform that has none. */
const servicesOf = ({ platform }: Cluster, component: Component): readonly PlatformService[] =>
  (platform.profile?.services ?? []).filter((own) => own.components.includes(component));

/**
 * The platform's Service of a component that a target is: by its name, or as a copy of it, which a command makes, or which may
 * have any name where the platform takes edits of its own back. Null for any other Service. An unwritten namespace is taken for
 * the right one.
 */
export function platformServiceFor(cluster: Cluster, component: Component, target: ServiceTarget): PlatformService | null {
  const possible = servicesOf(cluster, component).filter((own) => within(cluster.versions.platform, own) !== 'no');
  return possible.find((own) => isOrCopies(cluster, target, own)) ?? null;
}

function isOrCopies(cluster: Cluster, { namespace, name }: NamedService, own: PlatformService): boolean {
  if (name === null || name === 'unknown') return false;
  const isThere = namespace === null || namespace === own.namespace;
  if (isThere && (name === own.name || !own.keepsEdits)) return true;
  return copiesOf(cluster, own).some(({ to }) => to.name === name && (namespace === null || to.namespace === namespace));
}

/** The copies of a Service that commands make. */
const copiesOf = ({ copies }: Cluster, { namespace, name }: PlatformService): readonly ObjectCopy[] =>
  copies.filter(({ kind, from }) => kind === 'Service' && from.name === name && from.namespace === namespace);

/** The Service that a target should be. */
export interface RightTarget {
  readonly service: PlatformService;
  /** The copy of it that a command makes; null when none does. */
  readonly copy: ObjectCopy | null;
  /** Null where any name will do. */
  readonly name: string | null;
  readonly namespace: string;
}

/**
 * What a target should be instead of something in the platform's own namespaces that is no Service of the component. Null for
 * what is right, for Services of the users' own, and where names aren't known.
 */
export function rightTarget(cluster: Cluster, component: Component, target: NamedService): RightTarget | null {
  const services = servicesOf(cluster, component);
  const [service] = services;
  if (!service || services.some((own) => isOrCopies(cluster, target, own)) || !isOfPlatform(cluster, target)) return null;
  const copy = copiesOf(cluster, service).find(({ to }) => isKnown(to.name) && isKnown(to.namespace)) ?? null;
  const { name, namespace } = copy?.to ?? service;
  return { service, copy, name: copy || service.keepsEdits ? name : null, namespace: namespace ?? service.namespace };
}

const isKnown = (text: string | null): boolean => text !== null && text !== 'unknown';

/** Whether a target is in a namespace of the platform's, and is no Service that the files show in full. */
function isOfPlatform({ platform, services }: Cluster, target: NamedService): boolean {
  const { name, namespace, service } = target;
  if (!isKnown(name) || namespace === null || namespace === 'unknown') return false;
  const isOwn = isApiServer(target) || (platform.profile?.namespaces?.prefixes.some((prefix) => namespace.startsWith(prefix)) ?? false);
  const shown = services.filter((other) => other.name === name && other.namespace === namespace);
  return isOwn && [service, ...shown].every((one) => !one?.document || one.document.root.at('spec').kind === null);
}
