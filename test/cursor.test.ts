import { describe, expect, test } from 'vitest';
import { SourceFile } from '../src/text/source-file.ts';
import type { Cursor, Place } from '../src/yaml/cursor.ts';
import { parseDocuments } from '../src/yaml/parse.ts';
import { type DocumentOptions, documentCursor, layeredCursor } from '../src/yaml/tree-cursor.ts';

function read(text: string, options?: DocumentOptions): Cursor {
  const [tree] = parseDocuments(new SourceFile('a.yaml', text));
  if (!tree) throw new Error('nothing to read');
  return documentCursor(tree, options);
}

const layers = (...texts: readonly string[]): Cursor =>
  layeredCursor(texts.flatMap((text, index) => parseDocuments(new SourceFile(`${index}.yaml`, text)).slice(0, 1)));

/** What a place covers in its file. */
const shown = ({ location }: Place): string => location.file.text.slice(location.span.start, location.span.end);

describe('a place', () => {
  const root = read('a:\n  b: yes\n  m: 010\n  s: "8"\n  none: ~\n  void:\n  list: [x, {u: 1}]\n  t: {{ x }}\n');

  test.each([
    [['a', 'b'], 'present', 'scalar', true],
    [['a', 'm'], 'present', 'scalar', 8],
    [['a', 's'], 'present', 'scalar', '8'],
    [['a', 'none'], 'absent', null, undefined],
    [['a', 'void'], 'absent', null, undefined],
    [['a', 'missing', 'deep', 0], 'absent', null, undefined],
    [['a', 'b', 'below'], 'absent', null, undefined],
    [['a', 'list'], 'present', 'seq', ['x', { u: 1 }]],
    [['a', 'list', 1, 'u'], 'present', 'scalar', 1],
    [['a', 'list', 2], 'absent', null, undefined],
    [['a', 'list', 'u'], 'absent', null, undefined],
    [['a', 't'], 'unknown', 'map', undefined],
    [['a', 't', 'x'], 'unknown', null, undefined],
    [[], 'present', 'map', { a: { b: true, m: 8, s: '8', none: null, void: null, list: ['x', { u: 1 }], t: {} } }],
  ] as const)('%j is %s', (path, ...expected) => {
    const cursor = root.at(...path);
    expect([cursor.state, cursor.kind, cursor.value]).toEqual(expected);
  });

  test('gives its value by type', () => {
    const of = (key: string) => {
      const { string, number, boolean, text } = root.at('a', key);
      return { string, number, boolean, text };
    };
    expect(of('b')).toEqual({ string: undefined, number: undefined, boolean: true, text: 'yes' });
    expect(of('m')).toEqual({ string: undefined, number: 8, boolean: undefined, text: '010' });
    expect(of('s')).toEqual({ string: '8', number: undefined, boolean: undefined, text: '8' });
    expect(of('list')).toEqual({ string: undefined, number: undefined, boolean: undefined, text: undefined });
    expect(of('none').text).toBe(undefined);
  });

  test('has a pointer, also where nothing stands', () => {
    expect(read('"a/b": {"~": [1]}\n').at('a/b', '~', 0, 'x').pointer).toBe('/a~1b/~0/0/x');
  });

  test('is one and the same cursor each time', () => {
    expect(root.at('a').at('list')).toBe(root.at('a', 'list'));
  });

  test('walks lists and maps', () => {
    expect(root.at('a', 'list').items.map((item) => item.value)).toEqual(['x', { u: 1 }]);
    expect(root.at('a').keys).toEqual(['b', 'm', 's', 'none', 'void', 'list', 't']);
    expect([root.at('a').items, root.at('a', 'list').keys]).toEqual([[], []]);
  });
});

