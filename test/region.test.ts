import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdits } from '../src/text/edit.ts';
import { SourceFile } from '../src/text/source-file.ts';
import { documentRegion, type LocalEdit, type Region, scalarRegion } from '../src/yaml/region.ts';
import type { ScalarNode } from '../src/yaml/tree.ts';
import { anyNest, anyText, blockNest, descend, easyText, editsFor, findHere, scalarsOf } from './support/embed.ts';
import { runs } from './support/property.ts';

/** The file's region and that of the text below `here`. */
function open(text: string): { readonly file: SourceFile; readonly region: Region } {
  const file = new SourceFile('a.yaml', text);
  const parent = documentRegion(file, { start: 0, end: text.length });
  return { file, region: scalarRegion(parent, findHere(text).node) };
}

/** The file after the one edit, which must succeed. */
function change(text: string, span: readonly [number, number], replacement: string): string {
  const { region } = open(text);
  const lifted = region.lift([{ span: { start: span[0], end: span[1] }, text: replacement }]);
  if (lifted === 'not-representable') throw new Error(lifted);
  const result = applyEdits(text, lifted);
  const { node, errors } = findHere(result);
  expect(errors).toEqual([]);
  expect(node.text).toBe(region.text.slice(0, span[0]) + replacement + region.text.slice(span[1]));
  return result;
}

describe('the region of a document', () => {
  const text = '\ufeffa: 1\r\nb: 2\r\n---\r\nc: 3\r\n';
  const file = new SourceFile('a.yaml', text);
  const region = documentRegion(file, { start: 13, end: text.length });

  test('keeps the line breaks and counts from its start', () => {
    expect([region.text, region.depth]).toEqual(['---\r\nc: 3\r\n', 0]);
    expect(region.toHost({ start: 8, end: 9 })).toEqual({ start: 21, end: 22 });
    expect(region.toHost({ start: 8, end: 8 })).toEqual({ start: 21, end: 21 });
  });

  test('writes the line breaks that most of the file has', () => {
    expect(region.toHostText('d: 4\ne: 5\r\n', 0)).toBe('d: 4\r\ne: 5\r\n');
    expect(region.lift([{ span: { start: 8, end: 9 }, text: 'x\ny' }])).toEqual([{ file, span: { start: 21, end: 22 }, text: 'x\r\ny' }]);
    const unix = new SourceFile('a.yaml', 'a: 1\nb: 2\nc: 3\r\n');
    expect(documentRegion(unix, { start: 0, end: 5 }).toHostText('d\n', 5)).toBe('d\n');
  });
});

describe('toHost', () => {
  test('of a literal block: after the indentation, and past the last line at the end', () => {
    const { region } = open('here: |\n    a\n      b\n\nafter: end\n');
    expect(region.text).toBe('a\n  b\n');
    expect(region.toHost({ start: 0, end: 1 })).toEqual({ start: 12, end: 13 });
    expect(region.toHost({ start: 2, end: 5 })).toEqual({ start: 18, end: 21 });
    expect(region.toHost({ start: 2, end: 2 })).toEqual({ start: 18, end: 18 });
    expect(region.toHost({ start: 6, end: 6 })).toEqual({ start: 22, end: 22 });
    expect(region.toHost({ start: 0, end: 6 })).toEqual({ start: 12, end: 22 });
  });

  test('of JSON in a folded block in a literal one, with CRLF', () => {
    const host = 'here: |\r\n  here: >-\r\n    {"a": 1,\r\n    "here": "x\\ty"}\r\n';
    const file = new SourceFile('a.yaml', host);
    const document = documentRegion(file, { start: 0, end: host.length });
    const outer = scalarRegion(document, findHere(document.text).node);
    const middle = scalarRegion(outer, findHere(outer.text).node);
    const inner = scalarRegion(middle, findHere(middle.text).node);
    expect([middle.text, inner.text, inner.depth]).toEqual(['{"a": 1, "here": "x\\ty"}', 'x\ty', 3]);
    const slice = (start: number, end: number): string => {
      const span = inner.toHost({ start, end });
      return host.slice(span.start, span.end);
    };
    expect([slice(0, 1), slice(1, 2), slice(2, 3), slice(0, 3)]).toEqual(['x', '\\t', 'y', 'x\\ty']);
  });

  test('shows both halves of an emoji as its whole escape', () => {
    const { region } = open('here: "\\U0001F600!"\n');
    expect(region.toHost({ start: 0, end: 1 })).toEqual({ start: 7, end: 17 });
    expect(region.toHost({ start: 1, end: 2 })).toEqual({ start: 7, end: 17 });
    expect(region.toHost({ start: 2, end: 3 })).toEqual({ start: 17, end: 18 });
  });
});

