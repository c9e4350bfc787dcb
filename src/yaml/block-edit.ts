import type { Span } from '../text/source-file.ts';
import { type BlockFrame, lineStart } from './block-frame.ts';
import type { Decoded } from './decoded.ts';
import type { LocalEdit } from './region.ts';
import { type BlockHeader, readHeader } from './scalar-block.ts';

/** A block scalar, what it decodes to, and what it is to become. */
export interface BlockChange {
  readonly source: string;
  readonly span: Span;
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

/** Edits that write each touched line anew; none cuts a line of the host in its indentation. */
export function rewriteLines(change: BlockChange): readonly LocalEdit[] {
  return chunks(change).map((chunk) => ({ span: hostSpan(change, chunk.old), text: writeChunk(change, chunk) }));
}

/** Extends each edit to the lines it touches, and joins those that meet. */
function chunks({ source, span, decoded, edits }: BlockChange): readonly Chunk[] {
  const folded = source.charAt(span.start) === '>';
  const joined: Chunk[] = [];
  let shift = 0;
  for (const edit of [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)) {
    const old = extend(decoded.text, edit.span, folded);
    const before = shift;
    shift += edit.text.length - (edit.span.end - edit.span.start);
    const last = joined.at(-1);
    if (last && old.start <= last.old.end) {
      joined.pop();
      const end = Math.max(last.old.end, old.end);
      joined.push({ old: { start: last.old.start, end }, wanted: { start: last.wanted.start, end: end + shift } });
    } else joined.push({ old, wanted: { start: old.start + before, end: old.end + shift } });
  }
  return joined;
}

/**
 * In a folded block the breaks on both sides belong to the chunk, since how they are written depends on the lines
 * between them. A start within a line stays: what precedes it keeps its folds.
 */
function extend(text: string, span: Span, folded: boolean): Span {
  let start = lineStart(text, span.start);
  if (span.start > start) start = span.start;
  else if (folded) while (start > 0 && text.charAt(start - 1) === '\n') start--;
  const lineBreak = text.indexOf('\n', span.end);
  let end = lineBreak === -1 ? text.length : lineBreak;
  if (folded) while (text.charAt(end) === '\n') end++;
  return { start, end };
}

const startsLine = (text: string, at: number): boolean => at === 0 || text.charAt(at - 1) === '\n';

function hostSpan({ source, span, decoded }: BlockChange, old: Span): Span {
  const { text, starts, tail } = decoded;
  const at = (offset: number): number => starts[offset] ?? tail;
  const start = startsLine(text, old.start) && old.start < text.length ? lineStart(source, at(old.start)) : at(old.start);
  const wholeLines = source.charAt(span.start) === '>' && old.end < text.length;
  return { start, end: wholeLines ? lineStart(source, at(old.end)) : at(old.end) };
}

function writeChunk(change: BlockChange, { old, wanted }: Chunk): string {
  const { source, span, decoded, frame } = change;
  const lineBreak = source.slice(span.start, span.end).includes('\r\n') ? '\r\n' : '\n';
  const indent = ' '.repeat(frame.column ?? 0);
  const fresh = startsLine(decoded.text, old.start);
  let text = change.wanted.slice(wanted.start, wanted.end).replace(/\n+|[^\n]+/g, (part, at: number) => {
    if (!part.startsWith('\n')) return at === 0 && !fresh ? part : indent + part;
    return lineBreak.repeat(part.length + (isFold(change, wanted.start + at, part.length) ? 1 : 0));
  });
  if (old.end < decoded.text.length) return text;
  // At the end of the block, the break after the last line stays where it was: within the chunk or after it.
  if (source.charAt(decoded.tail - 1) === '\n') return text.endsWith('\n') || (text === '' && fresh) ? text : text + lineBreak;
  const implied = decoded.tail < source.length || decoded.text.endsWith('\n');
  if (implied && text.endsWith('\n')) text = text.slice(0, -lineBreak.length);
  return fresh && old.start === decoded.text.length ? lineBreak + text : text;
}

/** Whether a run of breaks stands between two lines of a folded block that have no leading blanks. */
function isFold({ source, span, wanted }: BlockChange, at: number, length: number): boolean {
  const after = wanted.charAt(at + length);
  if (source.charAt(span.start) !== '>' || at === 0 || after === '') return false;
  return !/[ \t]/.test(after) && !/[ \t]/.test(wanted.charAt(lineStart(wanted, at)));
}

/** The edit of the header that the wanted text needs: none, one, or null when no header can do. */
export function changeHeader({ source, span, frame, wanted }: BlockChange): readonly LocalEdit[] | null {
  const header = readHeader(source, span);
  const indicated = header.digit > 0 || !/^\n*[ \t]/.test(wanted);
  const digit = indicated ? header.digit : (frame.column ?? 0) - (frame.base ?? 0);
  if (!indicated && (frame.base === null || digit < 1 || digit > 9)) return null;
  const chomp = chompFor(wanted, header);
  if (digit === header.digit && chomp === header.chomp) return [];
  const text = `${header.folded ? '>' : '|'}${digit || ''}${chomp}`;
  return [{ span: { start: span.start, end: header.end }, text }];
}

/** The header's own chomping where it does, else the one that the wanted text's final breaks need. */
function chompFor(wanted: string, header: BlockHeader): string {
  const breaks = /\n*$/.exec(wanted)?.[0].length ?? 0;
  if (breaks > 1 || (breaks === 1 && wanted === '\n')) return '+';
  if (breaks === 1) return header.chomp === '+' ? '+' : '';
  return wanted === '' && header.chomp !== '+' ? header.chomp : '-';
}
