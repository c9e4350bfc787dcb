import type { Cluster, Component } from './cluster.ts';
import { type Dialling, dialled } from './dialled.ts';
import { decisiveSettings, listenUrl } from './listeners.ts';
import { isForOwnEtcd } from './own-etcd.ts';
import type { PortWithoutMetrics } from './platform.ts';
import { factsOf } from './platform-facts.ts';
import { isLoopback } from './schedule.ts';
import { showsFlag } from './secure-port.ts';
import { targetsOf } from './targets.ts';
import { type Answer, atLeast, compareVersions, type Version } from './version.ts';

/** A port of a control-plane node at which a component is asked for metrics, and has none to give. */
export interface SilentPort {
  readonly fact: PortWithoutMetrics;
  /** False when that holds in some versions only of those that are possible. */
  readonly here: boolean;
  /** False too when it isn't settled. */
  readonly certain: boolean;
  /** Where the metrics are: where the files put them, else where the platform does. */
  readonly instead: PortWithoutMetrics['instead'];
}

/** The port without metrics that a URL leads to; null when it leads to another, to a server of the user's own, or when the files put metrics there. */
export function silentPort(call: Dialling): SilentPort | null {
  const { cluster, component, check } = call;
  const known = factsOf(cluster, component)?.withoutMetrics ?? [];
  const { host, port } = known.length > 0 ? dialled(call) : { host: 'unknown', port: 'unknown' };
  if (host !== 'node' && !isLoopback(host)) return null;
  if (targetsOf(check).length > 0 && isForOwnEtcd(cluster, check)) return null;
  const isMoved = (name: string, value: string) => name === 'listen-metrics-urls' && (value === 'unknown' || value.includes(`:${port}`));
  const found = known.flatMap((fact): readonly SilentPort[] => {
    const holds = fact.port !== port ? 'no' : fact.since === null ? 'yes' : hasCome(cluster.versions[fact.of], fact.since);
    const here = holds === 'yes';
    // What isn't released is nobody's unless he says so.
    return holds === 'no' || !(here || fact.certain)
      ? []
      : [{ fact, here, certain: here && fact.certain, instead: metricsPort(cluster, component) ?? fact.instead }];
  });
  return showsFlag(cluster, component, isMoved) ? null : (found[0] ?? null);
}

/** Where the files put etcd's metrics for others than its own node. */
function metricsPort(cluster: Cluster, component: Component): PortWithoutMetrics['instead'] {
  const flags = decisiveSettings(cluster, component).flatMap((settings) =>
    settings.flags.filter(({ name }) => name === 'listen-metrics-urls'),
  );
  const urls = flags.flatMap(({ value }) => [...value.matchAll(listenUrl)]);
  const ports = urls.flatMap(({ groups }) => {
    const scheme = groups?.scheme === 'https' ? 'https' : 'http';
    return groups?.port === undefined || isLoopback(groups.host ?? '') ? [] : [{ port: Number(groups.port), scheme } as const];
  });
  return ports[0] ?? null;
}

/** Whether a version is one with a change that came with certain patch releases of some lines, and with every line after these. */
function hasCome(version: Version | undefined, since: readonly string[]): Answer {
  if (!version) return 'unknown';
  const line = version.numbers.slice(0, 2).join('.');
  const first = since.find((release) => release.startsWith(`${line}.`));
  if (first !== undefined) return atLeast(version, first);
  return since.some((release) => compareVersions(line, release) < 0) ? 'no' : 'yes';
}
