import type { AgentWorkload } from './agent.ts';
import { spoken } from './check-names.ts';
import { type CheckConfig, type CheckInstance, type Cluster, type Component, components, type Known } from './cluster.ts';
import type { ComponentSettings } from './component-settings.ts';
import { dialled, isOfAnyNode } from './dialled.ts';
import { dispatchOf } from './dispatch.ts';
import { type Endpoint, endpoints } from './endpoint.ts';
import { decisiveSettings, type EffectiveFlag, type Listener, listeners, listenUrl } from './listeners.ts';
import { factsOf, whyUnsupported } from './platform-facts.ts';
import { serverOf } from './process-mates.ts';
import { remembered } from './remember.ts';
import { isLoopback } from './schedule.ts';
import { silentPort } from './silent-ports.ts';
import { dialThrough } from './through-service.ts';
import { insecurePortOpen, upstream } from './upstream.ts';

/** Whether an instance, run by a workload, gets through to its component. */
export interface Reach {
  readonly state: 'reachable' | 'unreachable' | 'unknown';
  /** Why, in words; empty when it is reachable. */
  readonly reason: string;
  /** The URL that was judged; of several, the one that gets furthest. */
  readonly endpoint: Endpoint | null;
  readonly obstacle: Obstacle | null;
}

/** What stands in the way. With flags of origin `assumed` the state is unknown: the obstacle is what probably stands there. */
export type Obstacle =
  /** The component listens on the loopback only. `proposal` is a value of the flag that opens it to the node's network. */
  | { readonly kind: 'loopback'; readonly flag: EffectiveFlag; readonly proposal: string }
  /** The flag's value is no address, so the component doesn't start. `proposal` as above. */
  | { readonly kind: 'invalid-address'; readonly flag: EffectiveFlag; readonly proposal: string }
  /** The URL names the loopback of the Agent's own pod. */
  | { readonly kind: 'own-loopback' }
  /** The component listens on addresses that the URL's isn't one of. */
  | { readonly kind: 'other-address'; readonly flag: EffectiveFlag }
  /** The component's insecure port, which is gone; state `unknown` when some Kubernetes versions that are possible have it. */
  | { readonly kind: 'closed-port' }
  /** etcd serves no metrics on that port, since clients have one of their own for HTTP. */
  | { readonly kind: 'no-metrics'; readonly flag: EffectiveFlag };

/**
 * One answer for each of the component's settings in the files (one file of each control-plane node, say), or a single
 * one without any. Without a workload only what holds for every workload is told.
 */
export const reach = remembered((cluster: Cluster, instance: CheckInstance, agent: AgentWorkload | null): readonly Reach[] => {
  const { component } = instance.check;
  if (component === null) return [];
  const afar = dialAfar(cluster, instance.check);
  if (afar) return [best(endpoints(instance).map(afar)) ?? noUrl];
  const settings = decisiveSettings(cluster, component);
  return (settings.length > 0 ? settings : [null]).map((one) => {
    const judged = endpoints(instance).map((endpoint) => dial({ cluster, component, instance, agent, endpoint, settings: one }));
    return best(judged) ?? noUrl;
  });
});

const noUrl: Reach = { state: 'unknown', reason: 'no URL is known', endpoint: null, obstacle: null };

/** How to judge the URLs of a component that is on none of the cluster's nodes; null for any other. */
function dialAfar(cluster: Cluster, check: CheckConfig): ((endpoint: Endpoint) => Reach) | null {
  const { component } = check;
  const unsupported = component && whyUnsupported(cluster, component);
  if (unsupported) {
    const { reason, mayAnswer } = unsupported;
    return (endpoint) => ({ state: mayAnswer ? 'unknown' : 'unreachable', reason, endpoint, obstacle: null });
  }
  const facts = component && factsOf(cluster, component);
  return component && facts?.endpoint.through ? (endpoint) => dialThrough({ component, check, endpoint, facts }) : null;
}

const order: readonly Reach['state'][] = ['reachable', 'unknown', 'unreachable'];

const best = (all: readonly Reach[]): Reach | undefined => order.flatMap((state) => all.filter((one) => one.state === state))[0];

interface Dial {
  readonly cluster: Cluster;
  readonly component: Component;
  readonly instance: CheckInstance;
  readonly agent: AgentWorkload | null;
  readonly endpoint: Endpoint;
  readonly settings: ComponentSettings | null;
}

function dial(call: Dial): Reach {
  const { cluster, component, instance, endpoint } = call;
  const { host, port } = dialled({ cluster, component, check: instance.check, endpoint });
  const unknown = (reason: string): Reach => ({ state: 'unknown', reason, endpoint, obstacle: null });
  const loopback = isLoopback(host);
  if (loopback && call.agent?.hostNetwork === false) {
    const reason = `${endpoint.host} is the Agent's own pod, which is not in the host's network`;
    return { state: 'unreachable', reason, endpoint, obstacle: { kind: 'own-loopback' } };
  }
  if (loopback && call.agent?.hostNetwork !== true) return unknown("it can't be told whether the Agent's pod is in the host's network");
  if (loopback && dispatchOf(cluster, instance.check) !== 'node') return unknown("it can't be told on which node the Agent's pod is");
  const server = serverOf(cluster, component, port);
  if (port !== server && isComponent(port))
    return { state: 'unreachable', reason: `the URL leads to ${spoken(port)}`, endpoint, obstacle: null };
  if (host === 'unknown') return unknown(isOfAnyNode(instance.check) ? ofAnyNode : "it can't be told which address the URL stands for");
  if (port === 'unknown') return unknown("it can't be told which port the URL stands for");
  if (port === upstream[component].insecurePort?.port) return dialInsecurely(call, { host, port });
  const silent = silentPort({ cluster, component, check: instance.check, endpoint });
  if (silent?.certain)
    return { state: 'unreachable', reason: `${spoken(component)} serves no metrics on port ${port}`, endpoint, obstacle: null };
  if (silent) return unknown(`newer versions serve no metrics of ${spoken(component)} on port ${port}`);
  const all = listeners(cluster, server, server === component ? call.settings : (decisiveSettings(cluster, server)[0] ?? null));
  const there = all.filter((one) => port === server || one.port === port);
  // What is on that port leaves no room for what may be.
  const judged = (there.length > 0 ? there : all.filter((one) => one.port === 'unknown')).map((one) =>
    judge(one, host, { ...call, component: server }),
  );
  return best(judged) ?? unknown(`${spoken(component)} isn't known to listen on port ${port}`);
}

