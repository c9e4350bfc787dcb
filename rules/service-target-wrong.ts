import {
  type Cluster,
  componentTargets,
  defineRule,
  firstOfEach,
  isApiServer,
  type Problem,
  rightTarget,
  scrapes,
  serviceOfHost,
  set,
  spoken,
  targetsOf,
} from '../src/rule-api.ts';

/** Services in the platform's namespaces that checks are for, against those that it has there. */
export default defineRule({
  id: 'service-target-wrong',
  severity: 'error',
  link: 'placed',
  components: ['etcd', 'controller-manager', 'scheduler'],
  since: '0.1.0',
  summary: 'a check is for a Service of the platform that is not the one in front of the component',
  why: 'A command that annotates a Service fails where there is none of that name, and a file of the Cluster Agent waits for it for ever, without any message. Where there is one, it is in front of something else, whose metrics are others.',
  remedy:
    'Name the Service that the platform has in front of the component, and its namespace; where the platform takes edits of it back, a copy in the same namespace.',
  references: [
    'https://docs.datadoghq.com/containers/kubernetes/control_plane/',
    'https://github.com/openshift/cluster-kube-scheduler-operator/blob/main/bindata/assets/kube-scheduler/svc.yaml',
    'https://github.com/openshift/cluster-etcd-operator/blob/main/bindata/etcd/svc.yaml',
  ],
  fix: 'unsafe',
  masks: ['component-port-mismatch', 'replica-sampled'],
  *check(cluster) {
    yield* dialled(cluster);
    // The annotations of a Service may hold several checks.
    for (const { component, target } of firstOfEach(componentTargets(cluster), ({ target: { names } }) => names)) {
      const right = rightTarget(cluster, component, target);
      if (!right) continue;
      const { service, copy, name, namespace } = right;
      const { names } = target;
      const wrong = [
        ...(name === null || name === target.name ? [] : [{ at: names.at('name'), value: name }]),
        ...(namespace === target.namespace ? [] : [{ at: names.at('namespace'), value: namespace }]),
      ];
      yield {
        message: `the Service in front of ${spoken(component)} is ${service.namespace}/${service.name}${service.keepsEdits ? '' : ' or a copy of it there'}, not ${target.namespace}/${target.name}`,
        at: wrong[0]?.at ?? target.at,
        component,
        subjects: cluster.checks.filter((check) => targetsOf(check).some(({ names: own }) => own === names)),
        related: copy ? [{ at: copy.to.nameAt, message: `is made in ${namespace}` }] : [],
        fix: { title: `name ${namespace}/${name ?? target.name}`, edits: wrong.map(({ at, value }) => set(at, value)) },
      };
    }
  },
});

/** URLs with the name of another Service of the platform. Which of its ports is right for the one in front of the component is left open. */
function dialled(cluster: Cluster): readonly Problem[] {
  return scrapes(cluster).flatMap(({ instance, component, endpoint: { host, hostAt } }): readonly Problem[] => {
    const named = serviceOfHost(host);
    const right = named && !isApiServer(named) ? rightTarget(cluster, component, named) : null;
    if (!named || !right) return [];
    const { namespace, name } = right.service;
    const message = `the Service in front of ${spoken(component)} is ${namespace}/${name}, not ${named.namespace}/${named.name}`;
    return [{ message, at: hostAt, component, subjects: [instance], link: 'reachable' }];
  });
}
