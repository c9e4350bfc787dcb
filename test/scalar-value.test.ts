import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import recorded from '../fixtures/kubectl.json' with { type: 'json' };
import { SourceFile } from '../src/text/source-file.ts';
import type { Cursor } from '../src/yaml/cursor.ts';
import { parseDocuments } from '../src/yaml/parse.ts';
import { scalarText, staysString } from '../src/yaml/scalar-text.ts';
import { documentCursor } from '../src/yaml/tree-cursor.ts';
import { runs } from './support/property.ts';

function read(text: string): Cursor {
  const [tree] = parseDocuments(new SourceFile('a.yaml', text));
  if (!tree) throw new Error('nothing to read');
  expect(tree.problems).toEqual([]);
  return documentCursor(tree);
}

// Of a tag of somebody's own kubectl takes the text; we leave its meaning to that program, and don't decode bytes.
const isUnknown = (scalar: string): boolean => /^!custom|^!!binary/.test(scalar);

describe('a scalar is read as kubectl reads it', () => {
  const values = Object.entries(recorded.values).filter(([scalar]) => !isUnknown(scalar));
  test.each(values)('value %j', (scalar, value) => {
    expect(read(`value: ${scalar}\nother: 1\n`).at('value').value ?? null).toEqual(value);
  });

  test.each(Object.keys(recorded.values).filter(isUnknown))('value %j can not be told', (scalar) => {
    expect(read(`value: ${scalar}\n`).at('value').state).toBe('unknown');
  });

  // Whole numbers that a double can't hold are no keys that anybody has.
  const isExact = (value: unknown): boolean => typeof value !== 'number' || Math.abs(value) <= Number.MAX_SAFE_INTEGER;
  const known: Readonly<Record<string, unknown>> = recorded.values;
  const keys = Object.entries(recorded.keys).filter(([scalar]) => scalar in known && isExact(known[scalar]) && !isUnknown(scalar));
  test.each(keys)('key %j', (scalar, key) => {
    expect(read(`${scalar}: 1\n`).keys).toEqual([key]);
  });

  test('infinity and what is no number are numbers, though JSON has none', () => {
    const root = read('[.inf, -.Inf, .nan]\n');
    expect(root.value).toEqual([Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NaN]);
  });
});

const tricky = fc.oneof(
  fc.constantFrom(...Object.keys(recorded.values)),
  fc.string({ unit: fc.constantFrom(...'0123456789-+.eExXoObB_:#{}[],&*!|>\'"%@` \n\tyYnNaf~/\\😀\u0085\ufeff'), maxLength: 8 }),
  fc.string({ unit: 'grapheme', maxLength: 10 }),
);

describe('a string that is written', () => {
  test('needs no quotes only if every reader takes it for the string', () => {
    fc.assert(
      fc.property(tricky, (text) => {
        fc.pre(staysString(text, false));
        for (const version of ['1.1', '1.2'] as const) expect(parse(`value: ${text}\n`, { version, merge: true })).toEqual({ value: text });
        expect(read(`value: ${text}\n`).at('value').text).toBe(text);
      }),
      { numRuns: runs },
    );
  });

  test.each(['single', 'double'] as const)('is read back as it was, with %s quotes preferred', (quote) => {
    fc.assert(
      fc.property(tricky, fc.boolean(), (text, flow) => {
        const written = scalarText(text, { flow, quote });
        const document = flow ? `value: {x: [${written}], ${scalarText(`k${text}`, { flow, quote })}: 1}\n` : `value: ${written} # c\n`;
        const cursor = read(document).at('value');
        const string = flow ? cursor.at('x', 0) : cursor;
        // The value of a template is unknown, but it is a text.
        expect([string.text, string.value ?? text]).toEqual([text, text]);
        const value: unknown = parse(document);
        expect(value).toEqual({ value: flow ? { x: [text], [`k${text}`]: 1 } : text });
      }),
      { numRuns: runs },
    );
  });
});
