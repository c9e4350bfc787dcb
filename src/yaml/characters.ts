import type { Decoded } from './decoded.ts';

/** Collects the characters of a text in order, each with the stretch of the source that it comes from. */
export class Characters {
  text = '';
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];

  /** Characters that stand for themselves. */
  copy(source: string, from: number, to: number): void {
    for (let at = from; at < to; at++) this.#enter(at, at + 1);
    this.text += source.slice(from, to);
  }

  /** Characters that one stretch of the source stands for as a whole. */
  add(text: string, start: number, end: number): void {
    for (let unit = 0; unit < text.length; unit++) this.#enter(start, end);
    this.text += text;
  }

  #enter(start: number, end: number): void {
    this.#starts.push(start);
    this.#ends.push(end);
  }

  /** `tail` is where more text at the very end belongs. */
  finish(tail: number): Decoded {
    return { text: this.text, starts: Uint32Array.from(this.#starts), ends: Uint32Array.from(this.#ends), tail, indent: null, sound: true };
  }
}
