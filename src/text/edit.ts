import type { SourceFile, Span } from './source-file.ts';

/** Replaces the characters of `span` in `file` by `text`. An empty span inserts. */
export interface TextEdit {
  readonly file: SourceFile;
  readonly span: Span;
  readonly text: string;
}

/**
 * The text with all edits applied, which must belong to it and must not overlap; edits at one place are applied in
 * the order given. Throws when edits overlap: the caller decides which one waits.
 */
export function applyEdits(text: string, edits: readonly Pick<TextEdit, 'span' | 'text'>[]): string {
  const sorted = edits.map((edit, order) => ({ edit, order }));
  sorted.sort((a, b) => a.edit.span.start - b.edit.span.start || a.edit.span.end - b.edit.span.end || a.order - b.order);
  let result = '';
  let at = 0;
  for (const { edit } of sorted) {
    if (edit.span.start < at) throw new Error(`edits overlap at offset ${edit.span.start}`);
    result += text.slice(at, edit.span.start) + edit.text;
    at = edit.span.end;
  }
  return result + text.slice(at);
}
