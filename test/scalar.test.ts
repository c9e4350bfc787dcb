import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scanJson } from '../src/text/json.ts';
import { SourceFile } from '../src/text/source-file.ts';
import { documentRegion, scalarRegion } from '../src/yaml/region.ts';
import { decodeScalar } from '../src/yaml/scalar.ts';
import type { ScalarNode } from '../src/yaml/tree.ts';
import { errorsOf, scalarsOf } from './support/embed.ts';
import { runs } from './support/property.ts';

/** Host spans of each decoded unit of the last scalar, written `start-end`, then the place at the very end. */
function places(host: string, node: ScalarNode | undefined = scalarsOf(host).at(-1)): { readonly text: string; readonly at: string } {
  if (!node) throw new Error('no scalar');
  const region = scalarRegion(documentRegion(new SourceFile('a.yaml', host), { start: 0, end: host.length }), node);
  const spans = Array.from({ length: region.text.length }, (_, at) => region.toHost({ start: at, end: at + 1 }));
  const end = region.toHost({ start: region.text.length, end: region.text.length });
  return { text: region.text, at: [...spans.map((span) => `${span.start}-${span.end}`), end.start].join(' ') };
}

test.each([
  ['plain', 'k: a b', 'a b', '3-4 4-5 5-6 6'],
  ['plain, folded', 'k: a \n  b\n\n\n  c', 'a b\n\nc', '3-4 4-8 8-9 9-11 11-14 14-15 15'],
  ['plain, folded with CRLF', 'k: a\r\n  b', 'a b', '3-4 4-8 8-9 9'],
  ['single', "k: 'it''s'", "it's", '4-5 5-6 6-8 8-9 9'],
  ['single, empty', "k: ''", '', '4'],
  ['single, folded', "k: ' a \n\n  b '", ' a\nb ', '4-5 5-6 6-11 11-12 12-13 13'],
  ['single, folded at both ends', "k: '\n  a\n  '", ' a ', '4-7 7-8 8-11 11'],
  [
    'double, short escapes',
    'k: "\\0\\t\\"\\/\\\\\\N\\_\\L\\P"',
    '\0\t"/\\\x85\xa0\u2028\u2029',
    '4-6 6-8 8-10 10-12 12-14 14-16 16-18 18-20 20-22 22',
  ],
  ['double, hex escapes', 'k: "\\x41\\u0042\\U0001F600"', 'AB😀', '4-8 8-14 14-24 14-24 24'],
  ['double, surrogate escapes', 'k: "\\uD83D\\uDE00"', '😀', '4-10 10-16 16'],
  ['double, emoji', 'k: "😀"', '😀', '4-5 5-6 6'],
  ['double, folded', 'k: "a  \n  b\n\n c"', 'a b\nc', '4-5 5-10 10-11 11-14 14-15 15'],
  ['double, escaped break', 'k: "a \\\r\n  b"', 'a b', '4-5 5-6 11-12 12'],
  ['literal', 'k: |\n  a\n b: c', 'a\n', '7-8 8-9 9'],
  ['literal, CRLF', 'k: |\r\n  a\r\n\r\n  b\r\n', 'a\n\nb\n', '8-9 9-11 11-13 15-16 16-18 18'],
  ['literal, stripped', 'k: |-\n  a\n\n', 'a', '8-9 9'],
  ['literal, kept', 'k: |+ # c\n  a\n\n', 'a\n\n', '12-13 13-14 14-15 15'],
  ['literal, indicated', 'k: |1-\n   a\n b\n', '  a\nb', '8-9 9-10 10-11 11-12 13-14 14'],
  ['literal, leading blank lines', 'k: |\n \n\n  a\n', '\n\na\n', '6-7 7-8 10-11 11-12 12'],
  ['literal, blanks on a blank line', 'k: |\n  a\n    \n b\n', 'a\n  \n', '7-8 8-9 11-12 12-13 13-14 14'],
  ['literal, tab and emoji', 'k: |\n \t😀\n', '\t😀\n', '6-7 7-8 8-9 9-10 10'],
  ['literal, no final line break', 'k: |\n  a', 'a\n', '7-8 8-8 8'],
  ['literal, empty', 'k: |\nj: 1\n', '', '5'],
  ['literal, only line breaks', 'k: |+\n\n\n', '\n\n', '6-7 7-8 8'],
  ['folded', 'k: >\n  a\n  b\n\n  c\n', 'a b\nc\n', '7-8 8-9 11-12 12-14 16-17 17-18 18'],
  ['folded, more indented', 'k: >\n  a\n\n   b\n  c\n', 'a\n\n b\nc\n', '7-8 8-9 9-10 12-13 13-14 14-15 17-18 18-19 19'],
])('%s', (...[, host, text, at]) => {
  const node = scalarsOf(host).find((found) => found.span.start > 1 && found.text === text);
  expect(places(host, node)).toEqual({ text, at });
});

describe('whatever the parser found', () => {
  const yamlPiece = fc.constantFrom(
    ...['a', 'b', ' ', '  ', '\n', '\n', '\n  ', '\r\n', '\r', '\t', ': ', '- ', '#', ' #', "'", "''", '"', '\\', '\\n', '\\x4', '\\u00e9'],
    ...[
      '\\\n',
      '|',
      '>',
      '|2',
      '>-',
      '|+',
      '|1-',
      'k: |\n',
      'k: >+\n',
      'k: "',
      "k: '",
      '[',
      ']',
      '{',
      '}',
      ',',
      '?',
      '!!str ',
      '&x ',
      '---\n',
      '%',
      '😀',
    ],
  );

  test('is read the same, and exactly so when it is right YAML', () => {
    fc.assert(
      fc.property(fc.array(yamlPiece, { maxLength: 25 }), (pieces) => {
        const host = pieces.join('');
        for (const node of scalarsOf(host)) expect(places(host, node).text).toBe(node.text);
        fc.pre(errorsOf(host).length === 0);
        for (const node of scalarsOf(host)) expect(decodeScalar(host, node).sound || isOdd(host, node)).toBe(true);
      }),
      { numRuns: runs * 5 },
    );
  });

  const jsonPiece = fc.constantFrom(
    ...[
      'a',
      ' ',
      '\n',
      '\t',
      '"',
      '"',
      '\\',
      '\\n',
      '\\q',
      '\\x41',
      '\\u00e9',
      '\\u12',
      "\\'",
      "'",
      '\u201c',
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
    ],
    ...['True', 'None', '1', '0x1f', '//', '😀', '"k": "', '": "'],
  );

  test('is read the same, also in broken JSON', () => {
    fc.assert(
      fc.property(fc.array(jsonPiece, { maxLength: 25 }), (pieces) => {
        const host = `{${pieces.join('')}`;
        const visit = (node: ReturnType<typeof scanJson>['root']): void => {
          if (node?.kind === 'scalar') expect(places(host, node).text).toBe(node.text);
          else if (node?.kind === 'seq') node.items.forEach(visit);
          else for (const pair of node?.pairs ?? []) [pair.key, pair.value].forEach(visit);
        };
        visit(scanJson(host).root);
      }),
      { numRuns: runs },
    );
  });
});

/** Nothing written, which can't be edited as a scalar; and quotes that the parser takes for closed, as in `'''`. */
function isOdd(host: string, { span, style }: ScalarNode): boolean {
  const written = host.slice(span.start, span.end);
  if (style === 'single') return !/^'(?:[^']|'')*'$/.test(written);
  return style === 'double' ? !/^"(?:[^"\\]|\\[\s\S])*"$/.test(written) : written === '';
}
