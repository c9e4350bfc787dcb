import { describe, expect, test } from 'vitest';
import { applyEdits } from '../src/text/edit.ts';
import { SourceFile } from '../src/text/source-file.ts';
import type { Cursor, Step } from '../src/yaml/cursor.ts';
import { append, type Edit, editsOf, remove, rename, set, type Value } from '../src/yaml/edit.ts';
import { emptyTree, parseDocuments } from '../src/yaml/parse.ts';
import { documentRegion } from '../src/yaml/region.ts';
import { documentCursor } from '../src/yaml/tree-cursor.ts';

/** The file's text after the edits of its first document, or why there are none. */
function edited(text: string, wanted: (root: Cursor) => readonly Edit[]): string {
  const file = new SourceFile('a.yaml', text);
  const [first] = parseDocuments(file);
  const edits = editsOf(wanted(documentCursor(first ?? emptyTree(documentRegion(file, { start: 0, end: text.length })))));
  return typeof edits === 'string' ? edits : applyEdits(text, edits);
}

const path = (root: Cursor, way: string): Cursor =>
  root.at(
    ...way
      .split('.')
      .filter(Boolean)
      .map((step): Step => (/^\d+$/.test(step) ? Number(step) : step)),
  );

const setAt = (way: string, value: Value) => (root: Cursor) => [set(path(root, way), value)];
const appendAt =
  (way: string, ...values: Value[]) =>
  (root: Cursor) =>
    values.map((value) => append(path(root, way), value));
const removeAt =
  (...ways: string[]) =>
  (root: Cursor) =>
    ways.map((way) => remove(path(root, way)));
const renameAt = (way: string, key: string) => (root: Cursor) => [rename(path(root, way), key)];

interface Case {
  readonly name: string;
  readonly before: string;
  readonly edits: (root: Cursor) => readonly Edit[];
  readonly after: string;
}

function cases(title: string, list: readonly Case[]): void {
  describe(title, () => {
    test.each(list)('$name', ({ before, edits, after }) => {
      expect(edited(before, edits)).toBe(after);
    });
    test.each(list.filter(({ before }) => before.includes('\n')))('$name, with CRLF', ({ before, edits, after }) => {
      const crlf = (text: string): string => text.replaceAll('\n', '\r\n');
      expect(edited(crlf(before), edits)).toBe(crlf(after));
    });
  });
}

cases('set a scalar', [
  { name: 'number', before: 'a: 1 # why\nb: 2\n', edits: setAt('a', 10), after: 'a: 10 # why\nb: 2\n' },
  { name: 'boolean', before: 'a: no', edits: setAt('a', true), after: 'a: true' },
  { name: 'same boolean in other words', before: 'a: no\n', edits: setAt('a', false), after: 'a: no\n' },
  { name: 'string in single quotes', before: "a: 'x'   # c\n", edits: setAt('a', "it's"), after: "a: 'it''s'   # c\n" },
  { name: 'string in double quotes', before: 'a: "x"\n', edits: setAt('a', 'y"'), after: 'a: "y\\""\n' },
  {
    name: 'plain string',
    before: 'url: http://h:2379/metrics # c\n',
    edits: setAt('url', 'https://h:2379/metrics'),
    after: 'url: https://h:2379/metrics # c\n',
  },
  { name: 'plain string that needs quotes', before: 'a: x\nb: "y"\n', edits: setAt('a', '8'), after: 'a: "8"\nb: "y"\n' },
  { name: 'quotes as the siblings', before: "a: x\nb: 'y'\n", edits: setAt('a', 'no'), after: "a: 'no'\nb: 'y'\n" },
  { name: 'literal text', before: 'a: |\n  one\n  two\nb: 1\n', edits: setAt('a', 'one\n2\n'), after: 'a: |\n  one\n  2\nb: 1\n' },
  { name: 'text to number', before: 'a: |  # why\n  one\nb: 1\n', edits: setAt('a', 5), after: 'a: 5 # why\nb: 1\n' },
  {
    name: 'number to text of several lines',
    before: 'a: 5 # why\nb: 1\n',
    edits: setAt('a', 'x\ny\n'),
    after: 'a: | # why\n  x\n  y\nb: 1\n',
  },
  { name: 'tagged', before: 'a: !!str 5\n', edits: setAt('a', 6), after: 'a: 6\n' },
  { name: 'in brackets', before: 'a: {b: [1, x]}\n', edits: setAt('a.b.1', 'y,z'), after: 'a: {b: [1, "y,z"]}\n' },
  { name: 'in a list', before: '- 1 # one\n-   two\n', edits: setAt('1', 'x'), after: '- 1 # one\n-   x\n' },
  { name: 'null word', before: 'a: null # c\n', edits: setAt('a', 1), after: 'a: 1 # c\n' },
  { name: 'alias', before: 'a: &x 1\nb: *x # c\n', edits: setAt('b', 2), after: 'a: &x 1\nb: 2 # c\n' },
]);

