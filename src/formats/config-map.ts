import { defineFormat } from '../format.ts';
import { knownText } from '../model/known.ts';

/** A ConfigMap other than kubeadm's own. Whether it holds check files shows when an Agent refers to it. */
export default defineFormat({
  id: 'config-map',
  title: 'ConfigMap with check files',

  matches: ({ root }) =>
    root.at('kind').text === 'ConfigMap' && root.at('apiVersion').text === 'v1' && !root.at('data').keys.includes('ClusterConfiguration'),

  read: (document) => {
    const { root } = document;
    const nameAt = root.at('metadata', 'name');
    const namespace = knownText(root.at('metadata', 'namespace'));
    return { configMaps: [{ document, name: knownText(nameAt) ?? 'unknown', nameAt, namespace, data: root.at('data') }] };
  },
});
