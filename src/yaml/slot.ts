import type { Step } from './cursor.ts';
import { keyName, scalarValue } from './scalar-value.ts';
import { holdsTemplate } from './template.ts';
import type { MapNode, Node, Pair, Tree } from './tree.ts';

/** Where a cursor stands in one layer. */
export interface Slot {
  readonly tree: Tree;
  /** What this layer doesn't show may be elsewhere. */
  readonly open: boolean;
  /** The nodes on the way that exist, root first, aliases as they are written. */
  readonly nodes: readonly Node[];
  readonly steps: readonly Step[];
  /** Steps below the last node that don't exist; a key without value counts as missing. */
  readonly missing: readonly Step[];
  /** The value that stands here, aliases followed; null when nothing does. */
  readonly own: Node | null;
  /** The nearest key on the way. */
  readonly key: Node | null;
  /** Whether this layer says anything here, be it an explicit nothing. */
  readonly written: boolean;
  /** Writing into the value would change what aliases or merge keys repeat elsewhere. */
  readonly shared: boolean;
  /** The same of what holds the value, so that not even another value may take its place. */
  readonly parentShared: boolean;
  /** Below something that can't be told. */
  readonly opaque: boolean;
}

/** The layers that count: the strongest that says anything, and those below it as long as all are maps. */
export function shadowing(slots: readonly Slot[]): readonly Slot[] {
  if (slots.length <= 1) return slots;
  const saying = slots.filter((slot) => slot.written);
  const first = saying[0];
  // Nothing says it: the layer that shows the nearest ancestor comes first, since a new value is written there.
  if (!first) return [...slots].sort((a, b) => a.missing.length - b.missing.length);
  const end = saying.findIndex((slot) => slot.own?.kind !== 'map');
  return end === -1 ? saying : saying.slice(0, Math.max(1, end));
}

/** One step down. */
export function descend(slot: Slot, step: Step): Slot {
  const { own } = slot;
  const opaque = slot.opaque || isOpaque(own) || isAfterBreak(slot);
  const open = slot.open && (own === null || own.kind === 'map');
  const lost = { ...slot, missing: [...slot.missing, step], own: null, written: false, open, opaque };
  if (own?.kind === 'seq') {
    const item = typeof step === 'number' ? own.items[step] : undefined;
    // A list that is written out is known, also in an excerpt; not beyond the break of a broken text.
    return item ? enter({ ...slot, open: slot.tree.problems.length > 0 }, { step, node: item, key: null, shared: false }) : lost;
  }
  if (own?.kind !== 'map') return lost;
  const found = tableOf(own).get(String(step));
  if (!found) return lost;
  const { pair, merged } = found;
  if (pair.value) return enter(slot, { step, node: pair.value, key: pair.key, shared: merged });
  return { ...lost, key: pair.key, written: true, open: false, opaque: opaque || hashTemplate(slot.tree, pair.key) };
}

interface Found {
  readonly step: Step;
  readonly node: Node;
  readonly key: Node | null;
  readonly shared: boolean;
}

function enter(slot: Slot, { step, node, key, shared }: Found): Slot {
  const own = node.kind === 'alias' ? node.target : node;
  return {
    ...slot,
    nodes: [...slot.nodes, node],
    steps: [...slot.steps, step],
    own,
    key: key ?? slot.key,
    written: true,
    shared: slot.shared || shared || node.kind === 'alias' || slot.tree.aliased.has(node),
    parentShared: slot.shared || shared,
    opaque: slot.opaque || (node.kind === 'alias' && own === null),
  };
}

/** Azure's `#{token}#` starts a comment for YAML, and leaves nothing. */
function hashTemplate(tree: Tree, key: Node): boolean {
  const end = tree.region.text.indexOf('\n', key.span.end);
  return /^['"]?\s*:\s*#\{/.test(tree.region.text.slice(key.span.end, end === -1 ? undefined : end));
}

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

/** Whether what stands at the slot can't be told. */
export function isUnknown(slot: Slot): boolean {
  if (slot.opaque || isOpaque(slot.own)) return true;
  if (slot.own === null) return slot.open && slot.missing.length > 0;
  return isAfterBreak(slot);
}

/** A template in place of a value: text to be filled in, `{{ x }}` read as a flow map, an unknown tag. */
function isOpaque(node: Node | null): boolean {
  if (node?.kind === 'scalar') return holdsTemplate(node.text) || typeof scalarValue(node) === 'symbol';
  if (node?.kind === 'map') return node.flow && node.pairs.some((pair) => pair.key.kind === 'map');
  return node?.kind === 'alias';
}

/** A broken text is known as far as the break: a map can still be walked, a scalar or list that reaches past it can't be trusted. */
function isAfterBreak(slot: Slot): boolean {
  const problem = slot.tree.problems[0];
  return problem !== undefined && slot.own !== null && slot.own.kind !== 'map' && slot.own.span.end >= problem.span.start;
}