cases('set where nothing stands', [
  { name: 'new key', before: 'a: 1\n', edits: setAt('b', 2), after: 'a: 1\nb: 2\n' },
  { name: 'without final newline', before: 'a: 1', edits: setAt('b', 2), after: 'a: 1\nb: 2' },
  { name: 'key without value', before: 'a:\nb: 1\n', edits: setAt('a', 2), after: 'a: 2\nb: 1\n' },
  { name: 'key without value or newline', before: 'b: 1\na:', edits: setAt('a', ['x']), after: 'b: 1\na:\n  - x' },
  { name: 'key with comment only', before: 'a: # why\nb: 1\n', edits: setAt('a', 2), after: 'a: 2 # why\nb: 1\n' },
  { name: 'key with comment, list', before: 'a: # why\nb: 1\n', edits: appendAt('a', 2), after: 'a: # why\n  - 2\nb: 1\n' },
  { name: 'key with comments below', before: 'a:\n  # - old\nb: 1\n', edits: appendAt('a', 2), after: 'a:\n  # - old\n  - 2\nb: 1\n' },
  {
    name: 'empty brackets',
    before: 'a: []  # none\nb: 1\n',
    edits: appendAt('a', { k: 1, m: 2 }),
    after: 'a:  # none\n  - k: 1\n    m: 2\nb: 1\n',
  },
  { name: 'null word, list', before: 'a: ~\nb: 1\n', edits: appendAt('a', 1), after: 'a:\n  - 1\nb: 1\n' },
  { name: 'missing parents', before: 'a: 1\n', edits: setAt('b.c.d', 2), after: 'a: 1\nb:\n  c:\n    d: 2\n' },
  { name: 'missing parents with lists', before: 'a: 1\n', edits: setAt('b.0.c', 2), after: 'a: 1\nb:\n  - c: 2\n' },
  { name: 'indent of the document', before: 'a:\n    b: 1\n', edits: setAt('c.d', 2), after: 'a:\n    b: 1\nc:\n    d: 2\n' },
  { name: 'lists of the document', before: 'a:\n- b\n', edits: setAt('c', ['x']), after: 'a:\n- b\nc:\n- x\n' },
  { name: 'nested map', before: 'a:\n  b: 1\n\n# next\nc: 1\n', edits: setAt('a.d', 2), after: 'a:\n  b: 1\n  d: 2\n\n# next\nc: 1\n' },
  {
    name: 'after comments of the map',
    before: 'a:\n  b: 1\n  # c: 1\n    # d\n# next\ne: 1\n',
    edits: setAt('a.x', 2),
    after: 'a:\n  b: 1\n  # c: 1\n    # d\n  x: 2\n# next\ne: 1\n',
  },
  {
    name: 'comment at column 0 in the middle',
    before: 'a:\n  b: 1\n# old\n  c: 1\nd: 1\n',
    edits: setAt('a.x', 2),
    after: 'a:\n  b: 1\n# old\n  c: 1\n  x: 2\nd: 1\n',
  },
  {
    name: 'after a literal text',
    before: 'a:\n  b: |\n    x\n\n\nc: 1\n',
    edits: setAt('a.d', 2),
    after: 'a:\n  b: |\n    x\n  d: 2\n\n\nc: 1\n',
  },
  {
    name: 'after a literal text that keeps its end',
    before: 'a:\n  b: |+\n    x\n\n\nc: 1\n',
    edits: setAt('a.d', 2),
    after: 'a:\n  b: |+\n    x\n\n\n  d: 2\nc: 1\n',
  },
  {
    name: 'in a list item',
    before: 'l:\n  - a: 1 # c\n  - b: 1\n',
    edits: setAt('l.0.x', 2),
    after: 'l:\n  - a: 1 # c\n    x: 2\n  - b: 1\n',
  },
  { name: 'in brackets', before: 'a: {b: 1} # c\n', edits: setAt('a.c', 'x'), after: 'a: {b: 1, c: x} # c\n' },
  { name: 'in brackets with quotes', before: 'a: { "b": 1 }\n', edits: setAt('a.c', 'x'), after: 'a: { "b": 1, "c": "x" }\n' },
  {
    name: 'in brackets on lines',
    before: 'a: {\n  b: 1, # one\n  c: 2 # two\n}\n',
    edits: setAt('a.d', 3),
    after: 'a: {\n  b: 1, # one\n  c: 2, # two\n  d: 3\n}\n',
  },
  {
    name: 'in brackets with a final comma',
    before: 'a: [\n  1,\n  2, # c\n]\n',
    edits: appendAt('a', 3),
    after: 'a: [\n  1,\n  2, # c\n  3,\n]\n',
  },
  {
    name: 'in empty brackets inside brackets',
    before: 'a: {b: [], c: {}}\n',
    edits: (root) => [append(root.at('a', 'b'), 1), set(root.at('a', 'c', 'd'), 2)],
    after: 'a: {b: [1], c: {d: 2}}\n',
  },
  {
    name: 'before the end of the document',
    before: '---\na: 1\n...\n---\nb: 1\n',
    edits: setAt('c', 2),
    after: '---\na: 1\nc: 2\n...\n---\nb: 1\n',
  },
  { name: 'document start with brackets', before: '--- {}  # c\n', edits: setAt('a', 1), after: '---   # c\na: 1\n' },
  { name: 'empty file', before: '', edits: setAt('a.b', 1), after: 'a:\n  b: 1\n' },
  { name: 'file with comments only', before: '# nothing\n', edits: setAt('a', 1), after: '# nothing\na: 1\n' },
  { name: 'empty map as document', before: '{}\n', edits: setAt('a.b', 1), after: 'a:\n  b: 1\n' },
  { name: 'byte-order mark', before: '\ufeffa: 1\n', edits: setAt('b', 2), after: '\ufeffa: 1\nb: 2\n' },
  { name: 'emoji and tabs', before: 'a: 😀\t# 😀\nb: 1\n', edits: setAt('c', '😀'), after: 'a: 😀\t# 😀\nb: 1\nc: 😀\n' },
  { name: 'key that needs quotes', before: 'a: 1\n', edits: setAt('on', 2), after: 'a: 1\n"on": 2\n' },
  { name: 'JSON for annotations', before: 'a: 1\n', edits: setAt('b', '[{"c": "%%host%%"}]'), after: 'a: 1\nb: \'[{"c": "%%host%%"}]\'\n' },
  {
    name: 'text of several lines',
    before: 'a: 1\n',
    edits: setAt('b', 'x: 1\n\ny:\n  - z\n'),
    after: 'a: 1\nb: |\n  x: 1\n\n  y:\n    - z\n',
  },
  { name: 'null', before: 'a: 1\n', edits: setAt('b', null), after: 'a: 1\nb: null\n' },
]);