describe('locations', () => {
  const root = read('# top\nspec:\n  "a": &x !!str one # c\n  b: |-\n    text\n  c:\n  d:\n    - e\n    - *x\n  f:\n    g: 1\n');

  test.each([
    [['spec', 'a'], 'one', '"a"'],
    [['spec', 'b'], '|-\n    text\n', 'b'],
    [['spec', 'c'], 'c', 'c'],
    [['spec', 'c', 'deep'], 'c', 'c'],
    [['spec', 'd', 0], 'e', 'e'],
    [['spec', 'd', 1], '*x', '*x'],
    [['spec', 'd', 7], 'd', 'd'],
    [['spec', 'f'], 'g: 1', 'f'],
    [['spec', 'f', 'missing', 0, 'deep'], 'f', 'f'],
    [['status'], 'spec', 'spec'],
  ] as const)('of %j', (path, value, key) => {
    const cursor = root.at(...path);
    expect([shown(cursor), shown(cursor.key)]).toEqual([value, key]);
  });

  test('of a missing key in a list is the item it would belong to', () => {
    expect(shown(read('[1, 2]\n').at(5))).toBe('[1, 2]');
  });

  test('count in the file, in each of its documents', () => {
    const trees = parseDocuments(new SourceFile('a.yaml', '\ufeffa: 1\r\n---\r\nb: é😀\r\n'));
    const cursor = trees[1] && documentCursor(trees[1], { index: 1 }).at('b');
    expect(cursor && [shown(cursor), cursor.document.index, cursor.location.file.position(cursor.location.span.start)]).toEqual([
      'é😀',
      1,
      { line: 3, column: 4 },
    ]);
  });

  test('of a part of a text', () => {
    const url = read('url: "http://h:\\u0031\\x305/metrics"\n').at('url');
    expect(url.string).toBe('http://h:105/metrics');
    expect(shown(url.part(9, 12))).toBe('\\u0031\\x305');
    expect(shown(url.part(9, 9))).toBe('');
  });
});

describe('what can not be told', () => {
  test.each([
    'a: {{ .Values.x }}',
    'a: "{{ x }}"',
    `a: $\{X}`,
    'a: $(X)',
    'a: <NAME>',
    'a: #{x}#',
    'a: x#{y}#',
    'a: !Ref x',
    'a: {% if x %}y{% endif %}',
    'a: *missing',
    'a: "open',
  ])('%s', (text) => {
    const cursor = read(`${text}\n`).at('a');
    expect([cursor.state, cursor.value, cursor.at('deep').state]).toEqual(['unknown', undefined, 'unknown']);
  });

  test.each(['a: "%%host%%"', 'a: x%%env_Y%%', 'a: "#{"', 'a: 1 # {{ x }}', 'a: "$x"', 'a: "1 < 2"'])('but not %s', (text) => {
    const cursor = read(`${text}\n`).at('a');
    expect(cursor.state).toBe(text.includes('#{') ? 'unknown' : 'present');
  });

  test('in an excerpt: what it does not show', () => {
    const root = read('a:\n  b: 1\n  l:\n    - c: 1\n  null: ~\n  m: null\n', { open: true });
    expect(root.at('x').state).toBe('unknown');
    expect(root.at('a', 'x', 'u').state).toBe('unknown');
    expect(root.at('a', 'b').state).toBe('present');
    expect(root.at('a', 'm').state).toBe('absent');
    expect(root.at('a', 'l', 0, 'x').state).toBe('absent');
    expect(root.at('a', 'l', 1).state).toBe('absent');
  });

  test('in a broken text: what the break may have changed', () => {
    const root = read('a: 1\nl: [1]\nb: [1, 2\nc: 3\n');
    expect(root.tree.problems).toHaveLength(1);
    expect([root.at('a').value, root.at('l').value]).toEqual([1, [1]]);
    expect([root.at('b').state, root.at('c').state, root.at('d').state]).toEqual(['unknown', 'unknown', 'unknown']);
  });

  test('in a broken text: a list that the break follows', () => {
    const root = read('a:\n  - 1\n  # c\n  b: 2\n');
    expect(root.tree.problems).toHaveLength(1);
    expect([root.at('a').state, root.at('a', 0).value, root.at('a', 'b').state]).toEqual(['unknown', 1, 'unknown']);
  });

  test('a template among keys hides no others', () => {
    const root = read('a: 1\n{{ x }}: 2\n');
    expect([root.at('a').value, root.keys]).toEqual([1, ['a']]);
  });
});

