import {
  type CheckConfig,
  type Cluster,
  defineRule,
  dispatchOf,
  type Switch,
  switchOn,
  switchPath,
  whyUnsupported,
} from '../src/rule-api.ts';

/** Checks that the Cluster Agent hands out, and a Cluster Agent that doesn't. */
export default defineRule({
  id: 'cluster-checks-disabled',
  severity: 'error',
  link: 'placed',
  components: ['apiserver', 'etcd', 'controller-manager', 'scheduler'],
  since: '0.1.0',
  summary: 'a check is configured for the Cluster Agent to hand out, which is told not to',
  why: 'Annotations of Services and files with cluster_check or advanced_ad_identifiers are read by the Cluster Agent alone. With cluster checks or the Cluster Agent switched off, nobody reads them, and node agents take neither cluster checks nor those of endpoints.',
  remedy:
    'Switch cluster checks on, which they are by default: datadog.clusterChecks.enabled and clusterAgent.enabled in Helm values, features.clusterChecks.enabled in a DatadogAgent.',
  references: [
    'https://docs.datadoghq.com/containers/cluster_agent/clusterchecks/',
    'https://docs.datadoghq.com/containers/cluster_agent/endpointschecks/',
    'https://github.com/DataDog/helm-charts/blob/main/charts/datadog/templates/_container-agent.yaml',
  ],
  fix: 'safe',
  masks: ['cluster-checks-runner-disabled'],
  *check(cluster) {
    const idle = cluster.checks.filter((check) => isHandedOut(cluster, check));
    // One installation that hands them out is enough.
    if (idle.length === 0 || cluster.clusterChecks.some(({ enabled }) => enabled !== false)) return;
    for (const { switches, runner } of cluster.clusterChecks) {
      const [first, ...others] = switches.filter(({ holds }) => holds === false);
      if (!first) continue;
      yield {
        message: `nobody hands out cluster checks: ${describe(first)}`,
        at: first.at,
        subjects: [first.at, runner, ...idle],
        related: [
          ...others.map((other) => ({ at: other.at, message: `and ${describe(other)}` })),
          ...idle.map(({ nameAt }) => ({ at: nameAt, message: 'the Cluster Agent is to hand it out' })),
        ],
        fix: { title: 'switch cluster checks on', edits: switchOn(switches) },
      };
    }
  },
});

function isHandedOut(cluster: Cluster, check: CheckConfig): boolean {
  const dispatch = dispatchOf(cluster, check);
  const isOurs = check.component !== null && whyUnsupported(cluster, check.component) === null;
  return isOurs && (dispatch === 'cluster' || dispatch === 'endpoint');
}

const describe = (one: Switch): string => `${switchPath(one)} is ${one.at.text ?? !one.wanted}`;