cases('append', [
  { name: 'to a list', before: 'a:\n  - 1\n  - 2 # two\nb: 1\n', edits: appendAt('a', 3), after: 'a:\n  - 1\n  - 2 # two\n  - 3\nb: 1\n' },
  { name: 'several', before: 'a:\n  - 1\n', edits: appendAt('a', 2, { b: 3 }), after: 'a:\n  - 1\n  - 2\n  - b: 3\n' },
  {
    name: 'to a list below its key',
    before: 'a:\n- x: 1\n  y: 2\n  # deep\n# of b\nb: 1\n',
    edits: appendAt('a', { x: 3 }),
    after: 'a:\n- x: 1\n  y: 2\n  # deep\n- x: 3\n# of b\nb: 1\n',
  },
  {
    name: 'after commented items',
    before: 'a:\n  - 1\n  # - 2\n\n  # far\nb: 1\n',
    edits: appendAt('a', 3),
    after: 'a:\n  - 1\n  # - 2\n  - 3\n\n  # far\nb: 1\n',
  },
  {
    name: 'with wide dashes',
    before: 'a:\n-   x: 1\n    y: 2\n',
    edits: appendAt('a', { x: 3, z: 4 }),
    after: 'a:\n-   x: 1\n    y: 2\n-   x: 3\n    z: 4\n',
  },
  { name: 'list in list', before: '- - 1\n  - 2\n- 3\n', edits: appendAt('0', 9), after: '- - 1\n  - 2\n  - 9\n- 3\n' },
  { name: 'to brackets', before: 'a: [1, 2]\n', edits: appendAt('a', 3, 'x'), after: 'a: [1, 2, 3, x]\n' },
  { name: 'to brackets without blanks', before: 'a: [1,2]\n', edits: appendAt('a', 3), after: 'a: [1,2,3]\n' },
  { name: 'to JSON on lines', before: '[\n  {"a": 1}\n]\n', edits: appendAt('', { a: 2 }), after: '[\n  {"a": 1},\n  {"a": 2}\n]\n' },
  { name: 'to JSON', before: '{"a":[{"b":1}]}', edits: appendAt('a', { b: 'x' }), after: '{"a":[{"b":1},{"b":"x"}]}' },
  { name: 'missing list', before: 'a:\n  b: 1\n', edits: appendAt('a.c', { d: 1 }), after: 'a:\n  b: 1\n  c:\n    - d: 1\n' },
  { name: 'not to a map', before: 'a:\n  b: 1\n', edits: appendAt('a', 1), after: 'not-representable' },
]);

