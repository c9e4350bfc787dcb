import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editWord, quoted } from '../src/shell/quote.ts';
import { isPlain, readWord, type Word } from '../src/shell/word.ts';
import { applyEdits } from '../src/text/edit.ts';
import { locate } from '../src/yaml/scalar-edit.ts';

const character = fc.constantFrom(...'aZ09 \t\n\'"\\$`{}[]()<>|&;#*?!~=,.:/-éß', '😀', '中');
const text = fc.string({ unit: character, maxLength: 20 });

/** One stretch of a word in each way of quoting. */
const styles = {
  single: (content: string) => `'${content.replaceAll("'", "'\\''")}'`,
  double: (content: string) => `"${content.replace(/[\\"$`]/g, '\\$&')}"`,
  ansi: (content: string) => `$'${content.replace(/[\\']/g, '\\$&').replaceAll('\n', '\\n').replaceAll('\t', '\\x09')}'`,
  bare: (content: string) => content.replace(/[^\n]/gu, '\\$&').replaceAll('\n', "'\n'"),
};
const piece = fc.record({ content: text, style: fc.constantFrom(...(['single', 'double', 'ansi', 'bare'] as const)) });
const pieces = fc.array(piece, { minLength: 1, maxLength: 5 });
const written = (parts: readonly { readonly content: string; readonly style: keyof typeof styles }[]): string =>
  parts.map(({ content, style }) => styles[style](content)).join('');

const read = (source: string, at = 0): Word => {
  const word = readWord(source, at);
  if (!word) throw new Error(`no word in ${source}`);
  return word;
};

describe('a word', () => {
  test.each([
    ['plain', 'plain', 'bare'],
    [`'single $HOME \\n'`, 'single $HOME \\n', 'single'],
    [`"a \\"b\\" \\$c \\\\ \\d"`, 'a "b" $c \\ \\d', 'double'],
    [`$'a\\tb\\u00e9\\x41\\'\\101'`, `a\tbéA'A`, 'ansi'],
    [`key='a'"b"c`, 'key=abc', 'bare,single,double,bare'],
    [`'it'\\''s'`, "it's", 'single,bare,single'],
    ['a\\\nb', 'ab', 'bare'],
    ['a\\ b', 'a b', 'bare'],
    [`"$HOME/x"`, `\${HOME}/x`, 'expansion,double'],
    [`\${NAME}`, `\${NAME}`, 'expansion'],
    ['$(oc get "$(x) y")z', '$(...)z', 'expansion,bare'],
    ['`date`', '$(...)', 'expansion'],
    ['<agent namespace>', '<agent namespace>', 'bare'],
    ['kube-<node-ip>.pem', 'kube-<node-ip>.pem', 'bare'],
    ['cost=5$', 'cost=5$', 'bare'],
    ['[{"a":1}]', '[{a:1}]', 'bare,double,bare'],
  ])('%s', (source, expected, quoting) => {
    const word = read(`${source} next`);
    expect(word.text).toBe(expected);
    expect(
      word.pieces
        .filter(({ from, to }) => to > from)
        .map((one) => one.quoting)
        .join(),
    ).toBe(quoting);
    expect(word.span.end).toBe(source.length);
  });

  test.each(["'open", '"open', '"a $(b "', '`x', '$(x', "$'a\\'", '|', '', ' a'])('%j is none', (source) => {
    expect(readWord(source, 0)).toBe(null);
  });

  test('reads back what was quoted, each character at its place', () => {
    fc.assert(
      fc.property(pieces, (parts) => {
        const source = written(parts);
        fc.pre(source !== '');
        const word = read(`${source} end`);
        expect(word.text).toBe(parts.map(({ content }) => content).join(''));
        expect([word.span.end, isPlain(word)]).toEqual([source.length, true]);
        for (let unit = 0; unit < word.text.length; unit++) {
          const { start, end } = locate(word, { start: unit, end: unit + 1 });
          const raw = source.slice(start, end);
          expect(raw === word.text[unit] || raw.startsWith('\\')).toBe(true);
        }
      }),
    );
  });

  test('an edit reads as wanted and leaves all around it alone', () => {
    fc.assert(
      fc.property(pieces, text, fc.tuple(fc.nat(), fc.nat()), (parts, replacement, ends) => {
        const source = `x ${written(parts)} 'y z'`;
        fc.pre(written(parts) !== '');
        const word = read(source, 2);
        const [start = 0, end = 0] = ends.map((one) => one % (word.text.length + 1)).sort((one, other) => one - other);
        const span = { start, end };
        const edits = editWord(source, word, [{ span, text: replacement }]);
        const result = applyEdits(source, edits ?? []);
        const again = read(result, 2);
        expect(edits).not.toBe(null);
        expect(again.text).toBe(applyEdits(word.text, [{ span, text: replacement }]));
        expect(result.startsWith('x ') && result.slice(again.span.end) === " 'y z'").toBe(true);
      }),
    );
  });

  test('a word that a shell fills in takes no edit', () => {
    expect(editWord('"a $b"', read('"a $b"'), [{ span: { start: 0, end: 1 }, text: 'x' }])).toBe(null);
  });

  test.each([
    [`'a"b'`, 1, 2, "'", `'a'\\''b'`],
    [`"ab"`, 1, 1, '"', `"a\\"b"`],
    [`$'ab'`, 1, 1, '\n', `$'a\\nb'`],
    ['ab', 1, 1, ' ', 'a\\ b'],
    ['ab', 1, 1, '\n', "'a\nb'"],
    [`key='a'`, 5, 5, '!', `key='a!'`],
    [`key=`, 4, 4, 'b', 'key=b'],
  ] as const)('%s is edited in its own quotes', (...[source, start, end, text, expected]) => {
    expect(applyEdits(source, editWord(source, read(source), [{ span: { start, end }, text }]) ?? [])).toBe(expected);
  });

  test('a shell reads the same', () => {
    const samples = fc.sample(pieces, 60).filter((parts) => written(parts) !== '');
    const script = samples.flatMap((parts) => [
      `printf '%s\\0' ${written(parts)}`,
      `printf '%s\\0' ${quoted(parts.map(({ content }) => content).join(''))}`,
    ]);
    const out = execFileSync('bash', ['-c', script.join('\n')], { encoding: 'utf8' }).split('\0');
    expect(out.slice(0, -1)).toEqual(samples.flatMap((parts) => Array(2).fill(parts.map(({ content }) => content).join(''))));
  });
});
