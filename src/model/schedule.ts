import type { AgentWorkload } from './agent.ts';
import type { CheckConfig, Cluster } from './cluster.ts';
import { components } from './cluster.ts';
import { endpoints } from './endpoint.ts';
import { type Placement, placement } from './placement.ts';
import { factsOf } from './platform-facts.ts';

/**
 * The workloads whose pods run a check, of those that get it: the node agents for files and packaged checks. Those that
 * can't be on control-plane nodes count only when none can.
 */
export function runners(cluster: Cluster, check: CheckConfig): readonly AgentWorkload[] {
  const nodeAgents = check.agents.filter((agent) => agent.role === 'node-agent' && agent.deployed !== false);
  if (!needsControlPlaneNode(cluster, check)) return nodeAgents;
  const there = nodeAgents.filter((agent) => placement(cluster, agent).allowed !== 'no');
  return there.length > 0 ? there : nodeAgents;
}

/**
 * Whether a check of a node agent can only run on control-plane nodes: it waits for one of the control plane's
 * containers, or dials its own node. False on an unknown platform, and where the component is on no node of the cluster.
 */
export function needsControlPlaneNode(cluster: Cluster, check: CheckConfig): boolean {
  const facts = check.component && factsOf(cluster, check.component);
  if (!facts || facts.endpoint.through || check.source === 'cluster-agent-confd') return false;
  const ours = components.flatMap((component) => factsOf(cluster, component)?.identifiers.names ?? []);
  const identifiers = check.adIdentifiers.items.map((item) => item.text ?? '');
  if (identifiers.length > 0) return identifiers.every((identifier) => ours.includes(identifier));
  const hosts = check.instances.flatMap(endpoints).map(({ host }) => host);
  return check.adIdentifiers.state === 'absent' && hosts.length > 0 && hosts.every(isLoopback);
}

/** Whether a URL's host or a listening address is the loopback, by address or name. */
export const isLoopback = (host: string): boolean => host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);

/** A workload that carries checks of control-plane nodes and can't be there, and what keeps it away. */
export interface Misplaced {
  readonly agent: AgentWorkload;
  readonly checks: readonly CheckConfig[];
  readonly placement: Placement;
}

/** The workloads that are needed on control-plane nodes and kept away, for checks that no other workload runs there. */
export function misplacedAgents(cluster: Cluster): readonly Misplaced[] {
  const stranded = cluster.checks.filter((check) => needsControlPlaneNode(cluster, check) && isStranded(cluster, check));
  const agents = new Set(stranded.flatMap((check) => runners(cluster, check)));
  return [...agents].map((agent) => ({
    agent,
    checks: stranded.filter((check) => check.agents.includes(agent)),
    placement: placement(cluster, agent),
  }));
}

/** Whether every workload that runs the check is kept away, be it on the newest Kubernetes versions only. */
function isStranded(cluster: Cluster, check: CheckConfig): boolean {
  const allowed = runners(cluster, check).map((agent) => placement(cluster, agent).allowed);
  return allowed.length > 0 && allowed.every((answer) => answer === 'no' || answer === 'older-only');
}