cases('groups of edits', [
  {
    name: 'below one missing parent',
    before: 'spec:\n  a: 1\n',
    edits: (root) => [
      append(root.at('spec', 'pod', 'volumes'), { name: 'x' }),
      append(root.at('spec', 'pod', 'volumes'), { name: 'z' }),
      set(root.at('spec', 'pod', 'host'), true),
    ],
    after: 'spec:\n  a: 1\n  pod:\n    volumes:\n      - name: x\n      - name: z\n    host: true\n',
  },
  {
    name: 'two keys in order',
    before: 'a: 1\n',
    edits: (root) => [set(root.at('c'), 1), set(root.at('b'), 2)],
    after: 'a: 1\nc: 1\nb: 2\n',
  },
  {
    name: 'at the same place in two levels',
    before: 'a:\n  l:\n    - 1\n',
    edits: (root) => [set(root.at('b'), 1), set(root.at('a', 'c'), 1), append(root.at('a', 'l'), 2)],
    after: 'a:\n  l:\n    - 1\n    - 2\n  c: 1\nb: 1\n',
  },
  {
    name: 'remove the last and add',
    before: 'a: 1\nb: 2\nc: 3\n',
    edits: (root) => [remove(root.at('b')), remove(root.at('c')), set(root.at('d'), 4)],
    after: 'a: 1\nd: 4\n',
  },
  {
    name: 'remove all and add',
    before: 'l:\n  # c\n  - a: 1 # d\nx: 1\n',
    edits: (root) => [remove(root.at('l', 0)), append(root.at('l'), { b: 2 })],
    after: 'l:\n  # c\n  - b: 2 # d\nx: 1\n',
  },
  {
    name: 'remove inside and add outside',
    before: 'a:\n  - 1\n  - 2\n',
    edits: (root) => [remove(root.at('a', 1)), set(root.at('b'), 1)],
    after: 'a:\n  - 1\nb: 1\n',
  },
]);

