import { defineRule, jsonIn, payloadsOf, repairedJson, set } from '../src/rule-api.ts';

/** Annotations hold JSON as RFC 8259 has it, and nothing laxer. */
export default defineRule({
  id: 'annotation-json-invalid',
  severity: 'error',
  link: 'configured',
  components: ['apiserver', 'etcd', 'controller-manager', 'scheduler'],
  since: '0.1.0',
  summary: 'the JSON in an annotation does not parse',
  why: 'The Agent reads annotations with a strict JSON parser. One mistake loses every check of the set, those in the other annotations included; it is told in `agent status` of the Agent that looked, and nowhere else.',
  remedy: 'Write strict JSON: double quotes, no comma before a closing bracket, true, false and null in lower case.',
  references: [
    'https://docs.datadoghq.com/containers/kubernetes/integrations/',
    'https://github.com/DataDog/datadog-agent/blob/main/comp/core/autodiscovery/common/utils/annotations.go',
  ],
  fix: 'safe',
  *check(cluster) {
    for (const annotation of cluster.annotations) {
      const { fault, meant } = annotation;
      if (fault === null || fault === 'unknown' || (fault.kind !== 'json' && fault.kind !== 'not-text')) continue;
      const payload = payloadsOf(annotation).find((one) => (jsonIn(one)?.tree.problems.length ?? 0) > 0);
      const repaired = payload ? repairedJson(payload) : null;
      yield {
        message: fault.kind === 'json' ? `this annotation is no JSON: ${fault.reason}` : fault.reason,
        at: fault.at,
        component: meant.length === 1 ? (meant[0] ?? null) : null,
        fix: payload && repaired !== null ? { title: 'make it JSON', edits: [set(payload, repaired)] } : undefined,
      };
    }
  },
});
