import { type Cluster, defineRule, type SilentPort, scrapes, set, silentPort, spoken } from '../src/rule-api.ts';

/** Ports of etcd that hand out no metrics on this platform, in its versions. */
export default defineRule({
  id: 'etcd-endpoint-without-metrics',
  severity: 'error',
  link: 'reachable',
  components: ['etcd'],
  since: '0.1.0',
  summary: 'the check of etcd dials a port on which etcd serves no metrics on this platform',
  why: 'RKE2 and K3s took HTTP, and with it the metrics, off the port for clients in their releases of October 2023; Talos does so from 1.14 on. What answers there speaks gRPC only and refuses the request. With kOps the port of clients is another altogether.',
  remedy:
    'Dial the port that etcd has for metrics. With RKE2 and K3s that is 2381 over http, once `etcd-expose-metrics: true` has opened it; with Talos from 1.14 on 2383 over https; with OpenShift 4 9979 over https; with kOps what `listenMetricsURLs` of the etcd cluster says.',
  references: [
    'https://github.com/k3s-io/k3s/pull/8402',
    'https://docs.rke2.io/reference/server_config',
    'https://kops.sigs.k8s.io/cluster_spec/',
    'siderolabs/talos:CHANGELOG.md',
    'openshift/cluster-etcd-operator:bindata/etcd/pod.gotpl.yaml',
  ],
  fix: 'safe',
  masks: ['etcd-certs-missing', 'etcd-certs-not-mounted', 'etcd-cert-path-wrong', 'etcd-key-pair-mismatch'],
  *check(cluster) {
    for (const { instance, component, endpoint } of scrapes(cluster)) {
      const silent = silentPort({ cluster, component, check: instance.check, endpoint });
      if (!silent) continue;
      const { fact, certain, instead } = silent;
      yield {
        message: `${spoken(component)} serves no metrics on port ${fact.port} ${where(cluster, silent)}${instead ? `; they are on port ${instead.port} over ${instead.scheme}` : ''}`,
        at: endpoint.portAt,
        severity: certain ? 'error' : 'warning',
        component,
        subjects: [instance],
        fix: instead
          ? {
              title: `dial port ${instead.port} over ${instead.scheme}`,
              edits: [set(endpoint.at, endpoint.with(instead))],
              ...(!certain && { safety: 'unsafe' }),
            }
          : undefined,
      };
    }
  },
});

/** On which platform, and since when. */
function where({ platform, versions }: Cluster, { fact, here, certain }: SilentPort): string {
  const title = platform.profile?.title;
  if (fact.since === null) return `with ${title}`;
  const since = `since ${title} ${fact.since.join(', ')}`;
  if (certain) return since;
  if (here) return `${since} (as a beta of it has it)`;
  return `${since} (the ${versions[fact.of] ? 'patch release' : 'version'} here isn't known)`;
}
