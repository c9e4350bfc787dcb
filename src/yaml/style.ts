import type { BlockStyle, FlowStyle } from './emit.ts';
import { columnOf, type Entry, entriesOf, lineStart } from './layout.ts';
import type { Node } from './tree.ts';

/**
 * Looks from the innermost node outwards, each with all that is below it, for the first that tells something. What a
 * thousand nodes don't tell, the rest won't.
 */
function nearest<T>(nodes: readonly Node[], tell: (node: Node) => T | undefined): T | undefined {
  const seen = new Set<Node>();
  const waiting = [...nodes];
  for (let node = waiting.pop(); node && seen.size < 1000; node = waiting.pop()) {
    if (seen.has(node)) continue;
    seen.add(node);
    const told = tell(node);
    if (told !== undefined) return told;
    waiting.push(...firstChildren(node).reverse());
  }
  return undefined;
}

function firstChildren(node: Node): Node[] {
  if (node.kind === 'map') return node.pairs.slice(0, 500).flatMap(({ key, value }) => (value ? [key, value] : [key]));
  return node.kind === 'seq' ? node.items.slice(0, 1000).filter((item) => item !== null) : [];
}

/** The layout that the text around the innermost of `nodes` uses; two blanks and double quotes where it tells nothing. */
export function blockStyleAt(nodes: readonly Node[], text: string): BlockStyle {
  const map = nearest(nodes, (node) => indentBelowKey(node, 'map', text));
  const list = nearest(nodes, (node) => indentBelowKey(node, 'seq', text));
  const step = map ?? (list || 2);
  const dash = nearest(nodes, (node) => dashWidth(node, text)) ?? 2;
  return { step, sequence: list ?? step, dash, quote: nearest(nodes, quoteOf) ?? 'double', literals: true };
}

function indentBelowKey(node: Node, kind: 'map' | 'seq', text: string): number | undefined {
  if (node.kind !== 'map' || node.flow) return undefined;
  const entry = entriesOf(node, text)?.find(({ value }) => value?.kind === kind && !value.flow);
  const child = entry?.value ? firstStart(entry.value, text) : undefined;
  if (!entry || child === undefined) return undefined;
  const width = columnOf(text, child) - columnOf(text, entry.start);
  // In a broken text, what is below a key may stand beside or left of it.
  const isBelow = lineStart(text, child) > entry.start && (width > 0 || (width === 0 && kind === 'seq'));
  return isBelow ? width : undefined;
}

const firstStart = (node: Node, text: string): number | undefined =>
  node.kind === 'map' || node.kind === 'seq' ? entriesOf(node, text)?.[0]?.start : undefined;

function dashWidth(node: Node, text: string): number | undefined {
  if (node.kind !== 'seq' || node.flow) return undefined;
  const entry = entriesOf(node, text)?.find((item) => isOnDashLine(item, text));
  return entry?.value ? entry.value.span.start - entry.start : undefined;
}

const isOnDashLine = ({ start, value }: Entry, text: string): boolean =>
  value !== null && value.anchor === undefined && /^-[ ]+$/.test(text.slice(start, value.span.start));

function quoteOf(node: Node): 'single' | 'double' | undefined {
  return node.kind === 'scalar' && (node.style === 'single' || node.style === 'double') ? node.style : undefined;
}

/** The layout of brackets around the innermost of `nodes`; `json` for a text that is JSON. */
export function flowStyleAt(nodes: readonly Node[], text: string, json: boolean): FlowStyle {
  const collection = nodes.at(-1);
  const inner = collection && isFlow(collection) ? [collection] : nodes.filter(isFlow);
  const colon = nearest(inner, (node) => colonOf(node, text));
  const comma = nearest(inner, (node) => commaOf(node, text));
  return {
    json: json || (nearest(inner, keyStyle) ?? 'plain') === 'double',
    colon: colon ?? ': ',
    comma: comma ?? (colon === ':' ? ',' : ', '),
    pad: nearest(inner, (node) => padOf(node, text)) ?? '',
    quote: nearest(nodes, quoteOf) ?? 'double',
    step: nearest(inner, (node) => stepOf(node, text)) ?? null,
  };
}

const isFlow = (node: Node): boolean => (node.kind === 'map' || node.kind === 'seq') && node.flow;

const keyStyle = (node: Node): string | undefined =>
  node.kind === 'map' && node.pairs[0]?.key.kind === 'scalar' ? node.pairs[0].key.style : undefined;

function colonOf(node: Node, text: string): string | undefined {
  const pair = node.kind === 'map' ? node.pairs.find(({ value }) => value !== null) : undefined;
  const gap = pair?.value ? text.slice(pair.key.span.end, pair.value.span.start) : '';
  return /^ ?: ?$/.test(gap) ? gap : undefined;
}

function commaOf(node: Node, text: string): string | undefined {
  const [first, second] = isFlow(node) ? childEntries(node, text) : [];
  const gap = first && second ? text.slice(first.end, second.start) : '';
  return /^, ?$/.test(gap) ? gap : undefined;
}

const childEntries = (node: Node, text: string): readonly Entry[] =>
  node.kind === 'map' || node.kind === 'seq' ? (entriesOf(node, text) ?? []) : [];

function padOf(node: Node, text: string): string | undefined {
  const first = isFlow(node) ? childEntries(node, text)[0] : undefined;
  const gap = first ? text.slice(node.span.start + 1, first.start) : undefined;
  return gap !== undefined && /^ *$/.test(gap) ? gap : undefined;
}

/** Columns from the line of the opening bracket to the first entry below it; null when that stands on the same line. */
function stepOf(node: Node, text: string): number | null | undefined {
  const first = isFlow(node) ? childEntries(node, text)[0] : undefined;
  if (!first) return undefined;
  if (!text.slice(node.span.start, first.start).includes('\n')) return null;
  return Math.max(1, columnOf(text, first.start) - indentOf(text, node.span.start));
}

/** Columns of blanks at the start of the line of `at`. */
export const indentOf = (text: string, at: number): number => {
  const start = lineStart(text, at);
  return /^ */.exec(text.slice(start, at))?.[0].length ?? 0;
};
