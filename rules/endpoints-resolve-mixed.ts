import { type Cluster, defineRule, isApiServer, type ServiceTarget, targetsOf } from '../src/rule-api.ts';

/** Files for one Service that want its endpoints in different ways. */
export default defineRule({
  id: 'endpoints-resolve-mixed',
  severity: 'warning',
  link: 'placed',
  components: ['apiserver', 'etcd', 'controller-manager', 'scheduler'],
  since: '0.1.0',
  summary: 'files of the Cluster Agent take the endpoints of one Service in different ways',
  why: 'The Cluster Agent keeps one way for each Service, whatever the number of files: the last one that it reads wins, for the checks of all. Where they run then depends on the order of files.',
  remedy: 'Give every file for the Service the same resolve.',
  references: [
    'https://docs.datadoghq.com/containers/cluster_agent/endpointschecks/',
    'https://github.com/DataDog/datadog-agent/blob/main/comp/core/autodiscovery/providers/kube_endpointslices_file.go',
  ],
  *check(cluster) {
    for (const same of templatesByService(cluster)) {
      const auto = same.find(({ resolve }) => resolve === 'auto');
      const ip = same.find(({ resolve }) => resolve === 'ip');
      if (!auto || !ip) continue;
      yield {
        message: `the endpoints of ${nameOf(auto)} are taken as auto here and as ip elsewhere: the file that is read last decides for all`,
        at: auto.resolveAt,
        // None of its endpoints has a pod, so that both come to the same.
        ...(isApiServer(auto) && { severity: 'info' }),
        related: [{ at: ip.resolveAt, message: 'resolve: ip' }],
      };
    }
  },
});

/** The files of each Cluster Agent for each Service, as far as they name it. */
function templatesByService(cluster: Cluster): readonly (readonly ServiceTarget[])[] {
  return cluster.agents.flatMap((agent) => {
    const checks = cluster.checks.filter(({ source, agents }) => source === 'cluster-agent-confd' && agents.includes(agent));
    const targets = checks
      .flatMap(targetsOf)
      .filter(({ kind, name, namespace }) => kind === 'endpoints' && isKnown(name) && isKnown(namespace));
    const names = new Set(targets.map(nameOf));
    return [...names].map((name) => targets.filter((target) => nameOf(target) === name));
  });
}

const nameOf = ({ namespace, name }: ServiceTarget): string => `${namespace}/${name}`;

const isKnown = (text: string | null): boolean => text !== null && text !== 'unknown';
