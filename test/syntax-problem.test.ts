import { expect, test } from 'vitest';
import { SourceFile } from '../src/text/source-file.ts';
import { parseDocuments } from '../src/yaml/parse.ts';

/** What is said of a broken text, and from where on; undefined for one that parses. */
function told(text: string): readonly [string, string] | undefined {
  const [tree] = parseDocuments(new SourceFile('test.yaml', text));
  const problem = tree?.problems[0];
  return problem && [problem.message, text.slice(problem.span.start)];
}

test.each([
  ['a: 1\nb: %%host%%:1\n', 'a value that begins with % needs quotes', '%%host%%:1\n'],
  ['a: @b\n', 'a value that begins with @ needs quotes', '@b\n'],
  ['a: "b\nc: 1\n', 'a quote is opened here and never closed', '"b\nc: 1\n'],
  ["- 'a'\n- 'b\n", 'a quote is opened here and never closed', "'b\n"],
  ['a: [1, [2]\nb: 3\n', 'a bracket is opened here and not closed', '[1, [2]\nb: 3\n'],
  ['{a: {b: 1}', 'a bracket is opened here and not closed', '{a: {b: 1}'],
  ['{a: [1}\n', 'a bracket is opened here and not closed', '[1}\n'],
  ['a: 1\n  b: 2\nc: 3\n', 'this line is indented deeper than the keys above it', 'b: 2\nc: 3\n'],
  ['a: b: c\n', 'a value in which a colon is followed by a blank needs quotes', 'b: c\n'],
  ['a: 1\nb\nc: 2\n', 'this line has no colon that would make it a key', 'b\nc: 2\n'],
  ['a b\nc: 2\n', 'this line has no colon that would make it a key', 'a b\nc: 2\n'],
  ['a: 1\n&b \n', 'this line has no colon that would make it a key', '&b \n'],
  ['a:\n  - b: 1\n   c: 2\n', 'this line fits none of the indentations above it', 'c: 2\n'],
  ['a:\n    b: 1\n  c: 2\n', 'this line fits none of the indentations above it', 'c: 2\n'],
  ['a:\n  - b: 1\n - c\n', 'this line fits none of the indentations above it', '- c\n'],
  ['a:\n\tb: 1\n', 'a tab stands where only blanks may indent', '\tb: 1\n'],
  ['a: - b\n', 'a list cannot begin on the line of its key', '- b\n'],
  ["a: 'b' c\n", 'there is more text after a value that is complete', 'c\n'],
  ['- *.log\n', 'no anchor .log precedes this alias', '*.log\n'],
  ['a: &b [*b]\n', 'no anchor b precedes this alias', '*b]\n'],
])('%j', (text, message, from) => {
  expect(told(text)).toEqual([message, from]);
});

test('an error that nobody has words for keeps the parser’s', () => {
  expect(told('a: "\\d"\n')).toEqual(['invalid escape sequence \\d', '\\d"\n']);
});

test('of several breaks the first is told', () => {
  expect(told('a: *b\nc: %d\n')?.[1]).toBe('*b\nc: %d\n');
});
