import type { AgentWorkload } from './agent.ts';
import type { CheckConfig, Cluster, Known } from './cluster.ts';
import { either } from './known.ts';
import { platformServiceFor } from './platform-services.ts';
import { isBackedByPods, type ServiceTarget, targetsOf } from './targets.ts';

/**
 * How a check gets to the pod that runs it: `node`, by the node agent that reads it; `endpoint`, from the Cluster Agent to
 * the node agent beside the pod of each endpoint; `cluster`, from the Cluster Agent to one pod at a time, anywhere; `nobody`.
 */
export type Dispatch = 'node' | 'endpoint' | 'cluster' | 'nobody';

/** Source: DataDog/datadog-agent:pkg/clusteragent/clusterchecks/dispatcher_main.go */
export function dispatchOf(cluster: Cluster, check: CheckConfig): Known<Dispatch> {
  const { source, file } = check;
  if (source === 'pod-annotation' || source === 'packaged') return 'node';
  const targets = targetsOf(check);
  const isStatic = file.at('cluster_check').boolean === true;
  if (source === 'conf.d' || source === 'config-map') return targets.length > 0 || isStatic ? 'nobody' : 'node';
  if (targets.length === 0) return isStatic ? 'cluster' : staticallyUnknown(check) ? 'unknown' : 'nobody';
  const [first, ...others] = new Set(targets.map((target) => dispatchTo(cluster, check, target)).filter((way) => way !== 'nobody'));
  return first === undefined ? 'nobody' : others.length > 0 ? 'unknown' : first;
}

const staticallyUnknown = ({ file }: CheckConfig): boolean =>
  ['cluster_check', 'advanced_ad_identifiers'].some((key) => file.at(key).state === 'unknown');

function dispatchTo(cluster: Cluster, { component }: CheckConfig, target: ServiceTarget): Known<Dispatch> {
  // What lacks a part of the name is the name of no Service.
  if (target.service === null && (target.name === null || target.namespace === null)) return 'nobody';
  if (target.kind === 'service' || target.resolve === 'ip') return 'cluster';
  // Meant as they have to be in front of static pods, where they aren't said to be: `endpoints-resolve-missing` tells of it.
  if (component !== null && platformServiceFor(cluster, component, target)?.resolve === 'ip') return 'cluster';
  const backed = target.resolve === 'unknown' ? target.resolve : isBackedByPods(cluster, target);
  return backed === 'unknown' ? backed : backed ? 'endpoint' : 'cluster';
}

/** Whether a check runs on the node of what it is for, so that the node's own files are the ones that it reads. */
export const runsBesideTarget = (cluster: Cluster, check: CheckConfig): boolean =>
  ['node', 'endpoint'].includes(dispatchOf(cluster, check));

/** Whether anybody hands out cluster checks, those of endpoints included; unknown where no installation in the files says. */
export function handsOutClusterChecks({ clusterChecks }: Cluster): Known<boolean> {
  return clusterChecks.length === 0 ? 'unknown' : either(...clusterChecks.map(({ enabled }) => enabled));
}

/**
 * The workloads that take cluster checks: runners, else node agents. A runner that has settings and isn't deployed counts as
 * if it were, since that is what was meant: `cluster-checks-runner-disabled` tells of it. Unknown when it can't be told
 * whether there are runners.
 */
export function takersOfClusterChecks({ agents, clusterChecks }: Cluster): Known<readonly AgentWorkload[]> {
  const nodeAgents = agents.filter(({ role, deployed }) => role === 'node-agent' && deployed !== false);
  const runners = agents.filter(({ role }) => role === 'cluster-checks-runner');
  const meant = clusterChecks.filter(({ runnerSettings }) => runnerSettings.length > 0).map(({ runner }) => runner);
  const found = runners.filter((runner) => runner.deployed === true || meant.includes(runner));
  const share = clusterChecks.some(({ runner, byNodeAgents }) => runner.deployed === true && byNodeAgents === true);
  if (found.length > 0) return share ? [...found, ...nodeAgents] : found;
  return runners.some(({ deployed }) => deployed === 'unknown') ? 'unknown' : nodeAgents;
}
