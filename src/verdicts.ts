import { checkCluster, type Reported } from './check.ts';
import { concerns, linkOf } from './concerns.ts';
import { confirmations } from './confirm.ts';
import { howToGive } from './missing.ts';
import type { Break, Link } from './model/chain.ts';
import { type Cluster, type Component, components } from './model/cluster.ts';
import { option } from './model/instance.ts';
import type { Route } from './model/routes.ts';
import { type ComponentVerdict, verdictOf } from './model/verdict.ts';
import { rules } from './registry.gen.ts';
import type { ReportVerdict } from './report.ts';
import type { Severity } from './rule.ts';
import { defaultSettings } from './settings.ts';
import { range, settleOne } from './settle.ts';
import type { Place } from './yaml/cursor.ts';

/**
 * What becomes of each component's metrics: what the model says, and what any rule does, whether or not it is switched on
 * or its finding suppressed, since neither makes metrics arrive.
 */
export function verdictsOf(cluster: Cluster): Readonly<Record<Component, ReportVerdict>> {
  const told = toldIn(cluster);
  const verdicts = components.map((component) => [component, judge(cluster, component, told).verdict] as const);
  return Object.fromEntries(verdicts) as Record<Component, ReportVerdict>;
}

/** A verdict, and the route that it is about: the one that gets furthest, null when there is none. */
export interface Judged {
  readonly route: Route | null;
  readonly verdict: ReportVerdict;
}

/** The same of one component. */
export const judgedIn = (cluster: Cluster, component: Component): Judged => judge(cluster, component, toldIn(cluster));

/** Every problem that breaks a link, or is worth knowing of one. */
function toldIn(cluster: Cluster): readonly Reported[] {
  const early = rules.filter(({ last }) => !last);
  return checkCluster(cluster, early).reported.filter((one) => linkOf(one) !== null);
}

const states: Readonly<Record<Severity, Break['state'] | null>> = { error: 'broken', warning: 'probably-broken', info: null };

const severityOf = ({ rule, problem }: Reported): Severity => problem.severity ?? rule.severity;

function breakOf(one: Reported): readonly Break[] {
  const [link, state] = [linkOf(one), states[severityOf(one)]];
  return link && state ? [{ link, state, reason: one.problem.message, missing: null }] : [];
}

function judge(cluster: Cluster, component: Component, told: readonly Reported[]): Judged {
  const breaks = (route: Route): readonly Break[] => told.filter((one) => concerns(one, component, route)).flatMap(breakOf);
  const { route, missing, ...found } = verdictOf(cluster, component, breaks);
  const cause = causeOf(found, component, { route, told });
  const finding = cause && settleOne(cause, defaultSettings).finding;
  const place = route && found.link !== '' ? placeIn(route, found.link) : null;
  const { fix } = finding ?? {};
  const verdict: ReportVerdict = {
    ...found,
    rule: finding?.rule ?? null,
    at: finding ? { path: finding.path, start: finding.start, end: finding.end } : place && range(place.location),
    remedy: cause?.rule.remedy ?? null,
    fix: fix ? { title: fix.title, safety: fix.safety } : null,
    apply: finding?.apply ?? null,
    missing: missing && howToGive[missing],
    confirm: route ? confirmations(cluster, component, route) : [],
  };
  return { route, verdict };
}

const order: readonly Severity[] = ['error', 'warning', 'info'];

/** The problem that tells of the break: the gravest at that link, else one that is worth knowing. Of what nobody can get, the one about asking for it. */
function causeOf(
  { verdict, link }: Pick<ComponentVerdict, 'verdict' | 'link'>,
  component: Component,
  { route, told }: { readonly route: Route | null; readonly told: readonly Reported[] },
): Reported | null {
  if (verdict === 'unsupported') return told.find(({ rule, problem }) => rule.masks === 'all' && problem.component === component) ?? null;
  if (!route || link === '') return null;
  const about = told.filter((one) => concerns(one, component, route));
  const there = order.flatMap((severity) => about.filter((one) => linkOf(one) === link && severityOf(one) === severity));
  return there[0] ?? about.find((one) => severityOf(one) === 'info') ?? null;
}

/** Where to look when no rule says it. */
function placeIn({ kind, check, instance, agent, annotation }: Route, link: Link): Place | null {
  if (kind === 'packaged' || (link === 'placed' && agent)) return agent?.at ?? null;
  const isDialling = link === 'reachable' || link === 'credentials' || link === 'accepted';
  const fault = annotation?.fault === 'unknown' ? annotation.annotations : annotation?.fault?.at;
  return (isDialling && instance ? option(instance, 'prometheus_url') : null) ?? check?.nameAt ?? fault ?? agent?.at ?? null;
}
