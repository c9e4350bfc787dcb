import type { Cluster, Component } from './cluster.ts';
import type { PlatformService } from './platform.ts';
import { isApiServer, type ServiceTarget } from './targets.ts';
import { within } from './version.ts';

/** The platform's Services of a component, one for each range of versions that is possible; none on a platform that has none. */
export const servicesOf = ({ platform, versions }: Cluster, component: Component): readonly PlatformService[] =>
  (platform.profile?.services ?? []).filter((own) => own.components.includes(component) && within(versions.platform, own) !== 'no');

/**
 * The platform's Service of a component that a target is: by its name, or as a copy of it, which a command makes, or which may
 * have any name where the platform takes edits of its own back. Null for any other Service. An unwritten namespace is taken for
 * the right one.
 */
export function platformServiceFor(cluster: Cluster, component: Component, target: ServiceTarget): PlatformService | null {
  const { name, namespace } = target;
  if (isApiServer(target) || name === 'unknown' || name === null) return null;
  const isCopy = (own: PlatformService): boolean =>
    !own.keepsEdits || cluster.copies.some(({ kind, from, to }) => kind === 'Service' && to.name === name && from.name === own.name);
  return (
    servicesOf(cluster, component).find(
      (own) => (namespace === null || namespace === own.namespace) && (name === own.name || isCopy(own)),
    ) ?? null
  );
}
