import { type AgentWorkload, type Cluster, type ConfigMap, defineRule, idleConfigMaps } from '../src/rule-api.ts';

/** Check files lie in a ConfigMap, and no Agent asks for it. */
export default defineRule({
  id: 'config-map-not-used',
  severity: 'warning',
  link: 'configured',
  components: [],
  since: '0.1.0',
  summary: 'a ConfigMap holds control-plane checks, and no Agent takes them',
  why: 'A ConfigMap reaches an Agent only by reference: extraConfd of a DatadogAgent, or a volume mounted at /conf.d. Without one its checks never run, and nothing says so.',
  remedy:
    'Refer to the ConfigMap in extraConfd.configMap of the nodeAgent, or mount it at /conf.d; remove it when it is not needed any more.',
  references: [
    'https://docs.datadoghq.com/containers/kubernetes/control_plane/',
    'https://github.com/DataDog/datadog-operator/blob/main/internal/controller/datadogagent/override/podtemplatespec.go',
  ],
  fix: 'unsafe',
  *check(cluster) {
    const nodeAgents = cluster.agents.filter((agent) => agent.role === 'node-agent');
    // The Agent that takes it may be one that the files don't show in full, or don't show at all.
    if (nodeAgents.length === 0 || cluster.agents.some((agent) => !agent.confdKnown || takesUnnamed(agent))) return;
    for (const configMap of idleConfigMaps(cluster)) {
      if (configMap.name === 'unknown') continue;
      yield {
        message: `no Agent takes the checks of ConfigMap ${configMap.name}`,
        at: configMap.nameAt,
        subjects: [configMap],
        related: nodeAgents.map((agent) => ({ at: agent.at, message: 'this Agent does not refer to it' })),
        fix: reference(cluster, configMap, nodeAgents),
      };
    }
  },
});

/** Whether a source's ConfigMap can't be told from the files. */
const takesUnnamed = (agent: AgentWorkload): boolean => agent.confd.some((source) => source.configMap === 'unknown');

/** Which Agent it was meant for can be told when there is one. */
function reference(cluster: Cluster, { name }: ConfigMap, [agent, ...others]: readonly AgentWorkload[]) {
  const edits = agent && others.length === 0 && idleConfigMaps(cluster).length === 1 ? agent.useConfigMap(name) : [];
  return edits.length > 0 ? { title: `let the node agents take ${name}`, edits } : undefined;
}
