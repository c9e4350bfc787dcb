import { accepted, credentials } from './acceptance.ts';
import type { AgentWorkload } from './agent.ts';
import { certificateUses } from './certificates.ts';
import {
  type Break,
  breaksIn,
  broken,
  type Chain,
  endsAt,
  type Judgement,
  judge,
  type links,
  type MissingFact,
  probablyBroken,
  unknown,
} from './chain.ts';
import { spoken } from './check-names.ts';
import type { CheckInstance, Cluster, Component, Known } from './cluster.ts';
import { dialled, isOfAnyNode } from './dialled.ts';
import { hasUrl, soleEndpoint } from './endpoint.ts';
import { findsComponent, isFileOverridden } from './identifiers.ts';
import { isExternal } from './listeners.ts';
import { lossOf } from './lost-variable.ts';
import { runsBesidePackaged } from './packaged.ts';
import { placement } from './placement.ts';
import type { MonitoredComponent } from './platform.ts';
import { factsOf } from './platform-facts.ts';
import { serverOf, shareProcess } from './process-mates.ts';
import { type Reach, reach } from './reach.ts';
import { remembered } from './remember.ts';
import { type InstanceRun, isLoopback, needsControlPlaneNode } from './schedule.ts';
import { isResolvable, templateVariables, variableTarget } from './template-variable.ts';
import { textsBelow } from './texts-below.ts';
import { portOwner } from './upstream.ts';

/** One instance as one workload runs it, on a known platform. */
export interface Delivery extends InstanceRun {
  readonly cluster: Cluster;
  readonly component: Component;
  readonly facts: MonitoredComponent;
}

/** What is found out of each link between an instance, as a workload runs it, and its component's metrics. */
export const chainOf = remembered((cluster: Cluster, instance: CheckInstance, agent: AgentWorkload): Chain => {
  const { component } = instance.check;
  const facts = component && factsOf(cluster, component);
  if (!component || !facts) return endsAt('configured', [unknown('the platform is unknown', 'platform')]);
  if (isExternal(cluster, component)) return endsAt('configured', [unknown(`${spoken(component)} runs outside of the cluster`, null)]);
  const delivery: Delivery = { cluster, component, facts, instance, agent };
  return {
    configured: judge(hasUrl(instance), 'the instance has no prometheus_url', 'value'),
    autoconf: autoconf(delivery),
    placed: placed(delivery),
    reachable: reachable(delivery),
    credentials: credentials(asking(delivery)),
    accepted: accepted(asking(delivery)),
  };
});

/** The same with the component whose port is asked, which another one of its process may stand for. */
function asking(delivery: Delivery): Delivery {
  const { cluster, component, facts, instance } = delivery;
  const endpoint = soleEndpoint(instance);
  const server = endpoint ? serverOf(cluster, component, dialled({ cluster, component, check: instance.check, endpoint }).port) : component;
  return { ...delivery, component: server, facts: factsOf(cluster, server) ?? facts };
}

/** Every break of the chain, gravest first, then in its order. None when the metrics arrive. */
export const breaksOf = (cluster: Cluster, instance: CheckInstance, agent: AgentWorkload): readonly Break[] =>
  breaksIn(chainOf(cluster, instance, agent));

function autoconf({ cluster, instance: { check }, agent }: Delivery): Chain[(typeof links)[number]] {
  if (check.source !== 'conf.d' && check.source !== 'config-map' && check.source !== 'packaged') return 'not-applicable';
  return judge(not(runsBesidePackaged(cluster, check, agent)), 'the packaged auto_conf runs beside it', 'agent-settings');
}

const not = (known: Known<boolean>): Known<boolean> => (known === 'unknown' ? known : !known);

function placed(delivery: Delivery): readonly Judgement[] {
  const { cluster, component, instance, agent } = delivery;
  const { check } = instance;
  const { allowed } = needsControlPlaneNode(cluster, check) ? placement(cluster, agent) : { allowed: 'yes' };
  const isOld = allowed === 'older-only';
  return [
    ...withoutRunner(delivery),
    ...(agent.images.some(({ fault }) => fault !== null)
      ? [broken("the Agent's image is named in a way that makes a wrong reference")]
      : []),
    ...judge(findsComponent(cluster, check), `its ad_identifiers match no container of ${spoken(component)}`, 'value'),
    ...judge(not(isFileOverridden(cluster, check)), "its Pod's annotations stand in the place of files", 'value'),
    ...judge(!hasFaultyVariable(cluster, instance), "a template variable of it can't be filled in", 'value'),
    ...(isOld ? [probablyBroken('the Agent is kept from control-plane nodes of newer Kubernetes versions', 'kubernetes-version')] : []),
    ...judge(
      allowed === 'yes' || isOld || (allowed === 'unknown' ? allowed : false),
      'the Agent is kept from control-plane nodes',
      'agent-settings',
    ),
  ];
}

/** Where runners have settings and aren't deployed, node agents run the check, without what was meant for it. */
function withoutRunner({ cluster, agent, instance }: Delivery): readonly Judgement[] {
  if (agent.role !== 'cluster-checks-runner' || agent.deployed === true || certificateUses(instance).length === 0) return [];
  const switches = cluster.clusterChecks.filter(({ runner }) => runner === agent).flatMap(({ runnerSwitches }) => runnerSwitches);
  const isOff = switches.some(({ holds, written }) => holds === false && written);
  const reason = 'its certificates are in a cluster checks runner that is not deployed';
  return [isOff ? broken(reason) : probablyBroken(reason)];
}

function hasFaultyVariable(cluster: Cluster, { check, at }: CheckInstance): boolean {
  const target = variableTarget(check);
  return textsBelow(at).some(({ text = '' }) => {
    const { found, unpaired } = templateVariables(text);
    if (unpaired !== null || found.some(({ fault }) => fault !== null)) return true;
    return found.some(({ name }) => target !== 'unknown' && (!isResolvable(name, target) || lossOf(cluster, check, name) !== null));
  });
}

function reachable(delivery: Delivery): readonly Judgement[] {
  const { cluster, component, instance, agent } = delivery;
  const port = soleEndpoint(instance)?.port;
  const owner = portOwner(port);
  if (owner !== null && owner !== component && !shareProcess(cluster, component, owner))
    return [broken(`port ${port} is ${spoken(owner)}'s`)];
  return reach(cluster, instance, agent).flatMap((one): readonly Judgement[] => {
    const { state, reason, obstacle } = one;
    if (state === 'reachable') return [];
    if (state === 'unknown') {
      const missing = missingFor(delivery, one);
      return [obstacle ? probablyBroken(reason, missing) : unknown(reason, missing)];
    }
    return [obstacle && 'flag' in obstacle && obstacle.flag.origin === 'default' ? probablyBroken(reason) : broken(reason)];
  });
}

/** What would tell whether an instance gets through. */
function missingFor({ cluster, component, instance, agent }: Delivery, { endpoint, obstacle }: Reach): MissingFact | null {
  if (obstacle) return obstacle.kind === 'closed-port' ? 'kubernetes-version' : 'component-settings';
  if (!endpoint) return 'value';
  const { host, port } = dialled({ cluster, component, check: instance.check, endpoint });
  if (isLoopback(host)) return agent.hostNetwork === 'unknown' ? 'agent-settings' : null;
  if (host === 'unknown' && isOfAnyNode(instance.check)) return 'pod-nodes';
  if (host === 'unknown' || port === 'unknown') return variableTarget(instance.check) === 'container' ? 'value' : 'service';
  return 'component-settings';
}
