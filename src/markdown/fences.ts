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

const opening = /^((?:[ \t]{0,3}>[ \t]?)*)([ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*)(`{3,}(?=[^`]*$)|~{3,})[ \t]*(.*)$/;

/** The fenced code blocks of a Markdown text, in order. One that isn't closed ends with its block quote, or with the text. */
export function fencesOf(text: string): readonly Fence[] {
  const fences: Fence[] = [];
  let open: Open | null = null;
  const close = (end: number): void => {
    if (open) fences.push({ language: open.language, prefix: open.prefix, lines: open.lines, end });
    open = null;
  };
  for (let start = 0; start < text.length; ) {
    const found = text.indexOf('\n', start);
    const end = found === -1 ? text.length : found + 1;
    const line = text.slice(start, end).replace(/\r?\n$/, '');
    const code: number | null = open ? codeStart(line, open) : null;
    if (open && (code === null || closes(line, open))) {
      close(start);
      if (code !== null) {
        start = end;
        continue;
      }
    }
    if (open && code !== null) (open as Open).lines.push({ start, code: { start: start + code, end } });
    else open = opened(line);
    start = end;
  }
  close(text.length);
  return fences;
}

function opened(line: string): Open | null {
  const [, quotes = '', lead = '', mark = '', info = ''] = opening.exec(line) ?? [];
  if (mark === '') return null;
  const indent = columns(lead);
  return {
    mark,
    language: (/^(?:\{\s*\.?)?([\w+-]+)/.exec(info)?.[1] ?? '').toLowerCase(),
    quotes: quotes.split('>').length - 1,
    indent,
    prefix: quotes + (/^[ \t]*$/.test(lead) ? lead : ' '.repeat(indent)),
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
  const start = at;
  while (/[ \t]/.test(line.charAt(at)) && columns(line.slice(start, at + 1)) <= indent) at++;
  return at;
}

function closes(line: string, { quotes, mark }: Open): boolean {
  const bare = line.replace(new RegExp(`^(?:[ \\t]{0,3}>[ \\t]?){${quotes}}`), '').trim();
  return bare.startsWith(mark) && bare === mark.charAt(0).repeat(bare.length);
}

/** Columns that a text takes; a tab goes to the next multiple of four. */
const columns = (text: string): number => [...text].reduce((column, char) => (char === '\t' ? ((column >> 2) << 2) + 4 : column + 1), 0);
