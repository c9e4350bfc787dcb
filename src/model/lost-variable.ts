import type { Place } from '../yaml/cursor.ts';
import { spoken } from './check-names.ts';
import type { CheckConfig, Cluster } from './cluster.ts';
import { portNumber, targetPorts } from './target-ports.ts';
import { isHeadless, servicesFor, targetsOf } from './targets.ts';

/** What a variable of a check would stand for and doesn't have it: a sentence, and the container or Service. */
export interface Loss {
  readonly reason: string;
  readonly at: Place;
}

/** Why a variable stands for nothing here, although its target may have such a thing: a port that isn't there, or the address of a headless Service. */
export function lossOf(cluster: Cluster, check: CheckConfig, name: string): Loss | null {
  if (/^host(?:_|$)/.test(name)) return lostHost(cluster, check);
  const [isPort, argument] = /^port(?:_(.*))?$/s.exec(name) ?? [];
  if (isPort === undefined || portNumber(cluster, check, name) !== 'none') return null;
  const [first] = targetPorts(cluster, check);
  if (!first) return null;
  const container = `the container${check.component ? ` of ${spoken(check.component)}` : ''}`;
  const [owner, has] = first.kind === 'service' ? ['the Service', 'has'] : [container, 'declares'];
  const lacks = argument === undefined || first.ports.length === 0 ? 'no ports' : `no port ${argument}`;
  return { reason: `${owner} ${has} ${lacks}`, at: first.at };
}

function lostHost(cluster: Cluster, check: CheckConfig): Loss | null {
  const target = targetsOf(check).find((one) => one.kind === 'service' && isHeadless(cluster, one) === true);
  const [service] = target ? servicesFor(cluster, target) : [];
  return service ? { reason: 'the Service is headless and has no address of its own', at: service.at } : null;
}
