import { atLeast, defineRule, factsOf, isHandedOut, portOwner, scrapes, set, spoken } from '../src/rule-api.ts';

/** Components whose metrics the API server hands out, each under a path of its own. */
export default defineRule({
  id: 'eks-metrics-path-wrong',
  severity: 'error',
  link: 'reachable',
  components: ['controller-manager', 'scheduler'],
  since: '0.1.0',
  summary: 'a check asks the API server for another component without the path of its metrics',
  why: "The API server of EKS hands out the metrics of scheduler and controller manager under paths of metrics.eks.amazonaws.com, from Kubernetes 1.28 on. At /metrics it answers too, with its own metrics: they are then collected under the other component's name.",
  remedy:
    'Ask for /apis/metrics.eks.amazonaws.com/v1/ksh/container/metrics of the scheduler, /apis/metrics.eks.amazonaws.com/v1/kcm/container/metrics of the controller manager.',
  references: [
    'https://docs.datadoghq.com/containers/kubernetes/control_plane/',
    'https://docs.aws.amazon.com/eks/latest/userguide/view-raw-metrics.html',
  ],
  fix: 'safe',
  *check(cluster) {
    for (const { instance, component, endpoint } of scrapes(cluster)) {
      const facts = factsOf(cluster, component);
      if (!facts || !isHandedOut(facts.endpoint.path) || endpoint.path === 'unknown' || portOwner(endpoint.port) === component) continue;
      const { path } = facts.endpoint;
      const isRight = endpoint.path.replace(/[?#].*$/s, '') === path;
      const first = facts.requires?.kubernetes;
      const isOld = first !== undefined && atLeast(cluster.versions.kubernetes, first) === 'no';
      if (isRight && !isOld) continue;
      const base = { at: endpoint.pathAt, component, subjects: [instance] };
      if (isOld) yield { ...base, message: `the API server hands out the metrics of ${spoken(component)} from Kubernetes ${first} on` };
      else
        yield {
          ...base,
          message: `the metrics of ${spoken(component)} are at ${path}, not at ${endpoint.path || 'a URL without path'}`,
          fix: { title: `ask for ${path}`, edits: [set(endpoint.at, endpoint.with({ path }))] },
        };
    }
  },
});
