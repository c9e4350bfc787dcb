import { arrange } from './arrange.ts';
import type { Change, Plan } from './change.ts';
import type { Value } from './edit.ts';
import { insertAfter } from './insert.ts';
import { type Entry, endOf, entriesOf, type Site } from './layout.ts';
import type { LocalEdit } from './region.ts';
import { removeBetweenCommas, removeLines } from './remove.ts';
import { renameKey } from './rename.ts';
import { rewrite, writeEmptyText } from './rewrite.ts';
import type { MapNode, Node, SeqNode, Tree } from './tree.ts';

/** The edits of a tree's text that carry a plan out; undefined when one can't be written. */
export function localEdits(plan: Plan, tree: Tree): readonly LocalEdit[] | undefined {
  // What belongs to an inner collection comes before what follows it at the same place.
  const innerFirst = [...plan.values()].sort((a, b) => b.nodes.length - a.nodes.length);
  const edits: LocalEdit[] = [];
  for (const change of innerFirst) {
    const made = editsOfChange(change, tree);
    if (!made) return undefined;
    edits.push(...made);
  }
  return arrange(edits, tree.region.text);
}

function editsOfChange(change: Change, tree: Tree): readonly LocalEdit[] | undefined {
  const collection = change.nodes.at(-1);
  if (!collection) return change.written.has(0) ? writeRoot(tree, change.written.get(0) ?? null) : [];
  if (collection.kind !== 'map' && collection.kind !== 'seq') return undefined;
  const site = siteOf(tree, change.nodes);
  const entries = entriesOf(collection, site.text);
  if (!entries) return undefined;
  if (change.removed.size === entries.length) return replaceAll(change, collection, tree);
  const isRemoved = (index: number): boolean => change.removed.has(index);
  const last = entries.findLast((_, index) => !isRemoved(index));
  const additions = [...change.added].map(([key, value]) => ({ key: typeof key === 'string' ? key : null, value }));
  const parts = [
    ...[...change.renamed].map(([index, key]) => renameKey(entries[index]?.key, key, site)),
    ...[...change.written].map(([index, value]) => writeEntry(entries[index], value, site)),
    last && insertAfter(last, additions, site),
    (collection.flow ? removeBetweenCommas : removeLines)(entries, isRemoved, site.text),
  ];
  return parts.every((part) => part !== undefined) ? parts.flat() : undefined;
}

const writeEntry = (entry: Entry | undefined, value: Value, site: Site): readonly LocalEdit[] | undefined =>
  entry && rewrite({ entry, value, site });

/** No entry stays: what is added takes the place of the collection, or empty brackets do. */
function replaceAll(change: Change, collection: MapNode | SeqNode, tree: Tree): readonly LocalEdit[] | undefined {
  const value: Value = collection.kind === 'map' ? Object.fromEntries(change.added) : [...change.added.values()];
  const site = siteOf(tree, change.nodes.slice(0, -1));
  if (!site.collection) return writeRoot(tree, value);
  return writeEntry(
    entriesOf(site.collection, site.text)?.find((entry) => entry.value === collection),
    value,
    site,
  );
}

function writeRoot(tree: Tree, value: Value): readonly LocalEdit[] | undefined {
  const { root, region } = tree;
  const site = siteOf(tree, []);
  if (!root) return tree.problems.length === 0 || tree.language === 'json' ? writeEmptyText(region, value, tree.language) : undefined;
  const entry = { start: root.span.start, slot: root.span.start, end: endOf(root, site.text), key: null, value: root };
  return rewrite({ entry, value, site });
}

function siteOf(tree: Tree, nodes: readonly Node[]): Site {
  const last = nodes.at(-1);
  const collection = last?.kind === 'map' || last?.kind === 'seq' ? last : null;
  return { text: tree.region.text, json: tree.language === 'json', nodes, collection };
}
