import { type JsonReader, shown } from './json-reader.ts';
import { startsItem } from './json-scalar.ts';

const maxDepth = 200;
const closers: Readonly<Record<string, string>> = { '{': '}', '[': ']' };

/** The punctuation around the items of lists and maps: brackets and commas, and what is wrong with them. */
export class JsonBrackets {
  readonly #reader: JsonReader;
  /** Offsets of the brackets that are open. */
  readonly #open: number[] = [];

  constructor(reader: JsonReader) {
    this.#reader = reader;
  }

  get depth(): number {
    return this.#open.length;
  }

  /** Passes an opening bracket and goes to the first item; false when there is none, and the collection's end is passed. */
  hasFirst(): boolean {
    const reader = this.#reader;
    const start = reader.at++;
    this.#open.push(start);
    if (this.depth > maxDepth) reader.giveUp('too-deep', [start, start + 1], `brackets are nested more than ${maxDepth} deep`);
    this.#skipCommas();
    return !this.#ends();
  }

  /** Goes from an item to the next; false when there is none, and the collection's end is passed. */
  hasNext(): boolean {
    const reader = this.#reader;
    const previous = reader.at;
    reader.skipBlanks();
    const comma = reader.at;
    const separated = reader.take(/,/y) !== '';
    if (separated) this.#skipCommas();
    if (separated && reader.next === this.#closer) {
      reader.problem('trailing-comma', [comma, comma + 1], 'JSON allows no comma before a closing bracket');
    }
    if (this.#ends()) return false;
    if (separated) return true;
    if (startsItem(reader)) reader.problem('missing-comma', [previous, previous], 'a comma is missing here');
    else reader.unexpected();
    return true;
  }

  /** Skips commas that separate nothing. */
  #skipCommas(): void {
    const reader = this.#reader;
    reader.skipBlanks();
    while (reader.take(/,/y)) {
      reader.problem('extra-comma', [reader.at - 1, reader.at], 'nothing stands before this comma');
      reader.skipBlanks();
    }
  }

  /** Passes the end of the innermost collection if it is here: its bracket, a wrong one, or the end of the text. */
  #ends(): boolean {
    const reader = this.#reader;
    const { next } = reader;
    if (next === this.#closer) reader.at++;
    else if (next === '' || next === '}' || next === ']') this.#endsWrongly(next);
    else return false;
    this.#open.pop();
    return true;
  }

  #endsWrongly(next: string): void {
    const reader = this.#reader;
    const { at } = reader;
    const bracket = reader.text.charAt(this.#start);
    const opener = [this.#start, this.#start + 1] as const;
    const missing = this.#open.map((offset) => closers[reader.text.charAt(offset)]).reverse();
    if (next === '')
      reader.giveUp('unclosed', opener, `this \`${bracket}\` is never closed: the text ends without ${shown(missing.join(''))}`);
    else if (missing.includes(next)) reader.problem('unclosed', opener, `this \`${bracket}\` is not closed before the next \`${next}\``);
    else {
      reader.at++;
      reader.problem('wrong-bracket', [at, at + 1], `\`${bracket}\` is closed by \`${next}\`: write \`${closers[bracket]}\``);
    }
  }

  get #start(): number {
    return this.#open.at(-1) ?? 0;
  }

  get #closer(): string | undefined {
    return closers[this.#reader.text.charAt(this.#start)];
  }
}
