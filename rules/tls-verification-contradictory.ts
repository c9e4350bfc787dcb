import {
  affirmative,
  certificateRefusal,
  components,
  defineRule,
  isIneffectiveText,
  nameOf,
  option,
  scrapes,
  verification,
} from '../src/rule-api.ts';

export default defineRule({
  id: 'tls-verification-contradictory',
  severity: 'warning',
  components,
  since: '0.1.0',
  summary: 'verification is switched off, and a CA switches it on again',
  why: "When `tls_ca_cert` names a file, the check verifies the server with it even though `tls_verify` or `ssl_verify` is false. Metrics arrive as long as that CA signs the server's certificate, and end when another one does, although verification seems to be off.",
  remedy: 'Remove `tls_verify` or `ssl_verify` if verification is wanted, or the CA if it is not.',
  references: ['DataDog/integrations-core:datadog_checks_base/datadog_checks/base/utils/http.py'],
  *check(cluster) {
    for (const scrape of scrapes(cluster)) {
      const { instance, component, endpoint } = scrape;
      const at = option(instance, 'tls_verify');
      const { ca } = verification(instance);
      const isOff = at.state === 'present' && affirmative(at, true) === false && !isIneffectiveText(at);
      // A CA that can't verify the certificate is another finding, and the worse one.
      if (!isOff || ca?.state !== 'present' || endpoint.scheme === 'http' || certificateRefusal(cluster, scrape)) continue;
      yield {
        message: `${nameOf(at)} is false to no effect, since ${nameOf(ca)} forces verification`,
        at,
        component,
        subjects: [instance, at],
        related: [{ at: ca, message: 'the CA that it verifies with' }],
      };
    }
  },
});