cases('set a collection', [
  {
    name: 'map to map',
    before: 'a:\n  # c\n  b: 1 # one\n  c: 2\n',
    edits: setAt('a', { b: 1, d: [3] }),
    after: 'a:\n  # c\n  b: 1 # one\n  d:\n    - 3\n',
  },
  {
    name: 'map to list',
    before: 'extraArgs: # c\n  bind: x # why\n  # old\n  port: "1"\nn: 1\n',
    edits: setAt('extraArgs', [{ name: 'bind', value: 'x' }]),
    after: 'extraArgs: # c\n  # why\n  # old\n  - name: bind\n    value: x\nn: 1\n',
  },
  { name: 'list to map', before: 'a:\n- 1\n- 2\nb: 1\n', edits: setAt('a', { x: 1, z: 2 }), after: 'a:\n  x: 1\n  z: 2\nb: 1\n' },
  { name: 'map to scalar', before: 'a: # c\n  b: 1\n  # d\nb: 1\n', edits: setAt('a', 5), after: 'a: 5 # c\n  # d\nb: 1\n' },
  {
    name: 'list to a shorter one',
    before: 'a:\n  - 1 # one\n  - 2 # two\n  - 3 # three\n',
    edits: setAt('a', [1, 3]),
    after: 'a:\n  - 1 # one\n  - 3 # three\n',
  },
  { name: 'equal, nothing', before: 'a: {b: 1, c: [x]}\n', edits: setAt('a', { c: ['x'], b: 1 }), after: 'a: {b: 1, c: [x]}\n' },
  { name: 'scalar to map', before: 'a: 5 # c\nb: 1\n', edits: setAt('a', { x: 1 }), after: 'a: # c\n  x: 1\nb: 1\n' },
  { name: 'item to map', before: '- 5 # c\n- 6\n', edits: setAt('0', { x: 1, z: 2 }), after: '- x: 1 # c\n  z: 2\n- 6\n' },
  { name: 'the document', before: 'a: 1\n', edits: (root) => [set(root, { b: 2 })], after: 'b: 2\n' },
]);

cases('remove', [
  { name: 'key', before: 'a: 1\nb: 2 # two\n# three\nc: 3\n', edits: removeAt('b'), after: 'a: 1\n# three\nc: 3\n' },
  { name: 'first key', before: 'a: 1 # one\nb: 2\n', edits: removeAt('a'), after: 'b: 2\n' },
  { name: 'last key', before: 'a: 1\nb:\n  c: 1 # x\n', edits: removeAt('b'), after: 'a: 1\n' },
  { name: 'last key without final newline', before: 'a: 1\nb: 2', edits: removeAt('b'), after: 'a: 1' },
  { name: 'only key', before: 'a:\n  # c\n  b: 1\nc: 2\n', edits: removeAt('a.b'), after: 'a: {}\n  # c\nc: 2\n' },
  { name: 'only item', before: 'a: # c\n- b: 1\n  c: 2\nc: 2\n', edits: removeAt('a.0'), after: 'a: [] # c\nc: 2\n' },
  {
    name: 'first key of an item',
    before: 'l:\n  - a: 1 # c\n    # d\n    b: 2\n',
    edits: removeAt('l.0.a'),
    after: 'l:\n  - # d\n    b: 2\n',
  },
  {
    name: 'first keys of an item',
    before: 'l:\n  - a: 1 # c\n    b: 2\n    c: 3\n',
    edits: removeAt('l.0.a', 'l.0.b'),
    after: 'l:\n  - c: 3\n',
  },
  { name: 'only key of an item', before: 'l:\n  - a: 1 # c\n  - b: 2\n', edits: removeAt('l.0.a'), after: 'l:\n  - {} # c\n  - b: 2\n' },
  { name: 'item', before: 'l:\n  - a: 1\n    b: 2\n  # c\n  - c: 2\n', edits: removeAt('l.0'), after: 'l:\n  # c\n  - c: 2\n' },
  { name: 'two items', before: '- 1\n- 2\n- 3\n- 4\n', edits: removeAt('1', '3'), after: '- 1\n- 3\n' },
  { name: 'key without value', before: 'a:\nb: 1\n', edits: removeAt('a'), after: 'b: 1\n' },
  { name: 'missing key', before: 'a: 1\n', edits: removeAt('b', 'c.d'), after: 'a: 1\n' },
  { name: 'literal text', before: 'a: |\n  x\n\nb: 1\n', edits: removeAt('a'), after: '\nb: 1\n' },
  { name: 'after a text without final newline', before: 'a: |\n  x\nb: 1', edits: removeAt('b'), after: 'a: |\n  x\n' },
  { name: 'first in brackets', before: 'a: [1, 2, 3]\n', edits: removeAt('a.0'), after: 'a: [2, 3]\n' },
  { name: 'last in brackets', before: 'a: { b: 1, c: 2 }\n', edits: removeAt('a.c'), after: 'a: { b: 1 }\n' },
  { name: 'all in brackets', before: 'a: { b: 1 }\n', edits: removeAt('a.b'), after: 'a: {}\n' },
  { name: 'some in brackets', before: 'a: [1, 2, 3, 4]\n', edits: removeAt('a.1', 'a.3'), after: 'a: [1, 3]\n' },
  {
    name: 'in brackets with comments',
    before: 'a: [\n  1, # one\n  # two\n  2, # 2\n  3 # three\n]\n',
    edits: removeAt('a.1'),
    after: 'a: [\n  1, # one\n  # two\n  3 # three\n]\n',
  },
]);

