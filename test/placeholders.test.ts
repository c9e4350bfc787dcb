import { expect, test } from 'vitest';
import { placeholders } from '../src/yaml/template.ts';

const found = (text: string): readonly string[] => placeholders(text).map(({ start, end }) => text.slice(start, end));

test.each([
  ['<DATADOG_API_KEY>', ['<DATADOG_API_KEY>']],
  ['https://<node-ip>:2379/<...>', ['<node-ip>', '<...>']],
  ['<your api key>', ['<your api key>']],
  ['<クラスター名>', ['<クラスター名>']],
  ['<namespace/name>', ['<namespace/name>']],
])('%s holds %j', (text, expected) => {
  expect(found(text)).toEqual(expected);
});

test.each([
  '(?P<version>\\d+)',
  '(?<version>\\d+)',
  '<b>bold</b>',
  '<br/>',
  'Jane <jane@example.com>',
  'a < b > c',
  '<<EOF>',
  '{{ "<none>" }}',
  '\u0024{<HOST>}',
  '<%= name %>',
  '<>',
])('%s holds none', (text) => {
  expect(found(text)).toEqual([]);
});

test('a hostile text costs no time', () => {
  for (const text of ['{{'.repeat(500_000), '<a'.repeat(500_000), `<${'a '.repeat(4000)}`]) expect(found(text)).toEqual([]);
});
