import type { Span } from '../text/source-file.ts';
import { type Decoded, Units } from './decoded.ts';

/** What stands after `|` or `>`. Digit and chomping may come in either order, each at most once in a correct header. */
export interface BlockHeader {
  readonly folded: boolean;
  /** The indentation indicator: columns from the parent to the content; 0 when there is none. */
  readonly digit: number;
  readonly chomp: '' | '-' | '+';
  /** Where the indicators end. */
  readonly end: number;
  /** Where the first content line begins; the end of the text when the header's line is its last. */
  readonly body: number;
  readonly sound: boolean;
}

/** Reads the header of a block scalar that begins at the span's start. */
export function readHeader(source: string, span: Span): BlockHeader {
  const lineBreak = source.indexOf('\n', span.start);
  const body = lineBreak === -1 || lineBreak >= span.end ? span.end : lineBreak + 1;
  const line = source.slice(span.start, body);
  const indicators = /^[^\s#]*/.exec(line)?.[0] ?? '';
  const chomp = /[-+]/.exec(indicators)?.[0];
  return {
    folded: line.startsWith('>'),
    digit: Number(/[1-9]/.exec(indicators)?.[0] ?? 0),
    chomp: chomp === '-' || chomp === '+' ? chomp : '',
    end: span.start + indicators.length,
    body,
    sound: /^[|>](?:[1-9][-+]?|[-+][1-9]?)?(?:[ \t]+#[^\n]*|[ \t]*\r?)\n?$/.test(line),
  };
}

/** One host line: its start, its first character that is no space, its end, and the start of the line after it. */
interface Line {
  readonly start: number;
  readonly content: number;
  readonly end: number;
  readonly next: number;
}

/** The line that begins at `start`. A carriage return at its end belongs to its break. */
export function readLine(source: string, start: number, limit: number): Line {
  const found = source.indexOf('\n', start);
  const next = found === -1 || found >= limit ? limit : found + 1;
  let end = next > start && source.charAt(next - 1) === '\n' ? next - 1 : next;
  if (end > start && source.charAt(end - 1) === '\r') end--;
  let content = start;
  while (content < end && source.charAt(content) === ' ') content++;
  return { start, content, end, next };
}

function readLines(source: string, start: number, limit: number): readonly Line[] {
  const lines: Line[] = [];
  for (let at = start; at < limit; ) {
    const line = readLine(source, at, limit);
    lines.push(line);
    at = line.next;
  }
  // What follows the last break is a line too, even when nothing does.
  if (source.charAt(limit - 1) === '\n' && limit > start) lines.push({ start: limit, content: limit, end: limit, next: limit });
  return lines;
}

const isEmpty = (line: Line): boolean => line.content === line.end;
const width = (line: Line): number => line.content - line.start;

/**
 * Decodes a literal or folded block. `indent` is the content's column where the header has an indicator; without one,
 * the first line tells.
 */
export function decodeBlock(source: string, span: Span, indent: number | null): Decoded {
  const units = new Units(span.end - span.start);
  const header = readHeader(source, span);
  const lines = readLines(source, header.body, span.end);
  const first = lines.findIndex((line) => !isEmpty(line));
  const opening = lines[first];
  if (!opening) return decodeEmpty(units, header, lines);
  const column = indent ?? width(opening);
  const last = lines.findLastIndex((line) => !isEmpty(line) || width(line) > column);
  for (const line of lines.slice(0, first)) {
    units.copy(source, Math.min(line.start + column, line.content), line.content);
    units.add('\n', line.end, line.next);
  }
  const content = lines.slice(first, last + 1);
  if (header.folded) addFolded(units, { source, lines: content, column });
  else addLiteral(units, { source, lines: content, column });
  const tail = addEnd(units, header, lines.slice(last));
  const tooWide = header.digit === 0 && lines.slice(0, first).some((line) => width(line) > column);
  const tooNarrow = content.some((line) => !isEmpty(line) && width(line) < column);
  return units.finish({ tail, indent: column, sound: header.sound && !tooWide && !tooNarrow });
}

/** A block without any character but blanks and breaks: only `+` makes it a text. */
function decodeEmpty(units: Units, header: BlockHeader, lines: readonly Line[]): Decoded {
  let tail = header.body;
  if (header.chomp === '+') {
    for (const line of lines.slice(0, Math.max(1, lines.length - 1))) {
      units.add('\n', line.end, line.next);
      tail = line.next;
    }
  }
  return units.finish({ tail, sound: header.sound });
}

interface Content {
  readonly source: string;
  readonly lines: readonly Line[];
  readonly column: number;
}

/** A line that is indented too little is broken, and read from its first character. */
const copyLine = (units: Units, { source, column }: Content, line: Line): void =>
  units.copy(source, Math.min(line.start + column, line.content), line.end);

function addLiteral(units: Units, content: Content): void {
  for (const [at, line] of content.lines.entries()) {
    const before = content.lines[at - 1];
    if (before) units.add('\n', before.end, before.next);
    copyLine(units, content, line);
  }
}

/** Breaks between two lines without leading blanks are folded; around all others each counts. */
function addFolded(units: Units, content: Content): void {
  let pending: Line[] = [];
  let before: 'none' | 'normal' | 'wide' = 'none';
  for (const line of content.lines) {
    const wide = width(line) > content.column || content.source.charAt(line.content) === '\t';
    if (wide || !isEmpty(line)) {
      addBreaks(units, pending, before === 'normal' && !wide);
      copyLine(units, content, line);
      before = wide ? 'wide' : 'normal';
      pending = [];
    }
    pending.push(line);
  }
}

/** Breaks at the ends of `lines`: folded, one makes a blank and n make n-1; the first of those takes two. */
function addBreaks(units: Units, lines: readonly Line[], folded: boolean): void {
  const [first, second] = lines;
  if (folded && first) units.add(second ? '\n' : ' ', first.end, (second ?? first).next);
  for (const line of folded ? lines.slice(2) : lines) units.add('\n', line.end, line.next);
}

/** Breaks after the last line, as the header's chomping says; `lines` begins with that line. Returns the tail. */
function addEnd(units: Units, header: BlockHeader, lines: readonly Line[]): number {
  const [last, ...empty] = lines;
  if (!last || header.chomp === '-') return last?.end ?? header.body;
  // The end of the text stands for a break that isn't there.
  const count = header.chomp === '+' ? Math.max(1, empty.length) : 1;
  let tail = last.next;
  for (const line of lines.slice(0, count)) {
    units.add('\n', line.end, line.next);
    tail = line.next;
  }
  return tail;
}

/** The column of a block's content where the header has an indicator, told by the decoded text's own leading blanks. */
export function indicatedColumn(source: string, span: Span, text: string): number {
  const line = readLines(source, readHeader(source, span).body, span.end).find((found) => !isEmpty(found));
  const own = /^(?: *\n)*( *)/.exec(text)?.[1]?.length ?? 0;
  return line ? Math.max(0, width(line) - own) : 0;
}