cases('rename', [
  { name: 'plain', before: 'a:   1 # c\nb: 2\n', edits: renameAt('a', 'x-y'), after: 'x-y:   1 # c\nb: 2\n' },
  { name: 'quoted', before: "'a': 1\n", edits: renameAt('a', 'on'), after: "'on': 1\n" },
  { name: 'plain that needs quotes', before: 'a: 1\n', edits: renameAt('a', 'on'), after: '"on": 1\n' },
  { name: 'JSON', before: '{"a": 1}', edits: renameAt('a', 'b"'), after: '{"b\\"": 1}' },
  { name: 'without value', before: 'a:\n', edits: renameAt('a', 'b'), after: 'b:\n' },
  { name: 'to a name that exists', before: 'a: 1\nb: 2\n', edits: renameAt('a', 'b'), after: 'not-representable' },
]);

const inside =
  (key: string, edits: (text: Cursor) => readonly Edit[]) =>
  (root: Cursor): readonly Edit[] =>
    edits(root.at('d', key).embedded);

cases('edit a text in a text', [
  {
    name: 'literal',
    before: 'd:\n  c: |-\n    a: 1 # one\n\n    l:\n    - 1\n  e: 1\n',
    edits: inside('c', (text) => [append(text.at('l'), 'x: y'), set(text.at('b', 'c'), 2)]),
    after: 'd:\n  c: |-\n    a: 1 # one\n\n    l:\n    - 1\n    - "x: y"\n    b:\n      c: 2\n  e: 1\n',
  },
  {
    name: 'literal at the end of the file',
    before: 'd:\n  c: |\n    a: 1',
    edits: inside('c', setAt('b', 2)),
    after: 'd:\n  c: |\n    a: 1\n    b: 2',
  },
  {
    name: 'folded',
    before: 'd:\n  c: >\n    a: 1\n\n    b: 2\n  e: 1\n',
    edits: inside('c', setAt('b', 3)),
    after: 'd:\n  c: >\n    a: 1\n\n    b: 3\n  e: 1\n',
  },
  {
    name: 'single quotes',
    before: 'd:\n  c: \'{"a": ["it\'\'s"]}\' # c\n',
    edits: (root) => [append(root.at('d', 'c').embeddedJson.at('a'), "that's")],
    after: 'd:\n  c: \'{"a": ["it\'\'s", "that\'\'s"]}\' # c\n',
  },
  {
    name: 'double quotes',
    before: 'd:\n  c: "a: 1\\nb:\\n  - x\\n"\n',
    edits: inside('c', (text) => [append(text.at('b'), '"'), set(text.at('a'), 2)]),
    after: 'd:\n  c: "a: 2\\nb:\\n  - x\\n  - \'\\"\'\\n"\n',
  },
  {
    name: 'plain',
    before: 'd:\n  c: "{a: 1}"\n  p: http://h:1/x # c\n',
    edits: (root) => [set(root.at('d', 'p'), 'http://h:2/x')],
    after: 'd:\n  c: "{a: 1}"\n  p: http://h:2/x # c\n',
  },
  {
    name: 'YAML in YAML in YAML',
    before: 'd:\n  c: |\n    e:\n      f: |\n        g: 1\n    # end\n',
    edits: (root) => [set(root.at('d', 'c').embedded.at('e', 'f').embedded.at('h'), [2])],
    after: 'd:\n  c: |\n    e:\n      f: |\n        g: 1\n        h:\n          - 2\n    # end\n',
  },
  {
    name: 'JSON on lines in YAML in YAML',
    before: 'd:\n  c: |\n    e: |-\n      [\n        {\n          "f": 1\n        }\n      ]\n',
    edits: (root) => [set(root.at('d', 'c').embedded.at('e').embeddedJson.at(0, 'g', 'h'), '%%host%%')],
    after:
      'd:\n  c: |\n    e: |-\n      [\n        {\n          "f": 1,\n          "g": {\n            "h": "%%host%%"\n          }\n        }\n      ]\n',
  },
  { name: 'empty quotes', before: 'd:\n  c: ""\n', edits: inside('c', setAt('a.b', 1)), after: 'd:\n  c: "a:\\n  b: 1\\n"\n' },
  { name: 'empty literal', before: 'd:\n  c: |\n  e: 1\n', edits: inside('c', setAt('a', 1)), after: 'd:\n  c: |\n    a: 1\n  e: 1\n' },
  {
    name: 'comments only',
    before: 'd:\n  c: |\n    # none\n  e: 1\n',
    edits: inside('c', setAt('a', 1)),
    after: 'd:\n  c: |\n    # none\n    a: 1\n  e: 1\n',
  },
  {
    name: 'empty JSON',
    before: "d:\n  c: '{}'\n",
    edits: (root) => [set(root.at('d', 'c').embeddedJson.at('a'), [true])],
    after: 'd:\n  c: \'{"a": [true]}\'\n',
  },
  {
    name: 'inside and outside',
    before: 'd:\n  c: |\n    a: 1\n',
    edits: (root) => [set(root.at('d', 'c').embedded.at('b'), 2), set(root.at('d', 'e'), 1), set(root.at('f'), 2)],
    after: 'd:\n  c: |\n    a: 1\n    b: 2\n  e: 1\nf: 2\n',
  },
  {
    name: 'outside and inside',
    before: 'd:\n  c: |\n    a: 1\n',
    edits: (root) => [set(root.at('f'), 2), set(root.at('d', 'e'), 1), set(root.at('d', 'c').embedded.at('b'), 2)],
    after: 'd:\n  c: |\n    a: 1\n    b: 2\n  e: 1\nf: 2\n',
  },
  {
    name: 'inside, so that it needs quotes, and outside',
    before: 'd:\n  c: |\n    a: 1\n',
    edits: (root) => [set(root.at('d', 'e'), 1), set(root.at('d', 'c'), 'a\u0001\n')],
    after: 'd:\n  c: "a\\u0001\\n"\n  e: 1\n',
  },
  { name: 'not what is no text', before: 'd:\n  c: 1\n', edits: inside('c', setAt('a', 1)), after: 'not-representable' },
  { name: 'not what is not there', before: 'd:\n  e: 1\n', edits: inside('c', setAt('a', 1)), after: 'not-representable' },
]);

