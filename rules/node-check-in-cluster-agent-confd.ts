import { defineRule } from '../src/rule-api.ts';

/** Files with plain ad_identifiers that only the Cluster Agent gets. */
export default defineRule({
  id: 'node-check-in-cluster-agent-confd',
  severity: 'warning',
  link: 'placed',
  components: ['apiserver', 'etcd', 'controller-manager', 'scheduler'],
  since: '0.1.0',
  summary: 'a file of the Cluster Agent waits for a container, and the Cluster Agent sees none',
  why: 'ad_identifiers match containers on the node of the Agent that reads the file. The Cluster Agent does not watch containers, so the file stays a template that never becomes a check.',
  remedy:
    'Move the file to the node agent: datadog.confd in Helm values, override.nodeAgent.extraConfd in a DatadogAgent. Or make it a cluster check, with advanced_ad_identifiers for a Service.',
  references: [
    'https://docs.datadoghq.com/containers/cluster_agent/clusterchecks/',
    'https://docs.datadoghq.com/containers/guide/ad_identifiers/',
  ],
  *check(cluster) {
    for (const check of cluster.checks) {
      const { adIdentifiers, file, agents } = check;
      if (check.source !== 'cluster-agent-confd' || agents.length === 0 || adIdentifiers.items.length === 0) continue;
      const same = cluster.checks.filter((other) => other.file.tree === file.tree && other.file.pointer === file.pointer);
      // Node agents that get the file too run it.
      if (file.at('advanced_ad_identifiers').state !== 'absent' || same.some(({ source }) => source !== 'cluster-agent-confd')) continue;
      yield {
        message: 'ad_identifiers wait for a container, and the Cluster Agent, which gets this file, sees none',
        at: adIdentifiers.key,
        component: check.component,
        subjects: [check],
      };
    }
  },
});
