import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import recorded from '../fixtures/kubectl.json' with { type: 'json' };
import { root as folder } from '../scripts/folders.ts';
import { SourceFile } from '../src/text/source-file.ts';
import { parseDocuments, splitDocuments } from '../src/yaml/parse.ts';
import { documentCursor } from '../src/yaml/tree-cursor.ts';
import { anyDice, anyRoot, Writer } from './support/document.ts';
import { hostile } from './support/hostile.ts';
import { runs } from './support/property.ts';

const parse = (text: string) => parseDocuments(new SourceFile('a.yaml', text));
const valuesOf = (text: string): readonly unknown[] => parse(text).map((tree) => documentCursor(tree).value);
const problemsOf = (text: string): readonly string[] => parse(text).flatMap((tree) => tree.problems.map(({ message }) => message));

describe('a text is read as kubectl reads it', () => {
  test.each(recorded.documents)('$text', ({ text, spec }: { readonly text: string; readonly spec?: unknown }) => {
    const whole = `kind: Example\nspec:${text}`;
    const [tree] = parse(whole);
    if (spec === undefined) expect(tree?.problems).toHaveLength(1);
    else {
      expect(tree?.problems).toEqual([]);
      expect(tree && (documentCursor(tree).at('spec').value ?? null)).toEqual(spec);
    }
  });
});

describe('the documents of a file', () => {
  test.each([
    ['', []],
    ['# nothing\n\n', []],
    ['---\n', []],
    ['a: 1\n', [{ a: 1 }]],
    ['---\n# c\n---\na: 1\n---\n\n---\nb: 1\n', [{ a: 1 }, { b: 1 }]],
    ['%YAML 1.2\n---\na: 1\n...\n%YAML 1.2\n---\nb: 1\n', [{ a: 1 }, { b: 1 }]],
    ['a: 1\n--- b\n--- |\n c\n---\td\n', [{ a: 1 }, 'b', 'c\n', 'd']],
    ['a: 1\n---# no marker\n', [{ a: 1 }]],
    ['a: |\n  ---\n   ...\nb: 1\n', [{ a: '---\n ...\n', b: 1 }]],
    ['a: 1\r\n---\r\nb: 1\r\n...\r\n', [{ a: 1 }, { b: 1 }]],
    ['\ufeffa: 1\n---\nb: 1', [{ a: 1 }, { b: 1 }]],
    ['\ufeff---\na: 1\n', [{ a: 1 }]],
    ['\ufeffa: 1\n\ufeff---\nb: 1\n', [{ a: 1 }, { b: 1 }]],
    ['a: 1\n...\n', [{ a: 1 }]],
    ['...\na: 1\n', [{ a: 1 }]],
  ])('%j', (text, values) => {
    const [first] = problemsOf(text).length > 0 ? [] : [valuesOf(text)];
    if (text.includes('# no marker')) expect(problemsOf(text)).toHaveLength(1);
    else expect(first).toEqual(values);
  });

  test('are told apart also when one is broken', () => {
    const trees = parse('a: 1\n---\nb: [1, 2\n---\nc: "x\n---\nd: 1\n  e: 2\n---\nf: 1\n');
    expect(trees.map((tree) => tree.problems.length)).toEqual([0, 1, 1, 1, 0]);
    expect(trees.map((tree) => Object.keys(documentCursor(tree).value ?? {})[0])).toEqual(['a', 'b', 'c', 'd', 'f']);
    expect(trees.map((tree) => tree.region.toHost({ start: 0, end: 0 }).start)).toEqual([0, 5, 18, 28, 44]);
  });

  test('cover the file without overlap', () => {
    const piece = fc.constantFrom('---', '...', '\n', '\r\n', ' ', '# c', 'a: 1', '- b', '|', '%x', '"', '\n\ufeff---\n');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const text = pieces.join('');
        const spans = splitDocuments(text);
        spans.forEach(({ start, end }, index) => {
          expect(start).toBeGreaterThanOrEqual(spans[index - 1]?.end ?? 0);
          expect(end).toBeGreaterThan(start);
        });
        const rest = spans.reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), text);
        expect(
          rest
            .replaceAll('\ufeff', '')
            .replace(/^\.\.\.(?=\s|$).*$/gm, '')
            .trim(),
        ).toBe('');
      }),
      { numRuns: runs },
    );
  });

  test('a document that was written is read as it was meant, whatever its layout', () => {
    fc.assert(
      fc.property(anyRoot, anyDice, fc.boolean(), (shape, dice, crlf) => {
        const { text, value } = new Writer(dice).document(shape);
        const [tree, ...others] = parse(crlf ? text.replaceAll('\n', '\r\n') : text);
        expect(others).toEqual([]);
        expect(tree?.problems).toEqual([]);
        expect(tree && documentCursor(tree).value).toEqual(value);
      }),
      { numRuns: runs },
    );
  });

  test('any text gives trees whose places lie in it, and never an exception', () => {
    const piece = fc.constantFrom(
      ...'abc:-?&*!|>%@`"\'[]{},#~=< \t\n\r\u0001\ufeff😀',
      '\n  ',
      ': ',
      '- ',
      '---',
      '{{',
      '<<: ',
      '*a',
      '&a ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        for (const tree of parse(text)) {
          expect(tree.problems.length).toBeLessThanOrEqual(1);
          for (const { message, span } of tree.problems) {
            expect(message).toMatch(/^[^\n]+$/);
            expect(span.start).toBeGreaterThanOrEqual(0);
            expect(span.end).toBeGreaterThanOrEqual(span.start);
            expect(span.end).toBeLessThanOrEqual(tree.region.text.length);
          }
        }
      }),
      { numRuns: runs },
    );
  });
});

