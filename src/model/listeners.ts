import type { Cursor, Place } from '../yaml/cursor.ts';
import type { Cluster, Component, Known } from './cluster.ts';
import type { ComponentSettings } from './component-settings.ts';
import { factsOf, whyUnsupported } from './platform-facts.ts';
import { upstream } from './upstream.ts';

/**
 * A flag of a component as it runs, and how it came to be: `set` in the files, `default` where the files show the
 * component's settings without it, `assumed` where they show none.
 */
export interface EffectiveFlag {
  readonly name: string;
  readonly value: Known<string>;
  readonly origin: 'set' | 'default' | 'assumed';
  /** The value where it is written, else the component's place in the settings; null without settings. */
  readonly at: Place | null;
  readonly settings: ComponentSettings | null;
}

/** One address and port on which a component listens. */
export interface Listener {
  /** An address, a name, or `node` for the node's own address. */
  readonly host: string;
  readonly port: Known<number>;
  /** Whether its metrics are served there. */
  readonly metrics: Known<boolean>;
  readonly flag: EffectiveFlag;
}

/**
 * The settings of a component that count: those of static pods, which are what the kubelet runs, else those of which
 * static pods are made. Of several that complete each other, those that say where it listens, if any does.
 */
export function decisiveSettings(cluster: Cluster, component: Component): readonly ComponentSettings[] {
  const own = cluster.controlPlane.filter((settings) => settings.component === component);
  const pods = own.filter(({ origin }) => origin === 'static-pod');
  if (pods.length > 0) return pods;
  const telling = own.filter(({ known, flags }) => known || flags.some(({ name }) => /^(?:bind-address|listen-.*)$/.test(name)));
  return telling.length > 0 ? telling : own;
}

/** Where settings name an etcd, or what they have in its place, that is somebody else's: kubeadm's, RKE's, those of RKE2 and K3s. */
const external = [['etcd', 'external'], ['services', 'etcd', 'external_urls'], ['datastore-endpoint']];

/** Whether the files say that a component is somebody else's to run: what the platform documents isn't about it. */
export const isExternal = (cluster: Cluster, component: Component): boolean =>
  component === 'etcd' && cluster.controlPlane.some(({ configuration }) => external.some((path) => isGiven(configuration.at(...path))));

const isGiven = (at: Cursor): boolean => (at.kind === 'seq' ? at.items.length > 0 : at.kind !== null);

/**
 * The value of a flag under given settings (null: the files show none). A static pod shows all flags; what a cluster's
 * configuration leaves out, the platform adds. Null when nobody sets it and upstream has no default for it.
 */
function effectiveFlag(
  cluster: Cluster,
  component: Component,
  given: { readonly name: string; readonly settings: ComponentSettings | null },
): EffectiveFlag | null {
  const { name, settings } = given;
  const written = settings?.flags.findLast((flag) => flag.name === name);
  if (written) return { name, value: written.value, origin: 'set', at: written.at, settings };
  const { profile } = cluster.platform;
  const byUpstream = upstream[component].flags[name];
  const base = { name, origin: settings ? 'default' : 'assumed', at: settings?.at ?? null, settings } as const;
  if (settings?.known === false) return { ...base, value: 'unknown' };
  if (settings?.origin === 'static-pod') return byUpstream === undefined ? null : { ...base, value: byUpstream };
  const byPlatform = factsOf(cluster, component)?.flags.values[name] ?? byUpstream;
  if (profile && byPlatform === undefined) return null;
  return { ...base, value: profile ? (byPlatform ?? 'unknown') : 'unknown' };
}

/** Everything on which a component listens for metrics. A flag that can't be told gives a listener whose host and port are unknown. */
export function listeners(cluster: Cluster, component: Component, settings: ComponentSettings | null): readonly Listener[] {
  if (isExternal(cluster, component) || whyUnsupported(cluster, component)) return [];
  const flag = (name: string) => effectiveFlag(cluster, component, { name, settings });
  if (component !== 'etcd') return [...addressListener(cluster, component, flag), ...otherListeners(cluster, component)];
  const http = flag('listen-client-http-urls');
  // Once clients have a port of their own for HTTP, the other one speaks gRPC only.
  const metrics = http?.value === 'unknown' ? 'unknown' : !http?.value;
  return [
    ...urlListeners(flag('listen-client-urls'), metrics),
    ...urlListeners(http, true),
    ...urlListeners(flag('listen-metrics-urls'), true),
    ...otherListeners(cluster, component),
  ];
}

/** Where the platform has it listen, whatever its flags say. */
function otherListeners(cluster: Cluster, component: Component): readonly Listener[] {
  const own = factsOf(cluster, component)?.alsoListens ?? [];
  return own.map(({ host, port }) => {
    const flag: EffectiveFlag = { name: 'address', value: host, origin: 'assumed', at: null, settings: null };
    return { host, port, metrics: true, flag };
  });
}

function addressListener(cluster: Cluster, component: Component, flag: (name: string) => EffectiveFlag | null): readonly Listener[] {
  const [address, port] = [flag('bind-address'), flag('secure-port')];
  if (!address) return [];
  // Where the platform isn't known, nobody is known to move the port.
  const flags = { ...upstream[component].flags, ...factsOf(cluster, component)?.flags.values };
  const text = port?.origin === 'set' ? port.value : flags['secure-port'];
  return [{ host: address.value.trim(), port: Number(text) || 'unknown', metrics: true, flag: address }];
}

/** A URL of etcd's comma-separated lists. */
export const listenUrl = /(?<scheme>[a-z]+):\/\/(?:\[(?<six>[^\]]*)\]|(?<host>[^:/,\s]*))(?::(?<port>\d+))?/g;

function urlListeners(flag: EffectiveFlag | null, metrics: Known<boolean>): readonly Listener[] {
  if (!flag) return [];
  if (flag.value === 'unknown') return [{ host: 'unknown', port: 'unknown', metrics, flag }];
  return [...flag.value.matchAll(listenUrl)].flatMap(({ groups }) => {
    const host = groups?.six ?? groups?.host ?? '';
    return groups?.scheme?.startsWith('http') ? [{ host, port: Number(groups.port) || 'unknown', metrics, flag }] : [];
  });
}
