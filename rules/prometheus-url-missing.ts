import { type Cursor, defineRule, hasUrl, type Place, rename } from '../src/rule-api.ts';

/** The one option that all four checks ask for. */
export default defineRule({
  id: 'prometheus-url-missing',
  severity: 'error',
  link: 'configured',
  components: ['apiserver', 'etcd', 'controller-manager', 'scheduler'],
  since: '0.1.0',
  summary: 'an instance does not say which URL to read metrics from',
  why: 'The four control-plane checks are built on the older OpenMetrics base, which wants prometheus_url and raises an error without it. The newer option openmetrics_endpoint is not another name for it: these checks refuse it.',
  remedy: 'Set prometheus_url to the whole address of the metrics, such as https://%%host%%:2379/metrics.',
  references: [
    'https://docs.datadoghq.com/containers/kubernetes/control_plane/',
    'https://github.com/DataDog/integrations-core/blob/master/etcd/datadog_checks/etcd/config_models/instance.py',
    'https://github.com/DataDog/integrations-core/blob/master/datadog_checks_base/datadog_checks/base/checks/openmetrics/base_check.py',
  ],
  fix: 'safe',
  *check(cluster) {
    for (const check of cluster.checks) {
      if (check.component === null) continue;
      for (const instance of check.instances) {
        if (hasUrl(instance) !== false) continue;
        const base = { component: check.component, subjects: [instance] };
        const other = instance.at.at('openmetrics_endpoint');
        if (other.kind === null)
          yield { ...base, message: `this instance of ${check.name} has no prometheus_url`, at: startOf(instance.at) };
        else
          yield {
            ...base,
            message: `${check.name} reads prometheus_url, and does not take openmetrics_endpoint for it`,
            at: other.key,
            fix: instance.at.keys.includes('prometheus_url')
              ? undefined
              : { title: 'rename openmetrics_endpoint to prometheus_url', edits: [rename(other, 'prometheus_url')] },
          };
      }
    }
  },
});

/** An item of a list has no key, and may be long: its first key tells it from the others. */
function startOf(instance: Cursor): Place {
  const [first] = instance.keys;
  return first === undefined ? instance : instance.at(first).key;
}
