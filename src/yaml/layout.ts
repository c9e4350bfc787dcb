import type { MapNode, Node, SeqNode } from './tree.ts';

/** A collection that changes, and what is around it. */
export interface Site {
  readonly text: string;
  /** The text is JSON. */
  readonly json: boolean;
  /** The way from the root to the collection. */
  readonly nodes: readonly Node[];
  /** The last of `nodes`; null when the root itself is written. */
  readonly collection: MapNode | SeqNode | null;
}

/** One key with its value, or one item of a list, in the text that holds it. */
export interface Entry {
  /** Where it begins: at the dash, the `?`, the key's anchor, the key; for an item in brackets, at its value. */
  readonly start: number;
  /** After the colon or dash, where its value is to be written; null where there is neither. */
  readonly slot: number | null;
  /** Where it ends, without trailing comment and without the line break that ends a block scalar. */
  readonly end: number;
  readonly key: Node | null;
  readonly value: Node | null;
}

/** Entries of collections that were looked into; a node stands in one text only. */
const known = new WeakMap<Node, readonly Entry[] | null>();

/** Entries of a collection in order; undefined when the text is too broken to find one. */
export function entriesOf(node: MapNode | SeqNode, text: string): readonly Entry[] | undefined {
  const entries = known.get(node) ?? (known.has(node) ? null : findEntries(node, text));
  known.set(node, entries);
  return entries ?? undefined;
}

function findEntries(node: MapNode | SeqNode, text: string): readonly Entry[] | null {
  const entries: Entry[] = [];
  let at = node.span.start + (node.flow ? 1 : 0);
  const count = node.kind === 'map' ? node.pairs.length : node.items.length;
  for (let index = 0; index < count; index++) {
    const entry = node.kind === 'map' ? pairEntry(node.pairs[index], text) : itemEntry(node, index, { text, at });
    if (!entry) return null;
    entries.push(entry);
    at = entry.end;
  }
  return entries;
}

function pairEntry(pair: MapNode['pairs'][number] | undefined, text: string): Entry | undefined {
  if (!pair) return undefined;
  const { key, value } = pair;
  const start = propsStart(text, key);
  const colon = skipBlanks(text, key.span.end);
  const slot = text[colon] === ':' ? colon + 1 : null;
  return { start, slot, end: value ? endOf(value, text) : (slot ?? key.span.end), key, value };
}

function itemEntry(seq: SeqNode, index: number, { text, at }: { readonly text: string; readonly at: number }): Entry | undefined {
  const value = seq.items[index] ?? null;
  if (seq.flow) return value ? { start: propsStart(text, value), slot: null, end: value.span.end, key: null, value } : undefined;
  const start = skipBlanks(text, at);
  if (text[start] !== '-') return undefined;
  return { start, slot: start + 1, end: value ? endOf(value, text) : start + 1, key: null, value };
}

/** Where a node's anchor, tag or `?` begins on its line; its own start when there is none. */
export function propsStart(text: string, node: Node): number {
  let { start } = node.span;
  if (node.kind !== 'alias' && (node.anchor !== undefined || node.tag !== undefined)) {
    start -= /(?:[&!][^\s,[\]{}]*[ \t]+)*$/.exec(text.slice(lineStart(text, start), start))?.[0].length ?? 0;
  }
  let before = start;
  while (text[before - 1] === ' ' || text[before - 1] === '\t') before--;
  return before < start && text[before - 1] === '?' ? before - 1 : start;
}

/** Where a node's own text ends, without the line break that ends a block scalar. */
export function endOf(node: Node, text: string): number {
  if (node.kind === 'alias') return node.span.end;
  if (node.kind === 'scalar') return isBlockScalar(node) ? beforeBreak(text, node.span.end) : node.span.end;
  return node.flow ? node.span.end : (entriesOf(node, text)?.at(-1)?.end ?? node.span.end);
}

const beforeBreak = (text: string, end: number): number => end - (/\r?\n$/.exec(text.slice(Math.max(0, end - 2), end))?.[0].length ?? 0);

export const isBlockScalar = (node: Node): boolean => node.kind === 'scalar' && (node.style === 'literal' || node.style === 'folded');

/** The last thing in a node's text. */
export function lastOf(node: Node): Node {
  if ((node.kind !== 'map' && node.kind !== 'seq') || node.flow) return node;
  const pair = node.kind === 'map' ? node.pairs.at(-1) : undefined;
  const last = pair ? (pair.value ?? pair.key) : node.kind === 'seq' ? node.items.at(-1) : undefined;
  return last ? lastOf(last) : node;
}

/** The next offset that is neither blank, line break nor comment. */
export function skipBlanks(text: string, from: number): number {
  const gap = /(?:\s+|(?<=\s|^)#[^\n]*)*/y;
  gap.lastIndex = from;
  return from + (gap.exec(text)?.[0].length ?? 0);
}

export const lineStart = (text: string, at: number): number => (at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1);

/** The end of the line without its break. */
export function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  if (end === -1) return text.length;
  return end > at && text[end - 1] === '\r' ? end - 1 : end;
}

export const columnOf = (text: string, at: number): number => at - lineStart(text, at);

/** Whether only blanks stand before this place on its line. */
export const beginsLine = (text: string, at: number): boolean => /^[ \t]*$/.test(text.slice(lineStart(text, at), at));

/** Where new lines can follow the line of `at`: behind the comment lines directly below that are indented by `column` or more. */
export function afterComments(text: string, at: number, column: number): number {
  return afterLines(text, at, { comment: /\r?\n([ \t]*)#[^\r\n]*/y, least: column });
}

/** The same behind comments that are indented by more than `column`, also with blank lines between. */
export function afterDeeperComments(text: string, at: number, column: number): number {
  return afterLines(text, at, { comment: /(?:\r?\n[ \t]*)*\r?\n([ \t]*)#[^\r\n]*/y, least: column + 1 });
}

function afterLines(text: string, at: number, { comment, least }: { readonly comment: RegExp; readonly least: number }): number {
  let end = lineEnd(text, at);
  for (;;) {
    comment.lastIndex = end;
    const match = comment.exec(text);
    if (!match || (match[1] ?? '').length < least) return end;
    end += match[0].length;
  }
}

/** Whether a block scalar below a key at `column` can end at the end of a line: nothing behind could be read as its own. */
export function takesBlockScalar(text: string, at: number, column: number): boolean {
  return at < text.length && afterDeeperComments(text, at, column) === at && !/^(?:\r?\n)+[ \t]+(?:\r?\n|$)/.test(text.slice(at));
}
