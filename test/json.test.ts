import { isDeepStrictEqual } from 'node:util';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type JsonNode, scanJson } from '../src/text/json.ts';
import type { Node } from '../src/yaml/tree.ts';
import { runs } from './support/property.ts';

/** What a node means. */
function meaning(node: JsonNode | null): unknown {
  if (!node) return undefined;
  if (node.kind === 'map') return Object.fromEntries(node.pairs.map(({ key, value }) => [key.text, meaning(value)]));
  if (node.kind === 'seq') return node.items.map(meaning);
  if (node.style === 'double') return node.text;
  const literals = new Map<string, unknown>([
    ['true', true],
    ['false', false],
    ['null', null],
  ]);
  return literals.has(node.text) ? literals.get(node.text) : Number(node.text);
}

/** Every node below a node, itself included. */
function nodesOf(node: JsonNode | null): readonly JsonNode[] {
  if (!node) return [];
  if (node.kind === 'map') return [node, ...node.pairs.flatMap(({ key, value }) => [key, ...nodesOf(value)])];
  return node.kind === 'seq' ? [node, ...node.items.flatMap(nodesOf)] : [node];
}

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** What is reported of a text: the kind of mistake and the characters at fault. */
function mistakes(text: string): readonly string[] {
  return scanJson(text).problems.map(({ code, span }) => `${code} ${span.start} ${text.slice(span.start, span.end)}`.replace(/ $/, ''));
}

/** What must hold of any text at all. */
function expectSound(text: string): void {
  const { root, problems } = scanJson(text);
  if (parses(text)) {
    expect(problems).toEqual([]);
    expect(isDeepStrictEqual(meaning(root), JSON.parse(text))).toBe(true);
  } else expect(problems).not.toEqual([]);
  for (const { span } of [...problems, ...nodesOf(root)]) {
    expect(span.start).toBeGreaterThanOrEqual(0);
    expect(span.end).toBeGreaterThanOrEqual(span.start);
    expect(span.end).toBeLessThanOrEqual(text.length);
  }
  expect(problems.map(({ span }) => span.start)).toEqual(problems.map(({ span }) => span.start).sort((a, b) => a - b));
}

const pieces = [
  ...[
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    ' ',
    '\n',
    '\t',
    '\r\n',
    '"',
    "'",
    '\\',
    '"a"',
    '"b":',
    '\\u00e9',
    '\\ud83d',
    '\\x',
    '\\n',
    '\u201C',
    '\u201D',
  ],
  ...[
    '0',
    '-',
    '1',
    '.',
    'e',
    'E+',
    '12',
    'true',
    'false',
    'null',
    'True',
    'None',
    'abc',
    '%%host%%',
    '//',
    '/*',
    '*/',
    '#',
    ';',
    '=',
    '\u00A0',
  ],
  ...['\uFEFF', '\u0000', '\u{1F600}', '\uD800', '/', '\u007F'],
];
const json = fc
  .tuple(fc.jsonValue({ maxDepth: 5, noUnicodeString: false }), fc.constantFrom('', ' ', '\t', '\n'))
  .map(([value, indent]) => JSON.stringify(value, null, indent));
const soup = fc.array(fc.constantFrom(...pieces), { maxLength: 25 }).map((parts) => parts.join(''));
const mutated = fc
  .tuple(json, fc.array(fc.tuple(fc.nat(), fc.nat({ max: 3 }), fc.constantFrom('', ...pieces)), { minLength: 1, maxLength: 3 }))
  .map(([text, changes]) =>
    changes.reduce((result, [place, removed, inserted]) => {
      const at = place % (result.length + 1);
      return result.slice(0, at) + inserted + result.slice(at + removed);
    }, text),
  );

