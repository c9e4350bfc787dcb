import {
  type AgentWorkload,
  checkNames,
  components,
  defineRule,
  factsOf,
  mayBeConfigured,
  type Related,
  spoken,
  verdictOf,
} from '../src/rule-api.ts';

/** Components that the platform's documentation tells how to monitor, and that no check of this cluster reaches. */
export default defineRule({
  id: 'component-unmonitored',
  severity: 'info',
  link: 'configured',
  components,
  since: '0.1.0',
  summary: 'nothing collects the metrics of a component that Datadog documents for the platform',
  why: 'The Agent brings checks along that find a component by themselves, but not everywhere: etcd asks for a client certificate, which only a configuration can give. Where the packaged check does not suffice or is switched off, and no other takes its place, there are no metrics.',
  remedy: "Configure the check as the documentation of the platform says, or leave it if the component's metrics are not wanted.",
  references: ['https://docs.datadoghq.com/containers/kubernetes/control_plane/', 'https://docs.datadoghq.com/containers/guide/auto_conf/'],
  *check(cluster) {
    const agent = cluster.agents.find(({ role, deployed }) => role === 'node-agent' && deployed === true);
    for (const component of (agent ? components : []).filter((one) => factsOf(cluster, one)?.documented)) {
      const { verdict, link } = verdictOf(cluster, component);
      const packaged = verdict === 'unmonitored' ? lacking[link] : undefined;
      if (!agent || !packaged || mayBeConfigured(cluster, component)) continue;
      yield {
        message: `nothing collects the metrics of ${spoken(component)}: no check is configured, and the packaged one ${packaged}`,
        at: agent.at,
        component,
        subjects: [agent],
        related: switches(agent, checkNames[component]),
      };
    }
  },
});

/** What keeps the packaged check from sufficing, by the link of the chain that breaks. */
const lacking: Readonly<Record<string, string>> = {
  autoconf: 'is switched off',
  placed: 'finds no container of it',
  credentials: 'has no credentials for it',
};

/** Where the packaged check is switched off. */
function switches({ ignoredAutoConf, agentContainer }: AgentWorkload, check: string): readonly Related[] {
  const names = ignoredAutoConf.names.filter(({ name }) => name === check);
  const mounts = agentContainer.mounts.filter(({ path }) => path === `/etc/datadog-agent/conf.d/${check}.d`);
  return [...names, ...mounts].map(({ at }) => ({ at, message: 'switched off here' }));
}
