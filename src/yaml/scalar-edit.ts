import { applyEdits } from '../text/edit.ts';
import type { Span } from '../text/source-file.ts';
import { type BlockChange, changeHeader, lineEnd, rewriteLines } from './block-edit.ts';
import { blockFrame, lineStart } from './block-frame.ts';
import type { Decoded } from './decoded.ts';
import { doubleQuoted, encodePiece, isPrintable } from './encode.ts';
import type { LocalEdit } from './region.ts';
import { readHeader } from './scalar-block.ts';
import { type Held, isBlock, reads } from './scalar-proof.ts';

/** Place of a decoded span in the text that holds the scalar; an empty one is where text put in lands at that offset. */
export function locate({ starts, ends, tail }: Decoded, { start, end }: Span): Span {
  const from = starts[start] ?? tail;
  return { start: from, end: start === end ? from : (ends[end - 1] ?? tail) };
}

/**
 * Edits of the holding text that make the edits of the decoded one: in place where the style can hold the result,
 * else by writing the scalar in double quotes. Null for a broken scalar, and for one that isn't written at all.
 */
export function editScalar(held: Held, edits: readonly LocalEdit[]): readonly LocalEdit[] | null {
  if (!held.decoded.sound) return null;
  const wanted = applyEdits(held.decoded.text, edits);
  if (wanted === held.decoded.text) return [];
  const inPlace = editInPlace(held, edits);
  if (inPlace && reads(held, inPlace, wanted)) return inPlace;
  const lines = isBlock(held) ? editLines(held, edits, wanted) : null;
  if (lines && reads(held, lines, wanted)) return lines;
  return writeQuoted(held, wanted);
}

/** The form in which `text`, put in alone at the place of inner offset `at`, makes the decoded text longer by itself. */
export function formOf(held: Held, text: string, at: number): string | null {
  if (!held.decoded.sound) return null;
  const edit = { span: { start: at, end: at }, text };
  const wanted = applyEdits(held.decoded.text, [edit]);
  const place = locate(held.decoded, edit.span);
  const form = editInPlace(held, [edit])?.[0]?.text ?? (isBlock(held) ? formInLines(held, edit, wanted) : null);
  return form !== null && reads(held, [{ span: place, text: form }], wanted) ? form : null;
}

/** Each edit at its own place; null when one needs the lines around it, or has no form in this style. */
function editInPlace(held: Held, edits: readonly LocalEdit[]): readonly LocalEdit[] | null {
  const made: LocalEdit[] = [];
  for (const edit of edits) {
    if (isBlock(held) && !staysInLine(held.decoded.text, edit)) return null;
    const text = encodePiece(edit.text, held.node.style);
    if (text === null) return null;
    made.push({ span: locate(held.decoded, edit.span), text });
  }
  return made;
}

/** Whether an edit changes one line of which something stood there before and still does. */
function staysInLine(text: string, { span, text: replacement }: LocalEdit): boolean {
  const start = lineStart(text, span.start);
  const end = lineEnd(text, start);
  return end > start && span.end <= end && (replacement !== '' || span.start > start || span.end < end);
}

function blockChange({ source, node, decoded }: Held, edits: readonly LocalEdit[], wanted: string): BlockChange | null {
  const frame = blockFrame(source, node.span.start, decoded);
  if (frame.column === null || !edits.every((edit) => isPrintable(edit.text))) return null;
  return { source, span: node.span, header: readHeader(source, node.span), decoded, frame, edits, wanted };
}

function editLines(held: Held, edits: readonly LocalEdit[], wanted: string): readonly LocalEdit[] | null {
  const change = blockChange(held, edits, wanted);
  const header = change && changeHeader(change);
  return change && header && [...header, ...rewriteLines(change).flatMap((edit) => shrink(held.source, edit))];
}

function formInLines(held: Held, edit: LocalEdit, wanted: string): string | null {
  const change = blockChange(held, [edit], wanted);
  const [lines] = change ? rewriteLines(change) : [];
  if (!lines) return null;
  const place = locate(held.decoded, edit.span).start;
  const before = held.source.slice(lines.span.start, place);
  const after = held.source.slice(place, lines.span.end);
  const fits = lines.text.length >= before.length + after.length && lines.text.startsWith(before) && lines.text.endsWith(after);
  return fits ? lines.text.slice(before.length, lines.text.length - after.length) : null;
}

/** The edit without what it would replace by the same; nothing when nothing is left. */
function shrink(source: string, { span, text }: LocalEdit): readonly LocalEdit[] {
  const old = source.slice(span.start, span.end);
  const shorter = Math.min(old.length, text.length);
  let tail = 0;
  while (tail < shorter && old.at(-1 - tail) === text.at(-1 - tail)) tail++;
  while (cutsPair(old, old.length - tail) || cutsPair(text, text.length - tail)) tail--;
  let head = 0;
  while (head < shorter - tail && old.charAt(head) === text.charAt(head)) head++;
  while (cutsPair(old, head) || cutsPair(text, head)) head--;
  if (head + tail === old.length && head + tail === text.length) return [];
  return [{ span: { start: span.start + head, end: span.end - tail }, text: text.slice(head, text.length - tail) }];
}

const cutsPair = (text: string, at: number): boolean =>
  /^(?:\r\n|[\ud800-\udbff][\udc00-\udfff])$/.test(text.slice(Math.max(0, at - 1), at + 1));

/** Quotes take the place of the scalar; of a block, its header's, so that a comment behind that stays. */
function writeQuoted(held: Held, wanted: string): readonly LocalEdit[] {
  const { span } = held.node;
  if (!isBlock(held)) return [{ span, text: doubleQuoted(wanted) }];
  const header = readHeader(held.source, span);
  const quoted = { span: { start: span.start, end: header.end }, text: doubleQuoted(wanted) };
  return header.body < span.end ? [quoted, { span: { start: header.body, end: span.end }, text: '' }] : [quoted];
}
