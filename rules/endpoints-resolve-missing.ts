import { componentTargets, defineRule, firstOfEach, platformServiceFor, set } from '../src/rule-api.ts';

/** How endpoints are taken, against what the platform's documentation asks for. */
export default defineRule({
  id: 'endpoints-resolve-missing',
  severity: 'error',
  link: 'placed',
  components: ['etcd', 'controller-manager', 'scheduler'],
  since: '0.1.0',
  summary: 'a check of endpoints leaves it to the Agent how to resolve them, where static pods are behind the Service',
  why: 'Left to itself, the Agent takes each endpoint for the pod behind it and has the node agent beside that pod run the check. Static pods are known to the API server by mirrors only, so that no node agent gets the check, and nothing tells of it.',
  remedy:
    "Set `ad.datadoghq.com/endpoints.resolve: ip` on the Service, or `resolve: ip` below `kube_endpoints` in a file of the Cluster Agent. The endpoints are then asked by their addresses, from wherever cluster checks run: that is where the check's certificates have to be.",
  apply:
    "Annotations in a patch take effect when the Service has them: `oc annotate service <name> -n <namespace> 'ad.datadoghq.com/endpoints.resolve=ip'`.",
  references: [
    'https://docs.datadoghq.com/containers/kubernetes/control_plane/?tab=datadogoperator#OpenShift4',
    'https://docs.datadoghq.com/containers/cluster_agent/endpointschecks/',
    'https://github.com/DataDog/datadog-agent/pull/5918',
  ],
  fix: 'safe',
  *check(cluster) {
    const own = componentTargets(cluster).filter(({ target }) => target.kind === 'endpoints');
    // The annotations of a Service may hold several checks.
    for (const { component, target } of firstOfEach(own, ({ target: { resolveAt } }) => resolveAt)) {
      const service = platformServiceFor(cluster, component, target);
      if (service?.resolve !== 'ip' || target.resolve !== 'auto') continue;
      const { resolveAt } = target;
      yield {
        message: `the endpoints of ${service.namespace}/${target.name} are static pods, which no node agent gets a check for: they must be resolved as ip`,
        at: resolveAt.kind === null && target.service ? target.at : resolveAt,
        component,
        subjects: [resolveAt],
        fix: { title: 'resolve them as ip', edits: [set(resolveAt, 'ip')] },
      };
    }
  },
});
