import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from './folders.ts';

// Records what kubectl makes of scalars, as values and as keys, into fixtures/scalars.json, which test/scalar-value.test.ts
// compares with our reading. Needs kubectl, but no cluster: `npx tsx scripts/record-scalars.ts`.

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

const folder = mkdtempSync(path.join(tmpdir(), 'scalars-'));

/** The object's `spec` after a way through kubectl; undefined when kubectl refuses the text. */
function specOf(spec: string): { readonly value?: unknown; readonly keys?: readonly string[] } {
  const file = path.join(folder, 'object.yaml');
  writeFileSync(file, `apiVersion: example.com/v1\nkind: Example\nmetadata:\n  name: example\nspec:\n  ${spec}\n`);
  const { status, stdout } = spawnSync('kubectl', ['label', '--local', '-f', file, 'a=b', '-o', 'json'], { encoding: 'utf8' });
  if (status !== 0) return {};
  const read = (JSON.parse(stdout) as { readonly spec: { readonly value?: unknown } }).spec;
  return { value: read.value, keys: Object.keys(read) };
}

const values: Record<string, unknown> = {};
const keys: Record<string, string> = {};
for (const scalar of scalars) {
  const { value } = specOf(`value: ${scalar}`);
  if (value !== undefined) values[scalar] = value;
  const key = specOf(`${scalar}: 1`).keys?.[0];
  if (key !== undefined) keys[scalar] = key;
}
rmSync(folder, { recursive: true });

const version = spawnSync('kubectl', ['version', '--client', '-o', 'json'], { encoding: 'utf8' }).stdout;
const { gitVersion } = (JSON.parse(version) as { readonly clientVersion: { readonly gitVersion: string } }).clientVersion;
const refused = scalars.filter((scalar) => !(scalar in values));
const table = { recordedWith: `kubectl ${gitVersion}, label --local`, values, keys, refused };
writeFileSync(path.join(root, 'fixtures', 'scalars.json'), `${JSON.stringify(table, null, 1)}\n`);
