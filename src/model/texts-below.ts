import type { Cursor } from '../yaml/cursor.ts';
import type { Node } from '../yaml/tree.ts';

/** A text and the name by which it is given: the key that leads to it, or, for the `value` of an entry, its `name`. */
export interface NamedText {
  readonly name: string;
  readonly at: Cursor;
}

/** The texts at and below a cursor, in order, keys left out. What aliases repeat comes once. */
export const namedTexts = (at: Cursor): readonly NamedText[] => unseenTexts({ name: '', at }, new Set());

/** The same without the names. */
export const textsBelow = (at: Cursor): readonly Cursor[] => namedTexts(at).map((text) => text.at);

function unseenTexts({ name, at }: NamedText, seen: Set<Node>): readonly NamedText[] {
  const written = at.spot.missing.length === 0 ? at.spot.nodes.at(-1) : undefined;
  const node = written?.kind === 'alias' ? written.target : written;
  if (!node || seen.has(node)) return [];
  seen.add(node);
  if (at.kind === 'map') {
    const nameOf = (key: string): string => (key === 'value' ? (at.at('name').text ?? key) : key);
    return at.keys.flatMap((key) => unseenTexts({ name: nameOf(key), at: at.at(key) }, seen));
  }
  if (at.kind === 'seq') return at.items.flatMap((item) => unseenTexts({ name, at: item }, seen));
  return at.text === undefined ? [] : [{ name, at }];
}
