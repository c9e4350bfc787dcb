import { spoken } from './check-names.ts';
import type { CheckConfig, Component, Known } from './cluster.ts';
import type { Endpoint } from './endpoint.ts';
import { both } from './known.ts';
import type { MonitoredComponent } from './platform.ts';
import type { Reach } from './reach.ts';
import { isLoopback } from './schedule.ts';
import { isApiServer, type ServiceTarget, targetsOf } from './targets.ts';
import { isHostVariable, variableTarget } from './template-variable.ts';

/** A Service by its namespace and name. */
type Service = NonNullable<MonitoredComponent['endpoint']['through']>;

/** Whether a URL leads to a component behind a Service: by the Service's host, port and path. */
export function dialThrough(call: {
  readonly component: Component;
  readonly check: CheckConfig;
  readonly endpoint: Endpoint;
  readonly facts: MonitoredComponent;
}): Reach {
  const { component, check, endpoint, facts } = call;
  const { through, port, path } = facts.endpoint;
  const answer = (state: Reach['state'], reason: string): Reach => ({ state, reason, endpoint, obstacle: null });
  const isService = through && leadsTo(check, endpoint.host, through);
  if (isService === false) return answer('unreachable', `${endpoint.host} is no address of ${spoken(component)}`);
  if (endpoint.port === 'unknown' || endpoint.path === 'unknown') return answer('unknown', "it can't be told where the URL leads");
  if (endpoint.port !== port && endpoint.port !== 'variable')
    return answer('unreachable', `${spoken(component)} answers on port ${port} here, not on ${endpoint.port}`);
  if (endpoint.path.replace(/[?#].*$/s, '') !== path)
    return answer('unreachable', `${endpoint.path || 'a URL without path'} isn't where ${spoken(component)} answers`);
  return isService === true ? answer('reachable', '') : answer('unknown', "it can't be told which address the URL stands for");
}

/**
 * Whether a URL's host is a Service, or one of its endpoints. A container's address and the Agent's own node never are;
 * a name or address of no known meaning may be.
 */
export function leadsTo(check: CheckConfig, host: string, service: Service): Known<boolean> {
  if (isLoopback(host) || host === '%%env_DD_KUBERNETES_KUBELET_HOST%%') return false;
  if (isHostVariable(host)) {
    if (variableTarget(check) === 'container') return false;
    const answers = new Set(targetsOf(check).map((target) => isTarget(target, service)));
    const [only = 'unknown'] = answers.size === 1 ? answers : [];
    return only;
  }
  // Every pod gets this variable, and it stands for one Service only.
  if (host === '%%env_KUBERNETES_SERVICE_HOST%%') return isApiServer(service);
  const [name, namespace, svc] = host.split('.');
  const isShort = namespace === undefined && name === service.name;
  return isShort || (name === service.name && namespace === service.namespace && (svc ?? 'svc') === 'svc') || 'unknown';
}

/** An annotated Service without a written namespace is taken for the right one. */
function isTarget({ name, namespace, service: own }: ServiceTarget, service: Service): Known<boolean> {
  const is = (given: Known<string> | null, wanted: string): Known<boolean> => (given === 'unknown' ? given : given === wanted);
  return both(is(name, service.name), is(own ? (namespace ?? service.namespace) : namespace, service.namespace));
}
