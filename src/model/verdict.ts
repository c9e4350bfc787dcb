import { automaticChecks } from './automatic-checks.ts';
import type { CheckConfig, Cluster, Component } from './cluster.ts';
import { type Break, breaksOf, type Link } from './delivery.ts';
import { handsOutClusterChecks } from './dispatch.ts';
import { identifiersFor } from './identifiers.ts';
import { autoConfState, packagedCheck } from './packaged.ts';
import { whyUnsupported } from './platform-facts.ts';
import { runners, whyNobody } from './schedule.ts';

export type Verdict = 'delivered' | 'broken' | 'unmonitored' | 'unsupported' | 'unknown';

/** Whether the metrics of one component arrive. */
export interface ComponentVerdict {
  readonly verdict: Verdict;
  /** Why not, in words; empty for `delivered`. */
  readonly reason: string;
  /** The link of the chain that is broken or can't be told; empty when there is none, or when it isn't about one. */
  readonly link: Link | '';
}

/**
 * The verdict of a component's best instance. With none written, the component is unmonitored unless the packaged check of
 * some node agent gets through, or would but for where its pods may be.
 */
export function verdictOf(cluster: Cluster, component: Component): ComponentVerdict {
  if (!cluster.platform.profile) return { verdict: 'unknown', reason: 'the platform is unknown: give --platform', link: '' };
  const unsupported = whyUnsupported(cluster, component);
  if (unsupported) return { verdict: 'unsupported', reason: unsupported.reason, link: '' };
  const written = cluster.checks.filter((check) => check.component === component).flatMap((check) => breaksOfCheck(cluster, check));
  const all = [...written, ...breaksOfAnnotations(cluster, component)];
  if (all.length > 0) return verdictFrom(best(all));
  const automatic = automaticVerdict(cluster, component);
  if (automatic) return automatic;
  const agents = cluster.agents.filter((agent) => agent.role === 'node-agent' && agent.deployed !== false);
  if (agents.length === 0) return { verdict: 'unknown', reason: 'the files hold no Agent', link: '' };
  if (identifiersFor(cluster, component).length === 0) {
    return { verdict: 'unmonitored', reason: 'no check is configured, and the packaged one finds no container of it', link: 'scheduled' };
  }
  const stop = best(agents.flatMap((agent) => breaksOfPackaged(cluster, packagedCheck(component, agent))));
  if (stop === null || stop.state === 'unknown' || stop.link === 'scheduled') return verdictFrom(stop);
  return { verdict: 'unmonitored', reason: `no check is configured, and for the packaged one ${stop.reason}`, link: stop.link };
}

/** What comes of switches by which an installer has the component monitored; null when none is on, or may be. */
function automaticVerdict(cluster: Cluster, component: Component): ComponentVerdict | null {
  const switches = automaticChecks(cluster, component).filter(({ on }) => on !== false);
  const [one] = switches;
  if (!one) return null;
  if (handsOutClusterChecks(cluster) === false) return { verdict: 'broken', reason: 'cluster checks are switched off', link: 'scheduled' };
  if (switches.some(({ on }) => on === true)) return { verdict: 'delivered', reason: '', link: '' };
  const installer = one.facts.flavour === 'helm' ? 'the chart' : 'the Operator';
  const reason = `${one.facts.switch} may have ${installer} configure it: it does from version ${one.facts.alone} on`;
  return { verdict: 'unknown', reason, link: 'configured' };
}

function verdictFrom(stop: Break | null): ComponentVerdict {
  if (stop === null) return { verdict: 'delivered', reason: '', link: '' };
  const { state, link, reason } = stop;
  if (state === 'broken') return { verdict: 'broken', reason, link };
  return { verdict: 'unknown', reason: state === 'doubtful' ? `probably broken: ${reason}` : reason, link };
}

/** Of several ways to the metrics, the one that gets furthest; null when one gets through. */
function best(all: readonly (Break | null)[]): Break | null {
  if (all.includes(null)) return null;
  return (['unknown', 'doubtful', 'broken'] as const).flatMap((state) => all.filter((stop) => stop?.state === state))[0] ?? null;
}

/** One for each instance in each workload that runs it. */
function breaksOfCheck(cluster: Cluster, check: CheckConfig): readonly (Break | null)[] {
  const agents = runners(cluster, check);
  if (agents.length === 0) return [{ link: 'scheduled', ...whyNobody(cluster, check) }];
  if (check.instances.length === 0)
    return [
      {
        link: 'configured',
        state: check.file.at('instances').state === 'unknown' ? 'unknown' : 'broken',
        reason: 'the check has no instances',
      },
    ];
  return agents.flatMap((agent) => check.instances.map((instance) => breaksOf(cluster, instance, agent)[0] ?? null));
}

/** One for each annotation set that means the component and that the Agent takes nothing from. */
const breaksOfAnnotations = ({ annotations }: Cluster, component: Component): readonly Break[] =>
  annotations
    .filter(({ meant }) => meant.includes(component))
    .flatMap(({ fault }): readonly Break[] => {
      if (fault === null) return [];
      if (fault === 'unknown') return [{ link: 'configured', state: fault, reason: 'templates keep its annotations from being read' }];
      return [{ link: 'configured', state: 'broken', reason: `the Agent takes no check from its annotations: ${fault.reason}` }];
    });

function breaksOfPackaged(cluster: Cluster, check: CheckConfig): readonly (Break | null)[] {
  return check.agents.flatMap((agent) => {
    const state = check.component && autoConfState(cluster, agent, check.component);
    if (state === 'ignored' || state === 'hidden')
      return [{ link: 'autoconf', state: 'broken', reason: 'auto_conf is switched off' } as const];
    if (state === 'overridden')
      return [{ link: 'autoconf', state: 'broken', reason: "its Pod's annotations stand in the place of auto_conf" } as const];
    if (state === 'unknown') return [{ link: 'autoconf', state, reason: "it can't be told whether the packaged check runs" } as const];
    // Tolerations alone don't make it a component that nobody monitors.
    return check.instances.map((instance) => {
      const breaks = breaksOf(cluster, instance, agent);
      return breaks.find((one) => one.link !== 'scheduled' && one.state !== 'unknown') ?? breaks[0] ?? null;
    });
  });
}
