import type { TextEdit } from '../text/edit.ts';
import { localEdits } from './apply.ts';
import { arrange } from './arrange.ts';
import type { Cursor } from './cursor.ts';
import { planOf } from './plan.ts';
import type { LocalEdit } from './region.ts';
import { isShared } from './shared.ts';
import type { Tree } from './tree.ts';

/** A value to be written. */
export type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value };

/**
 * A wanted change, said symbolically: what shall stand where. `editsOf` turns a group of them into text, so that two
 * changes below one missing parent become one edit.
 */
export type Edit =
  | { readonly op: 'set'; readonly at: Cursor; readonly value: Value }
  | { readonly op: 'append'; readonly at: Cursor; readonly value: Value }
  | { readonly op: 'remove'; readonly at: Cursor }
  | { readonly op: 'rename'; readonly at: Cursor; readonly key: string };

/** Makes the value at the cursor equal to `value`, of a map or list only where they differ; creates missing parents. */
export const set = (at: Cursor, value: Value): Edit => ({ op: 'set', at, value });
/** Adds `value` at the end of the list at the cursor; creates the list and its parents when missing. */
export const append = (at: Cursor, value: Value): Edit => ({ op: 'append', at, value });
/** Takes the key or list item at the cursor away with its lines, but not comments above; the last one leaves empty brackets. */
export const remove = (at: Cursor): Edit => ({ op: 'remove', at });
/** Gives the key that leads to the cursor another name; its value stays as it is. */
export const rename = (at: Cursor, key: string): Edit => ({ op: 'rename', at, key });

/**
 * The text edits of a group of changes, in host files; none where all stands already as wanted. All of them or none:
 * `not-representable` when one can't be written or two contradict each other, `shared` when one would change an alias's
 * or merged value's other users.
 */
export function editsOf(edits: readonly Edit[]): readonly TextEdit[] | 'not-representable' | 'shared' {
  if (edits.some(isShared)) return 'shared';
  const byTree = new Map<Tree, Edit[]>();
  for (const edit of edits) byTree.set(edit.at.tree, [...(byTree.get(edit.at.tree) ?? []), edit]);
  const made: TextEdit[] = [];
  for (const [tree, group] of [...byTree].sort(([a], [b]) => b.region.depth - a.region.depth)) {
    const plan = planOf(group);
    const local = plan && localEdits(plan, tree);
    const lifted = local && !overlap(local) ? tree.region.lift(local) : 'not-representable';
    if (lifted === 'not-representable') return lifted;
    made.push(...lifted);
  }
  const byFile = [...new Set(made.map(({ file }) => file))].map((file) => made.filter((edit) => edit.file === file));
  const arranged = byFile.map((edits) => arrange(edits, edits[0]?.file.text ?? ''));
  return arranged.some(overlap) ? 'not-representable' : arranged.flat();
}

function overlap(edits: readonly LocalEdit[]): boolean {
  const spans = edits.map(({ span }) => span).sort((a, b) => a.start - b.start || a.end - b.end);
  return spans.some(({ start }, index) => start < (spans[index - 1]?.end ?? 0));
}
