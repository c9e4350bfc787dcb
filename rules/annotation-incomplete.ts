import { type AnnotationSet, defineRule, jsonIn, type Place, payloadsOf, set } from '../src/rule-api.ts';

/** The three arrays, all of which the Agent asks for. */
export default defineRule({
  id: 'annotation-incomplete',
  severity: 'error',
  link: 'configured',
  components: ['apiserver', 'etcd', 'controller-manager', 'scheduler'],
  since: '0.1.0',
  summary: 'one of the annotations that make up a check is missing or empty',
  why: 'A check takes three annotations: check_names, init_configs and instances. Without one of them the Agent schedules nothing. On a Service without instances it does not even look.',
  remedy: 'Write all three; init_configs is a list with one `{}` for each check.',
  references: [
    'https://docs.datadoghq.com/containers/kubernetes/integrations/',
    'https://github.com/DataDog/datadog-agent/blob/main/comp/core/autodiscovery/common/utils/annotations.go',
    'https://github.com/DataDog/datadog-agent/blob/main/comp/core/autodiscovery/listeners/kube_services.go',
  ],
  fix: 'safe',
  *check(cluster) {
    for (const annotation of cluster.annotations) {
      const { fault, meant, initConfigs } = annotation;
      if (fault === null || fault === 'unknown' || (fault.kind !== 'incomplete' && fault.kind !== 'unseen')) continue;
      const configs = missingConfigs(annotation);
      yield {
        message: `the Agent takes no check from these annotations: ${fault.reason}`,
        at: placeOf(annotation, fault.at),
        component: meant.length === 1 ? (meant[0] ?? null) : null,
        fix: configs === null ? undefined : { title: `add init_configs: ${configs}`, edits: [set(initConfigs, configs)] },
      };
    }
  },
});

/** A missing annotation has no place of its own: the first of those that are there stands for it. */
function placeOf(annotation: AnnotationSet, at: Place): Place {
  const payloads = payloadsOf(annotation);
  const isMissing = payloads.some((payload) => payload === at && payload.kind === null);
  return (isMissing && payloads.find((payload) => payload.kind !== null)?.key) || at;
}

/** What is missing when nothing but init_configs is. */
function missingConfigs({ version, checkNames, initConfigs, instances }: AnnotationSet): string | null {
  const [names, configured] = [jsonIn(checkNames), jsonIn(instances)];
  const isSole = version === 'v1' && (initConfigs.state === 'absent' || initConfigs.text?.trim() === '');
  if (!isSole || names?.kind !== 'seq' || configured?.items.length !== names.items.length) return null;
  return `[${names.items.map(() => '{}').join(', ')}]`;
}
