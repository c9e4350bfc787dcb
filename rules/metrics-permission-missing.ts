import { defineRule, type Refusal, refusals, spoken } from '../src/rule-api.ts';

/** The token is sent, and the account that it belongs to may not read metrics. */
export default defineRule({
  id: 'metrics-permission-missing',
  severity: 'error',
  link: 'credentials',
  components: ['apiserver', 'controller-manager', 'scheduler'],
  since: '0.1.0',
  summary: 'the account of the pod that scrapes has no permission to read metrics',
  why: 'The API server, the scheduler and the controller manager ask whether the account behind a token may read the path, and answer 403 if not. The chart and the Operator bring a role along that may; with a switch, or a role of your own without nonResourceURLs, it is missing.',
  remedy:
    'Let the chart or the Operator create the role, or bind a ClusterRole to the account that gives the verb get on the nonResourceURLs /metrics and /metrics/slis.',
  references: [
    'https://kubernetes.io/docs/reference/access-authn-authz/rbac/',
    'https://github.com/DataDog/helm-charts/blob/main/charts/datadog/templates/rbac.yaml',
    'https://github.com/DataDog/datadog-operator/blob/main/internal/controller/datadogagent/global/dependencies.go',
  ],
  *check(cluster) {
    for (const refusal of refusals(cluster)) {
      const { kind, at, outdated, scrapes } = refusal;
      yield {
        message: `the check of ${components(refusal).join(' and ')} asks for ${reason(refusal)}`,
        at,
        // What the switch takes away is written in the Operator's code; what the component answers then, nobody has tried.
        ...(kind === 'without-urls' && { severity: 'warning' }),
        component: scrapes[0]?.component ?? null,
        subjects: scrapes.map(({ instance }) => instance),
        related: outdated ? [] : scrapes.map(({ endpoint }) => ({ at: endpoint.at, message: 'the check asks here' })),
      };
    }
  },
});

const components = ({ scrapes }: Refusal): readonly string[] => [...new Set(scrapes.map(({ component }) => spoken(component)))];

function reason({ kind, permission, outdated, agent }: Refusal): string {
  const what = 'path' in permission ? permission.path : permission.group;
  if (outdated) {
    const { installer, version, from } = outdated;
    const by = installer === 'chart' ? 'the chart' : 'the Operator';
    return `${what}, which the role of ${by} permits from ${from} on, and this is ${version.text} (${version.from})`;
  }
  if (kind === 'without-urls') return `${what}, which disableNonResourceRules takes out of its role`;
  if (kind === 'role-lacks') return `${what}, and no role of the account ${agent.account.name} permits it`;
  return `${what}, and no role permits it: none is created, and the files hold none`;
}
