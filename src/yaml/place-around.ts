import type { Location } from '../text/source-file.ts';
import type { Cursor, Place } from './cursor.ts';

/**
 * The place of characters that belong to no value, such as a comment: in the document around them, at the innermost text
 * that holds them. The pointer is that text's, and empty outside of texts.
 */
export function placeAround(location: Location, roots: readonly Cursor[]): Place {
  const { start } = location.span;
  const root =
    roots.findLast(({ tree: { region } }) => region.depth === 0 && region.toHost({ start: 0, end: 0 }).start <= start) ?? roots[0];
  if (!root) throw new Error(`no document around ${location.file.path}:${start}`);
  return { location, document: root.document, pointer: textAround(root, start)?.pointer ?? '' };
}

/** The innermost scalar whose characters hold an offset of the file. */
function textAround(at: Cursor, offset: number): Cursor | null {
  const { span } = at.location;
  if (at.kind === null || offset < span.start || offset >= span.end) return null;
  if (at.kind === 'scalar') return (at.embedded.kind === 'scalar' ? null : textAround(at.embedded, offset)) ?? at;
  const children = at.kind === 'map' ? at.keys.map((key) => at.at(key)) : at.items;
  for (const child of children) {
    const found = textAround(child, offset);
    if (found) return found;
  }
  return null;
}
