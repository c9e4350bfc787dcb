import { type Cursor, clientCertificate, defineRule, endpoints, missingCredentials, nameOf } from '../src/rule-api.ts';

export default defineRule({
  id: 'etcd-certs-missing',
  severity: 'error',
  link: 'credentials',
  components: ['etcd'],
  since: '0.1.0',
  summary: 'the check of etcd shows no client certificate where one is asked for',
  why: 'On the port for its clients etcd talks to those only who show a certificate that its CA has signed. Without one, or with half of a pair, the connection ends before anything is said, and no metrics arrive. A key without a certificate is ignored.',
  remedy:
    'Mount the certificates of etcd read-only into the node agent, and name a certificate as `tls_cert`, its key as `tls_private_key` and the CA as `tls_ca_cert`. The certificate `healthcheck-client` may do the least and suffices.',
  references: [
    'https://docs.datadoghq.com/containers/kubernetes/control_plane/',
    'https://etcd.io/docs/latest/op-guide/security/',
    'https://github.com/DataDog/integrations-core/blob/master/datadog_checks_base/datadog_checks/base/utils/http.py',
  ],
  fix: 'safe',
  *check(cluster) {
    for (const instance of cluster.checks.flatMap((check) => check.instances)) {
      const missing = instance.check.component === 'etcd' ? missingCredentials(cluster, instance) : null;
      const [url] = endpoints(instance);
      if (!missing || !url) continue;
      const { cert, key } = clientCertificate(instance);
      const messages = {
        both: 'etcd asks for a client certificate here, and the check has none to show',
        certificate: `etcd asks for a client certificate, and ${nameOf(key)} is ignored without one`,
        key: `${cert.text} holds a certificate only, and its key is not given`,
      };
      const places: Readonly<Record<keyof typeof messages, Cursor>> = { both: url.at, certificate: key, key: cert };
      yield {
        message: messages[missing.lacks],
        at: places[missing.lacks],
        component: 'etcd',
        subjects: [instance],
        fix: missing.fix ?? undefined,
      };
    }
  },
});
