import { defineRule, exposedCaKeys } from '../src/rule-api.ts';

export default defineRule({
  id: 'etcd-ca-key-exposed',
  severity: 'info',
  strict: true,
  components: ['etcd'],
  since: '0.1.0',
  summary: "the Agent can read the private key of etcd's CA",
  why: 'The documented mount brings the whole directory of certificates, and with it the key of the CA. Who has that key can make certificates for any client and read and write everything in the cluster, Secrets included. The check needs three of the files.',
  remedy:
    'Mount only the files that the check reads: the CA certificate, and a certificate for clients with its key, such as `healthcheck-client`, each with a hostPath of its own or a `subPath`.',
  references: [
    'https://kubernetes.io/docs/setup/best-practices/certificates/',
    'https://docs.datadoghq.com/containers/kubernetes/control_plane/',
  ],
  *check(cluster) {
    for (const agent of cluster.agents.filter(({ deployed }) => deployed !== false)) {
      for (const { component, origin, mount } of exposedCaKeys(cluster, agent)) {
        yield {
          message: `this mount lets the Agent read ${origin}, the private key of etcd's CA`,
          at: mount.at.at('mountPath'),
          component,
          subjects: [agent, mount.at],
        };
      }
    }
  },
});
