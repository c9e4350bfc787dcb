import {
  type Cluster,
  defineRule,
  dialsSecurePort,
  documentedPort,
  isAnonymous,
  option,
  type Scrape,
  scrapes,
  set,
  showsFlag,
  spoken,
} from '../src/rule-api.ts';

export default defineRule({
  id: 'bearer-token-missing',
  severity: 'error',
  link: 'credentials',
  components: ['apiserver', 'controller-manager', 'scheduler'],
  since: '0.1.0',
  summary: 'a check asks a secure port for metrics without saying who it is',
  why: 'The secure port hands out metrics to those only whom Kubernetes knows and allows to get `/metrics`. A request without credentials gets 401 or 403, and no metrics arrive.',
  remedy:
    "Set `bearer_token_auth: true`: the check then sends the token of the service account of the Agent's pod, which the chart and the Operator allow to read `/metrics`.",
  references: [
    'https://docs.datadoghq.com/containers/kubernetes/control_plane/',
    'https://kubernetes.io/docs/reference/command-line-tools-reference/kube-scheduler/',
    'DataDog/integrations-core:datadog_checks_base/datadog_checks/base/checks/openmetrics/mixins.py',
  ],
  fix: 'safe',
  *check(cluster) {
    for (const scrape of scrapes(cluster)) {
      const { instance, component, endpoint } = scrape;
      if (!asksForToken(cluster, scrape) || !isAnonymous(scrape) || showsFlag(cluster, component, opensMetrics)) continue;
      const token = option(instance, 'bearer_token_auth');
      const isWritten = token.state === 'present';
      yield {
        message: `${spoken(component)} refuses requests without a token${endpoint.port === 'variable' ? '' : ` on port ${endpoint.port}`}, and bearer_token_auth is ${isWritten ? 'off' : 'not set'}`,
        at: isWritten ? token : endpoint.at,
        component,
        subjects: [instance, token],
        fix: { title: "send the token of the Agent's pod", edits: [set(token, true)] },
      };
    }
  },
});

/** Whether it is the component's secure port, or the one that the platform documents for tokens. */
const asksForToken = (cluster: Cluster, scrape: Scrape): boolean =>
  dialsSecurePort(scrape) || (scrape.endpoint.scheme === 'https' && documentedPort(cluster, scrape)?.auth === 'bearer-token');

/** Whether a flag lets anybody read the metrics, or may. */
function opensMetrics(name: string, value: string): boolean {
  if (name !== 'authorization-always-allow-paths') return false;
  const paths = value.split(',').map((path) => path.trim());
  return (
    value === 'unknown' || paths.some((path) => path === '/metrics' || (path.endsWith('*') && '/metrics'.startsWith(path.slice(0, -1))))
  );
}
