import type { Value } from './edit.ts';
import { flowPair, flowText, indented, itemLines, pairLines } from './emit.ts';
import { afterComments, columnOf, type Entry, entriesOf, lineEnd, type Site, takesBlockScalar } from './layout.ts';
import type { LocalEdit } from './region.ts';
import { blockStyleAt, flowStyleAt, indentOf } from './style.ts';

/** A new pair of a map, or a new item of a list, whose key is null. */
export interface Addition {
  readonly key: string | null;
  readonly value: Value;
}

/** Puts new entries into a collection behind `last`, an entry that stays. */
export function insertAfter(last: Entry, additions: readonly Addition[], site: Site): readonly LocalEdit[] {
  if (additions.length === 0) return [];
  return site.collection?.flow ? insertInBrackets(last, additions, site) : [insertLines(last, additions, site)];
}

function insertLines(last: Entry, additions: readonly Addition[], site: Site): LocalEdit {
  const { text, collection } = site;
  const column = columnOf(text, last.start);
  const at = afterComments(text, last.end, collection?.kind === 'seq' && sharesColumn(site, column) ? column + 1 : column);
  const style = { ...blockStyleAt(site.nodes, text), literals: takesBlockScalar(text, at, column) };
  const lines = additions.flatMap(({ key, value }) => (key === null ? itemLines(value, style) : pairLines(key, value, style)));
  return { span: { start: at, end: at }, text: `\n${indented(lines, column).join('\n')}` };
}

/** Whether the list's dashes stand right below the key, so that a comment there may be the next key's. */
function sharesColumn({ nodes, collection, text }: Site, column: number): boolean {
  const parent = nodes.at(-2);
  if (parent?.kind !== 'map') return false;
  const entry = entriesOf(parent, text)?.find(({ value }) => value === collection);
  return entry !== undefined && columnOf(text, entry.start) === column;
}

function insertInBrackets(last: Entry, additions: readonly Addition[], site: Site): readonly LocalEdit[] {
  const { text, collection, nodes, json } = site;
  const style = flowStyleAt(nodes, text, json);
  const ownLines = style.step !== null && text.slice(collection?.span.start, last.start).includes('\n');
  const column = ownLines ? columnOf(text, last.start) : indentOf(text, last.start);
  const inner = { ...style, step: innerStep(site, style.step) };
  const parts = additions.map(({ key, value }) => {
    const written = flowText(value, inner, column);
    return key === null ? written : flowPair(key, written, style);
  });
  const at = { start: last.end, end: last.end };
  if (!ownLines) return [{ span: at, text: parts.map((part) => style.comma + part).join('') }];
  const line = `\n${' '.repeat(column)}`;
  // When what followed is removed, its comma goes with it.
  const isLast = collection && entriesOf(collection, text)?.at(-1)?.end === last.end;
  const rest = isLast && /^(,?)[ \t]*(?:#[^\r\n]*)?(?=\r?\n)/.exec(text.slice(last.end, lineEnd(text, last.end) + 2));
  if (!rest) return [{ span: at, text: parts.map((part) => `,${line}${part}`).join('') }];
  const below = last.end + rest[0].length;
  const lines = { span: { start: below, end: below }, text: line + parts.join(`,${line}`) + (rest[1] ?? '') };
  return rest[1] ? [lines] : [{ span: at, text: ',' }, lines];
}

/** New collections inside take the form of their last sibling that is one. */
function innerStep({ collection, text }: Site, step: number | null): number | null {
  const siblings = collection?.kind === 'map' ? collection.pairs.map(({ value }) => value) : (collection?.items ?? []);
  const sibling = siblings.findLast((node) => node !== null && (node.kind === 'map' || node.kind === 'seq') && entriesOf(node, text)?.[0]);
  return sibling && !text.slice(sibling.span.start, sibling.span.end).includes('\n') ? null : step;
}
