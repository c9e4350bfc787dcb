import type { SourceFile, Span } from './source-file.ts';

/** Replaces the characters of `span` in `file` by `text`. An empty span inserts. */
export interface TextEdit {
  readonly file: SourceFile;
  readonly span: Span;
  readonly text: string;
}

/**
 * The text with all edits applied. Insertions at one place come in the order given, and before a replacement that begins
 * there. Throws when edits overlap (the caller decides which one waits) or reach out of the text.
 */
export function applyEdits(text: string, edits: readonly Pick<TextEdit, 'span' | 'text'>[]): string {
  const sorted = edits.map((edit, order) => ({ edit, order }));
  sorted.sort((a, b) => a.edit.span.start - b.edit.span.start || a.edit.span.end - b.edit.span.end || a.order - b.order);
  let result = '';
  let at = 0;
  for (const { edit } of sorted) {
    const { start, end } = edit.span;
    if (start < at && at > 0) throw new Error(`edits overlap at offset ${start}`);
    if (start < 0 || end < start || end > text.length) throw new Error(`edit of ${start} to ${end} in a text of ${text.length}`);
    result += text.slice(at, start) + edit.text;
    at = end;
  }
  return result + text.slice(at);
}