describe('JSON', () => {
  test('is read by the strict scanner, with its own keys twice', () => {
    const [tree] = parse('{"a": 1, "a": 2}\n');
    expect([tree?.language, tree?.problems, tree?.duplicates.length]).toEqual(['json', [], 1]);
  });

  test('that is only YAML in brackets is read as YAML', () => {
    expect(parse('{a: 1,}\n').map(({ language, problems }) => [language, problems])).toEqual([['yaml', []]]);
  });

  test('in empty brackets is JSON only in a file that is named so', () => {
    expect(parse('{}\n')[0]?.language).toBe('yaml');
    expect(parseDocuments(new SourceFile('a.json', '{}\n'))[0]?.language).toBe('json');
  });
});

describe('keys twice', () => {
  test.each([
    ['a: 1\nb: 2\na: 3\n', ['a']],
    ['"on": 1\non: 2\n', []],
    ['on: 1\nyes: 2\n', ['true']],
    ['8: 1\n010: 2\n"8": 3\n', ['8', '8']],
    ['<<: {a: 1}\n<<: {b: 2}\n', []],
    ['a: {b: 1, b: 2}\nc:\n- b: 1\n  b: 2\n', ['b', 'b']],
  ])('%j', (text, names) => {
    const [tree] = parse(text);
    expect(tree?.duplicates.map(({ name }) => name)).toEqual(names);
    for (const { first, second } of tree?.duplicates ?? []) expect(second.start).toBeGreaterThan(first.start);
  });

  test('the last one counts', () => {
    expect(valuesOf('a: 1\nb: 2\na: 3\n')).toEqual([{ a: 3, b: 2 }]);
  });
});

describe('anchors', () => {
  test('an alias repeats the last anchor of its name before it', () => {
    expect(valuesOf('- &a 1\n- *a\n- &a 2\n- *a\n')).toEqual([[1, 1, 2, 2]]);
  });

  test('count in their own document only', () => {
    expect(problemsOf('a: &x 1\n---\nb: *x\n')).toEqual(['no anchor x precedes this alias']);
  });
});

describe('a hostile text', () => {
  test.each(Object.entries(hostile))('is refused or read as far as it goes: %s', (_, text) => {
    const trees = parse(text);
    expect(trees.flatMap((tree) => tree.problems)).toHaveLength(1);
    for (const tree of trees) expect(JSON.stringify(documentCursor(tree).value ?? null).length).toBeLessThan(1_000_000);
  });

  test.each([
    ['brackets at the limit', `a: ${'['.repeat(200)}${']'.repeat(200)}\n`],
    ['brackets in a text', `a: |\n  ${'['.repeat(1000)}\n`],
    ['stars in a script', `a: &x |\n${'  rm *.log\n'.repeat(500)}`],
    ['a hundred aliases', `a: &a 1\n${Array.from({ length: 100 }, (_, at) => `k${at}: *a\n`).join('')}`],
    ['deep art', `a: |\n${Array.from({ length: 300 }, (_, at) => `  ${' '.repeat(at % 50)}x\n`).join('')}`],
  ])('is not one with %s', (_, text) => {
    expect(problemsOf(text)).toEqual([]);
  });

  test('costs less than a second and 200 MB, again and again in one process', () => {
    const code = `
      const { hostile } = require('./test/support/hostile.ts');
      const { SourceFile } = require('./src/text/source-file.ts');
      const { parseDocuments } = require('./src/yaml/parse.ts');
      const { documentCursor } = require('./src/yaml/tree-cursor.ts');
      let slowest = 0;
      for (let round = 0; round < 3; round++) {
        for (const text of Object.values(hostile)) {
          const start = performance.now();
          for (const tree of parseDocuments(new SourceFile('a.yaml', text))) documentCursor(tree).value;
          slowest = Math.max(slowest, performance.now() - start);
        }
      }
      console.log(JSON.stringify({ slowest, megabytes: process.resourceUsage().maxRSS / 1024 }));
    `;
    const { stdout, stderr } = spawnSync(process.execPath, ['--require', 'tsx/cjs', '-e', code], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    const { slowest, megabytes } = JSON.parse(stdout) as { readonly slowest: number; readonly megabytes: number };
    expect(slowest).toBeLessThan(1000);
    expect(megabytes).toBeLessThan(200);
  });
});
