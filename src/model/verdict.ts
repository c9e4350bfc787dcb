import { type Break, breaksIn, everyLink, type Link, type LinkState, links, type MissingFact, statesOf, troubles } from './chain.ts';
import type { Cluster, Component } from './cluster.ts';
import { whyUnsupported } from './platform-facts.ts';
import { automaticRoutes, packagedRoutes, type Route, writtenRoutes } from './routes.ts';

export type Verdict = 'delivered' | 'broken' | 'unmonitored' | 'unsupported' | 'unknown';

/** Whether the metrics of one component arrive. */
export interface ComponentVerdict {
  readonly verdict: Verdict;
  /** Why not, in words; empty for `delivered`. */
  readonly reason: string;
  /** The first link of the chain that is broken, else probably broken, else can't be told; empty when there is none, or when it isn't about one. */
  readonly link: Link | '';
  readonly links: Readonly<Record<Link, LinkState>>;
  /** What would tell more; null for what is certain, and where nothing that could be given would. */
  readonly missing: MissingFact | null;
  /** The way that the metrics take, or that gets furthest; null when there is none. */
  readonly route: Route | null;
}

/** What else is known to break a route, besides what its chain says. */
export type Told = (route: Route) => readonly Break[];

/**
 * The verdict of a component's best instance. With none written, the component is unmonitored unless the packaged check of
 * some node agent gets through, or would but for where its pods may be.
 */
export function verdictOf(cluster: Cluster, component: Component, told: Told = () => []): ComponentVerdict {
  const without = { links: everyLink(() => 'not-applicable' as const), missing: null, route: null };
  if (!cluster.platform.profile)
    return { ...without, verdict: 'unknown', reason: 'the platform is unknown: give --platform', link: '', missing: 'platform' };
  const unsupported = whyUnsupported(cluster, component);
  if (unsupported) return { ...without, verdict: 'unsupported', reason: unsupported.reason, link: '' };
  const written = [writtenRoutes, automaticRoutes].map((routes) => best(routes(cluster, component), told)).find((found) => found !== null);
  if (written) return verdictFrom(written);
  const packaged = best(packagedRoutes(cluster, component), told);
  if (!packaged) throw new Error('there is always a packaged route');
  return packagedVerdict(packaged, told(packaged.route));
}

interface Candidate {
  readonly route: Route;
  /** Gravest first. */
  readonly breaks: readonly Break[];
}

/** Of several ways to the metrics, one that gets through, else the one with the least grave break, furthest along the chain. */
function best(routes: readonly Route[], told: Told): Candidate | null {
  const judged = routes.map((route): Candidate => ({ route, breaks: breaksIn(route.chain, told(route)) }));
  return judged.reduce<Candidate | null>((found, one) => (found && rank(found) >= rank(one) ? found : one), null);
}

function rank({ breaks: [stop] }: Candidate): number {
  return stop ? troubles.indexOf(stop.state) * links.length + links.indexOf(stop.link) : Number.POSITIVE_INFINITY;
}

function verdictFrom({ route, breaks }: Candidate): ComponentVerdict {
  const [stop] = breaks;
  const found = { links: statesOf(route.chain, breaks), route };
  if (!stop) return { ...found, verdict: 'delivered', reason: '', link: '', missing: null };
  const { state, link, reason, missing } = stop;
  if (state === 'broken') return { ...found, verdict: 'broken', reason, link, missing };
  return { ...found, verdict: 'unknown', reason: state === 'unknown' ? reason : `probably broken: ${reason}`, link, missing };
}

/**
 * Nobody promised that the packaged check suffices: where it doesn't, the component is unmonitored. Tolerations alone don't
 * make it so, and neither does a text that can't be read: what it holds may be what is missing.
 */
function packagedVerdict({ route, breaks }: Candidate, others: readonly Break[]): ComponentVerdict {
  const isNowhere = route.chain.reachable === 'not-applicable';
  const cause = breaks.find(({ link, state }) => state !== 'unknown' && (link !== 'placed' || isNowhere));
  if (!cause || others.some(({ link, state }) => link === 'configured' && state === 'broken')) return verdictFrom({ route, breaks });
  const { link, reason, missing } = cause;
  const found = { links: statesOf(route.chain, breaks), route };
  return {
    ...found,
    verdict: 'unmonitored',
    reason: `no check is configured, and the packaged one does not suffice: ${reason}`,
    link,
    missing,
  };
}
