import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdits } from '../src/text/edit.ts';
import { editDistance, nearest } from '../src/text/nearest.ts';
import { SourceFile } from '../src/text/source-file.ts';
import { displayWidth, paint, printable } from '../src/text/terminal.ts';
import { runs } from './support/property.ts';

/** Texts with every kind of line break, also at their ends, and with characters of two UTF-16 units. */
const text = fc
  .array(fc.constantFrom('a', 'key: ', '日', '\u{1F600}', '\uFEFF', '\t', '\n', '\r\n', '\r'), { maxLength: 30 })
  .map((parts) => parts.join(''));

describe('SourceFile', () => {
  test('an offset is found again by its line and column', () => {
    const property = fc.property(text, fc.nat(), (content, place) => {
      const file = new SourceFile('x', content);
      const hidden = content.startsWith('\uFEFF') ? 1 : 0;
      const offset = Math.max(hidden, place % (content.length + 1));
      const { line, column } = file.position(offset);
      expect(file.lineSpan(line).start + column - 1 + (line === 1 ? hidden : 0)).toBe(offset);
      expect(content.slice(0, offset).split('\n')).toHaveLength(line);
    });
    fc.assert(property, { numRuns: runs });
  });

  test('its lines and line breaks make up the text', () => {
    const property = fc.property(text, (content) => {
      const file = new SourceFile('x', content);
      const lines = Array.from({ length: file.lineCount }, (_, index) => file.lineSpan(index + 1));
      expect(lines.map(({ start, end }) => content.slice(start, end))).toEqual(content.split(/\r?\n/));
    });
    fc.assert(property, { numRuns: runs });
  });

  test('only LF and CRLF end a line', () => {
    const file = new SourceFile('x', 'a\rb\u2028c\r\nd');
    expect(file.lineCount).toBe(2);
    expect(file.position(2)).toEqual({ line: 1, column: 3 });
    expect(file.position(7)).toEqual({ line: 2, column: 1 });
  });

  test('a byte-order mark takes no column', () => {
    const file = new SourceFile('x', '\uFEFFa\n\uFEFFb');
    expect([0, 1, 2].map((offset) => file.position(offset).column)).toEqual([1, 1, 2]);
    expect([3, 4, 5].map((offset) => file.position(offset))).toEqual([1, 2, 3].map((column) => ({ line: 2, column })));
  });

  test('places outside the text are taken as its ends', () => {
    const file = new SourceFile('x', 'a\nb');
    expect(file.position(-1)).toEqual({ line: 1, column: 1 });
    expect(file.position(99)).toEqual({ line: 2, column: 2 });
    expect(file.lineSpan(3)).toEqual({ start: 3, end: 3 });
    expect(new SourceFile('x', '').lineCount).toBe(1);
  });
});

describe('applyEdits', () => {
  const edit = (start: number, end: number, inserted: string) => ({ span: { start, end }, text: inserted });

  test('does what applying the edits one by one from the end does, in whatever order they are given', () => {
    const places = fc.uniqueArray(fc.nat({ max: 30 }), { maxLength: 8 });
    const property = fc.property(text, places, fc.func(fc.nat()), (content, offsets, shuffle) => {
      const sorted = offsets.filter((offset) => offset <= content.length).sort((a, b) => a - b);
      const edits = sorted.flatMap((start, index) => (index % 2 === 0 ? [edit(start, sorted[index + 1] ?? start, `<${index}>`)] : []));
      const naive = edits.reduceRight((result, { span, text }) => result.slice(0, span.start) + text + result.slice(span.end), content);
      const shuffled = edits.map((each) => ({ each, key: shuffle(each.span.start) })).sort((a, b) => a.key - b.key);
      expect(
        applyEdits(
          content,
          shuffled.map(({ each }) => each),
        ),
      ).toBe(naive);
    });
    fc.assert(property, { numRuns: runs });
  });

  test('insertions at one place come in the order given, before a replacement that begins there', () => {
    expect(applyEdits('abc', [edit(1, 2, 'B'), edit(1, 1, '1'), edit(1, 1, '2'), edit(0, 1, 'A')])).toBe('A12Bc');
  });

  test('works in UTF-16 units and leaves line breaks and byte-order mark alone', () => {
    expect(applyEdits('\uFEFF\u{1F600}: 1\r\nb\r\n', [edit(5, 6, '2')])).toBe('\uFEFF\u{1F600}: 2\r\nb\r\n');
  });

  test('refuses edits that overlap or lie outside the text', () => {
    expect(() => applyEdits('abcd', [edit(0, 2, ''), edit(1, 3, '')])).toThrow('edits overlap at offset 1');
    expect(() => applyEdits('abcd', [edit(0, 3, ''), edit(1, 1, 'x')])).toThrow('edits overlap at offset 1');
    expect(() => applyEdits('abcd', [edit(0, 2, 'x'), edit(0, 2, 'x')])).toThrow('edits overlap at offset 0');
    for (const wrong of [edit(-1, 0, ''), edit(3, 2, ''), edit(4, 5, ''), edit(5, 5, '')])
      expect(() => applyEdits('abcd', [wrong])).toThrow('in a text of 4');
  });
});

