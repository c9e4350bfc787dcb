import type { Span } from './source-file.ts';
import { printable } from './terminal.ts';

/** What kind of mistake it is, for whoever wants to repair it or to say more about it. */
export type JsonProblemCode =
  | 'bad-escape'
  | 'bad-number'
  | 'bare-word'
  | 'comment'
  | 'control-character'
  | 'empty'
  | 'extra-comma'
  | 'extra-text'
  | 'missing-colon'
  | 'missing-comma'
  | 'missing-value'
  | 'odd-blank'
  | 'python-literal'
  | 'single-quotes'
  | 'too-deep'
  | 'trailing-comma'
  | 'typographic-quotes'
  | 'unclosed'
  | 'unescaped-quote'
  | 'unexpected'
  | 'wrong-bracket';

/** A breach of RFC 8259. The span holds exactly the characters at fault; it is empty where something is missing. */
export interface JsonProblem {
  readonly code: JsonProblemCode;
  readonly message: string;
  readonly span: Span;
}

/** Nobody reads more; a hostile text could have a million. */
const maxProblems = 100;

const blanks = /[ \t\n\r]+/y;
const oddBlanks = /[\f\v\u00A0\u1680\u180E\u2000-\u200F\u2028-\u202F\u205F-\u2064\u3000\uFEFF]+/y;
const comment = /(?:\/\/|#)[^\n\r]*|\/\*[\s\S]*?\*\//y;

/** Shows a piece of the text in a message: on one line, shortened, in backticks. */
export function shown(text: string): string {
  const characters = Array.from(text.slice(0, 100));
  return `\`${printable(characters.length > 40 ? `${characters.slice(0, 39).join('')}…` : text)}\``;
}

/** Walks over a JSON text from front to back and collects problems. */
export class JsonReader {
  readonly text: string;
  readonly problems: JsonProblem[] = [];
  /** The offset of the next character. */
  at = 0;
  #gaveUp = false;

  constructor(text: string) {
    this.text = text;
  }

  /** The next character; empty at the end and after giving up. */
  get next(): string {
    return this.text.charAt(this.at);
  }

  /** Notes a problem in the characters from `start` to `end`, unless the reader has given up or noted 100. */
  problem(code: JsonProblemCode, [start, end]: readonly [start: number, end: number], message: string): void {
    if (!this.#gaveUp && this.problems.length < maxProblems) this.problems.push({ code, message, span: { start, end } });
  }

  /** Notes a problem after which the rest has no sensible reading: goes to the end and notes nothing more. */
  giveUp(code: JsonProblemCode, range: readonly [start: number, end: number], message: string): void {
    this.problem(code, range, message);
    this.#gaveUp = true;
    this.at = this.text.length;
  }

  /** Gives up at a character that makes no sense where it stands. */
  unexpected(): void {
    this.giveUp('unexpected', [this.at, this.at + 1], `${shown(this.next)} can't stand here in JSON`);
  }

  /** True when a sticky pattern matches here. Moves nothing. */
  sees(pattern: RegExp): boolean {
    pattern.lastIndex = this.at;
    return pattern.test(this.text);
  }

  /** Takes what a sticky pattern matches here; empty when it doesn't match. */
  take(pattern: RegExp): string {
    const start = this.at;
    if (this.sees(pattern)) this.at = pattern.lastIndex;
    return this.text.slice(start, this.at);
  }

  /** Goes to the next character that means something. Comments and blanks foreign to JSON are skipped and noted. */
  skipBlanks(): void {
    for (;;) {
      this.take(blanks);
      const start = this.at;
      const odd = this.take(oddBlanks);
      if (odd) this.problem('odd-blank', [start, this.at], `${shown(odd)} is not a blank in JSON, though it may look like one`);
      else if (this.take(comment)) this.problem('comment', [start, this.at], 'JSON has no comments');
      else if (this.text.startsWith('/*', start))
        this.giveUp('unclosed', [start, start + 2], 'JSON has no comments, and this one is never closed');
      else return;
    }
  }
}
