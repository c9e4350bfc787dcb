import type { Cut } from './cut.ts';
import type { Edit } from './edit.ts';
import { mergedPairs } from './merge.ts';
import { parseYaml } from './parse.ts';
import { scalarRegion } from './region.ts';
import { keyName, scalarValue } from './scalar-value.ts';
import type { MapNode, Node, ScalarNode, Tree } from './tree.ts';

/**
 * Pointers of everything that differs between two states of one file's documents without being promised by an edit of
 * the former state. Texts that were broken before can't be compared and differ nowhere.
 */
export function changedPointers(before: readonly Tree[], after: readonly Tree[], promised: readonly (Edit | Cut)[]): readonly string[] {
  if (before.length !== after.length) return before.some((tree) => tree.problems.length > 0) ? [] : [''];
  return before.flatMap((old, index) => {
    const now = after[index];
    if (!now || old.problems.length > 0) return [];
    const pointers = promised.filter((edit) => edit.at.document.index === index).flatMap(promisedPointers);
    return compare({ tree: old, node: old.root }, { tree: now, node: now.root }, { pointer: '', promised: pointers });
  });
}

/** A renamed key appears under its new name; a removed list item moves those behind it; a cut changes nothing but how a text is written. */
function promisedPointers(edit: Edit | Cut): readonly string[] {
  const { pointer } = edit.at;
  const parent = pointer.slice(0, pointer.lastIndexOf('/'));
  // No key is called that: what is around it is compared.
  if (edit.op === 'cut') return [`${pointer}/#`];
  if (edit.op === 'rename') return [pointer, `${parent}/${escapeStep(edit.key)}`];
  return edit.op === 'remove' && /\/\d+$/.test(pointer) ? [parent] : [pointer];
}

const escapeStep = (step: string): string => step.replaceAll('~', '~0').replaceAll('/', '~1');

/** One side of a comparison. */
interface Side {
  readonly tree: Tree;
  readonly node: Node | null;
}

interface Context {
  readonly pointer: string;
  readonly promised: readonly string[];
}

function compare(old: Side, now: Side, context: Context): readonly string[] {
  const { pointer, promised } = context;
  if (promised.some((own) => pointer === own || pointer.startsWith(`${own}/`))) return [];
  const [a, b] = [follow(old.node), follow(now.node)];
  const step = (name: string, left: Node | null, right: Node | null): readonly string[] =>
    compare({ ...old, node: left }, { ...now, node: right }, { promised, pointer: `${pointer}/${escapeStep(name)}` });
  if (a?.kind === 'map' && b?.kind === 'map') {
    const [left, right] = [valuesOf(a), valuesOf(b)];
    return [...new Set([...left.keys(), ...right.keys()])].flatMap((name) => step(name, left.get(name) ?? null, right.get(name) ?? null));
  }
  if (a?.kind === 'seq' && b?.kind === 'seq') {
    const length = Math.max(a.items.length, b.items.length);
    return Array.from({ length }, (_, index) => step(String(index), a.items[index] ?? null, b.items[index] ?? null)).flat();
  }
  if (sameLeaf(a, b)) return [];
  const below = promised.some((own) => own.startsWith(`${pointer}/`));
  if (!below) return [pointer];
  // A change inside an embedded text changes the scalar that holds it: what matters is where inside.
  if (a?.kind === 'scalar' && b?.kind === 'scalar') {
    const [left, right] = [inside(old.tree, a), inside(now.tree, b)];
    // A text that is no more than a text has no inside.
    return left.node?.kind === 'scalar' && right.node?.kind === 'scalar' ? [pointer] : compare(left, right, context);
  }
  return isEmpty(a) ? [] : [pointer];
}

const follow = (node: Node | null): Exclude<Node, { kind: 'alias' }> | null => (node?.kind === 'alias' ? follow(node.target) : node);

const valuesOf = (map: MapNode): ReadonlyMap<string, Node | null> =>
  new Map(mergedPairs(map).map((pair) => [keyName(pair.key) ?? '', pair.value]));

/** Quotes may change with a text; what it means must not. */
function sameLeaf(a: Node | null, b: Node | null): boolean {
  if (a === null || b === null) return a === b;
  return a.kind === 'scalar' && b.kind === 'scalar' && a.text === b.text && Object.is(scalarValue(a), scalarValue(b));
}

/** What a missing parent may be created in place of. */
const isEmpty = (node: Node | null): boolean =>
  node === null ||
  (node.kind === 'scalar' && node.text.trim() === '') ||
  (node.kind === 'map' && node.pairs.length === 0) ||
  (node.kind === 'seq' && node.items.length === 0);

function inside(host: Tree, scalar: ScalarNode): Side {
  const tree = parseYaml(scalarRegion(host.region, scalar));
  return { tree, node: tree.root };
}
