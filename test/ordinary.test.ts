import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { root } from '../scripts/folders.ts';
import { SourceFile } from '../src/text/source-file.ts';
import { readOrdinary } from '../src/yaml/ordinary.ts';
import { parseAny, splitDocuments } from '../src/yaml/parse.ts';
import { documentRegion } from '../src/yaml/region.ts';
import { anyDice, anyRoot, Writer } from './support/document.ts';
import { runs } from './support/property.ts';

/** Whether a text is ordinary. If it is, its tree must be the one that the package makes of it, and the package finds no fault. */
function isOrdinary(text: string): boolean {
  const ordinary = readOrdinary(text);
  if (!ordinary) return false;
  const { root, problems, duplicates, aliased } = parseAny(documentRegion(new SourceFile('a.yaml', text), { start: 0, end: text.length }));
  expect({ root: ordinary, problems: [], duplicates: [], aliased: new Set() }).toEqual({ root, problems, duplicates, aliased });
  return true;
}

/** What may stand behind a key or dash, ordinary and not. */
const values = [
  ...[
    '',
    '',
    ' ',
    ' x',
    ' x y',
    ' 1',
    ' null',
    ' ~',
    ' -x',
    ' ?x',
    ' :x',
    ' x:y',
    ' x#y',
    ' x #c',
    ' x # c',
    ' # c',
    '#x',
    ' =',
    ' --',
    ' -',
  ],
  ...[
    ' "q"',
    " 'q'",
    ' "q" # c',
    ' "q"#',
    ' "q" x',
    " 'it''s'",
    ' "a\\n"',
    ' "a" "b"',
    ' %%host%%',
    ' https://a:1/b',
    ' <a>',
    ' \u00e9',
    ' x\ty',
  ],
  ...[
    ' |',
    ' |-',
    ' |+',
    ' |2',
    ' | # c',
    ' |# c',
    ' >',
    ' a: b',
    ' x:',
    ' - x',
    ' ,x',
    ' ]',
    ' ---',
    ' ...',
    ' @x',
    ' &a x',
    ' *a',
    ' !x',
    ' {{ x }}',
  ],
  ...[
    ' []',
    ' {}',
    ' [a]',
    ' [a, "b", \'c\']',
    ' [a,b]',
    ' [a, ]',
    ' [a b, c:d]',
    ' [a: b]',
    ' [[a], [ ]]',
    ' [a] x',
    ' [a]: x',
    ' [a',
    ' [a #c]',
  ],
  ...[
    ' {a: 1}',
    ' {a: 1, b: [c, {d: e}]}',
    ' {a: 1, a: 2}',
    ' {a}',
    ' {a: }',
    ' {a: 1,}',
    ' {"a": 1}',
    ' {"a":1}',
    ' { a: b: c }',
    ' {a: 1} # c',
  ],
];

describe('what is read without the package is the same', () => {
  test('of all documents in the fixtures, of which nearly all are read so', () => {
    const names = readdirSync(path.join(root, 'fixtures'), { recursive: true, encoding: 'utf8' }).filter((name) => /\.ya?ml$/.test(name));
    const documents = names.flatMap((name) => {
      const text = readFileSync(path.join(root, 'fixtures', name), 'utf8');
      return splitDocuments(text).map(({ start, end }) => text.slice(start, end));
    });
    expect(documents.filter(isOrdinary).length / documents.length).toBeGreaterThan(0.85);
  });

  test('of documents in every layout', () => {
    fc.assert(
      fc.property(anyRoot, anyDice, (shape, dice) => void isOrdinary(new Writer(dice).document(shape).text)),
      { numRuns: runs },
    );
  });

  test('of any lines', () => {
    const indent = fc.constantFrom('', '', '  ', '  ', '    ', ' ', '   ');
    const lead = fc.constantFrom('', '', '', '- ', '- ', '-   ', '- - ', '-');
    const key = fc.constantFrom('a:', 'b:', 'c:', '"d":', "'e':", 'a.b/c-d:', '1:', '', '', 'a: b:', '?', 'a :', `${'k'.repeat(1024)}:`);
    const line = fc.oneof(
      { weight: 12, arbitrary: fc.tuple(indent, lead, key, fc.constantFrom(...values)).map((parts) => parts.join('')) },
      {
        weight: 1,
        arbitrary: fc.constantFrom('', '  ', '# c', '   # c', '---', '...', '--- x', '--- # c', '%x', '---x', '     text', '\t'),
      },
    );
    const texts = fc.tuple(fc.array(line, { maxLength: 8 }), fc.constantFrom('', '\n')).map(([lines, end]) => lines.join('\n') + end);
    fc.assert(
      fc.property(texts, (text) => void isOrdinary(text)),
      { numRuns: runs * 10 },
    );
  });

  test('of any characters', () => {
    const piece = fc.constantFrom(
      ...'ab:-?&*!|>@`"\'[]{},#~=< \n',
      'a: ',
      'a:\n',
      '- ',
      '\n  ',
      '\n- ',
      '|\n',
      '[a, ',
      '{a: ',
      '---',
      '\u00e9',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => void isOrdinary(pieces.join(''))),
      { numRuns: runs * 10 },
    );
  });
});
