import { headerComment, linesWithComments } from './comments.ts';
import type { Value } from './edit.ts';
import { type Block, type BlockStyle, blockLines, flowText, indented, itemBlock, keyBlock } from './emit.ts';
import { keepStyle } from './keep-style.ts';
import * as layout from './layout.ts';
import type { LocalEdit, Region } from './region.ts';
import { removeLines } from './remove.ts';
import { blockStyleAt, flowStyleAt, indentOf } from './style.ts';
import type { Node, Tree } from './tree.ts';
import { isInline } from './value.ts';

/** A new value for an entry that stands there. */
export interface Rewrite {
  readonly entry: layout.Entry;
  readonly value: Value;
  readonly site: layout.Site;
}

/** Puts a value in place of what stands at an entry; undefined when there is no place for it. */
export function rewrite(wanted: Rewrite): readonly LocalEdit[] | undefined {
  const { entry, value, site } = wanted;
  const flow = site.json || site.collection?.flow === true;
  const kept =
    entry.value?.kind === 'scalar' && typeof value === 'string' ? keepStyle(entry.value, value, { text: site.text, flow }) : null;
  return kept ?? (flow ? rewriteInBrackets(wanted) : rewriteBlock(wanted));
}

function rewriteInBrackets({ entry, value, site }: Rewrite): readonly LocalEdit[] | undefined {
  const { text, nodes, json } = site;
  const style = flowStyleAt(nodes, text, json);
  const written = flowText(value, style, indentOf(text, entry.start));
  if (entry.value) return [{ span: spanOf(entry.value, value, text), text: written }];
  if (entry.slot !== null) return [insertion(entry.slot, ` ${written}`)];
  return entry.key ? [insertion(entry.end, style.colon + written)] : undefined;
}

function rewriteBlock(wanted: Rewrite): readonly LocalEdit[] | undefined {
  const { text, nodes, collection } = wanted.site;
  const { slot, value: old, start } = wanted.entry;
  if (slot === null) return undefined;
  const isBlock = old !== null && isBlockCollection(old);
  const below = old !== null && layout.lineStart(text, old.span.start) !== layout.lineStart(text, slot);
  const column = layout.columnOf(text, start);
  const literals = !isBlock && !below && layout.takesBlockScalar(text, layout.lineEnd(text, wanted.entry.end), column);
  const style = { ...blockStyleAt(old ? [...nodes, old] : nodes, text), literals };
  if (isBlock || below) return isBlock && isInline(wanted.value) ? dissolve(wanted, style) : [inPlace(wanted, style)];
  // A document's first line may hold `---`, where no block can begin.
  if (old && !collection && !isInline(wanted.value) && !layout.beginsLine(text, start)) {
    const lines = linesAt(layout.lineEnd(text, wanted.entry.end), blockLines(wanted.value, style));
    return [{ span: spanOf(old, wanted.value, text), text: '' }, ...lines];
  }
  const { head, tail } = blockOf(wanted, style);
  const block = { head, tail: indented(tail, column) };
  if (old) return replaceOnLine(old, block, wanted);
  const at = head ? layout.lineEnd(text, slot) : layout.afterComments(text, slot, column + (collection ? 1 : 0));
  return [...(head ? [insertion(slot, ` ${head}`)] : []), ...linesAt(at, block.tail)];
}

function blockOf({ entry, value, site }: Rewrite, style: BlockStyle): Block {
  if (site.collection?.kind === 'map') return keyBlock(value, style);
  // The first line goes where the old value began, or behind one blank.
  const dash = entry.value ? spanOf(entry.value, value, site.text).start - entry.start : 2;
  return itemBlock(value, { ...style, dash });
}

/** In place of a scalar, an alias or brackets that begin on the line of their key or dash. */
function replaceOnLine(old: Node, { head, tail }: Block, { entry, value, site }: Rewrite): readonly LocalEdit[] {
  const { text } = site;
  const slot = entry.slot ?? entry.start;
  const { start, end } = spanOf(old, value, text);
  const comments = headerComment(text, old).map((comment) => ` ${comment}`);
  if (head === '') return [{ span: { start: slot, end }, text: comments.join('') }, ...linesAt(layout.lineEnd(text, end), tail)];
  const gap = /[^\s]/.test(text.charAt(start - 1)) && start > slot ? ' ' : '';
  return [{ span: { start, end }, text: gap + head + comments.join('') }, ...linesAt(layout.lineEnd(text, end), tail)];
}

