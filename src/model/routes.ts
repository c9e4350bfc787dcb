import type { AgentWorkload } from './agent.ts';
import type { AnnotationSet } from './annotation.ts';
import { automaticChecks } from './automatic-checks.ts';
import { broken, type Chain, endsAt, type Judgement, type Link, unknown } from './chain.ts';
import { componentOf, nearMiss } from './check-names.ts';
import type { CheckConfig, CheckInstance, Cluster, Component } from './cluster.ts';
import { chainOf } from './delivery.ts';
import { handsOutClusterChecks } from './dispatch.ts';
import { findsComponent, identifiersFor } from './identifiers.ts';
import { autoConfState, packagedCheck } from './packaged.ts';
import { runners, whyNobody } from './schedule.ts';

/** One way on which metrics of a component may arrive, as far as it leads; what it doesn't get to is null. */
export interface Route {
  /** `written`: a check of the user's; `automatic`: a switch of the installation; `packaged`: the check in the Agent's image. */
  readonly kind: 'written' | 'automatic' | 'packaged';
  readonly check: CheckConfig | null;
  readonly instance: CheckInstance | null;
  readonly agent: AgentWorkload | null;
  /** The annotations that were to be a check, where nothing comes of them. */
  readonly annotation: AnnotationSet | null;
  readonly chain: Chain;
}

const nowhere = { check: null, instance: null, agent: null, annotation: null };

/** Those that somebody configured: one for each instance in each workload that runs it, and those that break off before. */
export function writtenRoutes(cluster: Cluster, component: Component): readonly Route[] {
  const checks = cluster.checks.filter((check) => componentOf(nearMiss(check.name) ?? check.name) === component);
  return [...checks.flatMap((check) => routesOf(cluster, check)), ...faultyAnnotations(cluster, component)];
}

function routesOf(cluster: Cluster, check: CheckConfig): readonly Route[] {
  const ending = (link: Link, judgement: Judgement): Route => ({ ...nowhere, kind: 'written', check, chain: endsAt(link, [judgement]) });
  if (check.component === null) {
    return [ending('configured', broken(`no check is loaded from ${check.annotation ? `the name ${check.name}` : check.fileName}`))];
  }
  if (check.instances.length === 0) {
    const isUnknown = check.file.at('instances').state === 'unknown';
    return [ending('configured', isUnknown ? unknown('its instances cannot be read', 'value') : broken('the check has no instances'))];
  }
  const agents = runners(cluster, check);
  if (agents.length === 0) return [ending('placed', whyNobody(cluster, check))];
  return agents.flatMap((agent) =>
    check.instances.map((instance): Route => {
      return { kind: 'written', check, instance, agent, annotation: null, chain: chainOf(cluster, instance, agent) };
    }),
  );
}

/** One for each annotation set that means the component and that the Agent takes nothing from. */
const faultyAnnotations = ({ annotations }: Cluster, component: Component): readonly Route[] =>
  annotations
    .filter(({ meant }) => meant.includes(component))
    .flatMap((annotation): readonly Route[] => {
      const { fault } = annotation;
      if (fault === null) return [];
      const judgement =
        fault === 'unknown'
          ? unknown('templates keep its annotations from being read', 'value')
          : broken(`the Agent takes no check from its annotations: ${fault.reason}`);
      return [{ ...nowhere, kind: 'written', annotation, chain: endsAt('configured', [judgement]) }];
    });

/** Those by switches with which an installer has the component monitored; none when none is on, or may be. */
export function automaticRoutes(cluster: Cluster, component: Component): readonly Route[] {
  const switches = automaticChecks(cluster, component).filter(({ on }) => on !== false);
  return switches.map(({ agent, on, facts }): Route => {
    const route = { ...nowhere, kind: 'automatic', agent } as const;
    if (handsOutClusterChecks(cluster) === false) return { ...route, chain: endsAt('placed', [broken('cluster checks are switched off')]) };
    const isHelm = facts.flavour === 'helm';
    const reason = `${facts.switch} may have ${isHelm ? 'the chart' : 'the Operator'} configure it: it does from version ${facts.alone} on`;
    // What it sets up is its own affair.
    const configured = on === true ? [] : [unknown(reason, isHelm ? 'chart-version' : 'operator-version')];
    return { ...route, chain: { ...endsAt('placed', []), autoconf: 'not-applicable', configured } };
  });
}

/** Those of the packaged check in each node agent; without any, one that leads nowhere. */
export function packagedRoutes(cluster: Cluster, component: Component): readonly Route[] {
  const agents = cluster.agents.filter((agent) => agent.role === 'node-agent' && agent.deployed !== false);
  if (agents.length === 0)
    return [{ ...nowhere, kind: 'packaged', chain: endsAt('configured', [unknown('the files hold no Agent', 'agent')]) }];
  return agents.flatMap((agent) => {
    const check = packagedCheck(component, agent);
    const stop = packagedStop(cluster, check, agent);
    return check.instances.map((instance): Route => {
      return { kind: 'packaged', check, instance, agent, annotation: null, chain: stop ?? chainOf(cluster, instance, agent) };
    });
  });
}

/** What keeps a packaged check from running at all; null when nothing does. */
function packagedStop(cluster: Cluster, check: CheckConfig, agent: AgentWorkload): Chain | null {
  const { component } = check;
  if (component === null) return null;
  if (identifiersFor(cluster, component).length === 0 || findsComponent(cluster, check) === false)
    return endsAt('placed', [broken('it finds no container of the component')]);
  const state = autoConfState(cluster, agent, component);
  if (state === 'unknown') return endsAt('autoconf', [unknown("it can't be told whether the packaged check runs", 'agent-settings')]);
  if (state === 'overridden') return endsAt('autoconf', [broken("its Pod's annotations stand in the place of auto_conf")]);
  return state === 'active' ? null : endsAt('autoconf', [broken('auto_conf is switched off')]);
}
