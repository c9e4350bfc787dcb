import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from './folders.ts';

// Records what kubectl makes of scalars, as values and as keys, and of texts on which YAML parsers differ, into
// fixtures/kubectl.json, with which tests compare our reading. Needs kubectl, but no cluster:
// `npx tsx scripts/record-kubectl.ts`.

const words = ['y', 'yes', 'true', 'on', 'n', 'no', 'false', 'off', 'null', '~', 'nil', 'none', 't', 'f', 'enabled'];
const cased = words.flatMap((word) => [word, word.charAt(0).toUpperCase() + word.slice(1), word.toUpperCase(), `${word}x`]);

const numbers = [
  ...[
    '0',
    '-0',
    '+0',
    '1',
    '-1',
    '+1',
    '00',
    '01',
    '007',
    '010',
    '-010',
    '+010',
    '08',
    '09',
    '0777',
    '0o7',
    '0o10',
    '-0o10',
    '0O10',
    '0o8',
  ],
  ...['0x1F', '0X1F', '-0x1f', '0xg', '0x', '0b101', '0B101', '-0b11', '0b2', '0b', '1_000', '1__0', '_1', '1_', '0x_1F', '0_7', '1_000.5'],
  ...['1.5', '-1.5', '+1.5', '.5', '-.5', '+.5', '5.', '-5.', '.', '-', '+', '1.5.2', '1.31', '1e3', '1E3', '1e+3', '1e-3', '1.e3', '.5e1'],
  ...['1e', 'e3', '1e3.5', '1e400', '0x1p4', '0x1.8p1', '1:30', '190:20:30', '190:20:30.15', '0:0', '08:30', '1,000', '1 000', '٣'],
  ...['9007199254740993', '9223372036854775807', '9223372036854775808', '18446744073709551615', '18446744073709551616'],
  ...['-9223372036854775808', '0777777777777777777777', '0xffffffffffffffff', '123456789012345678901234567890'],
  ...['.inf', '.Inf', '.INF', '.iNF', '-.inf', '+.inf', '.nan', '.NaN', '.NAN', '.Nan', 'inf', 'Infinity', 'nan', 'NaN', '-.nan'],
];

const others = [
  ...[
    '2001-01-01',
    '2001-1-1',
    '2001-12-14T21:59:43Z',
    '2001-12-14 21:59:43.10 -5',
    '12:30:45',
    '=',
    '<<',
    '!!',
    'a',
    'A b',
    '-a',
    '--',
    '---a',
  ],
  ...[
    '127.0.0.1',
    '10.0.0.0/8',
    '1.2.3',
    'v1',
    '8080/tcp',
    '0.0.0.0:2379',
    'http://h:1/x',
    '%a',
    'a%',
    '%%host%%',
    '1%',
    '5m',
    '0.5Gi',
    '1e3m',
  ],
  ...[
    '"true"',
    "'1'",
    '"010"',
    "'~'",
    '!!str 1',
    '!!str true',
    '!!int "1"',
    '!!bool "yes"',
    '!!null ""',
    '!!float 1',
    '!!float "1.5"',
    '! 1',
  ],
  ...['!!str ~', '!!int 0x10', '!!binary aGk=', '!custom 1', '!custom a', '!!timestamp 2001-01-01', '""', "''", ''],
];

const scalars = [...new Set([...cased, ...numbers, ...others])];

