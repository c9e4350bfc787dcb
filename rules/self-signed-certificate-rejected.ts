import {
  acceptCertificate,
  certificateRefusal,
  components,
  decisiveSettings,
  defineRule,
  option,
  scrapes,
  signerOf,
  spoken,
  verification,
} from '../src/rule-api.ts';

export default defineRule({
  id: 'self-signed-certificate-rejected',
  severity: 'error',
  link: 'accepted',
  components,
  since: '0.1.0',
  summary: 'a check verifies a certificate that no CA it knows has signed',
  why: "Unless they are given one, the scheduler and the controller manager make their certificates in memory at every start, and no CA signs those; etcd's and the API server's are signed by CAs of the cluster, which nobody outside knows. The check verifies certificates unless told otherwise, refuses the connection, and no metrics arrive. A CA file forces verification, whatever `ssl_verify` says.",
  remedy:
    "For the scheduler and the controller manager set `ssl_verify: false` and no CA, as Datadog's documentation says; to verify them, give them a certificate of your own with the flags `tls-cert-file` and `tls-private-key-file`, and the check that certificate's CA as `tls_ca_cert`. For etcd and the API server name their CA file as `tls_ca_cert`.",
  references: [
    'https://docs.datadoghq.com/containers/kubernetes/control_plane/',
    'https://kubernetes.io/docs/reference/command-line-tools-reference/kube-scheduler/',
    'DataDog/integrations-core:datadog_checks_base/datadog_checks/base/utils/http.py',
  ],
  fix: 'safe',
  *check(cluster) {
    for (const scrape of scrapes(cluster)) {
      const { instance, component, endpoint } = scrape;
      const refusal = certificateRefusal(cluster, scrape);
      if (!refusal) continue;
      const written = option(instance, 'tls_verify');
      const { ca } = verification(instance);
      const isSelfSigned = signerOf(cluster, scrape) === 'itself';
      const settings = isSelfSigned ? decisiveSettings(cluster, component).slice(0, 1) : [];
      const signer = isSelfSigned
        ? `${spoken(component)} signs its certificate itself`
        : `a CA of the cluster signs the certificate of ${spoken(component)}`;
      yield {
        message: `${signer}, so that verifying it ${refusal === 'no-ca' ? 'without a CA file' : `with ${ca?.text}`} fails`,
        at: ca ?? (written.state === 'present' ? written : endpoint.at),
        component,
        subjects: [instance, written],
        related: settings.map(({ at }) => ({
          at,
          message: 'to verify it, give it a certificate of your own here (tls-cert-file), and the check its CA',
        })),
        fix: acceptCertificate(cluster, scrape) ?? undefined,
      };
    }
  },
});
