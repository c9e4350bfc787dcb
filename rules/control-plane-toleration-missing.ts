import { append, components, defineRule, type Misplaced, misplacedAgents } from '../src/rule-api.ts';

/** Where the node agent's tolerations and selectors leave it, against the platform's taints by Kubernetes version. */
export default defineRule({
  id: 'control-plane-toleration-missing',
  severity: 'error',
  link: 'placed',
  components,
  since: '0.1.0',
  summary: 'no Agent that carries the check can run on control-plane nodes',
  why: 'Checks that wait for a container of the control plane run in the node agent beside it. Control-plane nodes are tainted, and the taint was renamed: an Agent that tolerates node-role.kubernetes.io/master only is gone from them after an upgrade to Kubernetes 1.24 or later. No pod, no check, and no error anywhere.',
  remedy: 'Let the node agents tolerate every taint of the control-plane nodes, and let no nodeSelector or affinity keep them away.',
  references: [
    'https://docs.datadoghq.com/containers/kubernetes/control_plane/',
    'https://github.com/kubernetes/kubeadm/issues/2200',
    'https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/',
  ],
  fix: 'safe',
  *check(cluster) {
    for (const misplaced of misplacedAgents(cluster)) {
      const { agent, checks, placement } = misplaced;
      yield {
        message: message(misplaced),
        at: placement.at,
        ...(placement.allowed === 'older-only' && { severity: 'warning' }),
        subjects: [agent, ...checks],
        related: checks.map((check) => ({ at: check.nameAt, message: 'this check must run there' })),
        fix: placement.missing.length > 0 ? toleration(misplaced) : undefined,
      };
    }
  },
});

function message({ placement: { allowed, missing } }: Misplaced): string {
  if (missing.length === 0) return 'the node agents are kept off control-plane nodes, where their checks must run';
  const taints = missing.map(({ key }) => key).join(' and ');
  return allowed === 'older-only'
    ? `the node agents tolerate only what old Kubernetes versions put on control-plane nodes: newer ones have ${taints}`
    : `the node agents cannot run on control-plane nodes, whose ${missing.length > 1 ? 'taints' : 'taint'} ${taints} they do not tolerate`;
}

const toleration = ({ agent, placement: { missing } }: Misplaced) => ({
  title: `tolerate ${missing.map(({ key }) => key).join(' and ')}`,
  edits: missing.map(({ key, effect }) => append(agent.tolerations, { key, operator: 'Exists', effect })),
});
