import type { LocalEdit } from './region.ts';

/**
 * Gives edits that meet at one place an order that keeps them apart. Those of inner texts and collections must come
 * first, since what follows them at the same place must stand behind them.
 */
export function arrange<T extends LocalEdit>(edits: readonly T[], text: string): readonly T[] {
  const early = edits.map((edit) => beforeBreak(edit, text));
  return early.map((edit) => behindRemoval(edit, early, text));
}

/** Lines that are put in before a line are put in behind the line before it, where others may follow them. */
function beforeBreak<T extends LocalEdit>(edit: T, source: string): T {
  const { span, text } = edit;
  const lineBreak = /\r?\n$/.exec(source.slice(Math.max(0, span.start - 2), span.start))?.[0];
  if (span.start !== span.end || lineBreak === undefined || !text.endsWith(lineBreak)) return edit;
  const at = span.start - lineBreak.length;
  return { ...edit, span: { start: at, end: at }, text: lineBreak + text.slice(0, -lineBreak.length) };
}

/** Lines to be put in where other lines go are put in behind those. */
function behindRemoval<T extends LocalEdit>(edit: T, all: readonly T[], source: string): T {
  const { span, text } = edit;
  if (span.start !== span.end) return edit;
  const removal = all.find((other) => other.text === '' && other.span.start < span.start && span.end < other.span.end);
  if (!removal) return edit;
  const { start, end } = removal.span;
  const lineBreak = /^\r?\n/.exec(text)?.[0];
  const wholeLines = (start === 0 || source[start - 1] === '\n') && source[end - 1] === '\n';
  const lines = wholeLines && lineBreak ? text.slice(lineBreak.length) + lineBreak : text;
  return { ...edit, span: { start: end, end }, text: lines };
}