describe('aliases and merge keys', () => {
  const root = read('base: &b {x: 1, u: [2]}\nsame: *b\nmore:\n  <<: *b\n  u: 3\nlist:\n  <<: [{x: 5}, {x: 6, z: 7}]\nown: {"<<": 1}\n');

  test('are followed', () => {
    expect(root.at('same').value).toEqual({ x: 1, u: [2] });
    expect(root.at('more').value).toEqual({ x: 1, u: 3 });
    expect(root.at('list').value).toEqual({ x: 5, z: 7 });
    expect(root.at('own').value).toEqual({ '<<': 1 });
    expect(root.at('more').keys).toEqual(['u', 'x']);
  });

  test('are shared, and so is what they repeat', () => {
    const shared = [['base'], ['base', 'x'], ['base', 'new'], ['same'], ['same', 'x'], ['same', 'new'], ['more', 'x'], ['same', 'u', 0]];
    const alone = [['more'], ['more', 'u'], ['more', 'new'], ['list', 'new'], ['new']];
    expect(shared.filter((path) => !root.at(...path).shared)).toEqual([]);
    expect(alone.filter((path) => root.at(...path).shared)).toEqual([]);
  });

  test('an anchor that nobody repeats is not shared', () => {
    expect(read('a: &x 1\n').at('a').shared).toBe(false);
  });

  test('a location is where the value is used', () => {
    expect([shown(root.at('same')), shown(root.at('same', 'x')), shown(root.at('more', 'x'))]).toEqual(['*b', '1', '1']);
  });
});

describe('layers', () => {
  test('maps merge and the later one wins', () => {
    const root = layers('a: {x: 1, u: {p: 1, q: 2}}\nb: 1\n', 'a: {u: {q: 3, r: 4}, z: 5}\n');
    expect(root.value).toEqual({ a: { x: 1, u: { p: 1, q: 3, r: 4 }, z: 5 }, b: 1 });
    expect(root.at('a', 'u').keys).toEqual(['p', 'q', 'r']);
    expect([root.at('a', 'x').location.file.path, root.at('a', 'u', 'q').location.file.path]).toEqual(['0.yaml', '1.yaml']);
  });

  test('a list or scalar belongs to one of them', () => {
    const root = layers('l: [1, 2, 3]\nm: {x: 1}\n', 'l: [4]\nm: 5\n');
    expect(root.value).toEqual({ l: [4], m: 5 });
    expect(root.at('m', 'x').state).toBe('absent');
    expect(layers('a: {x: 1}\n', 'a: 1\n', 'a: {u: 2}\n').value).toEqual({ a: { u: 2 } });
  });

  test('an explicit null deletes', () => {
    const root = layers('a: {x: 1, u: 2}\nb: 1\n', 'a: {x: null}\nb:\n');
    expect([root.at('a', 'x').state, root.at('a', 'u').value, root.at('b').state]).toEqual(['absent', 2, 'absent']);
    expect(root.at('a', 'x').location.file.path).toBe('1.yaml');
  });

  test('what can not be told in a strong one hides the weak ones', () => {
    const root = layers('a: {x: 1}\nb: {u: 1}\n', `a: {{ z }}\nb: {c: $\{z}}\n`);
    expect([root.at('a').state, root.at('a', 'x').state]).toEqual(['unknown', 'unknown']);
    expect([root.at('b', 'u').value, root.at('b', 'c').state]).toEqual([1, 'unknown']);
  });

  test('a new value is written to the one that shows the nearest ancestor', () => {
    const root = layers('a: {x: {p: 1}}\n', 'a: {}\n');
    expect(root.at('a', 'x', 'new').location.file.path).toBe('0.yaml');
    expect(root.at('a', 'new').location.file.path).toBe('1.yaml');
  });
});