describe('scanJson agrees with JSON.parse', () => {
  test.each([
    ['on JSON', json],
    ['on JSON with mistakes', mutated],
    ['on random pieces', soup],
    ['on random texts in quotes', fc.string({ unit: 'binary' }).map((text) => `"${text}"`)],
    ['on random numbers', fc.stringMatching(/^[-+.eE0-9]{1,8}$/)],
  ])('%s', (_, texts) => {
    fc.assert(fc.property(texts, expectSound), { numRuns: runs });
  });

  test('and a scalar is what its characters say', () => {
    const property = fc.property(json, (text) => {
      for (const node of nodesOf(scanJson(text).root)) {
        expect(isDeepStrictEqual(JSON.parse(text.slice(node.span.start, node.span.end)), meaning(node))).toBe(true);
      }
    });
    fc.assert(property, { numRuns: runs });
  });
});

test('nodes are nodes of our own tree', () => {
  const node: Node | null = scanJson('{"a": [1, "x"]}').root;
  expect(node).toEqual({
    kind: 'map',
    flow: true,
    span: { start: 0, end: 15 },
    pairs: [
      {
        key: { kind: 'scalar', style: 'double', span: { start: 1, end: 4 }, text: 'a' },
        value: {
          kind: 'seq',
          flow: true,
          span: { start: 6, end: 14 },
          items: [
            { kind: 'scalar', style: 'plain', span: { start: 7, end: 8 }, text: '1' },
            { kind: 'scalar', style: 'double', span: { start: 10, end: 13 }, text: 'x' },
          ],
        },
      },
    ],
  });
});

describe('a mistake with an obvious reading is told and read as meant', () => {
  test.each<[text: string, value: unknown, ...mistakes: string[]]>([
    ['[{"a": 1,}]', [{ a: 1 }], 'trailing-comma 8 ,'],
    ['[1, ]', [1], 'trailing-comma 2 ,'],
    ['[1,,2,,]', [1, 2], 'extra-comma 3 ,', 'trailing-comma 5 ,', 'extra-comma 6 ,'],
    ['[,]', [], 'extra-comma 1 ,'],
    ['{"a":1 "b":2}', { a: 1, b: 2 }, 'missing-comma 6'],
    ['{"init_config": {}\n  "instances": [{} {}]}', { init_config: {}, instances: [{}, {}] }, 'missing-comma 18', 'missing-comma 37'],
    ['{"a" 1}', { a: 1 }, 'missing-colon 4'],
    ['{"a": , "b": 1}', { a: undefined, b: 1 }, 'missing-value 4 :'],
    ['{"etcd"}', { etcd: undefined }, 'missing-value 1 "etcd"'],
    [`{'a': 'say "x"'}`, { a: 'say "x"' }, "single-quotes 1 'a'", `single-quotes 6 'say "x"'`],
    ['[\u201Ca b\u201D]', ['a b'], 'typographic-quotes 1 \u201Ca b\u201D'],
    ['[True, False, None]', [true, false, null], 'python-literal 1 True', 'python-literal 7 False', 'python-literal 14 None'],
    ['[1, // one\n 2, # two\n /* three */ 3]', [1, 2, 3], 'comment 4 // one', 'comment 15 # two', 'comment 22 /* three */'],
    ['[1,\u00A02]', [1, 2], 'odd-blank 3 \u00A0'],
    ['\uFEFF[]', [], 'odd-blank 0 \uFEFF'],
    ['["a\tb\r\nc"]', ['a\tb\r\nc'], 'control-character 3 \t', 'control-character 5 \r\n'],
    ['["\\d+ it\\\'s \\u12"]', ["\\d+ it's \\u12"], 'bad-escape 2 \\d', "bad-escape 8 \\'", 'bad-escape 12 \\u12'],
    ['[01, .5, +1]', [1, 0.5, 1], 'bad-number 1 01', 'bad-number 5 .5', 'bad-number 9 +1'],
    ['{"a": [1}', { a: [1] }, 'unclosed 6 ['],
    ['{"a": [1}]', { a: [1] }, 'unclosed 6 ['],
    ['[1}', [1], 'wrong-bracket 2 }'],
    ['[{"a": [1', [{ a: [1] }], 'unclosed 7 ['],
    ['[1] [2]', [1], 'extra-text 4 [2]'],
    ['{"a": 1}}\n', { a: 1 }, 'extra-text 8 }'],
  ])('%j', (text, value, ...expected) => {
    expect(mistakes(text)).toEqual(expected);
    expect(meaning(scanJson(text).root)).toEqual(value);
  });
});

