import type { AgentWorkload } from './agent.ts';
import type { AnnotationSet } from './annotation.ts';
import { broken, type Judgement, probablyBroken, unknown } from './chain.ts';
import type { CheckConfig, CheckInstance, Cluster } from './cluster.ts';
import { components } from './cluster.ts';
import { dispatchOf, handsOutClusterChecks, takersOfClusterChecks } from './dispatch.ts';
import { endpoints } from './endpoint.ts';
import { type Placement, placement } from './placement.ts';
import { factsOf } from './platform-facts.ts';
import { remembered } from './remember.ts';
import { targetsOf } from './targets.ts';

/**
 * The workloads whose pods run a check: node agents that get it, node agents beside endpoints, or whoever takes cluster
 * checks. Those that can't be on the control-plane nodes that it needs count only when none can. None when nobody runs it, or
 * when it can't be told who does: `whyNobody`.
 */
export const runners = remembered((cluster: Cluster, check: CheckConfig): readonly AgentWorkload[] => {
  const agents = candidates(cluster, check);
  if (!needsControlPlaneNode(cluster, check)) return agents;
  const there = agents.filter((agent) => placement(cluster, agent).allowed !== 'no');
  return there.length > 0 ? there : agents;
});

function candidates(cluster: Cluster, check: CheckConfig): readonly AgentWorkload[] {
  const dispatch = dispatchOf(cluster, check);
  if (dispatch === 'node') return check.annotation ? inSight(nodeAgents(check)) : nodeAgents(check);
  if (dispatch === 'nobody' || handsOutClusterChecks(cluster) === false) return [];
  const beside = nodeAgents(cluster);
  if (dispatch === 'endpoint') return inSight(beside);
  const takers = takersOfClusterChecks(cluster);
  // Without runners it is the node agents either way.
  if (takers === 'unknown' || (dispatch === 'unknown' && takers.some((taker) => !beside.includes(taker)))) return [];
  return inSight(takers);
}

const nodeAgents = ({ agents }: { readonly agents: readonly AgentWorkload[] }): readonly AgentWorkload[] =>
  agents.filter(({ role, deployed }) => role === 'node-agent' && deployed !== false);

/** Several workloads of which one isn't shown in full may be layers of one: then nothing can be told of any. */
function inSight(agents: readonly AgentWorkload[]): readonly AgentWorkload[] {
  const isWhole = ({ volumes, agentContainer }: AgentWorkload): boolean => volumes.known && agentContainer.mountsKnown;
  return agents.length <= 1 || agents.every(isWhole) ? agents : [];
}

/** Why `runners` finds none. */
export function whyNobody(cluster: Cluster, check: CheckConfig): Judgement {
  const dispatch = dispatchOf(cluster, check);
  if (dispatch === 'nobody' && check.source !== 'cluster-agent-confd') return broken('node agents run no cluster checks');
  if (dispatch === 'nobody') {
    const reason = 'the Cluster Agent runs no checks itself, and nothing says who else should';
    return targetsOf(check).length === 0 && check.adIdentifiers.items.length > 0 ? probablyBroken(reason) : broken(reason);
  }
  if (cluster.agents.length === 0) return unknown('the files hold no Agent', 'agent');
  if (dispatch === 'node') return unknown('no node agent in the files gets the check', 'agent');
  if (handsOutClusterChecks(cluster) === false) return broken('cluster checks are switched off');
  return unknown("it can't be told which pod runs it", 'agent-settings');
}

/**
 * Whether a check of a node agent can only run on control-plane nodes: it waits for one of the control plane's
 * containers, or dials its own node. False on an unknown platform, and where the component is on no node of the cluster.
 */
export const needsControlPlaneNode = remembered((cluster: Cluster, check: CheckConfig): boolean => {
  const facts = check.component && factsOf(cluster, check.component);
  const dispatch = dispatchOf(cluster, check);
  if (!facts || facts.endpoint.through || (dispatch !== 'node' && dispatch !== 'endpoint')) return false;
  if (dispatch === 'endpoint') return true;
  if (check.annotation?.pod) return isOnControlPlane(cluster, check.annotation);
  const ours = components.flatMap((component) => factsOf(cluster, component)?.identifiers.names ?? []);
  const identifiers = check.adIdentifiers.items.map((item) => item.text ?? '');
  if (identifiers.length > 0) return identifiers.every((identifier) => ours.includes(identifier));
  const hosts = check.instances.flatMap(endpoints).map(({ host }) => host);
  return check.adIdentifiers.state === 'absent' && hosts.length > 0 && hosts.every(isLoopback);
});

/** Whether the pods that are annotated are the control plane's own, or selected to run beside it. */
export function isOnControlPlane(cluster: Cluster, { document, pod }: AnnotationSet): boolean {
  const labels = cluster.platform.profile?.labels.map(({ key }) => key) ?? [];
  const selected = pod?.spec.at('nodeSelector').keys ?? [];
  return cluster.controlPlane.some((settings) => settings.document === document) || selected.some((key) => labels.includes(key));
}

/** Whether a URL's host or a listening address is the loopback, by address or name. */
export const isLoopback = (host: string): boolean => host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);

/** An instance in a workload that runs it. */
export interface InstanceRun {
  readonly instance: CheckInstance;
  readonly agent: AgentWorkload;
}

/** A workload that carries checks of control-plane nodes and can't be there, and what keeps it away. */
export interface Misplaced {
  readonly agent: AgentWorkload;
  readonly checks: readonly CheckConfig[];
  readonly placement: Placement;
}

/** The workloads that are needed on control-plane nodes and kept away, for checks that no other workload runs there. */
export function misplacedAgents(cluster: Cluster): readonly Misplaced[] {
  const needed = cluster.checks.filter((check) => needsControlPlaneNode(cluster, check));
  const stranded = needed.map((check) => ({ check, agents: runners(cluster, check) })).filter(({ agents }) => isStranded(cluster, agents));
  const misplaced = new Set(stranded.flatMap(({ agents }) => agents));
  return [...misplaced].map((agent) => ({
    agent,
    checks: stranded.filter(({ agents }) => agents.includes(agent)).map(({ check }) => check),
    placement: placement(cluster, agent),
  }));
}

/** Whether every workload that runs a check is kept away, be it on the newest Kubernetes versions only. */
function isStranded(cluster: Cluster, agents: readonly AgentWorkload[]): boolean {
  const allowed = agents.map((agent) => placement(cluster, agent).allowed);
  return allowed.length > 0 && allowed.every((answer) => answer === 'no' || answer === 'older-only');
}
