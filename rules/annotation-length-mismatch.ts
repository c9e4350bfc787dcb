import { type AnnotationSet, defineRule, jsonIn, set } from '../src/rule-api.ts';

/** What stands at one index of the three arrays makes up one check. */
export default defineRule({
  id: 'annotation-length-mismatch',
  severity: 'error',
  link: 'configured',
  components: ['apiserver', 'etcd', 'controller-manager', 'scheduler'],
  since: '0.1.0',
  summary: 'the arrays check_names, init_configs and instances differ in length',
  why: 'The Agent joins the three arrays item by item. When their lengths differ it logs an error and takes no check at all from them; `agent status` does not list it either.',
  remedy: 'Give each array one item for each check; several instances of one check are a list within the list.',
  references: [
    'https://docs.datadoghq.com/containers/kubernetes/integrations/',
    'https://github.com/DataDog/datadog-agent/blob/main/comp/core/autodiscovery/common/utils/annotations.go',
  ],
  fix: 'safe',
  *check(cluster) {
    for (const annotation of cluster.annotations) {
      const { fault, meant, initConfigs, checkNames } = annotation;
      if (fault === null || fault === 'unknown' || fault.kind !== 'lengths') continue;
      const configs = emptyConfigs(annotation);
      yield {
        message: `the Agent takes no check from these annotations: ${fault.reason}`,
        at: fault.at,
        component: meant.length === 1 ? (meant[0] ?? null) : null,
        related: [{ at: checkNames, message: 'one item for each check' }],
        fix: configs === null ? undefined : { title: `set init_configs to ${configs}`, edits: [set(initConfigs, configs)] },
      };
    }
  },
});

/** The init_configs that fit, when the other two agree and what is there says nothing. */
function emptyConfigs({ checkNames, initConfigs, instances }: AnnotationSet): string | null {
  const count = jsonIn(checkNames)?.items.length;
  const isEmpty = jsonIn(initConfigs)?.items.every((item) => item.kind === 'map' && item.keys.length === 0);
  return count !== undefined && isEmpty && jsonIn(instances)?.items.length === count ? `[${Array(count).fill('{}').join(', ')}]` : null;
}
