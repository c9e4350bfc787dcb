import type { Cursor, Place } from '../yaml/cursor.ts';
import type { CheckConfig, Cluster, Known } from './cluster.ts';
import type { ComponentSettings } from './component-settings.ts';
import { knownText } from './known.ts';
import { servicesFor, targetsOf } from './targets.ts';
import { variableTarget } from './template-variable.ts';

/** The ports of one object in the files that `%%port%%` of a check may stand for. */
export interface TargetPorts {
  readonly kind: 'container' | 'service';
  /** The container's or the Service's name. */
  readonly at: Place;
  /** Each as the check would dial it: a Service's own port, or the one at its endpoints. `at` is null where no file shows it. */
  readonly ports: readonly { readonly at: Cursor | null; readonly name: Known<string> | null; readonly number: Known<number> }[];
}

/** The objects that the check is for and whose ports the files show; none when they show none. */
export function targetPorts(cluster: Cluster, check: CheckConfig): readonly TargetPorts[] {
  if (variableTarget(check) === 'container') return check.annotation ? annotatedContainers(check) : staticPods(cluster, check);
  return targetsOf(check).flatMap((target) =>
    servicesFor(cluster, target).flatMap(({ at, ports }): readonly TargetPorts[] => {
      if (ports === 'unknown') return [];
      const numbered = ports.map(({ at: port, name, port: own, targetPort }) => {
        const number = target.kind === 'service' ? own : typeof targetPort === 'number' ? targetPort : 'unknown';
        return { at: port, name, number } as const;
      });
      return [{ kind: 'service', at, ports: numbered }];
    }),
  );
}

function annotatedContainers({ annotation }: CheckConfig): readonly TargetPorts[] {
  const found = annotation?.pod?.containers.filter(({ ids }) => ids.includes(annotation.id)) ?? [];
  // A patch may leave out what the container has.
  return annotation?.pod?.containersKnown ? found.flatMap(({ nameAt, ports }) => portsIn(nameAt, ports)) : [];
}

/** The component's own container, where every file of it is in sight; a check waits for it by its identifiers. */
function staticPods({ controlPlane }: Cluster, { component }: CheckConfig): readonly TargetPorts[] {
  const pods = controlPlane.filter((settings) => settings.component === component && settings.origin === 'static-pod');
  return pods.flatMap((settings) => portsIn(settings.at, containerOf(settings)?.at('ports')));
}

function containerOf({ configuration, at }: ComponentSettings): Cursor | undefined {
  return configuration.at('spec', 'containers').items.find(({ pointer }) => `${at.pointer}/`.startsWith(`${pointer}/`));
}

function portsIn(at: Place, list: Cursor | undefined): readonly TargetPorts[] {
  if (!list || list.state === 'unknown' || list.items.some((item) => item.state !== 'present')) return [];
  const ports = list.items.map((port) => ({
    at: port,
    name: knownText(port.at('name')),
    number: port.at('containerPort').number ?? ('unknown' as const),
  }));
  return [{ kind: 'container', at, ports }];
}

/**
 * The number that a port variable stands for: `%%port%%` the highest port of a container or Service, `%%port_<name>%%` and
 * `%%port_<index>%%` one of them. Endpoints list their ports in no order that could be told, so that of several `%%port%%`
 * may be any. `none` when there is no such port.
 */
export function portNumber(cluster: Cluster, check: CheckConfig, variable: string): Known<number> | 'none' {
  const found = targetPorts(cluster, check).map(({ ports }) => oneOf(ports, variable, variableTarget(check) === 'endpoint'));
  const [first = 'unknown', ...others] = new Set(found);
  return others.length > 0 ? 'unknown' : first;
}

function oneOf(ports: TargetPorts['ports'], variable: string, unordered: boolean): Known<number> | 'none' {
  const [, argument] = /^port_(.*)$/s.exec(variable) ?? [];
  const numbers = ports.map(({ number }) => number);
  if (numbers.length === 0) return 'none';
  if (argument !== undefined && /^\d+$/.test(argument)) return ports.length > Number(argument) ? 'unknown' : 'none';
  if (argument !== undefined) {
    const named = ports.find(({ name }) => name === argument);
    return named?.number ?? (ports.some(({ name }) => name === 'unknown') ? 'unknown' : 'none');
  }
  if (numbers.includes('unknown') || (unordered && numbers.length > 1)) return 'unknown';
  return Math.max(...numbers.filter((number) => number !== 'unknown'));
}