describe('a text in a text', () => {
  const file = 'data:\n  a.yaml: |\n    x:\n      - {u: "z: 1"}\n  b: \'[{"k": "%%host%%"},\n    {"k": 2}]\'\n  c: 5\n  d: "x: [1"\n  e:\n';
  const root = read(file);

  test('is read with the places that it has in the file', () => {
    const cursor = root.at('data', 'a.yaml').embedded.at('x', 0, 'u');
    expect([cursor.value, shown(cursor), shown(cursor.key), cursor.pointer]).toEqual(['z: 1', '"z: 1"', 'u', '/data/a.yaml/x/0/u']);
    const deep = cursor.embedded.at('z');
    expect([deep.value, shown(deep), shown(deep.key), deep.tree.region.depth]).toEqual([1, '1', 'z', 2]);
  });

  test('is read as JSON where that is asked for', () => {
    const cursor = root.at('data', 'b').embeddedJson.at(1, 'k');
    expect([cursor.value, shown(cursor), cursor.tree.language]).toEqual([2, '2', 'json']);
    expect(root.at('data', 'a.yaml').embeddedJson.tree.problems.length).toBeGreaterThan(0);
  });

  test('says in place what is wrong with it', () => {
    const { tree } = root.at('data', 'd').embedded;
    const [problem] = tree.problems;
    const span = problem && tree.region.toHost(problem.span);
    expect(span && file.slice(span.start)).toMatch(/^\[1"\n/);
  });

  test('is parsed once', () => {
    expect(root.at('data', 'a.yaml').embedded.tree).toBe(root.at('data').at('a.yaml').embedded.tree);
  });

  test('is absent in what is no text', () => {
    expect([root.at('data', 'c').embedded.state, root.at('data', 'e').embedded.state, root.embedded.state]).toEqual([
      'absent',
      'absent',
      'absent',
    ]);
    expect(root.at('data', 'e').embedded.at('x', 0).value).toBe(undefined);
  });

  test('what is missing in it is located at its key', () => {
    const cursor = root.at('data', 'a.yaml').embedded;
    expect([shown(cursor.at('new')), shown(cursor.key), shown(read('a: ""\n').at('a').embedded.at('x'))]).toEqual([
      'a.yaml',
      'a.yaml',
      'a',
    ]);
  });

  test('in an unknown place is unknown', () => {
    const broken = read('a: {{ x }}\nb: "c: [1\n');
    expect([broken.at('a').embedded.at('u').state, broken.at('b').embedded.at('c').state]).toEqual(['unknown', 'unknown']);
  });

  test('is shared when its host is', () => {
    const shared = read('a: &x "k: 1"\nb: *x\n');
    expect([shared.at('a').embedded.at('k').shared, shared.at('b').embedded.at('k').shared]).toEqual([true, true]);
  });
});

describe('an object', () => {
  const root = read('kind: List\nitems:\n- apiVersion: v1\n  kind: ConfigMap\n  metadata: {name: a, namespace: b}\n- 5\n', { index: 3 });

  test('of a list is a document of its own', () => {
    const item = root.at('items', 0).asDocument;
    expect(item.document).toEqual({ index: 3, object: { apiVersion: 'v1', kind: 'ConfigMap', namespace: 'b', name: 'a' } });
    expect([item.at('metadata', 'name').pointer, item.at('metadata').document]).toEqual(['/items/0/metadata/name', item.document]);
    expect(root.at('items', 1).asDocument.document.object).toBe(null);
    expect(root.document.object).toBe(null);
  });
});
