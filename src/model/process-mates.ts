import { type Cluster, type Component, components, type Known } from './cluster.ts';
import { portOwner } from './upstream.ts';

/** Whether two components are one process, each of whose ports hands out the metrics of both. */
export function shareProcess({ platform }: Cluster, one: Component, other: Component): boolean {
  const shared = platform.profile?.sharedProcess?.components ?? [];
  return shared.includes(one) && shared.includes(other);
}

/** The component that a port, or a component that is asked, stands for: another one's of the same process, else the check's own. */
export function serverOf(cluster: Cluster, component: Component, port: Known<number> | Component): Component {
  const owner = components.find((one) => one === port) ?? portOwner(port);
  return owner && shareProcess(cluster, component, owner) ? owner : component;
}