cases('anchors, tags and explicit keys', [
  { name: 'in a value that aliases repeat', before: 'a: &x {b: 1}\nc: *x\n', edits: setAt('a.b', 2), after: 'shared' },
  { name: 'through an alias', before: 'a: &x {b: 1}\nc: *x\n', edits: setAt('c.d', 2), after: 'shared' },
  { name: 'through a merge key', before: 'a: &x {b: 1}\nc:\n  <<: *x\n', edits: setAt('c.b', 2), after: 'shared' },
  {
    name: 'beside a merge key',
    before: 'a: &x {b: 1}\nc:\n  <<: *x\n',
    edits: setAt('c.d', 2),
    after: 'a: &x {b: 1}\nc:\n  <<: *x\n  d: 2\n',
  },
  { name: 'of a list that aliases repeat', before: 'a: &x [1]\nc: *x\n', edits: appendAt('c', 2), after: 'shared' },
  { name: 'remove an anchor that is needed', before: 'a:\n  b: &x 1\nc: *x\n', edits: removeAt('a'), after: 'shared' },
  { name: 'remove an alias', before: 'a: &x 1\nb: *x # c\nc: 2\n', edits: removeAt('b'), after: 'a: &x 1\nc: 2\n' },
  { name: 'remove an anchor that nobody needs', before: 'a: &x 1\nc: 2\n', edits: removeAt('a'), after: 'c: 2\n' },
  { name: 'rename the key of a shared value', before: 'a: &x 1\nb: *x\n', edits: renameAt('a', 'c'), after: 'c: &x 1\nb: *x\n' },
  { name: 'set beside an anchor', before: 'a: &x 1\n', edits: setAt('a', 2), after: 'a: &x 2\n' },
  { name: 'set behind an anchor', before: 'a: &x\nb: 1\n', edits: setAt('a', 2), after: 'a: &x 2\nb: 1\n' },
  { name: 'map with an anchor', before: 'a: &x # c\n  b: 1\n', edits: setAt('a.c', 2), after: 'a: &x # c\n  b: 1\n  c: 2\n' },
  { name: 'only key of a map with an anchor', before: 'a: &x # c\n  b: 1\n', edits: removeAt('a.b'), after: 'a: &x {} # c\n' },
  {
    name: 'explicit keys',
    before: '? a\n: 1\n? b\n: - 1\n',
    edits: (root) => [append(root.at('b'), 2), set(root.at('c'), 3)],
    after: '? a\n: 1\n? b\n: - 1\n  - 2\nc: 3\n',
  },
  { name: 'explicit key without value', before: '? a\n', edits: setAt('a', 1), after: 'not-representable' },
  { name: 'key with a tag', before: '!!str a: 1\n', edits: setAt('b', 2), after: '!!str a: 1\nb: 2\n' },
]);

