import { defineRule, refusedCertificates, set } from '../src/rule-api.ts';

/** Certificates of the platform's Secrets against the ports that accept them. */
export default defineRule({
  id: 'etcd-cert-port-mismatch',
  severity: 'error',
  link: 'credentials',
  components: ['etcd'],
  since: '0.1.0',
  summary: "the check of etcd shows a certificate for metrics on a port that takes certificates of etcd's clients",
  why: 'OpenShift has a CA of its own for those who read the metrics of etcd, and one for its clients. What the first has signed is accepted by the proxy that serves metrics only: on any other port the connection ends before anything is said.',
  remedy: 'Dial port 9979 with a certificate of Secret etcd-metric-client or kube-etcd-client-certs.',
  references: [
    'https://docs.datadoghq.com/containers/kubernetes/control_plane/',
    'https://github.com/openshift/cluster-etcd-operator/blob/main/bindata/etcd/pod.gotpl.yaml',
  ],
  fix: 'safe',
  *check(cluster) {
    for (const { instance, endpoint, port, secret } of refusedCertificates(cluster)) {
      const [right] = secret.ports;
      yield {
        message: `etcd takes no certificate of Secret ${secret.secret.name} on port ${port}, only on ${secret.ports.join(', ')}`,
        at: endpoint.portAt,
        component: 'etcd',
        subjects: [instance],
        fix: right === undefined ? undefined : { title: `dial port ${right}`, edits: [set(endpoint.at, endpoint.with({ port: right }))] },
      };
    }
  },
});
