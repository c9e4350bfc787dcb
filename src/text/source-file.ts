/** Half-open range of UTF-16 offsets. Offsets count from the first code unit of the text, a byte-order mark included. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Line and column, both 1-based; a column counts UTF-16 units, and a byte-order mark takes none. Only LF and CRLF end a line. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A place in a file. The span always counts in that file's own text, even for text embedded in it. */
export interface Location {
  readonly file: SourceFile;
  readonly span: Span;
}

/** `path:line`, for people. */
export const fileAndLine = ({ file, span }: Location): string => `${file.path}:${file.position(span.start).line}`;

/** One file as it was read. `path` is relative to the working directory, with `/`. */
export class SourceFile {
  readonly path: string;
  readonly text: string;
  #lineStarts: readonly number[] | undefined;

  constructor(path: string, text: string) {
    this.path = path;
    this.text = text;
  }

  /** Where an offset lies. Offsets past the end are taken as the end. */
  position(offset: number): Position {
    const starts = this.#starts();
    const clamped = Math.max(0, Math.min(offset, this.text.length));
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= clamped) low = middle;
      else high = middle - 1;
    }
    const hidden = low === 0 && this.text.startsWith('\uFEFF') ? 1 : 0;
    return { line: low + 1, column: Math.max(1, clamped - (starts[low] ?? 0) + 1 - hidden) };
  }

  /** Number of lines; an empty file has one. */
  get lineCount(): number {
    return this.#starts().length;
  }

  /** The span of a 1-based line without its line break (LF or CRLF). A line past the end is empty and lies at the end. */
  lineSpan(line: number): Span {
    const starts = this.#starts();
    const start = starts[line - 1] ?? this.text.length;
    const next = starts[line];
    if (next === undefined) return { start, end: this.text.length };
    return { start, end: next - (this.text[next - 2] === '\r' ? 2 : 1) };
  }

  #starts(): readonly number[] {
    if (this.#lineStarts) return this.#lineStarts;
    const starts = [0];
    for (let at = this.text.indexOf('\n'); at !== -1; at = this.text.indexOf('\n', at + 1)) starts.push(at + 1);
    this.#lineStarts = starts;
    return starts;
  }
}
