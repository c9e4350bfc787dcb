import { defineRule } from '../src/rule-api.ts';

/** Which way of writing the Agent takes when there are several for one id. */
export default defineRule({
  id: 'annotation-versions-mixed',
  severity: 'error',
  link: 'configured',
  components: ['apiserver', 'etcd', 'controller-manager', 'scheduler'],
  since: '0.1.0',
  summary: 'an annotation is ignored in favour of another way of writing the same',
  why: 'Where `.checks` stands, the Agent does not look at check_names, init_configs and instances of the same id, even if `.checks` is broken; and where the prefix ad.datadoghq.com stands, not at the old one. A change made in the ignored one changes nothing.',
  remedy: 'Keep one way of writing: `.checks`, or the three arrays for Agents older than 7.36.',
  references: [
    'https://docs.datadoghq.com/containers/kubernetes/integrations/',
    'https://github.com/DataDog/datadog-agent/blob/main/comp/core/autodiscovery/common/utils/pod_annotations.go',
  ],
  *check(cluster) {
    for (const { overruled, version, checks, checkNames, instances, meant } of cluster.annotations) {
      const [first, ...others] = overruled;
      const counts = version === 'v2' ? checks : [checkNames, instances].find((one) => one.kind !== null);
      if (!first || !counts) continue;
      yield {
        message: `the Agent ignores this annotation, since ${version === 'v2' ? '.checks' : 'one with the prefix ad.datadoghq.com'} stands beside it`,
        at: first.key,
        component: meant.length === 1 ? (meant[0] ?? null) : null,
        related: [{ at: counts.key, message: 'this one counts' }, ...others.map((other) => ({ at: other.key, message: 'ignored too' }))],
      };
    }
  },
});
