import fc from 'fast-check';
import type { ScalarStyle } from '../../src/yaml/tree.ts';
import { type Dice, writeScalar } from './write-scalar.ts';

/** A value without its scalars' names, which are numbered when it is written. */
export type Shape = string | number | boolean | null | readonly Shape[] | Pairs;

export interface Pairs {
  readonly pairs: readonly (readonly [key: string, value: Shape])[];
}

export type Plain = string | number | boolean | null | Plain[] | { [key: string]: Plain };

const text = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom('http://h:2379/metrics', '/etc/x.crt', '%%host%%', 'a b', 'x', '-', '😀', 'é') },
  { weight: 2, arbitrary: fc.constantFrom("it's", 'say "x"', 'a: b', 'a #b', '\\d', '[x', '{y}', '*', '&a', '@', '`', '!', '|', '>', ',') },
  { weight: 1, arbitrary: fc.constantFrom('a\nb', 'a: 1\nb:\n  - c\n', 'x\n\n# y\n', 'a\n  b', ' a', 'a ', 'a\t', '\ta', '\nx') },
);
const scalar: fc.Arbitrary<Shape> = fc.oneof(
  { weight: 5, arbitrary: text },
  { weight: 1, arbitrary: fc.constantFrom<Shape>(0, 7, -1.5, 2379, true, false, null, null, '', 'no', '8', '010', '1e3', 'null', '~') },
);
const keys = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('a', 'b', 'c', 'name', 'spec', 'etcd.yaml', 'ad.datadoghq.com/x') },
  { weight: 1, arbitrary: fc.constantFrom('on', '8080', 'a b', 'a: b', '"q"', "it's", '#', '- a', '😀') },
);

/** Maps and lists, nested up to four deep, in which scalars are more frequent than collections. */
const { shape: anyShape } = fc.letrec<{ shape: Shape; map: Shape; list: Shape }>((tie) => ({
  shape: fc.oneof({ depthSize: 'small', maxDepth: 4, withCrossShrink: true }, scalar, tie('map'), tie('list')),
  map: fc.uniqueArray(fc.tuple(keys, tie('shape')), { maxLength: 4, selector: ([key]) => key }).map((pairs): Shape => ({ pairs })),
  list: fc.array(tie('shape'), { maxLength: 3 }),
}));

/** A document: a map or list at its root, most often a map. */
export const anyRoot: fc.Arbitrary<Shape> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .uniqueArray(fc.tuple(keys, anyShape), { minLength: 1, maxLength: 5, selector: ([key]) => key })
      .map((pairs): Shape => ({ pairs })),
  },
  { weight: 1, arbitrary: fc.array(anyShape, { minLength: 1, maxLength: 3 }) },
);

export const anyDice = fc.array(fc.nat(10_000), { minLength: 60, maxLength: 60 }).map((throws): Dice => {
  let at = 0;
  return (sides) => (throws[at++ % throws.length] ?? 0) % sides;
});

/** Texts that are to be told apart get a number: strings as `s1`, comments as `c1`. */
export const stringNames = (text: string): readonly string[] => text.match(/\bs\d+\b/g) ?? [];
export const commentNames = (text: string): readonly string[] => text.match(/\bc\d+\b/g) ?? [];

/** Writes a value as YAML in one of the many layouts that people use, as the dice fall. */
export class Writer {
  readonly #dice: Dice;
  readonly #step: number;
  readonly #flush: boolean;
  #strings = 0;
  #comments = 0;
  /** A block scalar that keeps its final line breaks came last: a blank line would be one more. */
  #keeps = false;

  constructor(dice: Dice) {
    this.#dice = dice;
    this.#step = dice(3) === 0 ? 4 : 2;
    this.#flush = dice(2) === 0;
  }

