import type { Cursor, Place } from '../yaml/cursor.ts';
import type { Component } from './cluster.ts';
import type { ComponentSettings } from './component-settings.ts';
import { readExtraArgs } from './flags.ts';

/** Where a ClusterConfiguration says something of a component. */
export interface Section {
  readonly component: Component;
  readonly path: readonly string[];
}

/** The parts of kubeadm's ClusterConfiguration that hold flags of a component. */
export const sections: readonly Section[] = [
  { component: 'apiserver', path: ['apiServer'] },
  { component: 'controller-manager', path: ['controllerManager'] },
  { component: 'scheduler', path: ['scheduler'] },
  { component: 'etcd', path: ['etcd', 'local'] },
];

/** What the settings of all components of a ClusterConfiguration have in common; `at` is where one stands of which it says nothing. */
export type Configuration = Pick<ComponentSettings, 'document' | 'configuration' | 'origin' | 'shape' | 'shapedBy'> & {
  readonly at: Place;
};

/** The settings of each component that kubeadm runs, whoever hands it the ClusterConfiguration: an external etcd isn't one. */
export function readClusterConfiguration(common: Configuration): readonly ComponentSettings[] {
  const { configuration, shape } = common;
  const external = configuration.at('etcd', 'external').kind !== null;
  return sections
    .filter(({ component }) => component !== 'etcd' || !external)
    .map(({ component, path }) => {
      const section = configuration.at(...path);
      const flagsAt = section.at('extraArgs');
      // A key without a value shows the place as well as one with.
      const isWritten = configuration.at(...path.slice(0, -1)).keys.includes(path.at(-1) ?? '');
      return { ...common, component, at: isWritten ? section.key : common.at, flagsAt, ...readExtraArgs(flagsAt, shape) };
    });
}

/** The shape that the version of kubeadm's own API asks for. */
export function kubeadmShape(configuration: Cursor): Pick<ComponentSettings, 'shape' | 'shapedBy'> {
  const version = configuration.at('apiVersion').text ?? '';
  return {
    shape: /\/v1(?:alpha\d|beta[123])$/.test(version) ? 'map' : 'list',
    shapedBy: /^kubeadm\.k8s\.io\/v1(?:beta[1-4])?$/.test(version) ? version : null,
  };
}