const ofAnyNode = 'the annotated pods may be on nodes that are none of the control plane';

const isComponent = (port: unknown): port is Component => components.some((component) => component === port);

function dialInsecurely(call: Dial, { host, port }: { readonly host: string; readonly port: number }): Reach {
  const { cluster, component, endpoint } = call;
  const open = insecurePortOpen(cluster, component);
  const listening = listeners(cluster, component, call.settings).filter((one) => one.port === port);
  if (open === true && listening.length > 0) return best(listening.map((one) => judge(one, host, call))) ?? noUrl;
  if (open === true) return { state: 'unknown', reason: `it can't be told where port ${port} listens`, endpoint, obstacle: null };
  const reason = `${spoken(component)}'s insecure port ${port} is gone${open === 'unknown' ? ' from newer Kubernetes versions' : ''}`;
  return { state: open === false ? 'unreachable' : 'unknown', reason, endpoint, obstacle: { kind: 'closed-port' } };
}

function judge(listener: Listener, target: string, call: Dial): Reach {
  const { endpoint, component } = call;
  const { flag } = listener;
  const answers = accepts(listener, target);
  if (answers === true && listener.metrics !== false) {
    const state = listener.metrics === true ? 'reachable' : 'unknown';
    return { state, reason: state === 'unknown' ? "it can't be told whether etcd serves metrics there" : '', endpoint, obstacle: null };
  }
  if (answers === 'unknown')
    return { state: 'unknown', reason: `it can't be told where ${spoken(component)} listens`, endpoint, obstacle: null };
  const state = flag.origin === 'assumed' ? 'unknown' : 'unreachable';
  return { state, reason: reasonFor(listener, component), endpoint, obstacle: obstacleFor(listener, target) };
}

/** Whether a connection to the target gets to the listener. */
function accepts({ host, flag }: Listener, target: string): Known<boolean> {
  if (host === 'unknown') return host;
  if (isInvalid(host, flag)) return false;
  if (host === '::' || host === '') return true;
  if (host === '0.0.0.0') return !target.includes(':');
  if (isLoopback(host)) return isLoopback(target) ? sameLoopback(host, target) : isAddress(target) || target === 'node' ? false : 'unknown';
  if (isLoopback(target)) return false;
  if (target === 'node') return true;
  return host === 'node' ? isAddress(target) || 'unknown' : host === target || 'unknown';
}

/** `localhost` is 127.0.0.1, and ::1 where the host's resolver says so. */
function sameLoopback(host: string, target: string): Known<boolean> {
  const [listens, dials] = [host, target].map((name) => (name.includes(':') ? 'six' : 'four'));
  if (listens === dials) return true;
  return host === 'localhost' || target === 'localhost' ? 'unknown' : false;
}

/** Whether a text is an IP address, as Go reads them: no leading zeros, no brackets, no zone. */
export const isAddress = (text: string): boolean =>
  /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}$/.test(text) ||
  (/^[\da-f.]*:[\da-f:.]*$/i.test(text) && URL.canParse(`http://[${text}]`));

/** etcd takes `localhost` in its URLs; Kubernetes' flag takes addresses only. */
const isInvalid = (host: string, flag: EffectiveFlag): boolean =>
  host !== 'node' && host !== '' && !isAddress(host) && !(host === 'localhost' && flag.name !== 'bind-address');

function reasonFor({ host, flag, metrics }: Listener, component: Component): string {
  const cause = {
    set: `${flag.name} in the files`,
    default: `the default of ${flag.name}`,
    assumed: `the default of ${flag.name}; the files don't show its settings`,
  };
  if (metrics === false) return `${spoken(component)} serves no metrics on the port for clients`;
  return `${spoken(component)} listens on ${host} (${cause[flag.origin]})`;
}

function obstacleFor({ host, flag, metrics }: Listener, target: string): Obstacle {
  const proposal = openValue(flag, target);
  if (metrics === false) return { kind: 'no-metrics', flag };
  if (isInvalid(host, flag)) return { kind: 'invalid-address', flag, proposal };
  return isLoopback(host) && !isLoopback(target) ? { kind: 'loopback', flag, proposal } : { kind: 'other-address', flag };
}

/** The flag's value with every loopback or invalid address in it replaced by all addresses: of IPv6 where it, or the URL, is of IPv6. */
function openValue({ name, value }: EffectiveFlag, target: string): string {
  // A single colon stands before a port.
  const isSix = (host: string): boolean => [host, target].some((text) => /:.*:/.test(text));
  if (name === 'bind-address') return isSix(value) ? '::' : '0.0.0.0';
  return value.replace(listenUrl, (url, ...rest) => {
    const { scheme, six, host, port } = rest.at(-1) as Record<string, string | undefined>;
    const own = six ?? host ?? '';
    if (!isLoopback(own) && isAddress(own)) return url;
    return `${scheme}://${isSix(own) ? '[::]' : '0.0.0.0'}${port === undefined ? '' : `:${port}`}`;
  });
}
