import type { TextEdit } from '../text/edit.ts';
import type { SourceFile, Span } from '../text/source-file.ts';
import { decodeScalar } from './scalar.ts';
import { editScalar, formOf, locate } from './scalar-edit.ts';
import type { ScalarNode } from './tree.ts';

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
  /** How many embeddings lie between this text and its document: 0 for a document, be it the file's own or one in a text of another language. */
  readonly depth: number;
  /**
   * Host span of an inner span, escapes and folds included. An empty span maps to the place where host text put in
   * lands at that offset: at the start of a block's line behind the indentation, at its very end on the next line.
   */
  toHost(span: Span): Span;
  /** The escaped or indented host form of `text` for that place at inner offset `at`; null when the style can't hold it there. */
  toHostText(text: string, at: number): string | null;
  /**
   * Turns edits of this text into edits of the host file, proven by decoding the result again. When the scalar's
   * style can't hold the new text, that one scalar is written again in double quotes. Only a broken scalar, or one
   * of which nothing is written, is not representable.
   */
  lift(edits: readonly LocalEdit[]): readonly TextEdit[] | 'not-representable';
}

/**
 * The text of a document of the file itself; a byte-order mark must lie before the span. What is written into it gets
 * the line breaks that most of the file has.
 */
export function documentRegion(file: SourceFile, span: Span): Region {
  const toHost = ({ start, end }: Span): Span => ({ start: span.start + start, end: span.start + end });
  const toHostText = (text: string): string => (/\n/.test(text) ? text.replace(/\r?\n/g, lineBreak(file.text)) : text);
  return {
    file,
    text: file.text.slice(span.start, span.end),
    depth: 0,
    toHost,
    toHostText,
    lift: (edits) => edits.map((edit) => ({ file, span: toHost(edit.span), text: toHostText(edit.text) })),
  };
}

/** A stretch of another region's text as a text of its own, such as one of several documents. */
export function partRegion(whole: Region, { start, end }: Span): Region {
  const toWhole = (span: Span): Span => ({ start: start + span.start, end: start + span.end });
  return {
    file: whole.file,
    text: whole.text.slice(start, end),
    depth: whole.depth,
    toHost: (span) => whole.toHost(toWhole(span)),
    toHostText: (text, at) => whole.toHostText(text, start + at),
    lift: (edits) => whole.lift(edits.map(({ span, text }) => ({ span: toWhole(span), text }))),
  };
}

const lineBreak = (text: string): string => ((text.match(/\r\n/g)?.length ?? 0) * 2 > (text.match(/\n/g)?.length ?? 0) ? '\r\n' : '\n');

/** The text inside a scalar of `parent`, which the node's span counts in. A broken scalar has a coarse map and takes no edits. */
export function scalarRegion(parent: Region, node: ScalarNode): Region {
  const decoded = decodeScalar(parent.text, node);
  const held = { source: parent.text, node, decoded };
  return {
    file: parent.file,
    text: decoded.text,
    depth: parent.depth + 1,
    toHost: (span) => parent.toHost(locate(decoded, span)),
    toHostText(text, at) {
      const form = formOf(held, text, at);
      return form === null ? null : parent.toHostText(form, locate(decoded, { start: at, end: at }).start);
    },
    lift(edits) {
      const made = editScalar(held, edits);
      return made === null ? 'not-representable' : parent.lift(made);
    },
  };
}
