import fc from 'fast-check';
import { isScalar, parseAllDocuments, visit } from 'yaml';
import { SourceFile } from '../../src/text/source-file.ts';
import { documentRegion, type LocalEdit, type Region, scalarRegion } from '../../src/yaml/region.ts';
import type { ScalarNode, ScalarStyle } from '../../src/yaml/tree.ts';
import { type Dice, writeScalar } from './write-scalar.ts';

export type Host = 'yaml' | 'json';

/** A text that was written into a host text, which may be embedded again. */
export interface Level {
  readonly text: string;
  readonly host: string;
  readonly style: ScalarStyle;
  readonly language: Host;
}

export interface Nest {
  readonly levels: readonly Level[];
  readonly file: SourceFile;
}

const styleNames: Readonly<Record<string, ScalarStyle>> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_LITERAL: 'literal',
  BLOCK_FOLDED: 'folded',
};

/** Every scalar that the `yaml` package finds in a text, broken ones too. */
export function scalarsOf(text: string): ScalarNode[] {
  const nodes: ScalarNode[] = [];
  for (const document of parseAllDocuments(text, { schema: 'failsafe', uniqueKeys: false, logLevel: 'silent', strict: false })) {
    visit(document, {
      Scalar(_, { range, type, source }) {
        const style = styleNames[type ?? ''];
        if (style && range) nodes.push({ kind: 'scalar', style, text: source ?? '', span: { start: range[0], end: range[1] } });
      },
    });
  }
  return nodes;
}

export const errorsOf = (text: string): readonly string[] =>
  parseAllDocuments(text, { schema: 'failsafe', uniqueKeys: false, logLevel: 'silent' }).flatMap(({ errors }) =>
    errors.map((error) => error.message),
  );

/** The scalar below the key `here`, and the text's errors. */
export function findHere(text: string): { readonly node: ScalarNode; readonly errors: readonly string[] } {
  const documents = parseAllDocuments(text, { schema: 'failsafe' });
  const errors = documents.flatMap((document) => document.errors.map((error) => error.message));
  let start = -1;
  for (const document of documents) {
    visit(document, {
      Pair(_, { key, value }) {
        if (isScalar(key) && key.value === 'here' && isScalar(value)) start = value.range?.[0] ?? -1;
      },
    });
  }
  const node = scalarsOf(text).find((found) => found.span.start === start && start !== -1);
  if (!node) throw new Error(`no scalar in ${JSON.stringify(text)}: ${errors.join('; ')}`);
  return { node, errors };
}

/** Text before the scalar, column of its parent, text after it, and the styles it can't have there. */
const frames: readonly (readonly [before: string, parent: number, after: string, flow?: boolean])[] = [
  ['here: ', 0, ''],
  ['here: ', 0, 'after: end\n'],
  ['---\nbefore: 1\nhere:   ', 0, '# end\nafter: end\n'],
  ['data:\n  a: 1\n  here: !!str ', 2, '  # deep\n  b: 1\n'],
  ['- - here: &x ', 4, '  - b\n- c\n'],
  ['data:\n- a: 1\n  here: ', 2, '# column 0\n- b: 1\n'],
  ['data: {a: [1, {here: ', 1, '}, x], b: c}\n', true],
  ['data: {a: {here: ', 1, ', b: c}}\n', true],
];

interface Choice {
  readonly style: ScalarStyle;
  readonly host: Host;
  readonly dice: Dice;
}

