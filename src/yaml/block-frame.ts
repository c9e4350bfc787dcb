import type { Decoded } from './decoded.ts';
import { decodeBlock, readHeader, readLine } from './scalar-block.ts';

/** What a block scalar's surroundings say about its indentation. */
export interface BlockFrame {
  /** Column of the collection that holds the scalar, -1 at the root; null when the header has a line of its own. */
  readonly parent: number | null;
  /** Column that the header's indicator counts from; null when it can't be told. */
  readonly base: number | null;
  /** Column of the content, or where it would best begin if there were any. */
  readonly column: number | null;
}

/** Reads the frame of the block scalar whose header begins at `start`. */
export function blockFrame(source: string, start: number, decoded: Decoded): BlockFrame {
  const { digit } = readHeader(source, { start, end: source.length });
  const parent = parentColumn(source, start);
  const counted = parent === null ? null : Math.max(0, parent);
  const base = digit > 0 && decoded.indent !== null ? decoded.indent - digit : counted;
  const free = base !== null ? base + (digit || 2) : digit === 0 ? leading(source, start).length + 2 : null;
  return { parent, base, column: decoded.indent ?? free };
}

/** Spaces and compact indicators (`- `, `? `) before the first text of the line. */
const leading = (source: string, start: number): string => /^ *(?:[-?:][ \t]+)*/.exec(lineBefore(source, start))?.[0] ?? '';

const lineBefore = (source: string, start: number): string => source.slice(lineStart(source, start), start);

/** Start of the line on which an offset lies. */
export const lineStart = (source: string, at: number): number => (at === 0 ? 0 : source.lastIndexOf('\n', at - 1) + 1);

function parentColumn(source: string, start: number): number | null {
  const line = lineBefore(source, start);
  const lead = leading(source, start);
  const rest = line.slice(lead.length).replace(/^(?:[&!]\S*[ \t]+)*/, '');
  if (line === '' || /^---[ \t]/.test(line)) return -1;
  if (rest !== '') return lead.length;
  const indicator = lead.trimEnd().length - 1;
  return indicator < 0 ? null : indicator;
}

/**
 * Decodes the block scalar that begins at `start`, wherever it ends now; null when it isn't correct. Lines that might
 * belong to it are taken for its own, so that a block which would swallow what follows doesn't read as wanted.
 */
export function rereadBlock(source: string, start: number, frame: BlockFrame): string | null {
  const header = readHeader(source, { start, end: source.length });
  if (header.digit > 0 && frame.base === null) return null;
  const column = header.digit > 0 ? (frame.base ?? 0) + header.digit : null;
  const least = column ?? (frame.parent ?? -1) + 1;
  const decoded = decodeBlock(source, { start, end: blockEnd(source, header.body, { column, least }) }, column);
  return decoded.sound ? decoded.text : null;
}

/** Where a line begins that is indented too little; without a known column, the first line sets the measure. */
function blockEnd(source: string, body: number, known: { readonly column: number | null; readonly least: number }): number {
  let { column } = known;
  for (let at = body; at < source.length; ) {
    const line = readLine(source, at, source.length);
    const width = line.content - line.start;
    if (line.content < line.end) {
      if (width < (column ?? known.least) || documentMark.test(source.slice(at, at + 4))) return at;
      column ??= width;
    }
    at = line.next;
  }
  return source.length;
}

const documentMark = /^(?:---|\.\.\.)(?!\S)/;
