import { nearest } from '../text/nearest.ts';
import type { Cursor, Place } from '../yaml/cursor.ts';
import { type Edit, rename, set } from '../yaml/edit.ts';
import type { CheckConfig, Cluster } from './cluster.ts';
import { firstOfEach } from './first-of-each.ts';
import { knownText } from './known.ts';
import type { PlatformPods } from './platform.ts';
import { targetsOf } from './targets.ts';

/** An annotated Service of the user's that was to select pods of the platform and selects none: by no selector, another label, or in another namespace. */
export interface SelectorFault {
  readonly kind: 'no-selector' | 'other-label' | 'other-namespace';
  readonly check: CheckConfig;
  /** The pods that it is for. */
  readonly pods: PlatformPods;
  readonly at: Place;
  readonly edits: readonly Edit[];
}

/** The fault of the Service of each check, once for each Service. */
export function selectorFaults(cluster: Cluster): readonly SelectorFault[] {
  const found = cluster.checks.flatMap((check) => faultOf(cluster, check) ?? []);
  return firstOfEach(found, ({ check }) => check.annotation?.document);
}

function faultOf({ platform, documents }: Cluster, check: CheckConfig): SelectorFault | null {
  const [target] = check.annotation ? targetsOf(check) : [];
  const all = platform.profile?.pods ?? [];
  const own = all.find(({ component }) => component === check.component);
  const root = target?.service?.document?.root;
  // Endpoints that somebody writes are addresses. A patch leaves the selector out.
  if (!own || !root || target.resolve !== 'auto' || target.service?.selectsPods === 'unknown') return null;
  const selector = root.at('spec', 'selector');
  const pairs = selector.keys.map((key) => [key, knownText(selector.at(key)) ?? ''] as const);
  if (pairs.some(([, value]) => value === 'unknown') || root.at('spec', 'type').text === 'ExternalName') return null;
  const fault = (kind: SelectorFault['kind'], at: Place, edits: readonly Edit[]) => ({ kind, check, pods: own, at, edits });
  if (pairs.length === 0) {
    const isMissing = (isMeant(root, all) || isBeside(root, all)) && !documents.some((other) => areEndpointsOf(other.root, root));
    return isMissing ? fault('no-selector', selector.key, [set(selector, wanted(own))]) : null;
  }
  const isCommon = all.some(({ otherLabels = {} }) => pairs.every(([key, value]) => otherLabels[key] === value));
  const meant = isCommon ? null : (nameOf(pairs, all) ?? (isMeant(root, all) ? ([pairs[0]?.[0] ?? '', own] as const) : null));
  if (!meant) return null;
  const [key, pods] = meant;
  const { label, namespace } = pods;
  const value = selector.at(key);
  if (value.text !== label.value)
    return fault('other-label', value, [key === label.key ? set(value, label.value) : set(selector, wanted(pods))]);
  if (key !== label.key) return fault('other-label', value.key, [rename(value, label.key)]);
  const place = root.at('metadata', 'namespace');
  const isElsewhere = place.string !== undefined && place.string !== namespace;
  return isElsewhere ? fault('other-namespace', place, [set(place, namespace)]) : null;
}

/** Whether an object lists the endpoints of a Service by hand. */
function areEndpointsOf(root: Cursor, service: Cursor): boolean {
  const [metadata, kind] = [root.at('metadata'), root.at('kind').text];
  if (kind !== 'Endpoints' && kind !== 'EndpointSlice') return false;
  const name = kind === 'Endpoints' ? metadata.at('name') : metadata.at('labels', 'kubernetes.io/service-name');
  const isNamed = name.state === 'unknown' || name.text === service.at('metadata', 'name').text;
  const namespaces = [metadata.at('namespace').text, service.at('metadata', 'namespace').text];
  return isNamed && (namespaces.includes(undefined) || namespaces[0] === namespaces[1]);
}

const wanted = ({ label }: PlatformPods) => ({ [label.key]: label.value });

type Pair = readonly [key: string, value: string];

/** The pair of a selector that names pods of the platform, or nearly, and which. */
function nameOf(pairs: readonly Pair[], all: readonly PlatformPods[]): readonly [string, PlatformPods] | null {
  for (const [key, value] of pairs) {
    const near = nearest(
      value,
      all.map(({ label }) => label.value),
    );
    const pods = all.find(({ label }) => label.value === near);
    if (pods) return [key, pods];
  }
  return null;
}

/** Whether a Service is named after pods of the platform, or bears their label itself. */
function isMeant(root: Cursor, all: readonly PlatformPods[]): boolean {
  const labels = root.at('metadata', 'labels');
  const texts = [root.at('metadata', 'name'), ...labels.keys.map((key) => labels.at(key))].map(({ text = '' }) => firstWord(text));
  return all.some(({ label }) => texts.includes(firstWord(label.value)));
}

const isBeside = (root: Cursor, all: readonly PlatformPods[]): boolean =>
  all.some(({ namespace }) => root.at('metadata', 'namespace').text === namespace);

const firstWord = (name: string): string => /^[^-]*/.exec(name)?.[0] ?? '';
