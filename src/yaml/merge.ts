import { keyName } from './scalar-value.ts';
import type { MapNode, Node, Pair } from './tree.ts';

/** A pair that counts for a map, its own or one that a merge key brings. */
interface Counting {
  readonly pair: Pair;
  readonly merged: boolean;
}

/** Tables of maps that were looked into, since merge keys of merge keys multiply. */
const tables = new WeakMap<MapNode, ReadonlyMap<string | undefined, Counting>>();

/** What counts for each name, merge keys followed: own keys win, the last of equal ones; then earlier merged maps. */
function tableOf(map: MapNode): ReadonlyMap<string | undefined, Counting> {
  const known = tables.get(map);
  if (known) return known;
  const table = new Map<string | undefined, Counting>();
  const merges: MapNode[] = [];
  for (const pair of map.pairs) {
    if (isMerge(pair.key)) merges.push(...mapsOf(pair.value));
    else table.set(keyName(pair.key), { pair, merged: false });
  }
  for (const merged of merges) {
    for (const [name, { pair }] of tableOf(merged)) if (!table.has(name)) table.set(name, { pair, merged: true });
  }
  tables.set(map, table);
  return table;
}

/** What counts for a name, if anything does. */
export const countingPair = (map: MapNode, name: string): Counting | undefined => tableOf(map).get(name);

/** The pairs of a map with merge keys followed; of those whose keys are no scalars, the last. */
export const mergedPairs = (map: MapNode): readonly Pair[] => [...tableOf(map).values()].map(({ pair }) => pair);

/** The key `<<`. */
export const isMerge = (key: Node): boolean => key.kind === 'scalar' && key.style === 'plain' && key.text === '<<';

function mapsOf(value: Node | null): readonly MapNode[] {
  const target = followed(value);
  const maps = target?.kind === 'seq' ? target.items.map(followed) : [target];
  return maps.filter((map) => map?.kind === 'map');
}

const followed = (node: Node | null): Node | null => (node?.kind === 'alias' ? node.target : node);

/** Keys of a map in order; a templated key (`{{ x }}`) has no name. */
export function keysOf(node: Node | null): readonly string[] {
  if (node?.kind !== 'map') return [];
  return mergedPairs(node).flatMap((pair) => keyName(pair.key) ?? []);
}
