import type { Span } from './source-file.ts';
import { displayWidth, printable } from './terminal.ts';

/** The part of one line that is shown, in printable form. Offsets and spans are UTF-16 and count in the line. */
export interface Excerpt {
  readonly text: string;
  /** True when the character at an offset is shown; for the line's end, when that is shown. */
  shows(offset: number): boolean;
  /** The display columns, from 0, that a span takes in `text`; at least one, also for an empty span. */
  columns(span: Span): Span;
}

interface Cell {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly width: number;
}

/** Shows a line in at most `room` columns. A longer one is cut with `…` so that the beginning of `focus` is in sight. */
export function excerpt(line: string, focus: Span, room: number): Excerpt {
  // However long the line is, no more characters on either side can come into sight (save for stacked combining marks).
  const from = characterStart(line, Math.max(0, focus.start - 2 * room));
  const to = characterStart(line, Math.min(line.length, focus.start + 2 * room));
  const cells = cellsOf(line, from, to);
  const whole = from === 0 && to === line.length && widthOf(cells) <= room;
  const shown = whole ? cells : around(cells, focus, room - 2);
  const start = shown[0]?.start ?? focus.start;
  const end = shown.at(-1)?.end ?? focus.start;
  const head = start > 0 ? '…' : '';
  return {
    text: head + shown.map(({ text }) => text).join('') + (end < line.length ? '…' : ''),
    shows: (offset) => offset >= start && (offset < end || end === line.length),
    columns: (span) => {
      const before = head.length + widthOf(shown.filter((cell) => cell.end <= span.start));
      const inside = widthOf(shown.filter((cell) => cell.end > span.start && cell.start < span.end));
      return { start: before, end: before + Math.max(1, inside) };
    },
  };
}

/** The first cell of the focus and its further ones, then in turn the next ones on its left and on its right, as long as there is room. */
function around(cells: readonly Cell[], focus: Span, room: number): readonly Cell[] {
  const at = cells.findIndex((cell) => cell.end > focus.start);
  let first = at === -1 ? cells.length : at;
  let last = first;
  let rest = room;
  const fits = (cell: Cell | undefined): cell is Cell => cell !== undefined && cell.width <= rest;
  for (let cell = cells[last]; fits(cell) && (last === first || cell.start < focus.end); cell = cells[last]) {
    rest -= cell.width;
    last++;
  }
  for (let grown = true; grown; ) {
    const left = cells[first - 1];
    if (fits(left)) {
      rest -= left.width;
      first--;
    }
    const right = cells[last];
    if (fits(right)) {
      rest -= right.width;
      last++;
    }
    grown = fits(cells[first - 1]) || fits(cells[last]);
  }
  return cells.slice(first, last);
}

function cellsOf(line: string, from: number, to: number): readonly Cell[] {
  let start = from;
  return Array.from(line.slice(from, to), (character) => {
    const text = character === '[' && line.endsWith('##', start) ? printable('##[').slice(2) : printable(character);
    const cell = { start, end: start + character.length, text, width: displayWidth(text) };
    start = cell.end;
    return cell;
  });
}

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, { width }) => sum + width, 0);
}

/** The offset itself, or the one before when it lies inside a surrogate pair. */
function characterStart(text: string, offset: number): number {
  return /[\uD800-\uDBFF][\uDC00-\uDFFF]/.test(text.slice(Math.max(0, offset - 1), offset + 1)) ? offset - 1 : offset;
}
