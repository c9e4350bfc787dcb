import { defineFormat } from '../format.ts';
import type { Component, ParsedDocument } from '../model/cluster.ts';
import type { ComponentSettings } from '../model/component-settings.ts';
import { joinedFlags, readExtraArgs } from '../model/flags.ts';
import { versionAt } from '../model/stated-versions.ts';
import type { Cursor } from '../yaml/cursor.ts';

const services: readonly (readonly [Component, string])[] = [
  ['apiserver', 'kube-api'],
  ['etcd', 'etcd'],
  ['controller-manager', 'kube-controller'],
  ['scheduler', 'scheduler'],
];

/** Services whose names hardly anything else has that has `services`. */
const ownServices = ['kube-api', 'kube-controller', 'kubeproxy'];

const roles: ReadonlySet<string | undefined> = new Set(['controlplane', 'etcd', 'worker']);

/** The description of a cluster for RKE, alone or as Rancher keeps it. Source: rancher/rke:types/rke_types.go */
export default defineFormat({
  id: 'rke-cluster',
  title: 'Cluster of RKE',

  matches: ({ root }) => {
    if (root.at('rancher_kubernetes_engine_config').kind === 'map') return true;
    const names = root.at('services').keys;
    return ownServices.some((name) => names.includes(name)) || root.at('nodes').items.some(isNode);
  },

  read: (document) => {
    const below = document.root.at('rancher_kubernetes_engine_config');
    const configuration = below.kind === 'map' ? below : document.root;
    const clusterName = configuration.at('cluster_name').string;
    return {
      controlPlane: readServices(document, configuration),
      versions: versionAt('kubernetes', configuration.at('kubernetes_version')),
      ...(clusterName && { clusterName }),
    };
  },
});

const isNode = (node: Cursor): boolean => node.keys.includes('address') && node.at('role').items.some(({ text }) => roles.has(text));

/** The settings of each component that RKE runs: an external etcd isn't. */
function readServices(document: ParsedDocument, configuration: Cursor): readonly ComponentSettings[] {
  const all = configuration.at('services');
  const isExternal = all.at('etcd', 'external_urls').items.length > 0;
  return services
    .filter(([component]) => component !== 'etcd' || !isExternal)
    .map(([component, name]) => {
      const flagsAt = all.at(name, 'extra_args');
      const lists = readExtraArgs(all.at(name, 'extra_args_array'), 'map');
      const base = { component, document, at: all.at(name).key, configuration, flagsAt, origin: 'rke-cluster', shape: 'map' } as const;
      return { ...base, shapedBy: null, ...joinedFlags([lists, readExtraArgs(flagsAt, 'map')]) };
    });
}
