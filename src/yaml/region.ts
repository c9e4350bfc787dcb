import type { TextEdit } from '../text/edit.ts';
import type { SourceFile, Span } from '../text/source-file.ts';

/** A replacement in the text of one region, before it is mapped to the host file. */
export interface LocalEdit {
  readonly span: Span;
  readonly text: string;
}

/**
 * A text that is parsed on its own, and its exact map back to the host file. A file's document is a region too.
 * `text` has its escapes decoded, its indentation removed and its line folds undone; only the region of a whole
 * document keeps the host's own line breaks.
 */
export interface Region {
  readonly file: SourceFile;
  readonly text: string;
  /** How many embeddings lie between this text and the file: 0 for a document of the file itself. */
  readonly depth: number;
  /** Host span of an inner span. An empty span maps to an empty one. */
  toHost(span: Span): Span;
  /** The escaped or indented host form of `text` put in at inner offset `at`; null when the style can't hold it there. */
  toHostText(text: string, at: number): string | null;
  /**
   * Turns edits of this text into edits of the host file, proven by decoding the result again. When the scalar's
   * style can't hold the new text, that one scalar is written again in double quotes.
   */
  lift(edits: readonly LocalEdit[]): readonly TextEdit[] | 'not-representable';
}
