import type { Component } from './cluster.ts';

/** The Agent's check of each component. */
export const checkNames: Readonly<Record<Component, string>> = {
  apiserver: 'kube_apiserver_metrics',
  etcd: 'etcd',
  'controller-manager': 'kube_controller_manager',
  scheduler: 'kube_scheduler',
};

const names: Readonly<Record<Component, string>> = {
  apiserver: 'the API server',
  etcd: 'etcd',
  'controller-manager': 'the controller manager',
  scheduler: 'the scheduler',
};

/** A component in the middle of a sentence. */
export const spoken = (component: Component): string => names[component];

const components = new Map(Object.entries(checkNames).map(([component, check]) => [check, component as Component]));

/** What people write for a check, in lower case without separators and without a plural's s. */
const aliases: ReadonlyMap<string, string> = new Map([
  ['etcd', 'etcd'],
  ['kubeetcd', 'etcd'],
  ['kubescheduler', 'kube_scheduler'],
  ['scheduler', 'kube_scheduler'],
  ['kubecontrollermanager', 'kube_controller_manager'],
  ['controllermanager', 'kube_controller_manager'],
  ['kubeapiserver', 'kube_apiserver_metrics'],
  ['kubeapiservermetric', 'kube_apiserver_metrics'],
]);

/** The component whose check has exactly this name, as the Agent looks it up. */
export const componentOf = (check: string): Component | null => components.get(check) ?? null;

/** The check that a name stops one step short of (`kube-scheduler`, `kube_apiserver`); null for a right name and for any other. */
export function nearMiss(name: string): string | null {
  if (components.has(name)) return null;
  const bare = name.toLowerCase().replace(/[-_. ]/g, '');
  return aliases.get(bare) ?? aliases.get(bare.replace(/s$/, '')) ?? null;
}
