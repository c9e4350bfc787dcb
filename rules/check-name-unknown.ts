import { type CheckConfig, type Cluster, componentOf, defineRule, type Fix, nearMiss, spoken } from '../src/rule-api.ts';

/** Names, of files and in annotations, that the Agent takes for a check that doesn't exist, and files that it doesn't read at all. */
export default defineRule({
  id: 'check-name-unknown',
  severity: 'error',
  link: 'configured',
  components: ['apiserver', 'etcd', 'controller-manager', 'scheduler'],
  since: '0.1.0',
  summary: 'a file or annotation meant for a control-plane check has a name that the Agent knows no check by',
  why: 'The Agent takes the name of the check from the name of the file, or from the annotation. A name with dashes or a missing part is scheduled all the same and then fails to load, with "Check not found in Catalog" in a log. A file that does not end in .yaml is not even copied into conf.d.',
  remedy: 'Use the name of the check: etcd, kube_scheduler, kube_controller_manager or kube_apiserver_metrics; a file has .yaml after it.',
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
      yield {
        message: right === check.name ? neverRead(check) : `the Agent has no check ${check.name}: ${spoken(component)}'s is ${right}`,
        at: check.nameAt,
        // Where the file lies now says nothing of the name that it gets in conf.d.
        ...(isElsewhere(check) && { severity: 'info' }),
        component,
        subjects: [check],
        fix: renaming(cluster, check, right),
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

function renaming(cluster: Cluster, check: CheckConfig, right: string): Fix | undefined {
  const edits = check.rename(right);
  if (edits.length === 0 || isTaken(cluster, check, right)) return undefined;
  return { title: `rename it to ${check.fileName.startsWith(check.name) ? `${right}.yaml` : right}`, edits };
}

/** Whether the file or the key of an annotation that this one would become is there already; a list may hold a name twice. */
function isTaken(cluster: Cluster, { entry, annotation, agents }: CheckConfig, right: string): boolean {
  if (annotation) return annotation.version === 'v2' && annotation.names.some(({ name }) => name === right);
  if (!entry) return cluster.checks.some((other) => other.name === right && other.agents.some((agent) => agents.includes(agent)));
  const siblings = entry?.pointer.slice(0, entry.pointer.lastIndexOf('/') + 1);
  return cluster.checks.some(({ entry: other }) => other?.tree === entry?.tree && other?.pointer === `${siblings}${right}.yaml`);
}
