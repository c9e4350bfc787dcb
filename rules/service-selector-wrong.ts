import { defineRule, type SelectorFault, selectorFaults, spoken } from '../src/rule-api.ts';

/** Services over pods that the platform has on control-plane nodes, which stand in for components that are no pods. */
export default defineRule({
  id: 'service-selector-wrong',
  severity: 'error',
  link: 'placed',
  components: ['etcd', 'controller-manager', 'scheduler'],
  since: '0.1.0',
  summary: 'a Service that brings checks to control-plane nodes selects none of the pods there',
  why: 'Where components are no pods, a headless Service over pods beside them tells the Agents where the checks belong: with Rancher those of pushprox, which its monitoring runs on control-plane nodes. A Service selects pods of its own namespace by their labels. One that selects none has no endpoints, so that nobody runs its checks, and nobody says so.',
  remedy:
    'Create the Service in the namespace of these pods, and give it their label as selector: with Rancher in cattle-monitoring-system, `k8s-app: pushprox-kube-scheduler-client`, and the like for the controller manager and etcd.',
  references: [
    'https://docs.datadoghq.com/containers/kubernetes/control_plane/',
    'rancher/ob-team-charts:charts/rancher-monitoring',
    'https://kubernetes.io/docs/concepts/services-networking/service/',
  ],
  fix: 'safe',
  *check(cluster) {
    for (const fault of selectorFaults(cluster)) {
      const { check, pods, at, edits } = fault;
      yield {
        message: `${reason(fault)}: the pods beside ${spoken(pods.component)} have ${pods.label.key}: ${pods.label.value}, in namespace ${pods.namespace}`,
        at,
        component: check.component,
        subjects: [check],
        fix: { title: fault.kind === 'other-namespace' ? `create it in ${pods.namespace}` : `select ${pods.label.value}`, edits },
      };
    }
  },
});

const reason = ({ kind }: SelectorFault): string =>
  ({
    'no-selector': 'this Service has no selector, so that no pods are behind it',
    'other-label': 'this Service selects no pods of the control-plane nodes',
    'other-namespace': 'this Service is in another namespace than the pods that it selects',
  })[kind];
