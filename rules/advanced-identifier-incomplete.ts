import { defineRule } from '../src/rule-api.ts';

/** Services that a file of the Cluster Agent names by half. */
export default defineRule({
  id: 'advanced-identifier-incomplete',
  severity: 'error',
  link: 'placed',
  components: ['apiserver', 'etcd', 'controller-manager', 'scheduler'],
  since: '0.1.0',
  summary: 'an entry of advanced_ad_identifiers lacks the name or the namespace of its Service',
  why: 'The Cluster Agent looks for the Service by namespace and name, and takes what is not written for empty, not for its own namespace. No Service matches that, and nothing is logged: the check never runs.',
  remedy: 'Write both name and namespace.',
  references: [
    'https://docs.datadoghq.com/containers/cluster_agent/clusterchecks/',
    'https://github.com/DataDog/datadog-agent/blob/main/comp/core/autodiscovery/integration/config.go',
    'https://github.com/DataDog/datadog-agent/blob/main/comp/core/autodiscovery/providers/kube_endpointslices_file.go',
  ],
  *check(cluster) {
    const checks = cluster.checks.filter(({ source }) => source === 'cluster-agent-confd');
    for (const check of checks) {
      const entries = check.file
        .at('advanced_ad_identifiers')
        .items.flatMap((item) =>
          item.keys.filter((key) => key === 'kube_service' || key === 'kube_endpoints').map((key) => ({ key, at: item.at(key) })),
        );
      for (const { key, at } of entries) {
        const missing = ['name', 'namespace'].map((part) => at.at(part)).filter(({ state, text }) => state === 'absent' || text === '');
        const [first, second] = missing;
        if (!first) continue;
        const lacks = second ? 'neither name nor namespace' : `no ${first.pointer.slice(first.pointer.lastIndexOf('/') + 1)}`;
        yield {
          message: `${key} has ${lacks} and matches no Service`,
          at: first,
          component: check.component,
          subjects: [check],
        };
      }
    }
  },
});
