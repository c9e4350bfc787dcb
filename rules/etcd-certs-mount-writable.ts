import { defineRule, set, writableCertificateMounts } from '../src/rule-api.ts';

export default defineRule({
  id: 'etcd-certs-mount-writable',
  severity: 'warning',
  components: ['etcd'],
  since: '0.1.0',
  summary: 'the mount with the certificates of etcd is not read-only',
  why: 'The Agent reads the certificates and has no business to write there. Without `readOnly`, whoever takes over the Agent can put other certificates and CAs in their place, and so replace what etcd and the API server trust.',
  remedy: 'Set `readOnly: true` on the mount.',
  references: [
    'https://docs.datadoghq.com/containers/kubernetes/control_plane/',
    'https://kubernetes.io/docs/concepts/storage/volumes/#hostpath',
  ],
  fix: 'safe',
  *check(cluster) {
    for (const agent of cluster.agents.filter(({ deployed }) => deployed !== false)) {
      for (const mount of writableCertificateMounts(cluster, agent)) {
        const readOnly = mount.at.at('readOnly');
        yield {
          message: `the Agent may write to the certificates of etcd at ${mount.path}`,
          at: readOnly.state === 'present' ? readOnly : mount.at.at('mountPath'),
          component: 'etcd',
          subjects: [agent, mount.at],
          fix: { title: 'mount it read-only', edits: [set(readOnly, true)] },
        };
      }
    }
  },
});
