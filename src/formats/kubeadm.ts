import { defineFormat } from '../format.ts';
import type { Component, ComponentSettings, ParsedDocument } from '../model/cluster.ts';
import { readExtraArgs } from '../model/flags.ts';
import { type StatedVersion, stated } from '../model/stated-versions.ts';
import type { Cursor } from '../yaml/cursor.ts';

const sections: readonly { readonly component: Component; readonly path: readonly string[] }[] = [
  { component: 'apiserver', path: ['apiServer'] },
  { component: 'controller-manager', path: ['controllerManager'] },
  { component: 'scheduler', path: ['scheduler'] },
  { component: 'etcd', path: ['etcd', 'local'] },
];

/** kubeadm's configuration in a file or in its ConfigMap. Only a ClusterConfiguration carries flags of the control plane. */
export default defineFormat({
  id: 'kubeadm',
  title: 'kubeadm configuration',

  matches: ({ root }) => {
    if ((root.at('apiVersion').text ?? '').startsWith('kubeadm.k8s.io/')) return true;
    return root.at('kind').text === 'ConfigMap' && root.at('data').keys.includes('ClusterConfiguration');
  },

  read: (document) => {
    const { root } = document;
    const configuration = root.at('kind').text === 'ConfigMap' ? root.at('data', 'ClusterConfiguration').embedded : root;
    if (configuration.at('kind').text !== 'ClusterConfiguration') return {};
    const clusterName = configuration.at('clusterName').string;
    return {
      controlPlane: readSections(document, configuration),
      // The name that kubeadm gives when none is given tells no cluster from another.
      ...(clusterName && clusterName !== 'kubernetes' && { clusterName }),
      versions: kubernetesVersion(configuration.at('kubernetesVersion')),
    };
  },
});

/** The settings of each component that kubeadm runs: an external etcd isn't. */
function readSections(document: ParsedDocument, configuration: Cursor): readonly ComponentSettings[] {
  const external = configuration.at('etcd', 'external').kind !== null;
  return sections
    .filter(({ component }) => component !== 'etcd' || !external)
    .map(({ component, path }) => {
      const section = configuration.at(...path);
      const flagsAt = section.at('extraArgs');
      const shape = /\/v1(?:alpha\d|beta[123])$/.test(configuration.at('apiVersion').text ?? '') ? 'map' : 'list';
      // A key without a value shows the place as well as one with.
      const isWritten = configuration.at(...path.slice(0, -1)).keys.includes(path.at(-1) ?? '');
      const at = isWritten ? section.key : configuration.at('kind');
      const base = { component, document, at, configuration, flagsAt, origin: 'cluster-configuration', shape } as const;
      return { ...base, ...readExtraArgs(flagsAt, shape) };
    });
}

/** kubeadm's `kubernetesVersion`: a version, or a label such as `stable-1.31`. */
const kubernetesVersion = (at: Cursor): readonly StatedVersion[] =>
  at.state === 'present' && at.text !== undefined ? stated('kubernetes', at.text.replace(/^(?:stable|latest)-/, ''), at) : [];