/** A YAML or JSON text that holds `text` below the key `here`; null when the style can't hold it. */
export function embed(text: string, { style, host, dice }: Choice): Level | null {
  if (host === 'json') {
    const string = JSON.stringify(text).replace(/[^\\"A-Za-z\d]/g, (char) => (dice(6) ? char : unicode(char)));
    const written = `{"a": [1],${dice(2) ? '\n' : ' '}"here": ${string}, "b": "c"}`;
    return { text, host: written, style: 'double', language: 'json' };
  }
  const [before, parent, after, flow] = frames[dice(frames.length)] ?? ['here: ', 0, ''];
  const block = style === 'literal' || style === 'folded';
  if (flow && (block || (style === 'plain' && /[,[\]{}]/.test(text)))) return null;
  const scalar = writeScalar(text, style, { parent, indent: parent + 1 + dice(4), last: after === '', dice });
  if (scalar === null) return null;
  const join = flow || block ? '' : after === '' && dice(2) ? '' : '\n';
  return { text, host: before + scalar + join + after, style, language: 'yaml' };
}

const unicode = (char: string): string => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** The region of the innermost text, reached from the file through all levels; levels count from the innermost. */
export function descend(file: SourceFile, levels: readonly Level[]): readonly Region[] {
  const regions = [documentRegion(file, { start: 0, end: file.text.length })];
  for (const _ of levels) {
    const parent = regions.at(-1) as Region;
    regions.push(scalarRegion(parent, findHere(parent.text).node));
  }
  return regions;
}

const piece = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('a', 'B', 'key', '0', 'x y', 'one two three', '/path', '%%host%%', 'é', '😀', '家') },
  { weight: 5, arbitrary: fc.constantFrom('\n', '\n', ' ', '  ', '\n  ', '\n\n', '- ', ': ', ' #', '#', ',') },
  {
    weight: 2,
    arbitrary: fc.constantFrom("'", '"', '\\', '\\n', '[', ']', '{', '}', '\t', '\n\t', '|', '>', '&', '*', '!', '%', '@', '`'),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('\r', '\0', '\x7f', '\x85', '\xa0', '\u2028', '\ufeff', '---', '\n---\n', '...', '~', 'no', '\ud83d'),
  },
);

const easyPiece = fc.constantFrom(
  'a',
  'one two three',
  '/path',
  '\n',
  '\n',
  ' ',
  '\n  ',
  '\n\n',
  ': ',
  ' #',
  "'",
  '"',
  '\\',
  '[',
  '{',
  '\n\t',
  '|',
);

/** Texts with what makes YAML hard: blanks and tabs at both ends of lines, blank lines, indicators, escapes, emoji. */
export const anyText = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));

const anyStyle = fc.constantFrom<ScalarStyle>('plain', 'single', 'double', 'literal', 'folded');

const anyDice = fc.array(fc.nat(10_000), { minLength: 40, maxLength: 40 }).map((throws): Dice => {
  let at = 0;
  return (sides) => (throws[at++ % throws.length] ?? 0) % sides;
});

/** A file whose text holds a text that holds a text..., innermost first, each in one of the styles that can hold it. */
const nests = (texts: fc.Arbitrary<string>, styles: fc.Arbitrary<ScalarStyle>): fc.Arbitrary<Nest> =>
  fc
    .record({
      text: texts,
      levels: fc.array(fc.record({ style: styles, json: fc.nat(5), dice: anyDice }), { minLength: 1, maxLength: 3 }),
      crlf: fc.boolean(),
    })
    .map(({ text, levels, crlf }) => {
      const made: Level[] = [];
      let inner = text;
      for (const { style, json, dice } of levels) {
        const host: Host = json === 0 ? 'json' : 'yaml';
        const level = embed(inner, { style, host, dice }) ?? embed(inner, { style: 'double', host, dice });
        if (!level) continue;
        made.push(level);
        inner = level.host;
      }
      return { levels: made, file: new SourceFile('a.yaml', crlf ? inner.replaceAll('\n', '\r\n') : inner) };
    });

export const anyNest = nests(anyText, anyStyle);

/** Texts that a block can hold, if their ends are no blanks; and nests of them in blocks. */
export const easyText = fc.array(easyPiece, { maxLength: 8 }).map((pieces) => pieces.join(''));
export const blockNest = nests(easyText, fc.constantFrom<ScalarStyle>('literal', 'folded'));

/** Edits of a text that don't overlap, and don't cut emoji in two. */
export function editsFor(text: string, seeds: readonly (readonly [number, number, string])[]): LocalEdit[] {
  const edits: LocalEdit[] = [];
  let from = 0;
  for (const [skip, length, replacement] of seeds) {
    const start = whole(text, from + (skip % (text.length - from + 1)));
    const end = whole(text, Math.min(text.length, start + length));
    edits.push({ span: { start, end }, text: replacement });
    from = end;
  }
  return edits;
}

const whole = (text: string, at: number): number => (/^[\ud800-\udbff][\udc00-\udfff]/.test(text.slice(at - 1, at + 1)) ? at - 1 : at);
