import {
  type Cluster,
  type Component,
  type Cursor,
  defineRule,
  type Fix,
  platformServiceFor,
  type ServiceTarget,
  set,
  targetsOf,
} from '../src/rule-api.ts';

/** How the Cluster Agent is to take endpoints: values that it doesn't know. */
export default defineRule({
  id: 'endpoints-resolve-invalid',
  severity: 'error',
  link: 'placed',
  components: ['apiserver', 'etcd', 'controller-manager', 'scheduler'],
  since: '0.1.0',
  summary: 'endpoints.resolve has a value that the Agent does not know',
  why: 'The Agent knows ip and auto, in lower case. Anything else is logged as a warning and counts as auto: a check of endpoints with pods then runs beside each pod, on node agents that may lack what the check needs, and not where cluster checks run.',
  remedy: 'Write ip, where an endpoint is to be asked by its address, or take the key away.',
  references: [
    'https://docs.datadoghq.com/containers/cluster_agent/endpointschecks/',
    'https://github.com/DataDog/datadog-agent/blob/main/comp/core/autodiscovery/providers/kube_endpoints_common.go',
  ],
  fix: 'safe',
  masks: ['endpoints-resolve-missing'],
  *check(cluster) {
    for (const { target, components } of endpointTargets(cluster)) {
      const at = target.resolveAt;
      const { text } = at;
      if (at.state !== 'present' || text === undefined || ['', 'ip', 'auto'].includes(text)) continue;
      const needsIp = components.some((component) => platformServiceFor(cluster, component, target)?.resolve === 'ip');
      yield {
        message: `the Agent knows no way ${text} to resolve endpoints, and takes auto instead`,
        at,
        ...(needsIp ? {} : { severity: 'warning', link: null }),
        subjects: [at],
        fix: needsIp ? { title: 'set it to ip', edits: [set(at, 'ip')] } : correction(at, text),
      };
    }
  },
});

interface EndpointTarget {
  readonly target: ServiceTarget;
  readonly components: readonly Component[];
}

/** The endpoints that checks are for, each once, those of annotations that the Agent takes nothing from included. */
function endpointTargets(cluster: Cluster): readonly EndpointTarget[] {
  const annotated = cluster.annotations.flatMap((set) =>
    targetsOf({ annotation: set, file: set.annotations }).map((target) => ({ target, components: set.meant })),
  );
  const files = cluster.checks.filter(({ annotation }) => annotation === null);
  const named = files.flatMap((check) =>
    targetsOf(check).map((target) => ({ target, components: check.component ? [check.component] : [] })),
  );
  return [...annotated, ...named].filter(({ target }) => target.kind === 'endpoints');
}

/** What is spelled as one of the two can only mean that one; everybody else has to choose. */
function correction(at: Cursor, text: string): Fix {
  const plain = text.trim().toLowerCase();
  if (plain === 'auto') return { title: 'set it to auto', edits: [set(at, 'auto')] };
  return { title: 'set it to ip', edits: [set(at, 'ip')], ...(plain !== 'ip' && { safety: 'unsafe' }) };
}