describe('toHostText', () => {
  test.each([
    ["here: 'a b'\n", "it's", 1, "it''s"],
    ["here: 'a b'\n", 'x\ny', 1, null],
    ['here: "a b"\n', 'x"\n\\', 1, 'x\\"\\n\\\\'],
    ['here: a b\n', ',x', 1, ',x'],
    ['here: a b\n', ' #', 1, null],
    ['here: a b\n', ': ', 1, null],
    ['here: a b\n', '- ', 0, null],
    ['here: a b\n', '\n', 1, null],
    ['x: {here: a b}\n', ',x', 1, null],
    ['here: |\n  a\n  b\n', 'x\n\ny\n', 2, 'x\n\n  y\n  '],
    ['here: |\n  a\n\n  b\n', 'x', 2, '  x'],
    ['here: |\n  a\n', 'b\n', 2, '  b\n'],
    ['here: |\n  a', 'b\n', 2, '\n  b'],
    ['here: |\n  a\n', 'b', 2, null],
    ['here: |-\n  a\n', '\nb', 1, '\n  b'],
    ['here: |\r\n  a\r\n', 'b\nc\n', 2, '  b\r\n  c\r\n'],
    ['here: >\n  a\n', '\nb', 1, '\n\n  b'],
    ['here: >\n  a\n', '\n b', 1, '\n   b'],
  ])('%j takes %j at %i as %j', (...[host, text, at, expected]) => {
    const { region } = open(host);
    expect(region.toHostText(text, at)).toBe(expected);
    const { start, end } = region.toHost({ start: at, end: at });
    if (expected === null) return;
    const { node } = findHere(host.slice(0, start) + expected + host.slice(end));
    expect(node.text).toBe(region.text.slice(0, at) + text + region.text.slice(at));
  });
});