describe('printable', () => {
  test.each([
    ['a\u001b[31mb\u0000\u007f', 'a\\x1b[31mb\\x00\\x7f'],
    ['\u009b2J', '\\x9b2J'],
    ['a\tb', 'a    b'],
    ['a\r\nb', 'a\\r\\nb'],
    ['\u2028\u2029', '\\u2028\\u2029'],
    ['\u202aab\u202e\u2066\u2069', '\\u202aab\\u202e\\u2066\\u2069'],
    ['\u200b\uFEFF\u00a0\u00ad', '\\u200b\\ufeff\\xa0\\xad'],
    ['\uD83D \uDE00', '\\ud83d \\ude00'],
    ['\u{E0041}', '\\u{e0041}'],
    ['###[error]x ## [', '###\\x5berror]x ## ['],
    ['äöü 日本 \u{1F600} e\u0301 "\\"', 'äöü 日本 \u{1F600} e\u0301 "\\"'],
  ])('%j', (raw, shown) => {
    expect(printable(raw)).toBe(shown);
  });

  test('leaves nothing that a terminal could obey or reorder', () => {
    const property = fc.property(fc.string({ unit: 'binary' }), (raw) => {
      expect(printable(raw)).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
      expect(printable(printable(raw))).toBe(printable(raw));
    });
    fc.assert(property, { numRuns: runs });
  });

  test.each([
    ['abc', 3],
    ['日本', 4],
    ['\u{1F600}', 2],
    ['e\u0301', 1],
    ['ｱ', 1],
    ['！', 2],
    ['한글', 4],
    ['', 0],
  ])('%j takes %i columns', (shown, width) => {
    expect(displayWidth(shown)).toBe(width);
  });

  test('paint colours only when told to', () => {
    expect(paint(true).red('x')).toBe('\u001b[31mx\u001b[39m');
    expect(paint(true).dim('')).toBe('');
    expect(paint(false).bold('x')).toBe('x');
  });
});

describe('nearest', () => {
  const words = ['etcd', 'apiserver', 'controller-manager', 'scheduler'];

  test.each([
    ['etdc', 'etcd'],
    ['ETCD', 'etcd'],
    ['api-server', 'apiserver'],
    ['Scheduler', 'scheduler'],
    ['kube-controller-manager', 'controller-manager'],
    ['etcd', 'etcd'],
    ['kubelet', undefined],
    ['ab', undefined],
    ['', undefined],
  ])('%j is meant as %j', (word, meant) => {
    expect(nearest(word, words)).toBe(meant);
  });

  test('guesses nothing when two are equally near', () => {
    expect(nearest('cat', ['car', 'bat'])).toBeUndefined();
    expect(nearest('cat', ['car', 'bat', 'Cat'])).toBe('Cat');
    expect(nearest('cat', ['car', 'car'])).toBe('car');
  });

  test('keeps to a limit that is given', () => {
    expect(nearest('schduler', words, 0)).toBeUndefined();
    expect(nearest('schedu', words, 3)).toBe('scheduler');
  });

  test.each([
    ['', 'abc', 3],
    ['abc', 'acb', 1],
    ['kitten', 'sitting', 3],
    ['abcdef', 'badcfe', 3],
  ])('from %j to %j', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
  });

  test('the distance is the same both ways, nought for equal words only, and counts typing mistakes at most once', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
    const property = fc.property(word, word, fc.nat(), (a, b, place) => {
      expect(editDistance(a, b)).toBe(editDistance(b, a));
      expect(editDistance(a, b) === 0).toBe(a === b);
      expect(editDistance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
      const at = place % (a.length + 1);
      const [before, after] = [a.slice(0, at), a.slice(at)];
      for (const typo of [`${before}c${after}`, before + after.slice(1), before + after.slice(1, 2) + after.slice(0, 1) + after.slice(2)]) {
        expect(editDistance(a, typo)).toBeLessThanOrEqual(1);
      }
    });
    fc.assert(property, { numRuns: runs });
  });
});
