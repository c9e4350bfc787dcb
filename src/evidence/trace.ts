import { type Link, links } from '../model/chain.ts';
import type { Cluster, Component } from '../model/cluster.ts';
import type { Route } from '../model/routes.ts';
import type { Statement, Trace } from '../trace.ts';
import { judgedIn } from '../verdicts.ts';
import { configuredBy, optionsOf, sourceOf } from './configured.ts';
import { acceptedBy, reachedBy, shownBy } from './connected.ts';
import { documentedOf } from './documented.ts';
import { autoconfOf, placedIn } from './placed.ts';

/** Everything that speaks for and against the arrival of a component's metrics, for the check that gets furthest. */
export function traceOf(cluster: Cluster, component: Component): Trace {
  const { route, verdict } = judgedIn(cluster, component);
  const looked = links.filter((link) => verdict.links[link] !== 'not-applicable');
  const others = cluster.checks.filter((check) => check.component === component && check !== route?.check);
  return {
    cluster: cluster.id,
    platform: cluster.platform.profile?.id ?? null,
    component,
    verdict,
    steps: route ? looked.map((link) => ({ link, state: verdict.links[link], statements: speakers[link](cluster, component, route) })) : [],
    documented: documentedOf(cluster, component, verdict.verdict),
    others: route ? others.map(sourceOf) : others.flatMap(optionsOf),
  };
}

type Speaker = (cluster: Cluster, component: Component, route: Route) => readonly Statement[];

const whole =
  (speak: typeof reachedBy): Speaker =>
  (cluster, component, { instance, agent }) =>
    instance && agent ? speak(cluster, component, { instance, agent }) : [];

const speakers: Readonly<Record<Link, Speaker>> = {
  configured: configuredBy,
  autoconf: autoconfOf,
  placed: placedIn,
  reachable: whole(reachedBy),
  credentials: whole(shownBy),
  accepted: whole(acceptedBy),
};
