import type { Cursor, Place } from '../yaml/cursor.ts';
import type { CheckConfig, Cluster, Component, Known, Service } from './cluster.ts';
import { knownText } from './known.ts';
import type { PlatformService } from './platform.ts';
import { within } from './version.ts';

/** A Service, or its endpoints one by one, that a check is for. */
export interface ServiceTarget {
  readonly kind: 'service' | 'endpoints';
  /** Null when not written. */
  readonly namespace: Known<string> | null;
  readonly name: Known<string> | null;
  /**
   * How endpoints are taken: `auto` as the pod that one belongs to, if it belongs to one; `ip` as nothing but an address.
   * Anything else counts as `auto`. A Service itself has no such choice: `auto`.
   */
  readonly resolve: Known<'auto' | 'ip'>;
  /** Where it is written, or would be. */
  readonly resolveAt: Cursor;
  /** The map that has its `name` and `namespace`. */
  readonly names: Cursor;
  /** What names the Service: the annotated one's name, or the value of `kube_service` or `kube_endpoints`. */
  readonly at: Place;
  /** The Service that is annotated itself; null for one that a file names. */
  readonly service: Service | null;
}

/** The Services that a check is for, by annotation or `advanced_ad_identifiers`; none for any other check. */
export function targetsOf({ annotation, file }: Pick<CheckConfig, 'annotation' | 'file'>): readonly ServiceTarget[] {
  if (annotation) {
    const { service, resolve: resolveAt, source } = annotation;
    if (!service) return [];
    const kind = source === 'service-annotation' ? 'service' : 'endpoints';
    const { namespace, name, at } = service;
    const names = annotation.document.root.at('metadata');
    return [{ kind, namespace, name, resolve: modeOf(resolveAt, kind), resolveAt, names, at, service }];
  }
  return file.at('advanced_ad_identifiers').items.flatMap((item) =>
    (['service', 'endpoints'] as const).flatMap((kind): readonly ServiceTarget[] => {
      const at = item.at(`kube_${kind}`);
      const resolveAt = at.at('resolve');
      const [namespace, name] = [knownText(at.at('namespace')) || null, knownText(at.at('name')) || null];
      return at.kind === null ? [] : [{ kind, namespace, name, resolve: modeOf(resolveAt, kind), resolveAt, names: at, at, service: null }];
    }),
  );
}

/** A Service that a check of a component is for. */
export interface ComponentTarget {
  readonly component: Component;
  readonly target: ServiceTarget;
}

/** All of them. A Service stands there once for each check that its annotations hold. */
export const componentTargets = ({ checks }: Cluster): readonly ComponentTarget[] =>
  checks.flatMap((check) => {
    const { component } = check;
    return component === null ? [] : targetsOf(check).map((target) => ({ component, target }));
  });

function modeOf(at: Cursor, kind: ServiceTarget['kind']): ServiceTarget['resolve'] {
  if (kind === 'endpoints' && at.state === 'unknown') return 'unknown';
  return kind === 'endpoints' && at.text === 'ip' ? 'ip' : 'auto';
}

/** The Service in front of the API server, which every cluster has. */
export const apiServerService = { namespace: 'default', name: 'kubernetes' } as const;

/** Whether it is that one. An unwritten namespace is taken for the right one. */
export const isApiServer = ({ namespace, name }: Pick<ServiceTarget, 'namespace' | 'name'>): boolean =>
  name === apiServerService.name && (namespace === apiServerService.namespace || namespace === null);

/**
 * The Services that a target may be: of its name and namespace, else of its name and no written namespace. What the files
 * don't show of one of the platform's, the platform tells.
 */
export function servicesFor(cluster: Cluster, target: ServiceTarget): readonly Service[] {
  const shown = servicesIn(cluster, target);
  if (shown.some(({ ports, selectsPods }) => ports !== 'unknown' || selectsPods !== 'unknown')) return shown;
  const own = platformServices(cluster, target).map((service) => asService(service, target));
  return own.length > 0 ? own : shown;
}

function servicesIn(cluster: Cluster, { namespace, name, service }: ServiceTarget): readonly Service[] {
  const named = cluster.services.filter((other) => name !== null && name !== 'unknown' && other.name === name);
  const exact = named.filter((other) => other.namespace === namespace);
  const found = exact.length > 0 ? exact : named.filter((other) => other.namespace === null || namespace === null);
  return service && found.every(({ document }) => document !== service.document) ? [service, ...found] : found;
}

/**
 * The platform's Services of a target's name and namespace, or of those that a command copies to there, one for each range of
 * versions that is possible. An unwritten namespace is taken for the right one.
 */
function platformServices({ platform, versions, copies }: Cluster, target: ServiceTarget): readonly PlatformService[] {
  const copy = copies.find(({ kind, to }) => kind === 'Service' && to.name === target.name && to.namespace === target.namespace);
  const { namespace, name } = copy?.from ?? target;
  const isHere = (own: PlatformService): boolean => own.namespace === namespace || (namespace === null && target.service !== null);
  return (platform.profile?.services ?? []).filter((own) => own.name === name && isHere(own) && within(versions.platform, own) !== 'no');
}

const asService = ({ namespace, name, headless, ports }: PlatformService, { at, service }: ServiceTarget): Service => ({
  document: service?.document ?? null,
  namespace,
  name,
  at,
  headless,
  selectsPods: true,
  ports: ports.map((port) => ({ ...port, at: null })),
});

/** Whether pods are behind the Service's endpoints: of those in the files, as far as they show it and agree. */
export function isBackedByPods(cluster: Cluster, target: ServiceTarget): Known<boolean> {
  return isApiServer(target) ? false : agreed(servicesFor(cluster, target).map(({ selectsPods }) => selectsPods));
}

/** Whether the Service has no address of its own. */
export const isHeadless = (cluster: Cluster, target: ServiceTarget): Known<boolean> =>
  agreed(servicesFor(cluster, target).map(({ headless }) => headless));

function agreed(all: readonly Known<boolean>[]): Known<boolean> {
  const known = new Set(all.filter((one) => one !== 'unknown'));
  const [only = 'unknown'] = known.size === 1 ? known : [];
  return only;
}
