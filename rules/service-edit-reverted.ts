import { defineRule, platformServiceFor, targetsOf } from '../src/rule-api.ts';

/** Annotations of Services that the platform keeps as it made them. */
export default defineRule({
  id: 'service-edit-reverted',
  severity: 'warning',
  link: 'placed',
  components: ['etcd', 'controller-manager', 'scheduler'],
  since: '0.1.0',
  summary: 'annotations stand on a Service that the platform writes anew',
  why: 'The operator that makes the Service puts it back to what it made whenever the two differ. The annotations are gone then, and the check with them, until somebody annotates it again.',
  remedy: 'Make a copy of the Service under another name in the same namespace, and annotate that one.',
  references: [
    'https://docs.datadoghq.com/containers/kubernetes/control_plane/',
    'https://github.com/openshift/cluster-monitoring-operator/blob/release-3.11/assets/prometheus-k8s/kube-controllers-service.yaml',
  ],
  *check(cluster) {
    for (const set of cluster.annotations) {
      const [target] = targetsOf({ annotation: set, file: set.annotations });
      const services = set.meant.flatMap((component) => (target && platformServiceFor(cluster, component, target)) ?? []);
      const original = services.find((service) => !service.keepsEdits && service.name === target?.name);
      if (!target || !original) continue;
      yield {
        message: `${cluster.platform.profile?.title} takes back what is changed in its Service ${original.namespace}/${original.name}: these annotations do not last`,
        at: target.at,
        subjects: cluster.checks.filter(({ annotation }) => annotation === set),
      };
    }
  },
});
