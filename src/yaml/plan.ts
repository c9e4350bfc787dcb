import { assign } from './assign.ts';
import { changeOf, drop, entryIndex, indexIn, type Plan, put, saysNothing } from './change.ts';
import type { Step } from './cursor.ts';
import type { Edit } from './edit.ts';
import { keyName } from './scalar-value.ts';
import type { Node, Tree } from './tree.ts';

/** Gathers the edits of one tree by the collections that they change; undefined when one has no place there. */
export function planOf(edits: readonly Edit[]): Plan | undefined {
  const plan: Plan = new Map();
  return edits.every((edit) => enter(plan, edit)) ? plan : undefined;
}

function enter(plan: Plan, edit: Edit): boolean {
  // An empty step stands for the text in a scalar that isn't there.
  if (edit.at.spot.missing.includes('')) return false;
  if (edit.op === 'remove') return enterRemoval(plan, edit.at.spot.nodes, edit.at.spot.missing);
  return edit.op === 'rename' ? enterName(plan, edit) : enterValue(plan, edit);
}

function enterValue(plan: Plan, { op, at, value }: Extract<Edit, { op: 'set' | 'append' }>): boolean {
  const { nodes, missing } = at.spot;
  const node = nodes.at(-1) ?? null;
  const [first, ...path] = missing;
  if (op === 'set' && first === undefined && node !== null) return assign(plan, nodes, value);
  if (node && isCut(node, at.spot.tree)) return false;
  // What stands there says nothing, if anything does: it gives way.
  if (saysNothing(node)) return put(changeOf(plan, nodes.slice(0, -1)), indexIn(nodes), { op, path: missing, value });
  const change = changeOf(plan, nodes);
  if (node?.kind === 'seq') {
    const next = node.items.length + change.added.size;
    return first === undefined
      ? put(change, next, { op: 'set', path, value })
      : typeof first === 'number' && put(change, first, { op, path, value });
  }
  return node?.kind === 'map' && first !== undefined && put(change, entryIndex(node, first) ?? String(first), { op, path, value });
}

/** Whether a syntax error leaves open where the brackets end. */
function isCut(node: Node, { problems: [problem] }: Tree): boolean {
  return problem !== undefined && 'flow' in node && node.flow && node.span.end >= problem.span.start;
}

function enterRemoval(plan: Plan, nodes: readonly Node[], missing: readonly Step[]): boolean {
  if (missing.length === 0) {
    if (nodes.length < 2) return false;
    drop(changeOf(plan, nodes.slice(0, -1)), indexIn(nodes));
    return true;
  }
  const [node, step] = [nodes.at(-1), missing[0]];
  const isWritten = missing.length === 1 && step !== undefined && (node?.kind === 'map' || node?.kind === 'seq');
  const index = isWritten ? entryIndex(node, step) : undefined;
  if (index !== undefined) drop(changeOf(plan, nodes), index);
  return true;
}

function enterName(plan: Plan, { at, key }: Extract<Edit, { op: 'rename' }>): boolean {
  const { nodes, steps, missing } = at.spot;
  const path = missing.length === 0 ? nodes.slice(0, -1) : nodes;
  const step = missing.length === 0 ? steps.at(-1) : missing[0];
  const map = path.at(-1);
  if (map?.kind !== 'map' || missing.length > 1 || step === undefined) return false;
  const index = entryIndex(map, step);
  const old = index === undefined ? undefined : map.pairs[index]?.key;
  if (index === undefined || old?.kind !== 'scalar') return false;
  if (keyName(old) === key) return true;
  const change = changeOf(plan, path);
  if (entryIndex(map, key) !== undefined || change.added.has(key) || [...change.renamed.values()].includes(key)) return false;
  change.renamed.set(index, key);
  return true;
}
