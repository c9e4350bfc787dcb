import { applyEdits, type TextEdit } from '../text/edit.ts';
import type { LocalEdit, Region } from '../yaml/region.ts';
import { locate } from '../yaml/scalar-edit.ts';
import { type ObjectText, type Told, type ToldObject, writeObject } from './object-text.ts';
import { editWord, quoted } from './quote.ts';
import type { Word } from './word.ts';

/**
 * An object that commands tell, as a text in JSON. Its strings stand in the words of the commands, and edits of strings and
 * new annotations become edits of the words; nothing else of it can be edited.
 */
export function objectRegion(told: ToldObject): Region {
  const written = writeObject(told);
  const { decoded } = written;
  return {
    file: told.kind.holder.file,
    text: decoded.text,
    depth: 0,
    toHost: (span) => locate(decoded, span),
    toHostText: () => null,
    lift: (edits) => liftInto(written, edits),
  };
}

/** Edits of words' texts, by the text that holds them and by word. */
type Wanted = Map<Region, Map<Word, LocalEdit[]>>;

function liftInto(written: ObjectText, edits: readonly LocalEdit[]): readonly TextEdit[] | 'not-representable' {
  // Edit by edit, where each of them leaves JSON, so that nothing between two of them is written again.
  const single = edits.map((edit) => changesOf(written, [edit]));
  const each = single.every((change) => change !== null) ? single.flat() : null;
  // What two edits change may begin alike, so that it can't be told where the one ends.
  const changes = each && areApart(each) ? each : changesOf(written, edits);
  if (!changes) return 'not-representable';
  const wanted: Wanted = new Map();
  const appended: Change[] = [];
  for (const change of changes) {
    if (change.kind === 'append') appended.push(change);
    else enter(wanted, change.told, change.edit);
  }
  return write(wanted, appended);
}

function areApart(changes: readonly Change[]): boolean {
  const made = changes.filter((change) => change.kind === 'edit');
  return made.every(({ told, edit: { span } }, index) =>
    made
      .slice(index + 1)
      .every((other) => other.told.word !== told.word || other.edit.span.start >= span.end || other.edit.span.end <= span.start),
  );
}

type Change =
  | { readonly kind: 'edit'; readonly told: Told; readonly edit: LocalEdit }
  | { readonly kind: 'append'; readonly told: Told; readonly text: string };

/** What some edits of the JSON mean for the words; null when they mean anything else. */
function changesOf({ decoded: { text }, leaves }: ObjectText, edits: readonly LocalEdit[]): readonly Change[] | null {
  const [before, after] = [text, applyEdits(text, edits)].map(leavesIn);
  if (!before || !after || after.length < before.length) return null;
  const changes = after.map(({ path, value }, index): readonly Change[] | null => {
    const [old, leaf] = [before[index], leaves[index]];
    if (!old || !leaf) return appendedTo(leaves.at(-1), path, value);
    const changed = [
      ...(old.value === value ? [] : [{ told: leaf.value, from: old.value, to: value }]),
      ...(old.path.join('\0') === path.join('\0') ? [] : [{ told: leaf.key, from: old.path.at(-1) ?? '', to: path.at(-1) ?? '' }]),
    ];
    const isRight = path.slice(0, -1).join('\0') === old.path.slice(0, -1).join('\0');
    const made = changed.flatMap(({ told, from, to }) =>
      told && told.meaning === undefined ? [told, ...(told.alike ?? [])].map((one) => difference(one, from, to)) : [null],
    );
    return isRight && made.every((change) => change !== null) ? made : null;
  });
  return changes.every((change) => change !== null) ? changes.flat() : null;
}

function appendedTo(last: ObjectText['leaves'][number] | undefined, path: readonly string[], value: string): readonly Change[] | null {
  const [parent, map, key] = path;
  if (!last?.key || parent !== 'metadata' || map !== 'annotations' || path.length !== 3) return null;
  return [{ kind: 'append', told: last.key, text: ` ${quoted(`${key}=${value}`)}` }];
}

interface Leaf {
  readonly path: readonly string[];
  readonly value: string;
}

/** The strings of a JSON text in order; undefined when it is none, or holds anything but strings. */
function leavesIn(text: string): readonly Leaf[] | undefined {
  try {
    return leavesOf(JSON.parse(text), []);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function leavesOf(value: unknown, path: readonly string[]): readonly Leaf[] | undefined {
  if (typeof value === 'string') return [{ path, value }];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const below = Object.entries(value).map(([key, item]) => leavesOf(item, [...path, key]));
  return below.every((leaves) => leaves !== undefined) ? below.flat() : undefined;
}

/** The edit of a part that makes one text of another, without what both begin or end with. */
function difference(told: Told, from: string, to: string): Change {
  const shorter = Math.min(from.length, to.length);
  let head = 0;
  while (head < shorter && from.charAt(head) === to.charAt(head)) head++;
  while (isHalf(from, head) || isHalf(to, head)) head--;
  let tail = 0;
  while (tail < shorter - head && from.at(-1 - tail) === to.at(-1 - tail)) tail++;
  while (isHalf(from, from.length - tail) || isHalf(to, to.length - tail)) tail--;
  const span = { start: told.start + head, end: told.end - tail };
  return { kind: 'edit', told, edit: { span, text: to.slice(head, to.length - tail) } };
}

/** Whether an offset lies between the two halves of a character. */
const isHalf = (text: string, at: number): boolean => /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(Math.max(0, at - 1), at + 1));

function enter(wanted: Wanted, { holder, word }: Told, edit: LocalEdit): void {
  const words = wanted.get(holder) ?? new Map<Word, LocalEdit[]>();
  wanted.set(holder, words.set(word, [...(words.get(word) ?? []), edit]));
}

function write(wanted: Wanted, appended: readonly Change[]): readonly TextEdit[] | 'not-representable' {
  const made: TextEdit[] = [];
  const holders = new Set([...wanted.keys(), ...appended.map(({ told }) => told.holder)]);
  for (const holder of holders) {
    const inWords = [...(wanted.get(holder) ?? [])].map(([word, edits]) => editWord(holder.text, word, edits));
    const behind = appended.flatMap((change) =>
      change.kind === 'append' && change.told.holder === holder
        ? [{ span: { start: change.told.word.span.end, end: change.told.word.span.end }, text: change.text }]
        : [],
    );
    const lifted = inWords.every((edits) => edits !== null) ? holder.lift([...inWords.flat(), ...behind]) : 'not-representable';
    if (lifted === 'not-representable') return lifted;
    made.push(...lifted);
  }
  return made;
}