cases('what has no place', [
  { name: 'below a scalar', before: 'a: 1\n', edits: setAt('a.b', 2), after: 'not-representable' },
  { name: 'beyond the end of a list', before: 'a: [1]\n', edits: setAt('a.3', 2), after: 'not-representable' },
  {
    name: 'a list and a map at one place',
    before: 'a:\n',
    edits: (root) => [append(root.at('a'), 1), set(root.at('a', 'b'), 1)],
    after: 'not-representable',
  },
  {
    name: 'inside of what goes',
    before: 'a:\n  b: 1\n',
    edits: (root) => [remove(root.at('a')), set(root.at('a', 'b'), 2)],
    after: 'not-representable',
  },
  { name: 'a broken text without anything', before: '[\n', edits: setAt('a', 1), after: 'not-representable' },
  {
    name: 'beside a break, what is indented to the left',
    before: 'a:\nlonger: 1\n  c:\n    d: e\n',
    edits: setAt('a', { b: { c: 1 } }),
    after: 'a:\n  b:\n    c: 1\nlonger: 1\n  c:\n    d: e\n',
  },
  { name: 'the document itself', before: 'a: 1\n', edits: (root) => [remove(root)], after: 'not-representable' },
]);

test('edits of several files are made at once', () => {
  const roots = ['a: 1\n', 'b: 1\n'].map((text, index) => {
    const file = new SourceFile(`${index}.yaml`, text);
    const [tree] = parseDocuments(file);
    return documentCursor(tree ?? emptyTree(documentRegion(file, { start: 0, end: 0 })));
  });
  const edits = editsOf(roots.map((root) => set(root.at('c'), 2)));
  expect(typeof edits === 'string' ? edits : edits.map(({ file, span, text }) => [file.path, span.start, text])).toEqual([
    ['0.yaml', 4, '\nc: 2'],
    ['1.yaml', 4, '\nc: 2'],
  ]);
});
