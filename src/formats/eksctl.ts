import { defineFormat } from '../format.ts';
import { versionAt } from '../model/stated-versions.ts';

/** eksctl's description of a cluster: its name and version. */
export default defineFormat({
  id: 'eksctl',
  title: 'Configuration of eksctl',

  matches: ({ root }) => (root.at('apiVersion').text ?? '').startsWith('eksctl.io/') && root.at('kind').text === 'ClusterConfig',

  read: ({ root }) => {
    const clusterName = root.at('metadata', 'name').string;
    return { versions: versionAt('kubernetes', root.at('metadata', 'version')), ...(clusterName && { clusterName }) };
  },
});
