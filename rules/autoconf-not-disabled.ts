import { defineRule, runners, runsBesidePackaged } from '../src/rule-api.ts';

/** The Agent's image brings a check of its own for each component, and a file of the user's takes no precedence over it. */
export default defineRule({
  id: 'autoconf-not-disabled',
  severity: 'error',
  link: 'autoconf',
  components: ['apiserver', 'etcd', 'controller-manager', 'scheduler'],
  since: '0.1.0',
  summary: "the Agent's packaged check of a component runs beside the one that is configured",
  why: 'The image of the Agent holds an auto_conf.yaml for each of the four checks, and a configured file does not take its place: both wait for the same container, and both run. The packaged check of etcd has no certificates and fails on every run; the others count everything a second time, or fill the log with errors.',
  remedy:
    'Switch the packaged file off: with `datadog.ignoreAutoConfig` in Helm values, an empty folder over `/etc/datadog-agent/conf.d/<check>.d` in a DatadogAgent, or the name of the check in `DD_IGNORE_AUTOCONF` in a manifest.',
  references: [
    'https://docs.datadoghq.com/containers/guide/auto_conf/',
    'https://docs.datadoghq.com/containers/kubernetes/control_plane/',
    'https://github.com/DataDog/datadog-agent/blob/main/comp/core/autodiscovery/providers/config_reader.go',
  ],
  fix: 'safe',
  *check(cluster) {
    for (const check of cluster.checks) {
      const agents = runners(cluster, check).filter((agent) => runsBesidePackaged(cluster, check, agent) === true);
      if (agents.length === 0 || check.component === null) continue;
      const edits = agents.map((agent) => agent.disableAutoConf(check.name));
      yield {
        message: `the packaged ${check.name} check runs beside this one, since nothing switches it off`,
        at: check.nameAt,
        component: check.component,
        subjects: [check],
        related: agents.map(({ at }) => ({ at, message: 'both run in these pods' })),
        fix: edits.every((own) => own.length > 0)
          ? { title: `switch the packaged ${check.name} check off`, edits: edits.flat() }
          : undefined,
      };
    }
  },
});
