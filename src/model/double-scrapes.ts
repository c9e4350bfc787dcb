import type { Place } from '../yaml/cursor.ts';
import { type AutomaticCheck, automaticChecks } from './automatic-checks.ts';
import type { CheckConfig, CheckInstance, CheckSource, Cluster } from './cluster.ts';
import { breaksOf } from './delivery.ts';
import { dispatchOf } from './dispatch.ts';
import { type Endpoint, soleEndpoint } from './endpoint.ts';
import { autoConfState, packagedCheck } from './packaged.ts';
import { factsOf } from './platform-facts.ts';
import { reach } from './reach.ts';
import { isLoopback, runners } from './schedule.ts';
import { isHostVariable } from './template-variable.ts';

/** A check of a component that something else in the files scrapes too. */
export interface DoubleScrape {
  readonly check: CheckConfig;
  /** What does, as the end of a sentence, and where it stands. */
  readonly other: string;
  readonly at: Place;
}

/**
 * The components that are scraped twice, as far as that is certain: both get through, and ask for the same metrics of
 * the whole component. Two checks of node agents are not compared: one may take the place of the other.
 */
export function doubleScrapes(cluster: Cluster): readonly DoubleScrape[] {
  const scrapes = cluster.checks.flatMap((check): readonly Scrape[] => {
    const gets = getsOf(cluster, check);
    return gets.length > 0 ? [{ check, gets, paths: gets.map(({ path }) => path), onNode: dispatchOf(cluster, check) === 'node' }] : [];
  });
  return scrapes.flatMap((scrape, index) => {
    const others = scrapes.filter((other, at) => (other.onNode || at < index) && isTwin(scrape, other)).map(({ check }) => check);
    const beside = scrape.onNode ? [] : [...others.map(written), ...switchedOn(cluster, scrape), ...packaged(cluster, scrape)];
    const [found] = [...repeated(scrape), ...beside];
    return found ? [{ check: scrape.check, ...found }] : [];
  });
}

interface Scrape {
  readonly check: CheckConfig;
  readonly gets: readonly Got[];
  /** The paths of the metrics that it gets. */
  readonly paths: readonly string[];
  readonly onNode: boolean;
}

/** The path of metrics that an instance gets, from which port, and its URL. */
interface Got {
  readonly path: string;
  readonly port: Endpoint['port'];
  readonly at: Place;
}

function getsOf(cluster: Cluster, check: CheckConfig): readonly Got[] {
  const agents = runners(cluster, check);
  const working = check.instances.filter((instance) => agents.some((agent) => works(cluster, instance, agent)));
  return working.flatMap((instance) => {
    const path = pathOf(instance);
    const endpoint = soleEndpoint(instance);
    return path === null || !endpoint ? [] : [{ path, port: endpoint.port, at: endpoint.at }];
  });
}

function works(cluster: Cluster, instance: CheckInstance, agent: CheckConfig['agents'][number]): boolean {
  const gotThrough = reach(cluster, instance, agent);
  // That a packaged check runs beside it doesn't stop it.
  const stops = breaksOf(cluster, instance, agent).some(({ link, state }) => state !== 'unknown' && link !== 'autoconf');
  return !stops && gotThrough.length > 0 && gotThrough.every(({ state }) => state === 'reachable');
}

/** Null for a URL of one machine, which another check may leave out, and for one that can't be told. */
function pathOf(instance: CheckInstance): string | null {
  const { host, path } = soleEndpoint(instance) ?? { host: '', path: 'unknown' };
  const isWhole = isHostVariable(host) || isLoopback(host) || /\.svc(?:\.|$)/.test(host);
  return isWhole && path !== 'unknown' ? path.replace(/[?#].*$/s, '') : null;
}

/** Whether two checks are for the same metrics, and not parts of one configuration or of different Cluster Agents. */
function isTwin(one: Scrape, other: Scrape): boolean {
  const [{ check: a }, { check: b }] = [one, other];
  const isPart = a.annotation !== null && a.annotation === b.annotation;
  const together = a.source !== b.source || a.annotation !== null || a.agents.some((agent) => b.agents.includes(agent));
  return a.component === b.component && !isPart && together && one.paths.some((path) => other.paths.includes(path));
}

type Other = Pick<DoubleScrape, 'other' | 'at'>;

const sources: Readonly<Record<CheckSource, string>> = {
  packaged: 'the packaged one of node agents',
  'conf.d': 'a file of node agents',
  'config-map': 'a file of node agents',
  'cluster-agent-confd': 'a file of the Cluster Agent',
  'pod-annotation': "a Pod's annotations",
  'service-annotation': "a Service's annotations",
  'endpoints-annotation': "a Service's annotations",
};

/** An instance that gets the same as one before it, from another port of the component or of its process. */
const repeated = ({ gets }: Scrape): readonly Other[] =>
  gets
    .filter(({ path, port }, index) => gets.slice(0, index).some((other) => other.path === path && other.port !== port))
    .map(({ at }) => ({ other: 'another instance of it', at }));

const written = ({ source, nameAt }: CheckConfig): Other => ({ other: sources[source], at: nameAt });

/** What a switch of the installation configures, where it is written and on. */
function switchedOn(cluster: Cluster, { check: { component }, paths }: Scrape): readonly Other[] {
  const path = component && factsOf(cluster, component)?.endpoint.path;
  if (!component || !path || !paths.includes(path)) return [];
  const isOn = ({ at, on }: AutomaticCheck): boolean => at.boolean === true && on !== false;
  return automaticChecks(cluster, component)
    .filter(isOn)
    .map(({ at }) => ({ other: 'the one that a switch of the installation configures', at: at.key }));
}

/** The packaged check, in every workload where it is known to get through. */
function packaged(cluster: Cluster, { check: { component }, paths }: Scrape): readonly Other[] {
  if (!component || !paths.includes('/metrics')) return [];
  const agents = cluster.agents.filter(({ role, deployed }) => role === 'node-agent' && deployed !== false);
  const running = agents.filter((agent) => {
    const { instances } = packagedCheck(component, agent);
    const isActive = autoConfState(cluster, agent, component) === 'active';
    return isActive && instances.some((instance) => breaksOf(cluster, instance, agent).length === 0);
  });
  return running.map(({ at }) => ({ other: sources.packaged, at }));
}
