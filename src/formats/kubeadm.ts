import { defineFormat } from '../format.ts';
import { kubeadmShape, readClusterConfiguration } from '../model/cluster-configuration.ts';
import { type StatedVersion, stated } from '../model/stated-versions.ts';
import type { Cursor } from '../yaml/cursor.ts';

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
      controlPlane: readClusterConfiguration({
        document,
        configuration,
        at: configuration.at('kind'),
        origin: 'cluster-configuration',
        ...kubeadmShape(configuration),
      }),
      // The name that kubeadm gives when none is given tells no cluster from another.
      ...(clusterName && clusterName !== 'kubernetes' && { clusterName }),
      versions: kubernetesVersion(configuration.at('kubernetesVersion')),
    };
  },
});

/** kubeadm's `kubernetesVersion`: a version, or a label such as `stable-1.31`. */
const kubernetesVersion = (at: Cursor): readonly StatedVersion[] =>
  at.state === 'present' && at.text !== undefined ? stated('kubernetes', at.text.replace(/^(?:stable|latest)-/, ''), at) : [];
