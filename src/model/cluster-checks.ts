import type { Cursor } from '../yaml/cursor.ts';
import { type Edit, set } from '../yaml/edit.ts';
import type { AgentWorkload } from './agent.ts';
import type { Known, ParsedDocument } from './cluster.ts';
import { both, knownBoolean } from './known.ts';

/** How one installation of the Agent hands out cluster checks: those of Services, endpoints without pods, and `cluster_check: true`. */
export interface ClusterChecks {
  readonly document: ParsedDocument;
  /** Whether anybody hands them out: all switches hold. Endpoint checks on node agents need it too. */
  readonly enabled: Known<boolean>;
  readonly switches: readonly Switch[];
  readonly runner: AgentWorkload;
  /** What the runner needs beyond `switches`; one that is off without being written is off by default. */
  readonly runnerSwitches: readonly Switch[];
  /** What is set for runners, which has no effect while none is deployed: volumes, mounts, the Operator's overrides. */
  readonly runnerSettings: readonly Cursor[];
  /** Whether node agents take cluster checks: they do while the runners' own switch is off, even if runners are deployed for other features. */
  readonly byNodeAgents: Known<boolean>;
}

/** A setting that must have a value. */
export interface Switch {
  readonly at: Cursor;
  readonly wanted: boolean;
  readonly holds: Known<boolean>;
  /** False when nothing is written, so that the default counts. */
  readonly written: boolean;
}

/**
 * A switch by its place, its default and the value that it must have. A part of an object needn't repeat what holds by default;
 * what else it doesn't show is unknown.
 */
export function readSwitch(at: Cursor, { wanted, byDefault }: { readonly wanted: boolean; readonly byDefault: boolean }): Switch {
  const written = at.kind !== null;
  const value = !written && byDefault === wanted ? wanted : knownBoolean(at, byDefault);
  return { at, wanted, holds: value === 'unknown' ? value : value === wanted, written };
}

/** Where a switch stands, as people write it: `datadog.clusterChecks.enabled`. */
export const switchPath = ({ at }: Switch): string => at.pointer.slice(1).replaceAll('/', '.');

/** The settings among these that say anything. */
export const written = (settings: readonly Cursor[]): readonly Cursor[] =>
  settings.filter(({ state, kind, keys, items }) => state !== 'absent' && (kind === 'scalar' || keys.length + items.length > 0));

/** Whether all hold. */
export const allHold = (switches: readonly Switch[]): Known<boolean> => switches.map(({ holds }) => holds).reduce(both, true);

/**
 * How an installation hands out cluster checks, once for each runner among its workloads. The first of the runner's switches
 * tells who takes them.
 */
export function handedOut(
  agents: readonly AgentWorkload[],
  { switches, runnerSwitches, runnerSettings }: Pick<ClusterChecks, 'switches' | 'runnerSwitches' | 'runnerSettings'>,
): readonly ClusterChecks[] {
  const own = runnerSwitches[0]?.holds ?? true;
  return agents
    .filter(({ role }) => role === 'cluster-checks-runner')
    .map((runner) => ({
      document: runner.document,
      enabled: allHold(switches),
      switches,
      runner,
      runnerSwitches,
      runnerSettings,
      byNodeAgents: own === 'unknown' ? own : !own,
    }));
}

/** Edits that set those right that don't hold. */
export const switchOn = (switches: readonly Switch[]): readonly Edit[] =>
  switches.filter(({ holds }) => holds === false).map(({ at, wanted }) => set(at, wanted));