/** In place of a value that has lines of its own, or that shares its line with a dash only. */
function inPlace({ entry, value, site }: Rewrite, style: BlockStyle): LocalEdit {
  const { text, collection } = site;
  const old = entry.value ?? entry.key;
  const start = firstStart(old, text) ?? entry.start;
  const span = { start, end: old ? layout.endOf(old, text) : entry.end };
  if (isInline(value)) return { span, text: itemBlock(value, style).head };
  const column = layout.columnOf(text, start);
  const lines = old ? linesWithComments(old, value, { text, style }) : blockLines(value, style);
  // A map's keys can't stand right below the key that they belong to, as a list's dashes can.
  const pad = collection?.kind === 'map' && column <= layout.columnOf(text, entry.start) ? style.step : 0;
  return {
    span,
    text:
      ' '.repeat(pad) +
      indented(lines, column + pad)
        .join('\n')
        .trimStart(),
  };
}

/** A scalar or empty brackets in place of a block: comments on lines of their own stay. */
function dissolve({ entry, value, site }: Rewrite, style: BlockStyle): readonly LocalEdit[] | undefined {
  const { text } = site;
  const old = entry.value;
  const entries = old?.kind === 'map' || old?.kind === 'seq' ? layout.entriesOf(old, text) : undefined;
  const first = entries?.[0];
  if (!old || old.tag !== undefined || !entries || !first || entry.slot === null) return undefined;
  const { head } = itemBlock(value, style);
  if (layout.lineStart(text, first.start) === layout.lineStart(text, entry.slot)) {
    const others = removeLines(entries, (index) => index > 0, text);
    return [{ span: { start: first.start, end: first.end }, text: head }, ...others];
  }
  const props = /(?:[ \t]+&\S*)?/y;
  props.lastIndex = entry.slot;
  const at = entry.slot + (props.exec(text)?.[0].length ?? 0);
  return [insertion(at, ` ${head}`), ...removeLines(entries, () => true, text)];
}

const insertion = (at: number, text: string): LocalEdit => ({ span: { start: at, end: at }, text });

const linesAt = (at: number, lines: readonly string[]): readonly LocalEdit[] =>
  lines.length === 0 ? [] : [insertion(at, lines.map((line) => `\n${line}`).join(''))];

const isBlockCollection = (node: Node): boolean => (node.kind === 'map' || node.kind === 'seq') && !node.flow;

const firstStart = (node: Node | null, text: string): number | undefined =>
  node?.kind === 'map' || node?.kind === 'seq' ? layout.entriesOf(node, text)?.[0]?.start : node?.span.start;

/** What a new value takes the place of: with anchor and tag, unless it is a scalar for which only a tag matters. */
function spanOf(node: Node, value: Value, text: string): LocalEdit['span'] {
  const props = node.kind !== 'alias' && (node.tag !== undefined || (node.anchor !== undefined && !isInline(value)));
  return { start: props ? layout.propsStart(text, node) : node.span.start, end: layout.endOf(node, text) };
}

/** Writes into a text that holds nothing, or nothing but comments. */
export function writeEmptyText(region: Region, value: Value, language: Tree['language']): readonly LocalEdit[] {
  const { text } = region;
  const json = language === 'json';
  const style = blockStyleAt([], text);
  const written = json
    ? flowText(value, flowStyleAt([], text, true), 0)
    : isInline(value)
      ? itemBlock(value, style).head
      : blockLines(value, style).join('\n');
  const at = layout.lineEnd(text, text.trimEnd().length);
  if (at > 0) return [insertion(at, `\n${written}`)];
  // A text of its own ends with a line break, where its style can hold one.
  const ends = text !== '' || json || region.toHostText(`${written}\n`, 0) === null;
  return [insertion(0, ends ? written : `${written}\n`)];
}