  document(shape: Shape): { readonly text: string; readonly value: Plain } {
    const value = this.#named(shape);
    const start = ['', '', '', '---\n', '---  # start\n', '\n'][this.#dice(6)] ?? '';
    let text = start + this.#commentLine(0) + this.#block(value, 0);
    text += this.#dice(4) === 0 && !this.#keeps ? '\n' : '';
    text += this.#commentLine(0);
    if (this.#dice(5) === 0 && !this.#keeps) text = text.replace(/\n$/, '');
    return { text, value };
  }

  #named(shape: Shape): Plain {
    if (typeof shape === 'string') return shape.length < 2 || /^[\w~]*$/.test(shape) ? shape : this.#withName(shape);
    if (typeof shape !== 'object' || shape === null) return shape;
    if ('pairs' in shape) return Object.fromEntries(shape.pairs.map(([key, item]) => [key, this.#named(item)]));
    return shape.map((item) => this.#named(item));
  }

  #withName(text: string): string {
    const name = `s${++this.#strings}`;
    return this.#dice(2) ? `${text} ${name}` : `${name} ${text}`;
  }

  #comment(): string {
    const name = `c${++this.#comments}`;
    return [`# ${name}`, `#${name} - a: b`, `# ${name}: "x`, `# ${name} 😀`][this.#dice(4)] ?? '';
  }

  /** Often nothing, else a comment on a line of its own at one of the columns where people put them. */
  #commentLine(column: number, deeper = 0): string {
    const columns = [column, column, 0, Math.max(0, column - 2), column + deeper];
    if (this.#dice(4) > 0) return this.#dice(12) === 0 && !this.#keeps ? '\n' : '';
    return `${' '.repeat(columns[this.#dice(columns.length)] ?? 0)}${this.#comment()}\n`;
  }

  #trailing(): string {
    if (this.#dice(4) === 0) return `${[' ', '  ', '\t'][this.#dice(3)]}${this.#comment()}\n`;
    return this.#dice(10) === 0 ? '  \n' : '\n';
  }

  /** Lines of a collection at a column, or of anything else that stands alone. */
  #block(value: Plain, column: number): string {
    if (Array.isArray(value) && value.length > 0) return value.map((item) => this.#item(item, column)).join('');
    if (isMap(value) && Object.keys(value).length > 0) {
      return Object.entries(value)
        .map(([key, item]) => this.#pair(key, item, column))
        .join('');
    }
    return `${' '.repeat(column)}${this.#flow(value, column, column)}${this.#trailing()}`;
  }

  #pair(key: string, value: Plain, column: number): string {
    const before = this.#dice(3) === 0 ? this.#commentLine(column) : '';
    this.#keeps = false;
    return `${before}${' '.repeat(column)}${this.#key(key)}:${this.#value(value, column, false)}`;
  }

  #item(value: Plain, column: number): string {
    const before = this.#dice(4) === 0 ? this.#commentLine(column) : '';
    this.#keeps = false;
    const wide = this.#dice(8) === 0 ? '   ' : ' ';
    const nested = typeof value === 'object' && value !== null && Object.keys(value).length > 0;
    if (nested && this.#dice(4) > 0) {
      const inner = column + 1 + wide.length;
      return `${before}${' '.repeat(column)}-${wide}${this.#block(value, inner)
        .replace(/^(?:[ \t]*#.*\n|\n)*/, '')
        .trimStart()}`;
    }
    return `${before}${' '.repeat(column)}-${this.#value(value, column, true)}`;
  }

  /** From the colon or dash to the end of the value's last line. */
  #value(value: Plain, column: number, isItem: boolean): string {
    if (value === null && this.#dice(2)) return this.#trailing();
    const below = Array.isArray(value) && this.#flush && !isItem ? column : column + this.#step;
    if (typeof value !== 'object' || value === null || Object.keys(value).length === 0 || this.#dice(4) === 0) {
      const gap = this.#dice(8) === 0 ? '   ' : ' ';
      if (typeof value !== 'string') return `${gap}${this.#flow(value, column + 1, column)}${this.#trailing()}`;
      const styles: readonly ScalarStyle[] = ['plain', 'plain', 'plain', 'single', 'double', 'literal', 'folded'];
      return gap + this.#string(value, styles[this.#dice(styles.length)] ?? 'plain', column);
    }
    const start = this.#trailing() + this.#commentLine(below, 2);
    const lines = this.#block(value, below);
    return start + lines + this.#commentLine(below, holdsBlockScalar(lines) ? 0 : 2);
  }

  #string(value: string, style: ScalarStyle, column: number): string {
    const indent = column + 1 + this.#dice(3);
    const written = this.#isSafe(value, style)
      ? writeScalar(value, style, { parent: column, indent, last: false, dice: this.#dice })
      : null;
    if (written === null) return `${JSON.stringify(value)}${this.#trailing()}`;
    this.#keeps = /^[|>]\d?\+/.test(written);
    if (style === 'literal' || style === 'folded') return written.endsWith('\n') ? written : `${written}\n`;
    return written + this.#trailing();
  }

  #isSafe = (value: string, style: ScalarStyle): boolean => style !== 'plain' || stringNames(value).length > 0;

  #key(key: string): string {
    const plain = /^[a-z][\w./-]*$/.test(key) && key !== 'on';
    if (plain && this.#dice(6) > 0) return key;
    return this.#dice(2) ? `'${key.replaceAll("'", "''")}'` : JSON.stringify(key);
  }

  /** A value on one line or in brackets over several. */
  #flow(value: Plain, column: number, parent: number): string {
    const json = this.#dice(3) === 0;
    const lines = this.#dice(4) === 0;
    const [comma, pad] = this.#dice(2) ? [', ', ''] : [this.#dice(2) ? ',' : ', ', ' '];
    const last = this.#dice(6) === 0;
    const write = (inner: Plain, at: number): string => {
      if (typeof inner === 'string') return json || !/^s\d+ [\w/]+$/.test(inner) ? JSON.stringify(inner) : inner;
      if (typeof inner !== 'object' || inner === null) return String(inner);
      const parts = Array.isArray(inner)
        ? inner.map((item) => write(item, at + 2))
        : Object.entries(inner).map(([key, item]) => `${json ? JSON.stringify(key) : this.#key(key)}: ${write(item, at + 2)}`);
      const [open, close] = Array.isArray(inner) ? '[]' : '{}';
      if (parts.length === 0) return `${open}${close}`;
      if (!lines) return `${open}${pad}${parts.join(comma)}${pad}${close}`;
      const end = (index: number): string => `${index < parts.length - 1 || last ? ',' : ''}${this.#dice(4) ? '' : ` ${this.#comment()}`}`;
      const line = `\n${' '.repeat(at + 2)}`;
      return `${open}${parts.map((part, index) => line + part + end(index)).join('')}\n${' '.repeat(at)}${close}`;
    };
    return write(value, Math.max(column, parent + 1));
  }
}

const isMap = (value: Plain): value is { [key: string]: Plain } => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a deeper line behind could be read as a part of a text. */
const holdsBlockScalar = (lines: string): boolean => /[|>][-+\d]*(?:[ \t]+#.*)?\n/.test(lines);