describe('lift', () => {
  test.each<[string, string, [number, number], string, string]>([
    ['replaces a word', 'here: |\n  a: 1 # c\n  b\n', [3, 4], '22', 'here: |\n  a: 22 # c\n  b\n'],
    ['removes a line', 'here: |\n  a\n  b\n  c\nz: 1\n', [2, 4], '', 'here: |\n  a\n  c\nz: 1\n'],
    ['removes the last line', 'here: |\n  a\n  b\nz: 1\n', [2, 4], '', 'here: |\n  a\nz: 1\n'],
    ['removes a line before a blank one', 'here: |\n  a\n  b\n\n  c\n', [2, 4], '', 'here: |\n  a\n\n  c\n'],
    ['removes everything', 'here: |\n  a\n  b\nz: 1\n', [0, 4], '', 'here: |\nz: 1\n'],
    ['adds a line in between', 'here: |\n  a\n  b\n', [2, 2], 'x\n', 'here: |\n  a\n  x\n  b\n'],
    ['adds a last line', 'here: |\n  a\n\nz: 1\n', [2, 2], 'b\n', 'here: |\n  a\n  b\n\nz: 1\n'],
    ['adds a last line in a stripped block', 'here: |-\n  a\nz: 1\n', [1, 1], '\nb', 'here: |-\n  a\n  b\nz: 1\n'],
    ['adds a final break to a stripped block', 'here: |-\n  a\nz: 1\n', [1, 1], '\nb\n', 'here: |\n  a\n  b\nz: 1\n'],
    ['takes the final break away', 'here: | # c\n  a\nz: 1\n', [1, 2], '', 'here: |- # c\n  a\nz: 1\n'],
    ['adds blank lines at the end', 'here: |\n  a\nz: 1\n', [2, 2], '\n', 'here: |+\n  a\n\nz: 1\n'],
    ['keeps a missing final line break', 'here: |\n  a', [2, 2], 'b\n', 'here: |\n  a\n  b'],
    ['ends the file with a break where the text does', 'here: |-\n  a', [1, 1], '\nb\n', 'here: |\n  a\n  b\n'],
    ['keeps CRLF', 'here: |\r\n  a\r\nz: 1\r\n', [2, 2], 'b\nc\n', 'here: |\r\n  a\r\n  b\r\n  c\r\nz: 1\r\n'],
    ['fills an empty block', 'here: |\nz: 1\n', [0, 0], 'a\nb\n', 'here: |\n  a\n  b\nz: 1\n'],
    ['fills an empty block at the end of the file', 'here: |-', [0, 0], 'a', 'here: |-\n  a'],
    ['fills an empty block in a list', '- - here: |\n- b\n', [0, 0], 'a\n', '- - here: |\n      a\n- b\n'],
    ['writes on a blank line', 'here: |\n    a\n \n    b\n', [2, 2], 'x', 'here: |\n    a\n    x\n    b\n'],
    ['marks blanks at the start', 'here: |\n  a:\n    b\n', [0, 3], '', 'here: |2\n    b\n'],
    ['marks them in a list', '- here: |-\n    a\n', [0, 0], ' ', '- here: |2-\n     a\n'],
    ['replaces in a folded line', 'here: >\n  a\n  b c\n', [2, 3], 'x', 'here: >\n  a\n  x c\n'],
    ['adds a line to a folded block', 'here: >-\n  a\n  b\n\n  c\n', [3, 3], '\nx', 'here: >-\n  a\n  b\n\n  x\n\n  c\n'],
    ['adds a wide line to a folded block', 'here: >-\n  [\n    1\n  ]\n', [5, 5], ',\n  2', 'here: >-\n  [\n    1,\n    2\n  ]\n'],
    ['replaces across a fold', "here: 'a\n  b'\n", [0, 2], 'x ', "here: 'x b'\n"],
    ['adds after a fold', "here: 'a\n  b'\n", [2, 2], "'", "here: 'a\n  ''b'\n"],
    ['writes a plain scalar in quotes', 'here: a b # c\nz: 1\n', [1, 2], ': ', 'here: "a: b" # c\nz: 1\n'],
    ['keeps a text a text', 'here: a1\n', [0, 1], '', 'here: "1"\n'],
    ['writes a single-quoted scalar in double quotes', "here: 'a\n  b'\n", [0, 0], '\n', 'here: "\\na b"\n'],
    ['writes a block in double quotes', 'here: | # c\n  a\n# d\nz: 1\n', [0, 1], '\x85', 'here: "\\u0085\\n" # c\n# d\nz: 1\n'],
    ['never takes blank lines or comments in', 'here: |\n    a\n  # c\nz: 1\n', [0, 2], '', 'here: ""\n  # c\nz: 1\n'],
    ['never keeps blank lines that were dropped', 'here: |\n  a\n\nz: 1\n', [2, 2], '\n', 'here: "a\\n\\n"\n\nz: 1\n'],
    ['writes JSON escapes', '{"here": "a\\/b"}', [3, 3], '"\u2028', '{"here": "a\\/b\\"\\u2028"}'],
  ])('%s', (...[, host, span, text, expected]) => {
    expect(change(host, span, text)).toBe(expected);
  });

  test.each<[string, string, [number, number], string, string]>([
    ['at the root', '|\n  a\n', [2, 2], 'b\n', '|\n  a\n  b\n'],
    ['at the root without indentation', '--- |\na\nb\n', [2, 4], '', '--- |\na\n'],
    ['that would end its document', '--- |\na\nb\n', [2, 3], '---', '--- "a\\n---\\n"\n'],
    ['in a list', '- |\n a\n', [0, 0], ' ', '- |1\n  a\n'],
    ['in a list in a map', 'k:\n- >-\n   a b\n', [1, 2], '\n', 'k:\n- >-\n   a\n\n   b\n'],
    ['empty in a list', '- |\n', [0, 0], 'a\n', '- |\n  a\n'],
    ['with a header of its own line', 'k:\n  |\n  a\n', [0, 0], ' ', 'k:\n  " a\\n"\n'],
    ['empty with a header of its own line', 'k:\n  |\n', [0, 0], 'a\n', 'k:\n  |\n    a\n'],
  ])('into a block %s', (...[, host, [start, end], text, expected]) => {
    const document = documentRegion(new SourceFile('a.yaml', host), { start: 0, end: host.length });
    const node = scalarsOf(host).at(-1) as ScalarNode;
    const region = scalarRegion(document, node);
    const lifted = region.lift([{ span: { start, end }, text }]);
    if (lifted === 'not-representable') throw new Error(lifted);
    expect(applyEdits(host, lifted)).toBe(expected);
    expect(scalarsOf(expected).at(-1)?.text).toBe(node.text.slice(0, start) + text + node.text.slice(end));
  });

  test('gives no edits for no edits, and small ones for small changes', () => {
    const { file, region } = open('here: |\n  a\n  b\n  c\n');
    expect(region.lift([])).toEqual([]);
    const edits = [
      { span: { start: 0, end: 2 }, text: '' },
      { span: { start: 4, end: 5 }, text: 'x' },
    ];
    expect(region.lift(edits)).toEqual([
      { file, span: { start: 8, end: 12 }, text: '' },
      { file, span: { start: 18, end: 19 }, text: 'x' },
    ]);
  });

  test('says so when the scalar is broken', () => {
    for (const host of ['here: "a', "here: 'a", 'here: "\\q"\n', 'here: !!str\n']) {
      const document = documentRegion(new SourceFile('a.yaml', host), { start: 0, end: host.length });
      const node = scalarsOf(host).at(-1);
      if (!node) throw new Error('no scalar');
      const region = scalarRegion(document, node);
      expect(region.lift([{ span: { start: 0, end: 0 }, text: 'x' }])).toBe('not-representable');
      expect(region.toHostText('x', 0)).toBe(null);
    }
  });
});

