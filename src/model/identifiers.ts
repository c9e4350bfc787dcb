import type { Cursor } from '../yaml/cursor.ts';
import { checkNames } from './check-names.ts';
import { type CheckConfig, type Cluster, type Component, components, type Known } from './cluster.ts';
import { isOverridden } from './file-overrides.ts';
import { both } from './known.ts';
import { packagedIdentifiers } from './packaged.ts';
import { factsOf } from './platform-facts.ts';

/** One entry of a check's `ad_identifiers`, and which container the Agent finds by it. */
export interface Identifier {
  readonly at: Cursor;
  /** The component's own, another component's, none since it is misspelt, or it can't be told (an image of somebody's own). */
  readonly finds: Known<'component' | 'other-component' | 'nothing'>;
  /** The identifier that was meant by a misspelt one, or by one of other platforms. */
  readonly meant: string | null;
}

/** The identifiers of a check, in order; none for a check without, as those in annotations. */
export function identifiersOf(cluster: Cluster, { component, adIdentifiers, annotation }: CheckConfig): readonly Identifier[] {
  return component === null || annotation ? [] : adIdentifiers.items.map((at) => ({ at, ...judge(cluster, component, at) }));
}

/** Whether the Agent finds the component by any of the check's identifiers; true for a check without. */
export function findsComponent(cluster: Cluster, check: CheckConfig): Known<boolean> {
  const found = identifiersOf(cluster, check).map(({ finds }) => finds);
  if (check.adIdentifiers.state === 'unknown') return 'unknown';
  if (found.length === 0 || found.includes('component')) return true;
  return found.includes('unknown') ? 'unknown' : false;
}

/** The identifiers of a component's container: the platform's, or those of the upstream images while it isn't known. */
export const identifiersFor = (cluster: Cluster, component: Component): readonly string[] =>
  cluster.platform.profile ? (factsOf(cluster, component)?.identifiers.names ?? []) : packagedIdentifiers(component);

/** Whether the annotations of every Pod that a file's check waits for stand in the file's place. */
export function isFileOverridden(cluster: Cluster, { name, source, adIdentifiers }: CheckConfig): Known<boolean> {
  if (source !== 'conf.d' && source !== 'config-map') return false;
  const awaited = components.filter((component) =>
    adIdentifiers.items.some(({ text }) => text !== undefined && identifiersFor(cluster, component).includes(text)),
  );
  return awaited.map((component) => isOverridden(cluster, component, name)).reduce(both, awaited.length > 0);
}

function judge(cluster: Cluster, component: Component, { state, text }: Cursor): Pick<Identifier, 'finds' | 'meant'> {
  if (state !== 'present' || text === undefined || text.includes('%%')) return { finds: 'unknown', meant: null };
  const own = identifiersFor(cluster, component);
  if (own.includes(text)) return { finds: 'component', meant: null };
  const isOthers = components.some((other) => identifiersFor(cluster, other).includes(text));
  // A component without a container of its own name is found by a neighbour on the same nodes.
  if (isOthers) return { finds: ownNames(cluster, component).length === 0 ? 'component' : 'other-component', meant: null };
  // The platform's images have other names.
  if (isUpstream(cluster, text)) return { finds: 'nothing', meant: bestName(cluster, component) };
  const meant = [...own, ...packagedIdentifiers(component)].find((name) => plain(name) === plain(text)) ?? null;
  const isCheck = plain(text) === plain(checkNames[component]);
  return meant !== null || isCheck ? { finds: 'nothing', meant: meant ?? own[0] ?? null } : { finds: 'unknown', meant: null };
}

/** The identifiers that are a component's and nothing else's. */
const ownNames = (cluster: Cluster, component: Component): readonly string[] =>
  factsOf(cluster, component)?.identifiers.shared ? [] : identifiersFor(cluster, component);

/** What a check of a component had best wait for: its own container, else that of a neighbour. */
const bestName = (cluster: Cluster, component: Component): string | null =>
  [component, ...[...components].reverse()].flatMap((one) => ownNames(cluster, one))[0] ?? null;

/** Whether it is the name of a component's image on other platforms than this one. */
const isUpstream = ({ platform }: Cluster, text: string): boolean =>
  platform.profile !== null && components.some((component) => packagedIdentifiers(component).includes(text));

const plain = (name: string): string => name.toLowerCase().replace(/[-_. ]/g, '');
