import type { Step } from './cursor.ts';
import { countingPair } from './merge.ts';
import { scalarValue } from './scalar-value.ts';
import { holdsTemplate } from './template.ts';
import type { Node, Tree } from './tree.ts';

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
  /** The key that leads here; null for a list's item, a missing key and the root. */
  readonly key: Node | null;
  /** The last key that is written on the way. */
  readonly nearestKey: Node | null;
  /** Whether this layer says anything here, be it an explicit nothing. */
  readonly written: boolean;
  /** Writing into the value would change what aliases or merge keys repeat elsewhere. */
  readonly shared: boolean;
  /** The same of what holds the value, so that not even another value may take its place. */
  readonly parentShared: boolean;
  /** Below something that can't be told. */
  readonly opaque: boolean;
}

/** The slot of a whole text. In an open one, and in a broken one, what isn't found is unknown. */
export function rootSlot(tree: Tree, open: boolean): Slot {
  const { root } = tree;
  const own = root?.kind === 'alias' ? root.target : root;
  return {
    tree,
    open: open || tree.problems.length > 0,
    nodes: root ? [root] : [],
    steps: [],
    missing: [],
    own,
    key: null,
    nearestKey: null,
    written: own !== null,
    shared: root !== null && (root.kind === 'alias' || tree.aliased.has(root)),
    parentShared: false,
    opaque: false,
  };
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
  if (own?.kind === 'seq') {
    const item = typeof step === 'number' ? own.items[step] : undefined;
    // A list that is written out is known, also in an excerpt; not beyond the break of a broken text.
    return item
      ? enter({ ...slot, open: slot.tree.problems.length > 0 }, { step, node: item, key: null, shared: false })
      : lost(slot, step);
  }
  if (own?.kind !== 'map') return lost(slot, step);
  const found = countingPair(own, String(step));
  if (!found) return lost(slot, step);
  const { pair, merged } = found;
  if (pair.value) return enter(slot, { step, node: pair.value, key: pair.key, shared: merged });
  const nothing = lost(slot, step);
  const opaque = nothing.opaque || hashTemplate(slot.tree, pair.key);
  return { ...nothing, key: pair.key, nearestKey: pair.key, written: true, open: false, opaque };
}

function lost(slot: Slot, step: Step): Slot {
  const { own } = slot;
  const opaque = slot.opaque || isOpaque(own) || isAfterBreak(slot);
  const open = slot.open && (own === null || own.kind === 'map');
  // What can't be told hides what weaker layers say.
  return { ...slot, missing: [...slot.missing, step], own: null, key: null, written: opaque, open, opaque };
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
    key,
    nearestKey: key ?? slot.nearestKey,
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

/** Whether what stands at the slot can't be told. */
export function isUnknown(slot: Slot): boolean {
  if (slot.opaque || isOpaque(slot.own)) return true;
  if (slot.own === null) return slot.open && slot.missing.length > 0;
  return isAfterBreak(slot);
}

/** A template in place of a value: text to be filled in, `{{ x }}` and `{% x %}` read as flow maps, an unknown tag. */
function isOpaque(node: Node | null): boolean {
  if (node?.kind === 'scalar') return holdsTemplate(node.text) || typeof scalarValue(node) === 'symbol';
  if (node?.kind === 'map') return node.flow && node.pairs.some(({ key }) => key.kind === 'map' || isJinja(key));
  return node?.kind === 'alias';
}

/** `{% if x %}`, as which YAML sees a key in brackets that begins with a percent sign. */
const isJinja = (key: Node): boolean => key.kind === 'scalar' && key.style === 'plain' && key.text.startsWith('%');

/**
 * A broken text is known as far as the break: a map can still be walked, a scalar that reaches past it can't be trusted,
 * nor a list that ends there, which may go on.
 */
export function isAfterBreak({ tree: { problems, region }, own }: Slot): boolean {
  const [problem] = problems;
  if (problem === undefined || own === null || own.kind === 'map') return false;
  const gap = /(?:\s|#.*)*/y;
  gap.lastIndex = own.span.end;
  if (own.kind === 'seq') gap.test(region.text);
  return gap.lastIndex >= problem.span.start;
}
