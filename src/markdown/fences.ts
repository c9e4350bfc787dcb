import type { Span } from '../text/source-file.ts';

/** A fenced code block. */
export interface Fence {
  /** First word of the info string in lower case, `yaml` also of `{.yaml}`; empty when there is none. */
  readonly language: string;
  /** What stands before the code on a line: marks of block quotes and the indentation of lists. */
  readonly prefix: string;
  readonly lines: readonly FenceLine[];
  /** Where the line begins that closes the fence; the end of the text when none does. */
  readonly end: number;
}

/** A line of code without what stands before it, its line break included; `start` is where the whole line begins. */
export interface FenceLine {
  readonly start: number;
  readonly code: Span;
}

/** A fence that isn't closed yet. */
interface Open {
  readonly mark: string;
  readonly language: string;
  /** How many block quotes it is in, and how many columns its code is indented by in there. */
  readonly quotes: number;
  readonly indent: number;
  readonly prefix: string;
  readonly lines: FenceLine[];
}

// The blank that may follow a mark of a quote counts with what comes behind, so that there is one way only to read a line.
const opening = /^((?:[ \t]{0,3}>)*)([ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*)(`{3,}(?=[^`]*$)|~{3,})[ \t]*(.*)$/;

/** The fenced code blocks of a Markdown text, in order. One that isn't closed ends with its block quote, or with the text. */
export function fencesOf(text: string): readonly Fence[] {
  const fences: Fence[] = [];
  let open: Open | null = null;
  for (let start = 0; start < text.length; ) {
    const found = text.indexOf('\n', start);
    const end = found === -1 ? text.length : found + 1;
    const line = text.slice(start, end).replace(/\r?\n$/, '');
    const code: number | null = open && codeStart(line, open);
    if (open && code !== null && !closes(line.slice(code), open)) open.lines.push({ start, code: { start: start + code, end } });
    else {
      if (open) fences.push(closed(open, start));
      // The line that closes a fence opens none; one outside of its block quote may.
      open = code === null ? opened(line) : null;
    }
    start = end;
  }
  return open ? [...fences, closed(open, text.length)] : fences;
}

const closed = ({ language, prefix, lines }: Open, end: number): Fence => ({ language, prefix, lines, end });

function opened(line: string): Open | null {
  const [, quotes = '', lead = '', mark = '', info = ''] = opening.exec(line) ?? [];
  if (mark === '') return null;
  const count = quotes.split('>').length - 1;
  const indent = columns(lead) - (count > 0 && /^[ \t]/.test(lead) ? 1 : 0);
  return {
    mark,
    language: (/^(?:\{\s*\.?)?([\w+-]+)/.exec(info)?.[1] ?? '').toLowerCase(),
    quotes: count,
    indent,
    prefix: quotes + (/^[ \t]*$/.test(lead) ? lead : ' '.repeat(columns(lead))),
    lines: [],
  };
}

/** Where the code of a line begins; null when the line lies outside of the fence's block quote. */
function codeStart(line: string, { quotes, indent }: Open): number | null {
  let at = 0;
  for (let quote = 0; quote < quotes; quote++) {
    const mark = /^[ \t]{0,3}>(?: |(?=\t))?/.exec(line.slice(at));
    if (!mark) return null;
    at += mark[0].length;
  }
  for (let column = 0; /[ \t]/.test(line.charAt(at)); at++) {
    column = after(column, line.charAt(at));
    if (column > indent) break;
  }
  return at;
}

function closes(code: string, { mark }: Open): boolean {
  // A line that is indented further is code.
  const bare = code.replace(/^ {0,3}/, '').trimEnd();
  return bare.startsWith(mark) && bare === mark.charAt(0).repeat(bare.length);
}

const columns = (text: string): number => [...text].reduce(after, 0);

/** The column behind a character; a tab goes to the next multiple of four. */
const after = (column: number, char: string): number => (char === '\t' ? column - (column % 4) + 4 : column + 1);
