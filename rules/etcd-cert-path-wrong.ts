import { certificateReaders, defineRule, remove, set, verificationSwitch, wrongFiles } from '../src/rule-api.ts';

const meant = { ca: "etcd's CA", cert: "the client's certificate", key: "the client's key" };

export default defineRule({
  id: 'etcd-cert-path-wrong',
  severity: 'error',
  link: 'credentials',
  components: ['etcd'],
  since: '0.1.0',
  summary: 'a certificate path of the check of etcd leads into a mount where no such file can be',
  why: 'The mount is there, but the file that the path names is not: the directory of the host has other files, the Secret has no such key, or the file is of another kind, such as a CA where the certificate of a client belongs. The check fails on every run.',
  remedy:
    'Name the files that the platform keeps there. kubeadm keeps `ca.crt` and the pairs `server`, `peer` and `healthcheck-client` in /etc/kubernetes/pki/etcd; the pair `apiserver-etcd-client` is one directory up. RKE names the pair `kube-etcd-` after the node, with dashes for the dots of its address.',
  references: [
    'https://docs.datadoghq.com/containers/kubernetes/control_plane/',
    'https://kubernetes.io/docs/setup/best-practices/certificates/',
    'https://github.com/kubernetes/kubernetes/blob/master/cmd/kubeadm/app/phases/certs/certlist.go',
  ],
  fix: 'safe',
  masks: ['etcd-key-pair-mismatch'],
  *check(cluster) {
    for (const reader of certificateReaders(cluster)) {
      for (const { use, others, reason, rare, expected } of wrongFiles(cluster, reader)) {
        const edits = (expected ?? []).flatMap(({ use: { at, instance }, path }) =>
          path === null ? [remove(at), set(verificationSwitch(instance), false)] : [set(at, path)],
        );
        const [first] = expected ?? [];
        const title = first?.path
          ? `write ${first.path}${others.length > 0 ? ' and what goes with it' : ''}`
          : 'verify no certificate, as documented';
        yield {
          message: rare ? `${use.path} may not be there: ${reason}` : `${use.path} can't be ${meant[use.role]}: ${reason}`,
          at: use.at,
          ...(rare && { severity: 'warning' }),
          component: 'etcd',
          subjects: [reader.instance, use.at, ...others.map(({ at }) => at)],
          related: others.map(({ at }) => ({ at, message: 'wrong for the same reason' })),
          fix: edits.length > 0 ? { title, edits } : undefined,
        };
      }
    }
  },
});
