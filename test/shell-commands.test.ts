import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { treesIn } from '../src/carried.ts';
import { readCommands } from '../src/shell/commands.ts';
import { SourceFile } from '../src/text/source-file.ts';

/** Commands as lists of words; the words of a pipe's commands one after the other with `|` between. */
const shown = (source: string): readonly string[] =>
  readCommands(source).map((pipeline) =>
    pipeline.map(({ words, input }) => [...words.map(({ text }) => text), ...(input ? [`<<${input.text}`] : [])].join(' ')).join(' | '),
  );

describe('commands', () => {
  test.each([
    ['a b\nc', ['a b', 'c']],
    ['a \\\n  b \\\r\n c\r\nd', ['a b c', 'd']],
    ['a | b |\n  c && d; e & f', ['a | b | c', 'd', 'e', 'f']],
    ['# comment\na # rest\nb#c', ['a', 'b#c']],
    ['a > out 2>&1 < in | b &> log', ['a | b']],
    ['a <agent namespace> b', ['a <agent namespace> b']],
    ['(a; b)', ['a', 'b']],
    ['if a; then\n  b\nfi', ['if a', 'then', 'b', 'fi']],
    ["$ a b\nprinted: it's\n$ c\n", ['a b', 'c']],
    ['  $ a \\\n    b\nprinted', ['a b']],
    ["a 'open\nb\n", ['b']],
    ['a "x\ny" b', ['a x\ny b']],
    ['a <<EOF\nb: $C\nd: \\$e\nEOF\nf', [`a <<b: \${C}\nd: $e\n`, 'f']],
    ["cat <<'EOF' | a -f -\nb: $C\nEOF\n", ['cat <<b: $C\n | a -f -']],
    ['a <<-EOF\n\tb\n\tEOF\nc', ['a <<b\n', 'c']],
    ['a <<EOF\nnever closed', ['a']],
    ['a <<A; b <<B\n1\nA\n2\nB\nc', ['a <<1\n', 'b <<2\n', 'c']],
    ['a <<<text b', ['a b']],
    ['a <(b)\nc', ['c']],
    ['', []],
  ])('%j', (source, expected) => {
    expect(shown(source)).toEqual(expected);
  });

  test('any text is read in the end, and words stand where they are said to stand', () => {
    const unit = fc.constantFrom(...'ab \t\r\n\'"\\$`{}()<>|&;#-=', '<<', 'EOF\n', '$(', "$'");
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 60 }), (source) => {
        for (const { words } of readCommands(source).flat()) {
          for (const { span, starts, ends } of words) {
            expect(starts.every((start, index) => start >= span.start && (ends[index] ?? 0) <= span.end)).toBe(true);
          }
        }
        treesIn(new SourceFile('a.sh', source));
        treesIn(new SourceFile('a.md', `\`\`\`sh\n${source}\n\`\`\`\n`));
      }),
    );
  });

  test.each([
    ["'\n".repeat(100_001), 'quotes'],
    ['$(\n'.repeat(100_000), 'expansions'],
    ['"$(a\n'.repeat(100_000), 'both'],
    ['a <<E\n'.repeat(100_000), 'here-documents'],
    ['a\\\n'.repeat(100_000), 'one line'],
    ['<a '.repeat(100_000), 'placeholders'],
  ])('hostile text takes linear time (%#)', (source) => {
    const start = performance.now();
    readCommands(source);
    expect(performance.now() - start).toBeLessThan(3000);
  });
});
