/**
 * A scalar's content with the place of each UTF-16 unit in the text that holds the scalar. A unit that an escape, a
 * fold or a CRLF stands for has a longer place; the two halves of an escaped emoji share theirs.
 */
export interface Decoded {
  readonly text: string;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** Where more text at the very end belongs: after a final line break, that is the start of the next host line. */
  readonly tail: number;
  /** Columns in front of a block scalar's content; null when it has none, and in all other styles. */
  readonly indent: number | null;
  /** False when the source isn't a correct scalar of its style, so that nothing may be built upon it. */
  readonly sound: boolean;
}

/** Collects decoded units in order. */
export class Units {
  text = '';
  readonly #starts: Uint32Array;
  readonly #ends: Uint32Array;

  /** No scalar decodes to more units than its source has, apart from one line break that is only implied. */
  constructor(sourceLength: number) {
    this.#starts = new Uint32Array(sourceLength + 1);
    this.#ends = new Uint32Array(sourceLength + 1);
  }

  /** Units that stand for themselves. */
  copy(source: string, from: number, to: number): void {
    let unit = this.text.length;
    for (let at = from; at < to; at++, unit++) {
      this.#starts[unit] = at;
      this.#ends[unit] = at + 1;
    }
    this.text += source.slice(from, to);
  }

  /** Units that one stretch of the source stands for as a whole. */
  add(text: string, start: number, end: number): void {
    const from = this.text.length;
    this.#starts.fill(start, from, from + text.length);
    this.#ends.fill(end, from, from + text.length);
    this.text += text;
  }

  finish(rest: Pick<Decoded, 'tail' | 'sound'> & { readonly indent?: number }): Decoded {
    const { length } = this.text;
    const maps = { starts: this.#starts.subarray(0, length), ends: this.#ends.subarray(0, length) };
    return { text: this.text, ...maps, indent: null, ...rest };
  }
}
