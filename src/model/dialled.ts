import { type CheckConfig, type Cluster, type Component, components, type Known } from './cluster.ts';
import { dispatchOf } from './dispatch.ts';
import type { Endpoint } from './endpoint.ts';
import { identifiersFor } from './identifiers.ts';
import { packagedIdentifiers } from './packaged.ts';
import { factsOf } from './platform-facts.ts';
import { platformServiceFor } from './platform-services.ts';
import { remembered } from './remember.ts';
import { isOnControlPlane } from './schedule.ts';
import { portNumber } from './target-ports.ts';
import { isApiServer, isHeadless, type ServiceTarget, servicesFor, targetsOf } from './targets.ts';
import { isHostVariable, variableTarget } from './template-variable.ts';
import { portOwner } from './upstream.ts';

/** A URL of a component's check. */
export interface Dialling {
  readonly cluster: Cluster;
  readonly component: Component;
  readonly check: CheckConfig;
  readonly endpoint: Endpoint;
}

/**
 * Where a URL leads once its variables are filled in. `host` is `node` for a control-plane node's own address, else a name or
 * address as written; `port` is the one at which a process is asked, behind a Service too, or the component that is asked.
 */
export interface Dialled {
  readonly host: Known<string>;
  readonly port: Known<number> | Component;
}

export function dialled(call: Dialling): Dialled {
  const port = portOf(call);
  return { host: hostOf(call, port), port };
}

/** The one Service that `%%host%%` stands for, or the endpoints of. */
function targetOf({ check, endpoint }: Dialling): ServiceTarget | null {
  const [target, second] = isHostVariable(endpoint.host) ? targetsOf(check) : [];
  return target && !second ? target : null;
}

function hostOf(call: Dialling, port: Dialled['port']): Known<string> {
  const { cluster, component, check, endpoint } = call;
  const { host } = endpoint;
  // A cluster check dials whatever node its pod happens to be on.
  if (host === '%%env_DD_KUBERNETES_KUBELET_HOST%%') return dispatchOf(cluster, check) === 'node' ? 'node' : 'unknown';
  if (!isHostVariable(host)) return host.includes('%%') ? 'unknown' : host;
  if (variableTarget(check) === 'container') return isInHostNetwork(cluster, check) ? 'node' : 'unknown';
  const target = targetOf(call);
  if (!target || (target.kind === 'service' && isHeadless(cluster, target) === true)) return 'unknown';
  // Any other port may be that of something in a pod of its own, unless the platform says that static pods are behind the Service.
  const isStatic = isApiServer(target) || platformServiceFor(cluster, component, target)?.resolve === 'ip';
  const isOwn = port === component || isPortOf(call, port);
  return isOwn || (isStatic && target.kind === 'endpoints') ? 'node' : 'unknown';
}

/** Whether the pods that a check is annotated at have the addresses of their nodes, whichever these are. */
export const isOfAnyNode = ({ annotation }: CheckConfig): boolean => annotation?.pod?.spec.at('hostNetwork').boolean === true;

/** Static pods of the control plane are in the host's network, so that their address is the node's. */
const isInHostNetwork = remembered((cluster: Cluster, check: CheckConfig): boolean => {
  const { annotation, adIdentifiers } = check;
  const staticPods = components.flatMap((component) => [...identifiersFor(cluster, component), ...packagedIdentifiers(component)]);
  if (!annotation) return adIdentifiers.items.every((item) => staticPods.includes(item.text ?? ''));
  return isOfAnyNode(check) && isOnControlPlane(cluster, annotation);
});

function portOf(call: Dialling): Dialled['port'] {
  const { cluster, check, endpoint } = call;
  const target = targetOf(call);
  const isVariable = endpoint.port === 'variable';
  if (target && isApiServer(target) && (isVariable || target.kind === 'service')) return 'apiserver';
  const variable = /%%(port[^%]*)%%/.exec(endpoint.text)?.[1] ?? '';
  const number = isVariable ? portNumber(cluster, check, variable) : endpoint.port;
  if (typeof number !== 'number' || target?.kind !== 'service') return typeof number === 'number' ? number : 'unknown';
  return behind(cluster, target, number) ?? (isPortOf(call, number) ? number : 'unknown');
}

/** Whether a port is the component's wherever it runs, or where the platform documents it on its nodes. */
function isPortOf({ cluster, component }: Dialling, port: unknown): boolean {
  const facts = factsOf(cluster, component)?.endpoint;
  return portOwner(port) === component || (facts?.through === undefined && facts?.port === port);
}

/** The port of the pods that a Service's own port leads to; null when the files don't show it. */
function behind(cluster: Cluster, target: ServiceTarget, number: number): Known<number> | null {
  const ports = servicesFor(cluster, target).flatMap((service) => (service.ports === 'unknown' ? [] : service.ports));
  const found = ports.find(({ port }) => port === number);
  return found ? (typeof found.targetPort === 'number' ? found.targetPort : 'unknown') : null;
}
