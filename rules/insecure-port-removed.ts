import {
  type Cluster,
  type Component,
  defineRule,
  dialSecurely,
  factsOf,
  insecurePortOpen,
  scrapes,
  securePort,
  spoken,
  upstream,
} from '../src/rule-api.ts';

export default defineRule({
  id: 'insecure-port-removed',
  severity: 'error',
  link: 'reachable',
  components: ['controller-manager', 'scheduler'],
  since: '0.1.0',
  summary: 'a check dials the port without TLS, which the component no longer has',
  why: 'Ports 10252 and 10251 answered anybody over plain http. Kubernetes 1.22 removed the first and 1.23 the second; kubeadm closed both in 1.19. Connections are refused, so that an upgrade silently ends the metrics.',
  remedy:
    'Dial the secure port over https: 10257 for the controller manager, 10259 for the scheduler, with `bearer_token_auth: true`, and `ssl_verify: false` since the certificate is self-signed. The component must listen where the Agent can reach it: see bind-address-unreachable.',
  references: [
    'https://docs.datadoghq.com/containers/kubernetes/control_plane/',
    'kubernetes/kubernetes:CHANGELOG/CHANGELOG-1.22.md',
    'kubernetes/kubernetes:CHANGELOG/CHANGELOG-1.23.md',
    'https://github.com/kubernetes/kubernetes/pull/92720',
  ],
  fix: 'safe',
  masks: ['bearer-token-missing', 'bearer-token-over-http', 'self-signed-certificate-rejected'],
  *check(cluster) {
    for (const scrape of scrapes(cluster)) {
      const { instance, component, endpoint } = scrape;
      const open = insecurePortOpen(cluster, component);
      if (endpoint.port !== upstream[component].insecurePort?.port || endpoint.scheme === 'https' || open === true) continue;
      yield {
        message: `${spoken(component)} has no port ${endpoint.port} ${since(cluster, component)}; its metrics are on port ${securePort(component)} over https`,
        at: endpoint.portAt,
        severity: open === 'unknown' ? 'warning' : 'error',
        component,
        subjects: [instance],
        fix: {
          title: `dial port ${securePort(component)} over https, with the pod's token and without verifying the self-signed certificate`,
          edits: dialSecurely(scrape),
        },
      };
    }
  },
});

/** Who took the port away, and when. */
function since(cluster: Cluster, component: Component): string {
  const { profile } = cluster.platform;
  const closed = factsOf(cluster, component)?.insecurePortClosed;
  const removed = upstream[component].insecurePort?.removed;
  if (closed && profile) return `since Kubernetes ${closed.from}, from which on ${profile.title} closes it`;
  return cluster.versions.kubernetes ? `since Kubernetes ${removed}` : `since Kubernetes ${removed} (the version here isn't known)`;
}
