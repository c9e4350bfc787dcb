import { copiedFrom } from '../model/object-copy.ts';
import type { Span } from '../text/source-file.ts';
import { Characters } from '../yaml/characters.ts';
import type { Decoded } from '../yaml/decoded.ts';
import type { Region } from '../yaml/region.ts';
import { locate } from '../yaml/scalar-edit.ts';
import type { Part } from './client.ts';

/** A part of a word, and the text that holds the word. */
export interface Told extends Part {
  readonly holder: Region;
  /** What the part says, when it is not its own text. Then it can't be edited. */
  readonly meaning?: string;
  /** The same in other commands about the same object, to be edited along. */
  readonly alike?: readonly Told[];
}

/** An object as commands tell it. */
export interface ToldObject {
  readonly kind: Told;
  readonly name: Told;
  readonly namespace: Told | null;
  /** In order. */
  readonly annotations?: readonly Entry[];
  /** Whether the annotations change some that it has already, so that it may have others too. */
  readonly changed?: boolean;
  /** What it is a copy of. */
  readonly copiedFrom?: { readonly name: Told; readonly namespace: Told | null };
}

/** An annotation; both parts are of one word. */
export interface Entry {
  readonly key: Told;
  readonly value: Told;
}

/** The object as JSON whose characters stand in the file. */
export interface ObjectText {
  readonly decoded: Decoded;
  /** What the strings are from, keys and values, in the order of the values; a key that no command tells is null. */
  readonly leaves: readonly { readonly key: Told | null; readonly value: Told }[];
}

/** Where a part stands in the file. */
function placeOf({ holder, word, start, end }: Told): Span {
  return holder.toHost(locate(word, { start, end }));
}

/** Writes an object down. The key of the annotations stands where the object is named, so that what is missing among them does. */
export function writeObject({ kind, name, namespace, annotations = [], copiedFrom: from }: ToldObject): ObjectText {
  const writer = new Writer(placeOf(kind).start);
  writer.literal('{"apiVersion":');
  writer.leaf(null, { ...kind, meaning: 'v1' });
  writer.literal(',"kind":');
  writer.leaf(null, kind);
  writer.literal(',"metadata":{"name":');
  writer.leaf(null, name);
  writer.namespace(namespace);
  if (annotations.length > 0) {
    writer.literal(',');
    writer.string({ ...name, meaning: 'annotations' });
    writer.literal(':{');
    for (const [index, { key, value }] of annotations.entries()) {
      if (index > 0) writer.literal(',');
      writer.string(key);
      writer.literal(':');
      writer.leaf(key, value);
    }
    writer.literal('}');
  }
  writer.literal('}');
  if (from) {
    writer.literal(`,"${copiedFrom}":{"name":`);
    writer.leaf(null, from.name);
    writer.namespace(from.namespace);
    writer.literal('}');
  }
  writer.literal('}');
  return writer.finish();
}

class Writer {
  readonly #characters = new Characters();
  readonly #leaves: { readonly key: Told | null; readonly value: Told }[] = [];
  #at: number;

  constructor(at: number) {
    this.#at = at;
  }

  /** Characters between the strings: they take no room, behind the string before. */
  literal(text: string): void {
    this.#characters.add(text, this.#at, this.#at);
  }

  leaf(key: Told | null, value: Told): void {
    this.#leaves.push({ key, value });
    this.string(value);
  }

  namespace(value: Told | null): void {
    if (!value) return;
    this.literal(',"namespace":');
    this.leaf(null, value);
  }

  string(told: Told): void {
    const { start, end } = placeOf(told);
    this.#characters.add('"', start, start);
    if (told.meaning === undefined) this.#units(told);
    else this.#characters.add(JSON.stringify(told.meaning).slice(1, -1), start, end);
    this.#characters.add('"', end, end);
    this.#at = end;
  }

  #units({ holder, word, ...part }: Told): void {
    for (let unit = part.start; unit < part.end; unit++) {
      const { start, end } = holder.toHost(locate(word, { start: unit, end: unit + 1 }));
      this.#characters.add(JSON.stringify(word.text.charAt(unit)).slice(1, -1), start, end);
    }
  }

  finish(): ObjectText {
    return { decoded: this.#characters.finish(this.#at), leaves: this.#leaves };
  }
}