describe('any text in any style, up to three deep', () => {
  test('is read as it was written', () => {
    fc.assert(
      fc.property(anyNest, ({ levels, file }) => {
        const regions = descend(file, levels);
        const written = [...levels].reverse().map((level) => level.text);
        expect(regions.slice(1).map((region) => region.text)).toEqual(written);
        expect(regions.map((region) => region.depth)).toEqual(regions.map((_, depth) => depth));
      }),
      { numRuns: runs },
    );
  });

  test('maps out in order, and visible characters to themselves or their escapes', () => {
    fc.assert(
      fc.property(anyNest, ({ levels, file }) => {
        const regions = descend(file, levels);
        const region = regions.at(-1) as Region;
        const quoted = levels.some((level) => level.style === 'double');
        const first = region.toHost({ start: 0, end: Math.min(1, region.text.length) });
        let last = { start: 0, end: 0 };
        for (let at = 0; at < region.text.length; at++) {
          const span = region.toHost({ start: at, end: at + 1 });
          const whole = span.start === last.start && span.end === last.end && /[\udc00-\udfff]/.test(region.text.charAt(at));
          expect(whole || span.start >= last.end).toBe(true);
          expect(span.end >= span.start).toBe(true);
          // A break that the end of the text only implies has an empty place.
          if (span.end > span.start) expect(region.toHost({ start: 0, end: at + 1 })).toEqual({ start: first.start, end: span.end });
          const shown = file.text.slice(span.start, span.end);
          if (/[A-Za-z0-9]/.test(region.text.charAt(at)) && !quoted) expect(shown).toBe(region.text.charAt(at));
          last = span;
        }
        expect(region.toHost({ start: region.text.length, end: region.text.length }).start >= last.end).toBe(true);
      }),
      { numRuns: runs },
    );
  });

  const seeds = fc.array(fc.tuple(fc.nat(20), fc.nat(6), anyText), { minLength: 1, maxLength: 3 });

  test('takes any edits, and nothing else changes', () => {
    fc.assert(
      fc.property(anyNest, seeds, ({ levels, file }, wishes) => {
        const regions = descend(file, levels);
        const region = regions.at(-1) as Region;
        const edits = editsFor(region.text, wishes);
        const lifted = region.lift(edits);
        if (lifted === 'not-representable') throw new Error('double quotes hold everything');
        const result = applyEdits(file.text, lifted);
        let text = result;
        for (const parent of regions.slice(0, -1)) {
          const before = findHere(parent.text);
          const after = findHere(text);
          expect(after.errors).toEqual([]);
          expect(text.slice(0, after.node.span.start)).toBe(parent.text.slice(0, before.node.span.start));
          expect(rest(text, after.node, before.node)).toBe(rest(parent.text, before.node, before.node));
          text = after.node.text;
        }
        expect(text).toBe(applyEdits(region.text, edits));
      }),
      { numRuns: runs },
    );
  });

  test('stays a block when the new text fits in one', () => {
    const easySeeds = fc.array(fc.tuple(fc.nat(20), fc.nat(6), easyText), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(blockNest, easySeeds, ({ levels, file }, wishes) => {
        const [document, region] = descend(file, levels.slice(-1)) as [Region, Region];
        const { style } = findHere(document.text).node;
        const edits = editsFor(region.text, wishes);
        const wanted = applyEdits(region.text, edits);
        fc.pre(style !== 'double' && /[!-~]\n?$/.test(wanted));
        const lifted = region.lift(edits);
        if (lifted === 'not-representable') throw new Error(lifted);
        expect(findHere(applyEdits(document.text, lifted)).node.style).toBe(style);
      }),
      { numRuns: runs },
    );
  });

  test('takes an inserted text at its place whenever it says it does', () => {
    fc.assert(
      fc.property(anyNest, fc.nat(), anyText, ({ levels, file }, place, insert) => {
        const regions = descend(file, levels);
        const region = regions.at(-1) as Region;
        const [edit] = editsFor(region.text, [[place, 0, insert]]) as [LocalEdit];
        const form = region.toHostText(insert, edit.span.start);
        fc.pre(form !== null);
        const { start, end } = region.toHost(edit.span);
        let text = file.text.slice(0, start) + form + file.text.slice(end);
        for (const _ of levels) text = findHere(text).node.text;
        expect(text).toBe(applyEdits(region.text, [edit]));
      }),
      { numRuns: runs },
    );
  });
});

/** What follows a scalar: behind a block that was written in quotes, its header's comment comes first. */
function rest(text: string, node: ScalarNode, before: ScalarNode): string {
  const after = text.slice(node.span.end);
  if (!isBlock(before)) return after;
  return (isBlock(node) ? after : after.replace(/^(?: {2}# why)?\r?\n/, '')).replace(/^(?:[ \t]*\r?\n)+/, '');
}

const isBlock = (node: ScalarNode): boolean => node.style === 'literal' || node.style === 'folded';
