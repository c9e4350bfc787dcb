import { range } from '../settle.ts';
import { masked } from '../text/secret.ts';
import type { Statement } from '../trace.ts';
import type { Place } from '../yaml/cursor.ts';

/** Something that is known, and where the files say it. */
export const statement = (text: string, at: Place | null = null): Statement => ({
  text: masked(text),
  at: at && place(at),
});

function place({ location }: Place): NonNullable<Statement['at']> {
  const { path, start } = range(location);
  return { path, start };
}
