import { afterDeeperComments, beginsLine, columnOf, type Entry, isBlockScalar, lastOf, lineEnd, lineStart, skipBlanks } from './layout.ts';
import type { LocalEdit } from './region.ts';

/**
 * Takes entries of a block collection away with their lines, the comments on these and those below that are indented
 * deeper; other comments on lines of their own stay. At least one entry must stay unless all begin lines of their own.
 */
export function removeLines(entries: readonly Entry[], removed: (index: number) => boolean, text: string): readonly LocalEdit[] {
  let joined = false;
  let kept: Entry | undefined;
  let done = 0;
  return entries.flatMap((entry, index) => {
    if (!removed(index)) {
      joined = false;
      kept = entry;
      return [];
    }
    // The first entry may share its line with a dash; then what follows moves up to it.
    joined = index === 0 ? !beginsLine(text, entry.start) : joined;
    const last = afterDeeperComments(text, entry.end, columnOf(text, entry.start));
    const span = joined
      ? { start: entry.start, end: nextThing(text, last) }
      : ownLines({ start: entry.start, end: last, done }, kept, text);
    done = span.end;
    return [{ span, text: '' }];
  });
}

/** The next entry or comment that begins a line. */
function nextThing(text: string, at: number): number {
  const blanks = /\s*/y;
  blanks.lastIndex = at;
  return at + (blanks.exec(text)?.[0].length ?? 0);
}

/** Whole lines with one of the breaks around them. `done` is where the lines that went before end; `kept` is the entry before. */
function ownLines(lines: LocalEdit['span'] & { readonly done: number }, kept: Entry | undefined, text: string): LocalEdit['span'] {
  const start = lineStart(text, lines.start);
  if (start === lines.done) return { start, end: afterBreak(text, lines.end) };
  const before = lineEnd(text, lineStart(text, start - 1));
  const last = kept?.value && lastOf(kept.value);
  if (!last || !isBlockScalar(last)) return { start: before, end: lines.end };
  // Blank lines behind a block scalar could be read as its own, and so is the break that ends it.
  const blanks = /(?:\r?\n[ \t]*(?=\r?\n|$))*/y;
  blanks.lastIndex = lines.end;
  const end = lines.end + (blanks.exec(text)?.[0].length ?? 0);
  return end === text.length ? { start, end } : { start: before, end };
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
  const span = ownLine
    ? ownLines({ start: entry.start, end: lineEnd(text, entry.end), done: 0 }, undefined, text)
    : { start: entry.start, end: entry.end };
  const comma = skipBlanks(text, entry.end);
  const separate = text[comma] === ',' && comma >= span.end;
  return separate
    ? [
        { span, text: '' },
        { span: { start: comma, end: comma + 1 }, text: '' },
      ]
    : [{ span, text: '' }];
}
