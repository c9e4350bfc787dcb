import type { Span } from '../text/source-file.ts';
import { type BlockFrame, lineStart } from './block-frame.ts';
import type { Decoded } from './decoded.ts';
import type { LocalEdit } from './region.ts';
import type { BlockHeader } from './scalar-block.ts';

/** A block scalar, what it decodes to, and what it is to become. */
export interface BlockChange {
  /** The text that holds the scalar. */
  readonly source: string;
  readonly span: Span;
  readonly header: BlockHeader;
  readonly decoded: Decoded;
  readonly frame: BlockFrame;
  readonly edits: readonly LocalEdit[];
  readonly wanted: string;
}

/** A stretch of the decoded text that is written anew, and the stretch of the wanted text that takes its place. */
interface Chunk {
  readonly old: Span;
  readonly wanted: Span;
}

/** Edits of the holding text that write each touched line anew. */
export function rewriteLines(change: BlockChange): readonly LocalEdit[] {
  return chunks(change).map((chunk) => ({ span: hostSpan(change, chunk.old), text: closeChunk(change, chunk) }));
}

/** Extends each edit to the lines it touches, and joins those that meet. */
function chunks(change: BlockChange): readonly Chunk[] {
  const joined: Chunk[] = [];
  let shift = 0;
  for (const edit of [...change.edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)) {
    const own = change.header.folded ? extendFolded(change, edit.span) : extend(change.decoded.text, edit.span);
    const met = (joined.at(-1)?.old.end ?? -1) >= own.start ? joined.pop() : undefined;
    const old = { start: met?.old.start ?? own.start, end: Math.max(met?.old.end ?? 0, own.end) };
    const start = met?.wanted.start ?? own.start + shift;
    shift += edit.text.length - (edit.span.end - edit.span.start);
    joined.push({ old, wanted: { start, end: old.end + shift } });
  }
  return joined;
}

const extend = (text: string, { start, end }: Span): Span => ({ start: lineStart(text, start), end: lineEnd(text, end) });

/**
 * In a folded block the breaks on both sides belong to the chunk, since how they are written depends on the lines
 * between them. What precedes a start within a line keeps its folds, but for one directly before it.
 */
function extendFolded({ source, decoded: { text, starts } }: BlockChange, span: Span): Span {
  let { start } = span;
  const within = start > lineStart(text, start);
  if (within && /[\r\n]/.test(source.charAt(starts[start - 1] ?? 0))) start--;
  while (!within && text.charAt(start - 1) === '\n') start--;
  let end = lineEnd(text, span.end);
  while (text.charAt(end) === '\n') end++;
  return { start, end };
}

/** Where the line of an offset ends, its break not included. */
export function lineEnd(text: string, at: number): number {
  const lineBreak = text.indexOf('\n', at);
  return lineBreak === -1 ? text.length : lineBreak;
}

const startsLine = (text: string, at: number): boolean => at === 0 || text.charAt(at - 1) === '\n';

/** Where a chunk stands: from the start of a host line if it begins one, indentation included. */
function hostSpan({ source, header, decoded }: BlockChange, old: Span): Span {
  const { text, starts, tail } = decoded;
  const hostStart = (at: number): number => (at === text.length ? tail : lineStart(source, starts[at] ?? tail));
  const start = startsLine(text, old.start) ? hostStart(old.start) : (starts[old.start] ?? tail);
  return { start, end: header.folded ? hostStart(old.end) : (starts[old.end] ?? tail) };
}

/** At the end of the block, the break after the last line stays where it was: within the chunk or after it. */
function closeChunk(change: BlockChange, chunk: Chunk): string {
  const { source, span, decoded } = change;
  const { text, tail } = decoded;
  const lineBreak = source.slice(span.start, span.end).includes('\r\n') ? '\r\n' : '\n';
  const opens = startsLine(text, chunk.old.start);
  const written = writeLines(change, chunk.wanted, opens).replaceAll('\n', lineBreak);
  if (chunk.old.end < text.length) return written;
  const hasBreak = written === '' ? opens : written.endsWith('\n');
  if (source.charAt(tail - 1) === '\n') return hasBreak ? written : written + lineBreak;
  // Where the source ends without a break, one may be implied; to a text that had none it must be written.
  const spare = written.endsWith('\n') && (tail < source.length || text.endsWith('\n'));
  const kept = spare ? written.slice(0, -lineBreak.length) : written;
  return opens && chunk.old.start === text.length ? lineBreak + kept : kept;
}

/** A stretch of the wanted text as host lines; `opens` when its first character begins a line. */
function writeLines({ wanted, header, frame }: BlockChange, { start, end }: Span, opens: boolean): string {
  const indent = ' '.repeat(frame.column ?? 0);
  return wanted.slice(start, end).replace(/\n+|[^\n]+/g, (part, at: number) => {
    if (!part.startsWith('\n')) return at === 0 && !opens ? part : indent + part;
    return header.folded && isFold(wanted, start + at, part.length) ? `${part}\n` : part;
  });
}

/** Whether breaks stand between two lines without leading blanks, where a folded block takes one more. */
function isFold(text: string, at: number, length: number): boolean {
  const after = text.charAt(at + length);
  return at > 0 && after !== '' && !isBlank(after) && !isBlank(text.charAt(lineStart(text, at)));
}

const isBlank = (char: string): boolean => char === ' ' || char === '\t';

/** The edit of the header that the wanted text needs: none, one, or null when no header can do. */
export function changeHeader({ span, header, frame, wanted }: BlockChange): readonly LocalEdit[] | null {
  let { digit } = header;
  if (digit === 0 && /^\n*[ \t]/.test(wanted)) {
    if (frame.base === null || frame.column === null) return null;
    digit = frame.column - frame.base;
    if (digit < 1 || digit > 9) return null;
  }
  const chomp = chompFor(wanted, header);
  if (digit === header.digit && chomp === header.chomp) return [];
  return [{ span: { start: span.start, end: header.end }, text: `${header.folded ? '>' : '|'}${digit || ''}${chomp}` }];
}

/** The header's own chomping where it does, else the one that the wanted text's final breaks need. */
function chompFor(wanted: string, header: BlockHeader): string {
  if (wanted === '') return header.chomp === '+' ? '-' : header.chomp;
  if (!wanted.endsWith('\n')) return '-';
  return wanted === '\n' || wanted.endsWith('\n\n') ? '+' : header.chomp === '-' ? '' : header.chomp;
}
