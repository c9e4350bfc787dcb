import { atLeast, type Cluster, type Cursor, defineRule, type Related } from '../src/rule-api.ts';

/** Where v2alpha1 has what v1alpha1 had, below `spec`, by the Operator's own conversion. DataDog/datadog-operator:apis/datadoghq/v1alpha1/datadogagent_conversion*.go of 1.7 */
const moves: readonly (readonly [string, string])[] = [
  ['credentials', 'global.credentials'],
  ['clusterName', 'global.clusterName'],
  ['site', 'global.site'],
  ['registry', 'global.registry'],
  ['agent.env', 'override.nodeAgent.env'],
  ['agent.hostNetwork', 'override.nodeAgent.hostNetwork'],
  ['agent.config.tolerations', 'override.nodeAgent.tolerations'],
  ['agent.config.kubelet', 'global.kubelet'],
  ['clusterAgent.config.clusterChecksEnabled', 'features.clusterChecks.enabled'],
  ['clusterChecksRunner.enabled', 'features.clusterChecks.useClusterChecksRunners'],
  ...[
    ['agent', 'nodeAgent', 'agent'],
    ['clusterAgent', 'clusterAgent', 'cluster-agent'],
    ['clusterChecksRunner', 'clusterChecksRunner', 'agent'],
  ].flatMap(([old, component, container]): (readonly [string, string])[] => [
    [`${old}.image`, `override.${component}.image`],
    [`${old}.config.confd`, `override.${component}.extraConfd.configMap`],
    [`${old}.config.volumes`, `override.${component}.volumes`],
    [`${old}.config.volumeMounts`, `override.${component}.containers.${container}.volumeMounts`],
    [`${old}.config.env`, `override.${component}.containers.${container}.env`],
  ]),
];

/** The first version of the resource. Other kinds of the group have v1alpha1 to this day. */
export default defineRule({
  id: 'agent-api-removed',
  severity: 'error',
  link: 'configured',
  components: [],
  since: '0.1.0',
  summary: 'a DatadogAgent has a version that the Operator no longer serves',
  why: 'The API server refuses the resource, so nothing in it takes effect: an Agent that runs already stays as it was, and a new cluster gets none. Almost every field has another place in v2alpha1, so changing the version alone does not help.',
  remedy:
    'Write the resource as datadoghq.com/v2alpha1. Operators 1.0 to 1.7 have a webhook that converts it; the page about the migration says how.',
  references: [
    'https://docs.datadoghq.com/containers/guide/v2alpha1_migration/',
    'https://docs.datadoghq.com/containers/guide/datadogoperator_migration/',
    'https://github.com/DataDog/datadog-operator/blob/main/config/crd/bases/v1/datadoghq.com_datadogagents.yaml',
  ],
  *check(cluster) {
    for (const { root } of cluster.documents) {
      const at = root.at('apiVersion');
      if (at.string !== 'datadoghq.com/v1alpha1' || root.at('kind').text !== 'DatadogAgent') continue;
      yield { ...verdict(cluster), at, subjects: [at, root], related: moved(root.at('spec')) };
    }
  },
});

function verdict({ versions: { operator } }: Cluster) {
  const message = 'DatadogAgent is no longer served as datadoghq.com/v1alpha1 from version 1.8.0 of the Operator on';
  return atLeast(operator, '1.8.0') === 'no' ? { message, severity: 'warning' as const } : { message };
}

const moved = (spec: Cursor): readonly Related[] =>
  moves.flatMap(([from, to]) => {
    const at = spec.at(...from.split('.'));
    return at.kind === null ? [] : [{ at: at.key, message: `in v2alpha1: spec.${to}` }];
  });
