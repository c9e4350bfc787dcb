import { bearerToken, components, defineRule, option, scrapes, set } from '../src/rule-api.ts';

export default defineRule({
  id: 'bearer-token-over-http',
  severity: 'warning',
  components,
  since: '0.1.0',
  summary: "the token of the Agent's pod is sent over plain http",
  why: "`bearer_token_auth: true` sends the token with every request, whatever the URL's scheme. Whoever can read the traffic, or answers in the component's stead, can act as the Agent in the cluster.",
  remedy: 'Set `bearer_token_auth: tls_only`, which sends the token over https only, or remove the option.',
  references: [
    'https://docs.datadoghq.com/containers/kubernetes/control_plane/',
    'DataDog/integrations-core:datadog_checks_base/datadog_checks/base/checks/openmetrics/mixins.py',
  ],
  fix: 'safe',
  *check(cluster) {
    for (const { instance, component, endpoint } of scrapes(cluster)) {
      const at = option(instance, 'bearer_token_auth');
      if (endpoint.scheme !== 'http' || at.state !== 'present' || bearerToken(instance) !== 'always') continue;
      yield {
        message: "the token of the Agent's pod is sent over plain http, where others can read it",
        at,
        component,
        subjects: [instance],
        related: [{ at: endpoint.schemeAt, message: 'this URL is not encrypted' }],
        fix: { title: 'send the token over https only', edits: [set(at, 'tls_only')] },
      };
    }
  },
});
