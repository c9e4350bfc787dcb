import {
  type Cluster,
  defineRule,
  dispatchOf,
  handsOutClusterChecks,
  isApiServer,
  isHandedOut,
  isHeadless,
  isHostVariable,
  type NamedService,
  type Scrape,
  scrapes,
  serviceOfHost,
  shareProcess,
  spoken,
  targetsOf,
} from '../src/rule-api.ts';

/** Checks that run once in the cluster and ask whichever replica the Service picks. */
export default defineRule({
  id: 'replica-sampled',
  severity: 'info',
  components: ['apiserver', 'etcd', 'controller-manager', 'scheduler'],
  since: '0.1.0',
  summary: "a cluster check asks a Service's address, behind which another replica answers each time",
  why: 'A cluster check runs in one place. Through the address of a Service each scrape reaches one replica, now this one, now that: counters of several processes are mixed into one series, and a replica that is down does not show.',
  remedy: 'Ask every endpoint by itself: annotations of endpoints instead of service, or kube_endpoints instead of kube_service.',
  references: [
    'https://docs.datadoghq.com/containers/cluster_agent/endpointschecks/',
    'https://docs.datadoghq.com/containers/cluster_agent/clusterchecks/',
  ],
  *check(cluster) {
    if (handsOutClusterChecks(cluster) === false) return;
    for (const scrape of scrapes(cluster)) {
      const { instance, component, endpoint } = scrape;
      if (endpoint.path === 'unknown' || isHandedOut(endpoint.path) || dispatchOf(cluster, instance.check) !== 'cluster') continue;
      if (!isServiceAddress(cluster, scrape)) continue;
      yield {
        message: `each scrape reaches one replica of ${spoken(component)}, the one that the Service picks`,
        at: endpoint.hostAt,
        component,
        subjects: [instance],
      };
    }
  },
});

/** Whether a host is the one address of a Service: by its variable or its name. */
function isServiceAddress(cluster: Cluster, { instance: { check }, component, endpoint: { host } }: Scrape): boolean {
  // What the API server's Service answers is its own, unless one process is both.
  const mayAnswer = (own: NamedService): boolean =>
    component === 'apiserver' || !isApiServer(own) || shareProcess(cluster, component, 'apiserver');
  if (isHostVariable(host)) {
    const targets = targetsOf(check);
    return targets.length > 0 && targets.every((own) => own.kind === 'service' && isHeadless(cluster, own) !== true && mayAnswer(own));
  }
  const named = serviceOfHost(host);
  if (!named || !mayAnswer(named)) return false;
  const isPlatforms = (cluster.platform.profile?.services ?? []).some(
    ({ name, namespace }) => name === named.name && namespace === named.namespace,
  );
  return isPlatforms || isApiServer(named) || /\.svc(?:$|\.)/.test(host);
}
