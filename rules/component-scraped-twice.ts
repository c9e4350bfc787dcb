import { defineRule, doubleScrapes, spoken } from '../src/rule-api.ts';

/** Ways to one component's metrics that don't know of each other. */
export default defineRule({
  id: 'component-scraped-twice',
  severity: 'warning',
  components: ['apiserver', 'etcd', 'controller-manager', 'scheduler'],
  since: '0.1.0',
  summary: 'two configurations scrape the same component',
  why: 'Files of node agents, files of the Cluster Agent, annotations and switches of the installation do not replace each other: each brings a check of its own. The metrics of the component then arrive twice, so that sums and counts of them are doubled.',
  remedy:
    'Keep one way, and take the other away or switch it off. With K3s, whose components are one process, one port of it is enough for all metrics of a component.',
  references: [
    'https://docs.datadoghq.com/containers/kubernetes/control_plane/',
    'https://docs.datadoghq.com/containers/guide/auto_conf/',
    'https://docs.k3s.io/reference/metrics',
    'https://github.com/DataDog/datadog-operator/blob/main/docs/control_plane_monitoring.md',
    'https://github.com/DataDog/datadog-agent/blob/main/comp/core/autodiscovery/listeners/service.go',
  ],
  *check(cluster) {
    for (const { check, other, at } of doubleScrapes(cluster)) {
      if (check.component === null) continue;
      yield {
        message: `${spoken(check.component)} is scraped twice: by this check and by ${other}`,
        at: check.nameAt,
        component: check.component,
        subjects: [check],
        related: [{ at, message: 'scrapes it too' }],
      };
    }
  },
});
