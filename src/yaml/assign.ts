import { changeOf, drop, entryIndex, indexIn, type Plan, put } from './change.ts';
import type { Value } from './edit.ts';
import { isMerge } from './merge.ts';
import { plainValue } from './plain-value.ts';
import { keyName } from './scalar-value.ts';
import type { MapNode, Node, SeqNode } from './tree.ts';
import { isList, isMap, isSame, type MapValue } from './value.ts';

/** Makes the last of `nodes` equal to a value and changes only what differs, so that comments and styles stay. */
export function assign(plan: Plan, nodes: readonly Node[], value: Value): boolean {
  const node = nodes.at(-1);
  const change = changeOf(plan, nodes.slice(0, -1));
  const index = indexIn(nodes);
  change.written.delete(index);
  change.removed.delete(index);
  if (!node || (isSame(plainValue(node), value) && !needsQuotes(node))) return node !== undefined;
  if (node.kind === 'map' && isMap(value) && isComparable(node, value)) return assignPairs(plan, nodes, { node, value });
  if (node.kind === 'seq' && isList(value) && node.items.length > 0 && value.length > 0) return assignItems(plan, nodes, { node, value });
  change.written.set(index, value);
  return true;
}

/** Whether a text is written without quotes although YAML allows none that begins so: it is an error until it has some. */
const needsQuotes = (node: Node): boolean => node.kind === 'scalar' && node.style === 'plain' && /^[%@`]/.test(node.text);

/** Whether the map can become the other one pair by pair. */
function isComparable({ pairs }: MapNode, value: MapValue): boolean {
  const names = pairs.map(({ key }) => keyName(key));
  const ordinary = !names.includes(undefined) && new Set(names).size === names.length && !pairs.some(({ key }) => isMerge(key));
  return ordinary && names.some((name) => name !== undefined && Object.hasOwn(value, name));
}

/** A collection that stands there, and what it shall become. */
interface Assignment<N, V> {
  readonly node: N;
  readonly value: V;
}

function assignPairs(plan: Plan, nodes: readonly Node[], { node, value }: Assignment<MapNode, MapValue>): boolean {
  const change = changeOf(plan, nodes);
  node.pairs.forEach(({ key }, index) => {
    if (!Object.hasOwn(value, keyName(key) ?? '')) drop(change, index);
  });
  return Object.entries(value).every(([key, item]) => {
    const index = entryIndex(node, key);
    return assignEntry(plan, nodes, { node: index === undefined ? undefined : node.pairs[index]?.value, at: index ?? key, value: item });
  });
}

function assignEntry(
  plan: Plan,
  nodes: readonly Node[],
  { node, at, value }: { readonly node: Node | null | undefined; readonly at: string | number; readonly value: Value },
): boolean {
  if (node) return assign(plan, [...nodes, node], value);
  if (node === null && value === null) return true;
  return put(changeOf(plan, nodes), at, { op: 'set', path: [], value });
}

function assignItems(plan: Plan, nodes: readonly Node[], { node, value }: Assignment<SeqNode, readonly Value[]>): boolean {
  const change = changeOf(plan, nodes);
  const kept = node.items.length > value.length ? keptItems(node, value) : undefined;
  if (kept) {
    for (const index of node.items.keys()) if (!kept.has(index)) drop(change, index);
    return true;
  }
  for (let index = value.length; index < node.items.length; index++) drop(change, index);
  return value.every((item, at) => assignEntry(plan, nodes, { node: node.items[at], at, value: item }));
}

/** The items that make up the new list by themselves, if there are such. */
function keptItems(node: SeqNode, value: readonly Value[]): ReadonlySet<number> | undefined {
  const kept = new Set<number>();
  let from = 0;
  for (const item of value) {
    const index = node.items.findIndex((old, at) => at >= from && isSame(plainValue(old), item));
    if (index === -1) return undefined;
    kept.add(index);
    from = index + 1;
  }
  return kept;
}
