import { certificateReaders, defineRule, missingMounts, mountedElsewhere } from '../src/rule-api.ts';

export default defineRule({
  id: 'etcd-certs-not-mounted',
  severity: 'error',
  link: 'credentials',
  components: ['etcd'],
  since: '0.1.0',
  summary: 'a certificate of the check of etcd lies under no mount of the container that runs the check',
  why: 'The paths of certificates are those in the container `agent` of the pod that runs the check, which for a check in a file is the node agent, and for most checks in annotations of Services a cluster checks runner where there is one. A file that no volume brings there does not exist for the check: it fails on every run.',
  remedy:
    'Mount the directory of certificates, read-only, in the container `agent` of the pods that run the check, at the path that the check names; or write the path at which it is mounted.',
  references: [
    'https://docs.datadoghq.com/containers/kubernetes/control_plane/',
    'https://github.com/DataDog/helm-charts/blob/main/charts/datadog/templates/_container-agent.yaml',
  ],
  fix: 'safe',
  *check(cluster) {
    const seen = new Set<string>();
    for (const { instance, agent } of certificateReaders(cluster)) {
      for (const { directory, uses, fix } of missingMounts(cluster, agent, instance)) {
        const [first, ...others] = uses;
        const mount = `${cluster.agents.indexOf(agent)} ${directory}`;
        // Another instance that reads from there has the same trouble.
        if (!first || seen.has(mount)) continue;
        seen.add(mount);
        yield {
          message: `no mount brings ${first.path} into container ${agent.agentContainer.name} of the ${agent.role.replaceAll('-', ' ')}, which runs this check`,
          at: first.at,
          component: 'etcd',
          subjects: [instance, agent],
          related: [
            ...others.map(({ at }) => ({ at, message: 'this one is missing, too' })),
            ...mountedElsewhere(cluster, agent, directory),
          ],
          fix: fix ?? undefined,
        };
      }
    }
  },
});