/** Values of a key on one line or on several, complete with line breaks; each stands behind `spec:`. */
const texts = [
  ...[' [1,]\n', ' [1,,2]\n', ' [1 2]\n', ' {a b}\n', ' {a: 1,}\n', ' {a: 1 b: 2}\n', ' [a: b, c]\n', ' [http://x/y]\n'],
  ...[' {"a":b}\n', ' {a:b}\n', ' {a:b, c: d}\n', ' {u: http://x/y}\n', ' [a, b]]\n', ' {a: [}\n', ' {a: 1, a: 2}\n', ' {a, b}\n'],
  ...[
    ' [\n1,\n2]\n',
    ' [\n1\n]\n',
    ' {\na: 1}\n',
    '\n  a: [\n1]\n',
    '\n  a: {\n  b: 1\n  }\n',
    '\n  a: [\n  1\n  ]\n',
    ' [{\n  a: 1\n}]\n',
  ],
  ...['\n  - [\n  1\n  ]\n', '\n- a: [\n  x\n]\n', ' {a: 1,\n# c\nb: 2}\n', ' [a #c\n, b]\n', ' [a, #c\n b]\n', ' {a: 1\n}\n', ' [\n'],
  ...[
    ' "a\nb"\n',
    ' "a\n b"\n',
    '\n  a: "x\ny"\n',
    "\n  a: 'x\ny'\n",
    ' "a\n---\nb"\n',
    '\n  a: x\n y\n',
    '\n  a: x\ny\n',
    ' "a\n',
    " 'a\n",
  ],
  ...[' a: b\n', ' a : b\n', '\n  a:b\n', '\n  a:b\n  c: d\n', '\n  a: 1\n   b: 2\n', '\n   a: 1\n  b: 2\n', '\n  - a: 1\n   b: 2\n'],
  ...[
    '\n- a\n - b\n',
    '\n  - a\n - b\n',
    '\n  - a\n  b: c\n',
    '\n  -\n    a: 1\n',
    '\n  -\n  a: 1\n',
    '\n  - - - a\n',
    '\n-\n-\n',
    ' - a\n',
  ],
  ...['\n\ta: 1\n', '\n  a:\t1\n', '\n  a: 1\t# c\n', '\t\n  a: 1\n', ' a #c\n', ' a# c\n', ' "a"# c\n', " 'a' # c\n", ' |# c\n  a\n'],
  ...[' *x\n', ' &x\n', ' &x 1\nother: *x\n', ' @a\n', ' `a`\n', ' %a\n', ' %%host%%:1\n', ' a%\n', ' :a\n', ' ::\n', ' -a\n', ' ,a\n'],
  ...[' ]\n', ' }\n', ' !!str\n', ' "\\q"\n', ' "\\x4"\n', ' "it\\\'s"\n', ' "\\e"\n', " 'a''b'\n", " 'a'b'\n", ' "\\U0001F600"\n'],
  ...[
    '\n  <<: {a: 1}\n  b: 2\n',
    '\n  <<: [{a: 1}, {a: 2, c: 3}]\n',
    '\n  a: &x {k: 1}\n  b:\n    <<: *x\n    k: 2\n',
    '\n  "<<": {a: 1}\n',
  ],
  ...[
    '\n  ? a\n  : b\n',
    '\n  ? a\n',
    '\n  1: a\n  1.5: b\n  true: c\n',
    '\n  a: 1\n}\n',
    '\n  a: b\n  a: c\n',
    '\n  a: 1 # x\n   # y\n# z\n  b: 2\n',
  ],
  ...[
    ' |\n a\n  b\n',
    ' |\n  a\n b\n',
    ' |2\n  a\n',
    ' |1\n  a\n',
    ' |-+\n  a\n',
    ' >-\n  a\n',
    ' |+\n',
    ' |\nother: 1\n',
    ' |\n\n\n    a\n  b\n',
  ],
  ...[
    ' |\n  a\n\n\n',
    ' |+\n  a\n\n\n',
    ' >\n  a\n  b\n\n  c\n   d\n  e\n',
    ' |\n  a\n  # b\n',
    ' |\n  a\n # b\n',
    ' |\r\n  a\r\n  b\r\n',
    ' |-  # c\n  a\n',
  ],
  ...[' x\n...\n', ' x\n... # c\n', ' x\n---\n', ' x\n  # c\n  y\n', ' x # c\n  y\n', ' a\r\nother: b\r\n', ' {{ x }}/b\n', ' {% if %}\n'],
  ...[' "\u0001"\n', ' \u0001\n', ' "\u007f"\n', ' \u00a0a\n', ' "😀\ud7ff\ue000"\n', ' "a\tb"\n', ' a\tb\n'],
];

const folder = mkdtempSync(path.join(tmpdir(), 'scalars-'));

/** The object's `spec` after a way through kubectl; undefined when kubectl refuses the text. */
function specOf(spec: string): unknown {
  const file = path.join(folder, 'object.yaml');
  writeFileSync(file, `apiVersion: example.com/v1\nkind: Example\nmetadata:\n  name: example\nspec:${spec}`);
  const { status, stdout } = spawnSync('kubectl', ['label', '--local', '-f', file, 'a=b', '-o', 'json'], { encoding: 'utf8' });
  return status === 0 ? ((JSON.parse(stdout) as { readonly spec?: unknown }).spec ?? null) : undefined;
}

const values: Record<string, unknown> = {};
const keys: Record<string, string> = {};
for (const scalar of scalars) {
  const value = specOf(`\n  value: ${scalar}\n`);
  if (value !== undefined) values[scalar] = (value as { readonly value?: unknown }).value ?? null;
  const [key] = Object.keys(specOf(`\n  ${scalar}: 1\n`) ?? {});
  if (key !== undefined) keys[scalar] = key;
}
const documents = texts.map((text) => ({ text, spec: specOf(text) }));
rmSync(folder, { recursive: true });

const version = spawnSync('kubectl', ['version', '--client', '-o', 'json'], { encoding: 'utf8' }).stdout;
const { gitVersion } = (JSON.parse(version) as { readonly clientVersion: { readonly gitVersion: string } }).clientVersion;
const table = { recordedWith: `kubectl ${gitVersion}, label --local`, values, keys, documents };
writeFileSync(path.join(root, 'fixtures', 'kubectl.json'), `${JSON.stringify(table, null, 1)}\n`);
