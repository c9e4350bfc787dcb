import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fenceRegion } from '../src/markdown/fence-region.ts';
import { fencesOf } from '../src/markdown/fences.ts';
import { applyEdits } from '../src/text/edit.ts';
import { SourceFile } from '../src/text/source-file.ts';
import { documentRegion, type Region } from '../src/yaml/region.ts';

function regionsIn(text: string): readonly Region[] {
  const whole = documentRegion(new SourceFile('a.md', text), { start: 0, end: text.length });
  return fencesOf(text).map((fence) => fenceRegion(whole, fence));
}

const shown = (text: string) => fencesOf(text).map(({ language }, index) => [language, regionsIn(text)[index]?.text]);

describe('fences', () => {
  test.each([
    ['```yaml\na: 1\n```\n', [['yaml', 'a: 1\n']]],
    ['~~~ sh\noc get\n~~~\ntext', [['sh', 'oc get\n']]],
    ['````\n```\nin\n```\n````', [['', '```\nin\n```\n']]],
    ['- item\n\n  ```yaml\n  a:\n    b: 1\n\n  c: 2\n  ```\n', [['yaml', 'a:\n  b: 1\n\nc: 2\n']]],
    ['1. ```YAML title="x"\n   a: 1\n   ```\n', [['yaml', 'a: 1\n']]],
    ['> ```{.yaml .numberLines}\n> a: 1\n>\n> b: 2\n> ```\n', [['yaml', 'a: 1\n\nb: 2\n']]],
    ['> ```\n> a: 1\noutside\n', [['', 'a: 1\n']]],
    ['> - ```json\n>   {}\n>   ```\n', [['json', '{}\n']]],
    ['\t```yml\n\ta: 1\n\t  b\n\t```\n', [['yml', 'a: 1\n  b\n']]],
    ['```yaml\r\na: 1\r\n```\r\n', [['yaml', 'a: 1\r\n']]],
    ['```yaml\na: 1', [['yaml', 'a: 1']]],
    ['``` not `a` fence\n```inline``` too\n', []],
    [
      '```\na\n```\n```\nb\n```\n',
      [
        ['', 'a\n'],
        ['', 'b\n'],
      ],
    ],
    ['```yaml\n```\n', [['yaml', '']]],
    ['```yaml\na\n ```\nb\n', [['yaml', 'a\n']]],
    ['```yaml\n``` x\n```\n', [['yaml', '``` x\n']]],
    ['```yaml\na: |\n    ```\n    b\n  ```\n', [['yaml', 'a: |\n    ```\n    b\n']]],
  ])('%j', (text, expected) => {
    expect(shown(text)).toEqual(expected);
  });
});

const line = fc.string({ unit: fc.constantFrom(...'ab: -\t"é'), maxLength: 6 });
const block = fc.record({
  quotes: fc.integer({ min: 0, max: 2 }),
  indent: fc.integer({ min: 0, max: 5 }),
  lines: fc.array(line, { maxLength: 5 }),
  mark: fc.constantFrom('```', '~~~~'),
  newline: fc.constantFrom('\n', '\r\n'),
  closed: fc.boolean(),
});

interface Block {
  readonly quotes: number;
  readonly indent: number;
  readonly lines: readonly string[];
  readonly mark: string;
  readonly newline: string;
  readonly closed: boolean;
}

const prefixOf = ({ quotes, indent }: Block): string => '> '.repeat(quotes) + ' '.repeat(indent);
function markdown(one: Block): string {
  const code = [`${one.mark}yaml`, ...one.lines, ...(one.closed ? [one.mark] : [])];
  return ['before', '', ...code.map((text) => prefixOf(one) + text), ...(one.closed ? ['', 'after'] : [''])].join(one.newline);
}

describe('the region of a fence', () => {
  test('each character has its place', () => {
    fc.assert(
      fc.property(block, (one) => {
        const host = markdown(one);
        const [region] = regionsIn(host);
        expect(region?.text).toBe(one.lines.map((text) => text + one.newline).join(''));
        for (let at = 0; region && at < region.text.length; at++) {
          const { start, end } = region.toHost({ start: at, end: at + 1 });
          expect(host.slice(start, end)).toBe(region.text.charAt(at));
        }
      }),
    );
  });

  test('edits read as wanted, and the rest stays as it is', () => {
    const replacement = fc.array(line, { maxLength: 3 }).map((lines) => lines.join('\n'));
    fc.assert(
      fc.property(block, replacement, fc.tuple(fc.nat(), fc.nat()), (one, text, ends) => {
        const host = markdown(one);
        const [region] = regionsIn(host);
        const inner = region?.text ?? '';
        const [start = 0, end = 0] = ends.map((at) => at % (inner.length + 1)).sort((a, b) => a - b);
        // Nobody writes between the two halves of a line break, nor leaves the last line without one.
        const cut = [start, end].some((at) => inner.slice(at - 1, at + 1) === '\r\n');
        const edits = [{ span: { start, end }, text }];
        const wanted = applyEdits(inner, edits);
        fc.pre(!cut && (wanted === '' || wanted.endsWith('\n')));
        const made = region?.lift(edits);
        const result = applyEdits(host, made === 'not-representable' || !made ? [] : made);
        const [again] = regionsIn(result);
        expect(again?.text.replaceAll('\r', '')).toBe(wanted.replaceAll('\r', ''));
        expect(result.startsWith('before') && (!one.closed || result.endsWith('after'))).toBe(true);
      }),
    );
  });
});

test.each([
  '> '.repeat(100_000),
  '- '.repeat(100_000),
  '1. '.repeat(100_000),
  '```'.repeat(100_000),
  '> ```\n'.repeat(100_000),
  '>'.repeat(100_000),
])('hostile text takes linear time (%#)', (text) => {
  const start = performance.now();
  fencesOf(`${text}\n${text}\n`);
  expect(performance.now() - start).toBeLessThan(1000);
});
