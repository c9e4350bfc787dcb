import {
  applySettings,
  type CheckInstance,
  type Cluster,
  type Component,
  type ComponentSettings,
  components,
  defineRule,
  origins,
  type Problem,
  type Reach,
  reach,
  runners,
  spoken,
} from '../src/rule-api.ts';

export default defineRule({
  id: 'bind-address-unreachable',
  severity: 'error',
  link: 'reachable',
  components,
  since: '0.1.0',
  summary: 'a component listens on the loopback only, and the check that dials it is elsewhere',
  why: "kubeadm binds the controller manager, the scheduler and the port of etcd's metrics to 127.0.0.1, and so do RKE2, K3s and Talos as far as they have them. Nothing that dials the node's own address gets through to them, not even an Agent in the host's network on that node: connections are refused, and no metrics arrive. `localhost` reaches them only from an Agent in the host's network.",
  remedy:
    "Bind the component to `0.0.0.0` (`::` with IPv6) and let a firewall keep others out. CIS 1.3.7 and 1.4.2 ask for 127.0.0.1; where that must hold, give the Agent `hostNetwork` and let the check dial `localhost` instead. etcd's metrics port asks nobody who he is.",
  apply: applySettings,
  references: [
    'https://docs.datadoghq.com/containers/kubernetes/control_plane/',
    'kubernetes/kubernetes:cmd/kubeadm/app/phases/controlplane/manifests.go',
    'https://github.com/DataDog/integrations-core/pull/9575',
    'https://docs.datadoghq.com/security/default_rules/def-00k-j67/',
    'https://kubernetes.io/docs/tasks/administer-cluster/kubeadm/kubeadm-reconfigure/',
  ],
  fix: 'safe',
  *check(cluster) {
    for (const instance of cluster.checks.flatMap((check) => check.instances)) {
      for (const one of outOfReach(cluster, instance)) yield* problems(instance, one);
    }
  },
});

function* problems(instance: CheckInstance, { endpoint, obstacle }: Reach): Iterable<Problem> {
  const { component } = instance.check;
  if (!component || !endpoint || !obstacle) return;
  if (obstacle.kind === 'own-loopback') {
    const message = `${endpoint.host} is the Agent's own pod, which is not in the host's network, so that ${spoken(component)} is out of its reach`;
    yield { message, at: endpoint.hostAt, component, subjects: [instance], apply: null };
  }
  if (obstacle.kind !== 'loopback') return;
  const { flag, proposal } = obstacle;
  if (!flag.settings || !flag.at) return;
  const isSet = flag.origin === 'set';
  const url = endpoint.text.trim().replace(/^(\w+:\/\/[^/]*).*$/s, '$1');
  yield {
    message: `${spoken(component)} listens on ${flag.value}${isSet ? '' : ' by default'}, which ${url} cannot reach`,
    at: flag.at,
    severity: isSet ? 'error' : 'warning',
    component,
    subjects: [flag.settings],
    apply: origins[flag.settings.origin].apply,
    related: [{ at: endpoint.at, message: 'the check dials it here' }],
    fix: { title: title(flag.settings, flag.name, proposal), edits: flag.settings.setFlag(flag.name, proposal) },
  };
}

const benchmarks: Partial<Readonly<Record<Component, string>>> = { 'controller-manager': 'CIS 1.3.7', scheduler: 'CIS 1.4.2' };

function title({ component, wordsFor }: ComponentSettings, flag: string, value: string): string {
  const price = benchmarks[component] ? `${benchmarks[component]} asks for 127.0.0.1, and the` : 'the';
  const change = wordsFor?.(flag, value) ?? `${flag} to ${value}, which is all interfaces`;
  return `set ${change}; ${price} alternative is an Agent with hostNetwork that dials localhost`;
}

/** Each of the component's settings with which none of the workloads gets through. */
function outOfReach(cluster: Cluster, instance: CheckInstance): readonly Reach[] {
  const agents = runners(cluster, instance.check);
  const [first = [], ...others] = (agents.length > 0 ? agents : [null]).map((agent) => reach(cluster, instance, agent));
  return first.filter(({ state }, index) => [state, ...others.map((other) => other[index]?.state)].every((one) => one === 'unreachable'));
}
