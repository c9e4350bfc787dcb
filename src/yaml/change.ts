import type { Step } from './cursor.ts';
import type { Value } from './edit.ts';
import { isMerge } from './merge.ts';
import { keyName, scalarValue } from './scalar-value.ts';
import type { MapNode, Node, SeqNode } from './tree.ts';
import { type Growth, grown } from './value.ts';

/** All that shall happen to the entries of one collection, by their indexes. The root is entry 0 of no collection. */
export interface Change {
  /** The way from the root to the collection; empty when the root itself is written. */
  readonly nodes: readonly Node[];
  /** Values that take the place of others. */
  readonly written: Map<number, Value>;
  readonly removed: Set<number>;
  readonly renamed: Map<number, string>;
  /** New pairs by key, or new items by the index that they would have if nothing were removed. */
  readonly added: Map<Step, Value>;
}

/** Changes by their collection; null stands for the root. */
export type Plan = Map<Node | null, Change>;

/** The change of the collection at the end of `nodes`, made when there is none yet. */
export function changeOf(plan: Plan, nodes: readonly Node[]): Change {
  const node = nodes.at(-1) ?? null;
  const known = plan.get(node);
  if (known) return known;
  const change: Change = { nodes, written: new Map(), removed: new Set(), renamed: new Map(), added: new Map() };
  plan.set(node, change);
  return change;
}

/** The place of the last of `nodes` among the entries of the one before; the root's is 0. */
export function indexIn(nodes: readonly Node[]): number {
  const [parent, node] = [nodes.at(-2), nodes.at(-1)];
  if (parent?.kind === 'map') return parent.pairs.findIndex(({ value }) => value === node);
  return parent?.kind === 'seq' ? parent.items.indexOf(node ?? null) : 0;
}

/** The entry that counts for a key or index; undefined when none is written. */
export function entryIndex(node: MapNode | SeqNode, step: Step): number | undefined {
  if (node.kind === 'seq') return typeof step === 'number' && step < node.items.length ? step : undefined;
  const index = node.pairs.findLastIndex(({ key }) => keyName(key) === String(step) && !isMerge(key));
  return index === -1 ? undefined : index;
}

/** Nothing, a null or empty brackets: what any value may take the place of. */
export function saysNothing(node: Node | null): boolean {
  if (node === null) return true;
  if (node.kind === 'scalar') return scalarValue(node) === null;
  return (node.kind === 'map' && node.pairs.length === 0) || (node.kind === 'seq' && node.items.length === 0);
}

/** Puts something into the value at an index that stands there, or at a new key or index; false when it has no place. */
export function put(change: Change, at: Step, growth: Growth): boolean {
  if (typeof at === 'number' && at < entryCount(change)) {
    const value = grown(change.written.get(at), growth);
    if (value === undefined) return false;
    change.written.set(at, value);
    change.removed.delete(at);
    return true;
  }
  if (typeof at === 'number' && at > entryCount(change) + change.added.size) return false;
  const value = grown(change.added.get(at), growth);
  if (value === undefined) return false;
  change.added.set(at, value);
  return true;
}

function entryCount({ nodes }: Change): number {
  const collection = nodes.at(-1);
  if (collection?.kind === 'map') return collection.pairs.length;
  return collection?.kind === 'seq' ? collection.items.length : 1;
}

/** Takes an entry away, whatever else was wanted of it. */
export function drop(change: Change, index: number): void {
  change.removed.add(index);
  change.written.delete(index);
  change.renamed.delete(index);
}
