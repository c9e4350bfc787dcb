import { defineRule, dialSecurely, documentedPort, scrapes, securePort, set, spoken, upstream } from '../src/rule-api.ts';

export default defineRule({
  id: 'secure-port-plain-http',
  severity: 'error',
  link: 'accepted',
  components: ['apiserver', 'etcd', 'controller-manager', 'scheduler'],
  since: '0.1.0',
  summary: 'a check speaks plain http to a port that takes https only, or https to the port without TLS',
  why: 'Ports 10257 and 10259, and those that a platform documents for https, answer plain http with an error; ports 10252 and 10251 never spoke TLS. Either way every request fails and no metrics arrive.',
  remedy:
    'Dial `https://`; on port 10257 (controller manager) or 10259 (scheduler) with `bearer_token_auth: true` and `ssl_verify: false`, and elsewhere with the credentials that the platform documents.',
  references: [
    'https://docs.datadoghq.com/containers/kubernetes/control_plane/',
    'https://kubernetes.io/docs/reference/command-line-tools-reference/kube-scheduler/',
    'https://kubernetes.io/docs/reference/command-line-tools-reference/kube-controller-manager/',
  ],
  fix: 'safe',
  masks: ['bearer-token-missing', 'bearer-token-over-http', 'self-signed-certificate-rejected'],
  *check(cluster) {
    for (const scrape of scrapes(cluster)) {
      const { instance, component, endpoint } = scrape;
      const secure = securePort(component);
      const isPlain = endpoint.scheme === 'http' && (endpoint.port === secure || documentedPort(cluster, scrape) !== null);
      const isWrapped = endpoint.scheme === 'https' && endpoint.port === upstream[component].insecurePort?.port;
      if (!isPlain && !isWrapped) continue;
      yield {
        message: isPlain
          ? `${spoken(component)} speaks https only${endpoint.port === 'variable' ? '' : ` on port ${endpoint.port}`}, and the check speaks plain http to it`
          : `${spoken(component)} never spoke https on port ${endpoint.port}; its port for https is ${secure}`,
        at: isPlain ? endpoint.schemeAt : endpoint.portAt,
        component,
        link: isPlain ? 'accepted' : 'reachable',
        subjects: [instance],
        fix:
          isPlain && endpoint.port !== secure
            ? { title: 'dial it over https', edits: [set(endpoint.at, endpoint.with({ scheme: 'https' }))] }
            : { title: `dial port ${secure} over https, with the options that it needs`, edits: dialSecurely(scrape) },
      };
    }
  },
});
