import { beginsLine, type Entry, isBlockScalar, lastOf, lineEnd, lineStart, skipBlanks } from './layout.ts';
import type { LocalEdit } from './region.ts';

/**
 * Takes entries of a block collection away with their lines and the comments on these, but not with comments on lines of
 * their own. At least one entry must stay unless all begin lines of their own.
 */
export function removeLines(entries: readonly Entry[], removed: (index: number) => boolean, text: string): readonly LocalEdit[] {
  let joined = false;
  return entries.flatMap((entry, index) => {
    if (!removed(index)) {
      joined = false;
      return [];
    }
    // The first entry may share its line with a dash; then what follows moves up to it.
    joined = index === 0 ? !beginsLine(text, entry.start) : joined;
    const span = joined ? { start: entry.start, end: nextThing(text, entry.end) } : ownLines(entry, entries[index - 1], text);
    return [{ span, text: '' }];
  });
}

/** The next entry or comment that begins a line. */
function nextThing(text: string, at: number): number {
  const blanks = /\s*/y;
  blanks.lastIndex = lineEnd(text, at);
  return blanks.lastIndex + (blanks.exec(text)?.[0].length ?? 0);
}

function ownLines(entry: Entry, previous: Entry | undefined, text: string): LocalEdit['span'] {
  const start = lineStart(text, entry.start);
  const end = lineEnd(text, entry.end);
  if (start === 0) return { start, end: afterBreak(text, end) };
  // The break before goes rather than the one after, which is where something else may be added; but the one that ends a block scalar is a part of it.
  const last = previous?.value && lastOf(previous.value);
  if (end === text.length && last && isBlockScalar(last)) return { start, end };
  return { start: lineEnd(text, lineStart(text, start - 1)), end };
}

const afterBreak = (text: string, end: number): number => end + (/^\r?\n/.exec(text.slice(end, end + 2))?.[0].length ?? 0);

/** Takes entries in brackets away, each with the comma that separates it. At least one must stay. */
export function removeBetweenCommas(entries: readonly Entry[], removed: (index: number) => boolean, text: string): readonly LocalEdit[] {
  const lastKept = entries.findLastIndex((_, index) => !removed(index));
  const commented = entries.some((entry, index) => index > 0 && text.slice(entries[index - 1]?.end, entry.start).includes('#'));
  return entries.flatMap((entry, index) => {
    if (!removed(index)) return [];
    if (commented) return removeBesideComments(entry, text);
    const span =
      index < lastKept
        ? { start: entry.start, end: entries[index + 1]?.start ?? entry.end }
        : { start: entries[index - 1]?.end ?? entry.start, end: entry.end };
    return [{ span, text: '' }];
  });
}

/** Leaves comments on other lines alone. A comma may stay behind the last entry then, which YAML allows. */
function removeBesideComments(entry: Entry, text: string): readonly LocalEdit[] {
  const ownLine = beginsLine(text, entry.start) && /^[ \t]*,?[ \t]*(?:#.*)?$/.test(text.slice(entry.end, lineEnd(text, entry.end)));
  const span = ownLine ? ownLines(entry, undefined, text) : { start: entry.start, end: entry.end };
  const comma = skipBlanks(text, entry.end);
  const separate = text[comma] === ',' && comma >= span.end;
  return separate
    ? [
        { span, text: '' },
        { span: { start: comma, end: comma + 1 }, text: '' },
      ]
    : [{ span, text: '' }];
}
