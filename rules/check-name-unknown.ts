import { type CheckConfig, type Cluster, componentOf, defineRule, nearMiss, rename, spoken } from '../src/rule-api.ts';

/** File names that the Agent takes for a check that doesn't exist, or doesn't read at all. */
export default defineRule({
  id: 'check-name-unknown',
  severity: 'error',
  components: ['apiserver', 'etcd', 'controller-manager', 'scheduler'],
  since: '0.1.0',
  summary: 'a file meant for a control-plane check has a name that the Agent knows no check by',
  why: 'The Agent takes the name of the check from the name of the file. A name with dashes or a missing part is scheduled all the same and then fails to load, with "Check not found in Catalog" in a log. A file that does not end in .yaml is not even copied into conf.d.',
  remedy: 'Name the file after the check: etcd.yaml, kube_scheduler.yaml, kube_controller_manager.yaml or kube_apiserver_metrics.yaml.',
  references: [
    'https://docs.datadoghq.com/containers/kubernetes/control_plane/',
    'https://github.com/DataDog/datadog-agent/blob/main/comp/core/autodiscovery/providers/config_reader.go',
    'https://github.com/DataDog/datadog-agent/blob/main/Dockerfiles/agent/cont-init.d/89-copy-customfiles.sh',
  ],
  fix: 'safe',
  *check(cluster) {
    for (const check of cluster.checks) {
      const right = nearMiss(check.name) ?? check.name;
      const component = componentOf(right);
      if (check.component !== null || component === null) continue;
      const fileName = `${right}.yaml`;
      const { entry } = check;
      yield {
        message: right === check.name ? neverRead(check) : `the Agent has no check ${check.name}: ${spoken(component)}'s is ${right}`,
        at: check.nameAt,
        // Where the file lies now says nothing of the name that it gets in conf.d.
        ...(isElsewhere(check) && { severity: 'info' }),
        component,
        subjects: [check],
        fix:
          entry && !isTaken(cluster, check, fileName) ? { title: `rename it to ${fileName}`, edits: [rename(entry, fileName)] } : undefined,
      };
    }
  },
});

const neverRead = ({ name, fileName }: CheckConfig): string =>
  fileName.endsWith('.yaml')
    ? `${fileName} is never read: the folder of the check is conf.d/${name}.d`
    : `${fileName} is never read: its name must end in .yaml`;

/** A file of its own that is outside of the Agent's folders. */
function isElsewhere({ entry, agents, nameAt, file }: CheckConfig): boolean {
  const { path } = nameAt.location.file;
  return entry === null && agents.length === 0 && file.pointer === '' && !/(?:^|\/)(?:conf\.d|[^/]+\.d)\/[^/]+$/.test(path);
}

/** Whether the file that this one would become is there already. */
const isTaken = (cluster: Cluster, { entry }: CheckConfig, fileName: string): boolean =>
  cluster.checks.some(
    (other) =>
      other.entry !== null &&
      other.entry.tree === entry?.tree &&
      other.entry.pointer === `${entry.pointer.slice(0, entry.pointer.lastIndexOf('/'))}/${fileName}`,
  );
