import { certificateReaders, defineRule, set, wrongSources } from '../src/rule-api.ts';

export default defineRule({
  id: 'etcd-cert-host-path-wrong',
  severity: 'error',
  components: ['etcd'],
  since: '0.1.0',
  summary: 'the volume with the certificates of etcd takes them from another directory of the host than the platform keeps them in',
  why: 'Kubernetes creates an empty directory for a hostPath that does not exist, so the pod starts and the mount looks right. The files that the check names are not in it, and the check fails on every run.',
  remedy: 'Give the volume the directory in which the platform keeps the certificates of etcd; with kubeadm, /etc/kubernetes/pki/etcd.',
  references: [
    'https://docs.datadoghq.com/containers/kubernetes/control_plane/',
    'https://kubernetes.io/docs/setup/best-practices/certificates/',
    'https://kubernetes.io/docs/concepts/storage/volumes/#hostpath',
  ],
  fix: 'safe',
  *check(cluster) {
    for (const reader of certificateReaders(cluster)) {
      for (const { volume, uses, right, hostPath } of wrongSources(cluster, reader)) {
        const { source } = volume;
        if (source.kind !== 'hostPath') continue;
        const at = source.at.at('path');
        yield {
          message: `${cluster.platform.profile?.title} keeps the certificates of etcd in ${right}, and this volume brings ${source.path}`,
          at,
          // With names of their own, the files may be copies.
          ...(hostPath === null && { severity: 'warning' }),
          component: 'etcd',
          subjects: [reader.instance, volume.at],
          related: uses.map((use) => ({ at: use.at, message: 'read from it' })),
          fix: hostPath === null ? undefined : { title: `bring ${hostPath}`, edits: [set(at, hostPath)] },
        };
      }
    }
  },
});
