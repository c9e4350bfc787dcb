import type { Decoded } from './decoded.ts';
import type { LocalEdit, Region } from './region.ts';
import { locate } from './scalar-edit.ts';

/**
 * A text that stands in `parent` with something before its lines, or with escapes: a code block, a here-document. `place` gives
 * an edit of the text as one of the parent's text, null when it has none. As its documents are documents of the file, it adds no depth.
 */
export function mappedRegion(parent: Region, decoded: Decoded, place: (edit: LocalEdit) => LocalEdit | null): Region {
  return {
    file: parent.file,
    text: decoded.text,
    depth: parent.depth,
    toHost: (span) => parent.toHost(locate(decoded, span)),
    toHostText(text, at) {
      const placed = place({ span: { start: at, end: at }, text });
      return placed && parent.toHostText(placed.text, placed.span.start);
    },
    lift(edits) {
      const placed = edits.map(place);
      return placed.every((edit) => edit !== null) ? parent.lift(placed) : 'not-representable';
    },
  };
}