describe('one mistake gives one problem', () => {
  test.each([
    ['', 'empty 0'],
    ['{a: 1}', 'bare-word 1 a'],
    ['[tru]', 'bare-word 1 tru'],
    ['{"url": http://%%host%%:2379/metrics, "b": 1}', 'bare-word 8 http://%%host%%:2379/metrics'],
    ['{"a": two words}', 'bare-word 6 two words'],
    ['- prometheus_url: http://x\n  ssl_verify: false\n', 'bare-word 0 - prometheus_url: http://x'],
    ['["etcd]', 'unclosed 1 "'],
    ['[{"a": "b, "c": "d"}, {"e": 1}]', 'unescaped-quote 11 "'],
    ['[{"a": "b\n "c": "d"}]', 'unescaped-quote 11 "'],
    ['[{"a": "say "hi" now"}]', 'unescaped-quote 12 "'],
    ['{"a" = 1}', 'unexpected 5 ='],
    ['{"a": 1; "b": 2}', 'unexpected 7 ;'],
    ['[{"a": 1}, "b": 2, "c": 3]', 'unexpected 14 :'],
    ['{"a": 1, {"b": 2}}', 'unexpected 9 {'],
    ['{{"a": 1}}', 'unexpected 1 {'],
    [']', 'unexpected 0 ]'],
    ['[1 /* x ]', 'unclosed 3 /*'],
  ])('%j', (text, expected) => {
    expect(mistakes(text)).toEqual([expected]);
  });
});

test('messages say what is wrong and what to write', () => {
  const messages = (text: string) => scanJson(text).problems.map(({ message }) => message);
  expect(messages('[True,]')).toEqual(['JSON knows no `True`: write `true`', 'JSON allows no comma before a closing bracket']);
  expect(messages('["a\u001b"')).toEqual([
    'this `[` is never closed: the text ends without `]`',
    '`\\x1b` inside a text must be written as an escape',
  ]);
  expect(messages(`[${'x'.repeat(100)}]`)).toEqual([`\`${'x'.repeat(39)}…\` is not JSON: a text needs double quotes`]);
  expect(messages('["\\d"]')).toEqual(['`\\d` is not an escape in JSON: write `\\\\` for a backslash']);
});

test('a repeated key is no problem, but told', () => {
  const { problems, duplicates } = scanJson('{"a": 1, "b": {"a": 2}, "\\u0061": 3}');
  expect(problems).toEqual([]);
  expect(duplicates).toEqual([{ name: 'a', first: { start: 1, end: 4 }, second: { start: 24, end: 32 } }]);
});

describe('hostile texts', () => {
  test('no more than 100 problems are told', () => {
    expect(scanJson(`[${'1 '.repeat(1000)}]`).problems).toHaveLength(100);
  });

  test('200 brackets may be open at once, not 201', () => {
    expect(mistakes('['.repeat(200) + ']'.repeat(200))).toEqual([]);
    expect(mistakes('['.repeat(201) + ']'.repeat(201))).toEqual(['too-deep 200 [']);
  });

  // Anything worse than linear time would take minutes here.
  test.each(['[', '{"a":', '[]', '"', '\\', '/*', '//\n', ' ', '1', "'a'", '[1}', '{"a"', ',', 'a:', '"\\u', '\u0001'])(
    'a megabyte of %j',
    (piece) => {
      const count = Math.ceil(1_000_000 / piece.length);
      for (const text of [`["${piece.repeat(count)}`, `[${piece.repeat(count)}`]) expect(scanJson(text).problems).not.toEqual([]);
    },
  );
});
