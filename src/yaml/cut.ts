import type { TextEdit } from '../text/edit.ts';
import type { Place } from './cursor.ts';
import { type Edit, editsOf } from './edit.ts';

/** Takes the characters of a place away as they stand: for comments, which no cursor leads to. */
export interface Cut {
  readonly op: 'cut';
  readonly at: Place;
}

/** Takes characters away that mean nothing. */
export const cut = (at: Place): Cut => ({ op: 'cut', at });

/** The text edits of a group of changes and cuts, as `editsOf` gives them. */
export function textEditsOf(changes: readonly (Edit | Cut)[]): ReturnType<typeof editsOf> {
  const cuts = changes.flatMap((change): readonly TextEdit[] => (change.op === 'cut' ? [{ ...change.at.location, text: '' }] : []));
  const edits = editsOf(changes.flatMap((change) => (change.op === 'cut' ? [] : [change])));
  return typeof edits === 'string' ? edits : [...edits, ...cuts];
}
