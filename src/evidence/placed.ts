import type { AgentWorkload } from '../model/agent.ts';
import { automaticChecks } from '../model/automatic-checks.ts';
import { checkNames } from '../model/check-names.ts';
import type { Cluster, Component } from '../model/cluster.ts';
import { dispatchOf } from '../model/dispatch.ts';
import { autoConfState, packagedFolder } from '../model/packaged.ts';
import { placement } from '../model/placement.ts';
import type { Route } from '../model/routes.ts';
import { needsControlPlaneNode } from '../model/schedule.ts';
import type { Statement } from '../trace.ts';
import { statement } from './statement.ts';

/** What becomes of the packaged check where a route leads, and by what. */
export function autoconfOf(cluster: Cluster, component: Component, { kind, check, agent }: Route): readonly Statement[] {
  const isFile = check?.source === 'conf.d' || check?.source === 'config-map';
  if (!agent || (kind === 'written' && !isFile) || kind === 'automatic') return [];
  const name = checkNames[component];
  const ignored = agent.ignoredAutoConf.names.filter((one) => one.name === name);
  const hiding = agent.agentContainer.mounts.filter(({ path }) => path === packagedFolder(component));
  const words = {
    active: 'the packaged check runs in these pods',
    ignored: `the packaged check ${name} is ignored by name`,
    hidden: `a volume hides the packaged check ${name}`,
    overridden: "annotations of the component's Pod stand in the place of the packaged check",
    unknown: "it can't be told whether the packaged check runs in these pods",
  };
  const state = autoConfState(cluster, agent, component);
  const at = state === 'ignored' ? ignored[0]?.at : state === 'hidden' ? hiding[0]?.at : undefined;
  return [statement(words[state], at ?? null)];
}

const ways = {
  node: 'the node agent that reads it runs it, on the node of what it is for',
  endpoint: 'the Cluster Agent hands it to the node agent beside the pod of each endpoint',
  cluster: 'the Cluster Agent hands it to one pod at a time, wherever that is',
  nobody: 'nobody runs it',
  unknown: "it can't be told who runs it",
} as const;

/** Which pod runs the check, why, and whether it can be where it must. */
export function placedIn(cluster: Cluster, component: Component, { kind, check, agent }: Route): readonly Statement[] {
  if (kind === 'automatic')
    return automaticChecks(cluster, component).map(({ at, facts, written }) =>
      statement(`${facts.switch} is on${written ? '' : ' by default'}`, written ? at : null),
    );
  if (!check) return [];
  const way = statement(ways[dispatchOf(cluster, check)]);
  if (!agent) return [way];
  const pods = statement(`it runs in container ${agent.agentContainer.name} of the ${agent.role.replaceAll('-', ' ')}`, agent.at);
  return [way, pods, ...(needsControlPlaneNode(cluster, check) ? nodes(cluster, agent) : [])];
}

function nodes(cluster: Cluster, agent: AgentWorkload): readonly Statement[] {
  const { allowed, missing, at } = placement(cluster, agent);
  const taints = missing.map(({ key }) => key).join(' and ');
  const words = {
    yes: 'its pods may run on control-plane nodes',
    no: `its pods can't run on control-plane nodes${taints ? `: nothing tolerates ${taints}` : ''}`,
    'older-only': `its pods can run on control-plane nodes of older Kubernetes versions only: newer ones have ${taints}`,
    unknown: "it can't be told whether its pods may run on control-plane nodes",
  };
  return [statement(words[allowed], at)];
}
