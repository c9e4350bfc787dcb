import { type Cursor, defineRule, type Switch, set, switchPath } from '../src/rule-api.ts';

/** Certificates for a pod that nobody deploys, as in Datadog's own examples for OpenShift. */
export default defineRule({
  id: 'cluster-checks-runner-disabled',
  severity: 'error',
  link: 'placed',
  components: [],
  since: '0.1.0',
  summary: 'settings are made for cluster checks runners, and none is deployed',
  why: 'Neither the chart nor the Operator deploys runners by default, and both ignore what is set for them then. Cluster checks run on node agents instead, where the volumes that were meant for the runners are missing.',
  remedy:
    'Switch the runners on: clusterChecksRunner.enabled in Helm values, features.clusterChecks.useClusterChecksRunners in a DatadogAgent.',
  references: [
    'https://docs.datadoghq.com/containers/cluster_agent/clusterchecks/',
    'https://github.com/DataDog/helm-charts/blob/main/charts/datadog/templates/_helpers.tpl',
    'https://github.com/DataDog/datadog-operator/blob/main/internal/controller/datadogagent/feature/clusterchecks/feature.go',
  ],
  fix: 'safe',
  *check(cluster) {
    for (const { runner, switches, runnerSwitches, runnerSettings } of cluster.clusterChecks) {
      const off = [...runnerSwitches, ...switches].filter(({ holds }) => holds !== true);
      const first = off.find(({ written }) => written) ?? off[0];
      // A template may switch it on.
      if (runner.deployed === true || runnerSettings.length === 0 || !first || off.some(isOpen)) continue;
      yield {
        message: `what is set for cluster checks runners (${listed(runnerSettings)}) has no effect: ${describe(first)}`,
        at: first.written ? first.at : runner.at,
        ...(!first.written && { severity: 'warning' }),
        subjects: [runner],
        related: first.written ? runnerSettings.map((at) => ({ at: at.key, message: 'nobody reads this' })) : [],
        fix: { title: 'deploy cluster checks runners', edits: off.map(({ at, wanted }) => set(at, wanted)) },
      };
    }
  },
});

const isOpen = ({ written, holds }: Switch): boolean => written && holds === 'unknown';

const describe = (one: Switch): string =>
  one.written ? `${switchPath(one)} is ${one.at.text}` : `${switchPath(one)} is not set, and off by default`;

const listed = (settings: readonly Cursor[]): string => settings.map(({ pointer }) => pointer.replace(/^.*\//, '')).join(', ');
