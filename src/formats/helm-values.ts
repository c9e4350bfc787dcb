import { defineFormat } from '../format.ts';
import { chartClusterChecks, isFirstChart, readChart } from '../model/chart.ts';
import type { Cursor } from '../yaml/cursor.ts';

/** Keys of the chart that hardly any other chart has: one of them, with a map below it, tells its values. */
const ownKeys = ['clusterAgent', 'clusterChecksRunner', 'existingClusterAgent'];

/** Keys of `datadog` in the chart that tell the section from a `datadog` of some other chart. */
const datadogKeys: ReadonlySet<string> = new Set([
  ...['apiKeyExistingSecret', 'appKeyExistingSecret', 'autoconf', 'clusterChecks', 'clusterName', 'collectEvents', 'confd', 'envDict'],
  ...['ignoreAutoConfig', 'kubelet', 'kubeStateMetricsCore', 'kubeStateMetricsEnabled', 'leaderElection', 'orchestratorExplorer'],
  ...['processAgent', 'prometheusScrape', 'securityAgent', 'systemProbe', 'volumeMounts', 'volumes'],
]);

/** The same for `agents`. */
const agentsKeys: ReadonlySet<string> = new Set([
  ...['containers', 'customAgentConfig', 'podSecurity', 'useConfigMap', 'useHostNetwork', 'volumeMounts', 'volumes'],
]);

/** Values of the chart `datadog`, alone or below the key under which another chart depends on it. Chart 1.x is recognised, not read. */
export default defineFormat({
  id: 'helm-values',
  title: 'Values of the Helm chart datadog',

  matches: ({ root }) => !root.keys.includes('apiVersion') && !root.keys.includes('kind') && chartValues(root) !== null,

  extent: ({ root }) => {
    const values = chartValues(root) ?? root;
    if (!values.keys.includes('datadog')) return 'part';
    const keys = values.at('datadog').keys;
    return keys.includes('apiKey') || keys.includes('apiKeyExistingSecret') ? 'whole' : 'overlay';
  },

  read: (document) => {
    const values = chartValues(document.root);
    if (!values || isFirstChart(values)) return {};
    const clusterName = values.at('datadog', 'clusterName').string;
    const agents = readChart(document, values);
    return { agents, clusterChecks: chartClusterChecks(values, agents), ...(clusterName && { clusterName }) };
  },
});

/** The root of the chart's values: that of the document, or the value of a key under which the chart is a dependency. */
function chartValues(root: Cursor): Cursor | null {
  if (holdsChart(root)) return root;
  // Docker Compose: a service may be called datadog, and has volumes.
  const keys = root.keys.filter((key) => key !== 'services');
  return keys.map((key) => root.at(key)).find(holdsChart) ?? null;
}

function holdsChart(values: Cursor): boolean {
  const isMap = (key: string) => values.at(key).kind === 'map';
  return (
    values.at('datadog').keys.some((key) => datadogKeys.has(key)) ||
    ownKeys.some(isMap) ||
    values.at('agents').keys.some((key) => agentsKeys.has(key))
  );
}
