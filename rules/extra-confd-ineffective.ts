import { defineRule } from '../src/rule-api.ts';

/** Two places of extraConfd that the Operator accepts and that lead nowhere. */
export default defineRule({
  id: 'extra-confd-ineffective',
  severity: 'error',
  link: 'configured',
  components: [],
  since: '0.1.0',
  summary: 'check files are given where the Operator never passes them on',
  why: 'For cluster checks runners the Operator creates the volume of extraConfd and mounts it in no container. For every Agent, extraConfd.configMap wins over a configDataMap beside it. In both cases the files are valid, accepted, and never seen by an Agent.',
  remedy:
    'Give the files of node checks to override.nodeAgent.extraConfd and those of cluster checks to override.clusterAgent.extraConfd, either as a configMap or as a configDataMap.',
  references: [
    'https://github.com/DataDog/datadog-operator/blob/main/internal/controller/datadogagent/override/podtemplatespec.go',
    'https://github.com/DataDog/datadog-operator/blob/main/internal/controller/datadogagent/component/clusterchecksrunner/default.go',
  ],
  *check(cluster) {
    for (const agent of cluster.agents) {
      const effective = agent.confd.find((source) => !source.ineffective);
      for (const source of agent.confd) {
        if (!source.ineffective) continue;
        const runner = agent.role === 'cluster-checks-runner';
        yield {
          message: runner
            ? 'extraConfd of the cluster checks runner is mounted in no container: its checks never run'
            : 'configDataMap has no effect beside configMap: its checks never run',
          at: source.kind === 'inline' ? source.at.key : source.at,
          subjects: [agent, source.at],
          related: !runner && effective ? [{ at: effective.at, message: 'this ConfigMap takes its place' }] : [],
        };
      }
    }
  },
});
