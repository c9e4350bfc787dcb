import { certificateReaders, defineRule, set, wrongSources } from '../src/rule-api.ts';

export default defineRule({
  id: 'etcd-cert-host-path-wrong',
  severity: 'error',
  link: 'credentials',
  components: ['etcd'],
  since: '0.1.0',
  summary: 'the volume with the certificates of etcd takes them from another directory of the host than the platform keeps them in',
  why: 'Kubernetes creates an empty directory for a hostPath that does not exist, so the pod starts and the mount looks right. The files that the check names are not in it, and the check fails on every run.',
  remedy:
    'Give the volume the directory in which the platform keeps the certificates of etcd: with kubeadm /etc/kubernetes/pki/etcd, with Talos /system/secrets/etcd, with RKE /etc/kubernetes/ssl, below /opt/rke where the root of the host is read-only.',
  references: [
    'https://docs.datadoghq.com/containers/kubernetes/control_plane/',
    'https://kubernetes.io/docs/setup/best-practices/certificates/',
    'https://kubernetes.io/docs/concepts/storage/volumes/#hostpath',
  ],
  fix: 'safe',
  *check(cluster) {
    for (const reader of certificateReaders(cluster)) {
      for (const { volume, fault, at, uses, right, sure, brings, write } of wrongSources(cluster, reader)) {
        yield {
          message: `${cluster.platform.profile?.title} keeps the certificates of etcd in ${right}, and this ${fault} brings ${brings}`,
          at,
          // With names of their own, the files may be copies.
          ...(!sure && { severity: 'warning' }),
          component: 'etcd',
          subjects: [reader.instance, volume.at],
          related: uses.map((use) => ({ at: use.at, message: 'read from it' })),
          fix: write === null ? undefined : { title: `bring ${write}`, edits: [set(at, write)] },
        };
      }
    }
  },
});
