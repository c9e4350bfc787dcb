import { certificateReaders, defineRule, keyPairFault, nameOf, set } from '../src/rule-api.ts';

export default defineRule({
  id: 'etcd-key-pair-mismatch',
  severity: 'error',
  link: 'credentials',
  components: ['etcd'],
  since: '0.1.0',
  summary: 'certificate and key of the check of etcd are no pair',
  why: 'A certificate can only be shown together with the private key that it was made for. With the key of another certificate, the two exchanged, or the certificate named twice, the connection cannot even be begun.',
  remedy: 'Name the certificate as `tls_cert` and the key of the same name as `tls_private_key`, such as server.crt and server.key.',
  references: [
    'https://docs.datadoghq.com/containers/kubernetes/control_plane/',
    'https://kubernetes.io/docs/setup/best-practices/certificates/',
  ],
  fix: 'safe',
  *check(cluster) {
    for (const { instance, agent } of certificateReaders(cluster)) {
      const fault = keyPairFault(cluster, agent, instance);
      if (!fault) continue;
      const { kind, cert, key, fix } = fault;
      const [wrong, other] = fix?.cert === undefined ? [key, cert] : [cert, key];
      const messages = {
        'same-file': `${nameOf(cert.at)} and ${nameOf(key.at)} name the same file, which can't be both`,
        swapped: `${nameOf(wrong.at)} names a ${wrong === cert ? 'key' : 'certificate'}, ${wrong.path}`,
        'other-pair': `${key.path} is the key of another certificate than ${cert.path}`,
      };
      const edits = [cert, key].flatMap((use) => {
        const path = fix?.[use === cert ? 'cert' : 'key'];
        return path === undefined ? [] : [set(use.at, path)];
      });
      yield {
        message: messages[kind],
        at: wrong.at,
        component: 'etcd',
        subjects: [cert.at, key.at],
        related: [
          { at: other.at, message: kind === 'swapped' && edits.length === 2 ? 'and this one the other way round' : 'the other of the two' },
        ],
        fix: edits.length > 0 ? { title: 'name the pair', edits } : undefined,
      };
    }
  },
});
