import { type CheckConfig, type Cluster, type Cursor, defineRule } from '../src/rule-api.ts';

/** Configuration for the Cluster Agent in files that only node agents get. */
export default defineRule({
  id: 'cluster-check-in-node-confd',
  severity: 'error',
  link: 'placed',
  components: ['apiserver', 'etcd', 'controller-manager', 'scheduler'],
  since: '0.1.0',
  summary: 'a file of the node agent holds a cluster check, which only the Cluster Agent dispatches',
  why: 'Node agents drop every file with advanced_ad_identifiers, and do not schedule one with cluster_check: true, since that is for the Cluster Agent to hand out. Neither leaves a trace in the status of the Agent.',
  remedy:
    'Move the file to the Cluster Agent: clusterAgent.confd in Helm values, override.clusterAgent.extraConfd in a DatadogAgent. Or make it a check of the node agent, with ad_identifiers and without cluster_check.',
  references: [
    'https://docs.datadoghq.com/containers/cluster_agent/clusterchecks/',
    'https://github.com/DataDog/datadog-agent/blob/main/comp/core/autodiscovery/providers/file.go',
    'https://github.com/DataDog/datadog-agent/blob/main/comp/core/autodiscovery/integration/config.go',
  ],
  *check(cluster) {
    for (const check of cluster.checks) {
      const at = clusterOption(check);
      if (!at || !reachesNodeAgentsOnly(cluster, check)) continue;
      const option = at.pointer.endsWith('cluster_check') ? 'cluster_check: true' : 'advanced_ad_identifiers';
      yield {
        message: `node agents ignore a file with ${option}: only the Cluster Agent reads it`,
        at: at.key,
        component: check.component,
        subjects: [check],
      };
    }
  },
});

/** What makes it a cluster check; undefined when nothing does. */
function clusterOption({ file, annotation }: CheckConfig): Cursor | undefined {
  if (annotation) return undefined;
  const identifiers = file.at('advanced_ad_identifiers');
  if (identifiers.items.length > 0) return identifiers;
  const flag = file.at('cluster_check');
  return flag.boolean === true ? flag : undefined;
}

function reachesNodeAgentsOnly(cluster: Cluster, { agents, file }: CheckConfig): boolean {
  const same = cluster.checks.filter((other) => other.file.tree === file.tree && other.file.pointer === file.pointer);
  return agents.length > 0 && same.every((other) => other.agents.every((agent) => agent.role === 'node-agent'));
}
