import { defineRule, secretsOfOtherReleases, straySecrets } from '../src/rule-api.ts';

/** Secrets with the certificates of etcd: of the release at hand, and beside the Agent. */
export default defineRule({
  id: 'etcd-secret-wrong',
  severity: 'error',
  link: 'credentials',
  components: ['etcd'],
  since: '0.1.0',
  summary: 'the Secret with the certificates of etcd is not where the Agent looks for it, or is none of this release',
  why: 'A pod mounts Secrets of its own namespace only, and waits for one that is not there: it never starts. OpenShift 4.14 took Secret kube-etcd-client-certs away, and a copy of it ends with its certificates.',
  remedy:
    'Copy the Secret of your release to the namespace of the Agent: kube-etcd-client-certs of openshift-monitoring before OpenShift 4.14, etcd-metric-client of openshift-etcd-operator from there on, whose files are `tls.crt` and `tls.key` without a CA.',
  apply:
    "Copy the Secret, and again when its certificates are renewed: `oc get secret <name> -n <namespace> -o yaml | sed 's/namespace: <namespace>/namespace: <the Agent's>/' | oc create -f -`.",
  references: [
    'https://docs.datadoghq.com/containers/kubernetes/control_plane/',
    'https://github.com/openshift/cluster-monitoring-operator/blob/main/pkg/tasks/controlplane.go',
    'https://github.com/DataDog/datadog-operator/blob/main/internal/controller/datadogagent/feature/controlplanemonitoring/configmap.go',
  ],
  fix: 'unsafe',
  masks: ['etcd-cert-path-wrong', 'etcd-key-pair-mismatch'],
  *check(cluster) {
    for (const { component, at, message, agent, instances, fix } of [...secretsOfOtherReleases(cluster), ...straySecrets(cluster)]) {
      yield { message, at, component, subjects: [agent, ...instances], fix: fix ?? undefined };
    }
  },
});
