import { excerpt } from './excerpt.ts';
import { masked } from './secret.ts';
import type { Location, SourceFile, Span } from './source-file.ts';
import { type Paint, paint, printable } from './terminal.ts';

/** A place to show, with what is said about it there; the label may be empty. */
export interface FrameMark {
  readonly location: Location;
  readonly label: string;
  readonly primary: boolean;
}

export interface FrameOptions {
  readonly color: boolean;
  /** Columns that lines of code may take, line numbers included; 120 unless told. Labels may go beyond. */
  readonly width?: number;
  /** The colour of primary marks; red unless told. */
  readonly tone?: 'red' | 'yellow' | 'blue';
}

interface LineMark {
  readonly mark: FrameMark;
  /** UTF-16 offsets in the line's text. */
  readonly span: Span;
}

interface Block {
  readonly file: SourceFile;
  /** Marks by the line they begin on, primary ones first. */
  readonly marks: ReadonlyMap<number, readonly LineMark[]>;
  /** The numbers of the lines to show, ascending. */
  readonly lines: readonly number[];
}

interface Style {
  readonly paint: Paint;
  readonly tone: 'red' | 'yellow' | 'blue';
  /** Columns of the line numbers. */
  readonly digits: number;
  /** Columns of the code. */
  readonly room: number;
}

/**
 * The lines around some places of one or more files, with the places underlined: `^` for primary ones, `-` for related
 * ones, each on a line of its own with its label. A span of several lines is shown by its first. Text of the files comes
 * out printable, and without keys. No line break at the end; empty without marks.
 */
export function codeFrame(marks: readonly FrameMark[], options: FrameOptions): string {
  const ordered = [...marks].sort((a, b) => Number(b.primary) - Number(a.primary));
  const files = [...new Set(ordered.map(({ location }) => location.file))];
  const blocks = files.map((file) =>
    blockOf(
      ordered.filter(({ location }) => location.file === file),
      file,
    ),
  );
  const digits = String(Math.max(...blocks.flatMap(({ lines }) => lines))).length;
  const { color, width = 120, tone = 'red' } = options;
  const style: Style = { paint: paint(color), tone, digits, room: Math.max(20, width - digits - 3) };
  return blocks
    .flatMap((block, index) => {
      const start = ordered.find(({ location }) => location.file === block.file)?.location.span.start ?? 0;
      const { line, column } = block.file.position(start);
      const arrow = style.paint.blue(`${' '.repeat(digits)}${index === 0 ? '-->' : ':::'}`);
      return [
        `${arrow} ${printable(block.file.path)}:${line}:${column}`,
        gutter('', style),
        ...blockLines(block, style),
        gutter('', style),
      ];
    })
    .join('\n');
}

function blockOf(marks: readonly FrameMark[], file: SourceFile): Block {
  const byLine = new Map<number, LineMark[]>();
  for (const mark of marks) {
    const { span } = mark.location;
    const { line } = file.position(span.start);
    const { start, text } = lineOf(file, line);
    const inLine = (offset: number) => Math.max(0, Math.min(offset - start, text.length));
    const found = byLine.get(line) ?? [];
    found.push({ mark, span: { start: inLine(span.start), end: inLine(span.end) } });
    byLine.set(line, found);
  }
  // What follows the last line break is no line that anybody would want to see as context.
  const last = file.text.endsWith('\n') ? file.lineCount - 1 : file.lineCount;
  const around = new Set([...byLine.keys()].flatMap((line) => [line - 1, line, line + 1]));
  const lines = [...around].filter((line) => byLine.has(line) || (line >= 1 && line <= last)).sort((a, b) => a - b);
  return { file, marks: byLine, lines };
}

/** The lines of a block, and `...` where some between them are left out. */
function blockLines(block: Block, style: Style): string[] {
  return block.lines.flatMap((line, index) => {
    const skipped = line - (block.lines[index - 1] ?? line - 1) - 1;
    // A single line takes no more space than the dots that would stand for it.
    const between = skipped === 1 ? markedLine(block, line - 1, style) : skipped > 1 ? [style.paint.blue('...')] : [];
    return [...between, ...markedLine(block, line, style)];
  });
}

/** One line and its underlines; a long line as often as it takes to show the beginning of each mark. */
function markedLine(block: Block, line: number, style: Style): string[] {
  const { text } = lineOf(block.file, line);
  const result: string[] = [];
  let waiting = block.marks.get(line) ?? [];
  do {
    const [focus, ...others] = waiting;
    const shown = excerpt(text, focus?.span ?? { start: 0, end: 0 }, style.room);
    result.push(`${gutter(String(line), style)} ${shown.text}`.trimEnd());
    const visible = waiting.filter((mark) => mark === focus || shown.shows(mark.span.start));
    result.push(...visible.map(({ mark, span }) => underline(mark, shown.columns(span), style)));
    waiting = others.filter((mark) => !visible.includes(mark));
  } while (waiting.length > 0);
  return result;
}

function underline({ primary, label }: FrameMark, columns: Span, style: Style): string {
  const line = (primary ? '^' : '-').repeat(columns.end - columns.start);
  const text = `${line} ${printable(label)}`.trimEnd();
  return `${gutter('', style)} ${' '.repeat(columns.start)}${style.paint[primary ? style.tone : 'blue'](text)}`;
}

function gutter(text: string, style: Style): string {
  return style.paint.blue(`${text.padStart(style.digits)} |`);
}

interface Line {
  readonly start: number;
  readonly text: string;
}

/** Lines already made, since a long one with many findings is shown many times. */
const made = new WeakMap<SourceFile, Map<number, Line>>();

/** A line's text without line break and byte-order mark, keys masked, and its offset in the file. */
function lineOf(file: SourceFile, line: number): Line {
  const lines = made.get(file) ?? new Map<number, Line>();
  made.set(file, lines);
  const found = lines.get(line) ?? readLine(file, line);
  lines.set(line, found);
  return found;
}

function readLine(file: SourceFile, line: number): Line {
  const span = file.lineSpan(line);
  const start = span.start + (line === 1 && file.text.startsWith('\uFEFF') ? 1 : 0);
  return { start, text: masked(file.text.slice(start, span.end)) };
}
