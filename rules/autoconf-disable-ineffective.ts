import { checkNames, components, defineRule, runsBesidePackaged, vainAttempts } from '../src/rule-api.ts';

/** Names that no check has, keys that nobody reads, folders that hide nothing: none of them gets an error from anything. */
export default defineRule({
  id: 'autoconf-disable-ineffective',
  severity: 'error',
  link: 'autoconf',
  components,
  since: '0.1.0',
  summary: "what is meant to switch a packaged check off doesn't",
  why: 'The Agent compares the names that it shall ignore with the names of the checks, and says nothing when one fits none. A volume hides the packaged folder only where it is mounted, in the container that runs the checks and at exactly the path of the folder. So a slip leaves the packaged check running, mostly beside a configured one.',
  remedy:
    'Write the names of the checks with underscores (etcd, kube_scheduler, kube_controller_manager, kube_apiserver_metrics), as items of `datadog.ignoreAutoConfig` or with blanks between them in `DD_IGNORE_AUTOCONF`; mount an empty folder at `/etc/datadog-agent/conf.d/<check>.d` in the container agent of the node agent.',
  references: [
    'https://docs.datadoghq.com/containers/guide/auto_conf/',
    'https://docs.datadoghq.com/containers/kubernetes/control_plane/',
    'https://github.com/DataDog/datadog-agent/blob/main/comp/core/autodiscovery/providers/config_reader.go',
    'https://github.com/DataDog/helm-charts/blob/main/charts/datadog/templates/_container-agent.yaml',
  ],
  fix: 'safe',
  masks: ['autoconf-not-disabled', 'volume-not-defined'],
  *check(cluster) {
    for (const { agent, components: running, at, mount, reason, fix } of vainAttempts(cluster)) {
      const own = cluster.checks.filter(({ component, agents }) => component && running.includes(component) && agents.includes(agent));
      const beside = own.filter((check) => runsBesidePackaged(cluster, check, agent) === true);
      const [only, second] = running;
      const names = running.map((component) => checkNames[component]).join(' and ');
      const isTwice = running.every((component) => beside.some((check) => check.component === component));
      const effect = isTwice ? `${names} still ${second ? 'run' : 'runs'} twice` : `the packaged ${names} still ${second ? 'run' : 'runs'}`;
      yield {
        message: `${reason}: ${effect}`,
        at,
        ...(only && !second && { component: only }),
        subjects: [...own, ...(mount ? [mount.at] : [])],
        related: beside.map((check) => ({ at: check.nameAt, message: 'it runs beside this check' })),
        fix: fix ?? undefined,
      };
    }
  },
});
