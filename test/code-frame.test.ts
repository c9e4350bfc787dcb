import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codeFrame, type FrameMark } from '../src/text/code-frame.ts';
import { SourceFile } from '../src/text/source-file.ts';
import { displayWidth, printable } from '../src/text/terminal.ts';
import { runs } from './support/property.ts';

/** Marks the first place where some characters stand. */
function mark(file: SourceFile, characters: string, label = ''): FrameMark {
  const start = file.text.indexOf(characters);
  return { location: { file, span: { start, end: start + characters.length } }, label, primary: true };
}

function related(file: SourceFile, characters: string, label = ''): FrameMark {
  return { ...mark(file, characters, label), primary: false };
}

const frame = (...marks: FrameMark[]) => `\n${codeFrame(marks, { color: false })}\n`;

const agent = new SourceFile(
  'k8s/agent.yaml',
  `kind: DatadogAgent
spec:
  features:
    a: 1
    b: 2
    c: 3
  override:
    nodeAgent:
      image:
        tag: "7"
`,
);

describe('codeFrame', () => {
  test('underlines the place and says what is wrong with it', () => {
    expect(frame(mark(agent, '"7"', 'too old'))).toBe(`
  --> k8s/agent.yaml:10:14
   |
 9 |       image:
10 |         tag: "7"
   |              ^^^ too old
   |
`);
  });

  test('shows related places of the same file in the same frame, the primary one in its header', () => {
    expect(frame(related(agent, 'spec', 'because of this'), related(agent, 'features', 'here'), mark(agent, 'c: 3', 'wrong'))).toBe(`
 --> k8s/agent.yaml:6:5
  |
1 | kind: DatadogAgent
2 | spec:
  | ---- because of this
3 |   features:
  |   -------- here
4 |     a: 1
5 |     b: 2
6 |     c: 3
  |     ^^^^ wrong
7 |   override:
  |
`);
  });

  test('leaves out what lies between distant places, but no single line', () => {
    expect(frame(mark(agent, 'kind', 'one'), related(agent, 'b: 2', 'two'), related(agent, 'tag', 'three'))).toBe(`
  --> k8s/agent.yaml:1:1
   |
 1 | kind: DatadogAgent
   | ^^^^ one
 2 | spec:
 3 |   features:
 4 |     a: 1
 5 |     b: 2
   |     ---- two
 6 |     c: 3
...
 9 |       image:
10 |         tag: "7"
   |         --- three
   |
`);
  });

  test('has a block for each file, that of the primary place first', () => {
    const values = new SourceFile('values.yaml', 'etcd: true\n');
    expect(frame(related(agent, 'kind'), mark(values, 'true', 'switched on'))).toBe(`
 --> values.yaml:1:7
  |
1 | etcd: true
  |       ^^^^ switched on
  |
 ::: k8s/agent.yaml:1:1
  |
1 | kind: DatadogAgent
  | ----
2 | spec:
  |
`);
  });

  test('shows several places of one line one below the other, the primary one first', () => {
    expect(frame(related(agent, 'tag', 'this key'), mark(agent, '"7"', 'this value'))).toContain(`
10 |         tag: "7"
   |              ^^^ this value
   |         --- this key
`);
  });

  test('shows a span of several lines by its first', () => {
    expect(frame(mark(agent, 'a: 1\n    b: 2\n', 'all this'))).toContain(`
4 |     a: 1
  |     ^^^^ all this
5 |     b: 2
  |
`);
  });

  test('marks an empty span, a line break and the end of the file with one caret', () => {
    const file = new SourceFile('x', 'ab:\r\nc');
    const at = (start: number, end: number) =>
      codeFrame([{ location: { file, span: { start, end } }, label: '', primary: true }], { color: false });
    const carets = (start: number, end: number) => at(start, end).match(/\| ( *\^+)$/m)?.[1];
    expect(carets(0, 0)).toBe('^');
    expect(carets(1, 1)).toBe(' ^');
    expect(carets(3, 5)).toBe('   ^');
    expect(carets(4, 5)).toBe('   ^');
    expect(carets(6, 6)).toBe(' ^');
    expect(frame(mark(new SourceFile('empty', ''), '', 'nothing here'))).toBe('\n --> empty:1:1\n  |\n1 |\n  | ^ nothing here\n  |\n');
  });

  test('hides the byte-order mark and the CR of CRLF', () => {
    const file = new SourceFile('x', '\uFEFFa: b\r\nc: d\r\n');
    expect(frame(mark(file, 'b', 'this'))).toBe('\n --> x:1:4\n  |\n1 | a: b\n  |    ^ this\n2 | c: d\n  |\n');
  });

  test('keeps carets below what they mark: tabs, wide characters, invisible ones', () => {
    const file = new SourceFile('x', '\t日本: \u{1F600} e\u0301 \u001b[0m\u202e "here"\n');
    expect(frame(mark(file, '"here"', 'this'))).toContain(`
1 |     日本: \u{1F600} e\u0301 \\x1b[0m\\u202e "here"
  |                              ^^^^^^ this
`);
  });

  test('shows nothing that the runner of GitHub Actions would take for a command', () => {
    const file = new SourceFile('a.yaml', '##[a]: b ##[set-output name=x]y');
    expect(frame(mark(file, 'name'))).toBe(`
 --> a.yaml:1:24
  |
1 | ##\\x5ba]: b ##\\x5bset-output name=x]y
  |                              ^^^^
  |
`);
  });

  test('cuts a long line around its marks', () => {
    const file = new SourceFile('x', `[${'"0123456789", '.repeat(40)}"here", ${'"0123456789", '.repeat(40)}"there"]`);
    const marks = [mark(file, '"here"', 'this'), related(file, '"there"', 'that')];
    expect(codeFrame(marks, { color: false, width: 60 })).toBe(` --> x:1:562
  |
1 | …3456789", "0123456789", "here", "0123456789", "0123456…
  |                          ^^^^^^ this
1 | …9", "0123456789", "0123456789", "0123456789", "there"]
  |                                                ------- that
  |`);
  });

  test('never cuts off the place itself', () => {
    const file = new SourceFile('x', '\u{10FFFD}'.repeat(9));
    const shown = codeFrame([{ location: { file, span: { start: 8, end: 8 } }, label: '', primary: true }], { color: false, width: 20 });
    expect(shown).toContain('1 | …\\u{10fffd}…\n  |  ^\n');
  });

  test.each([0, 1, 2, 3])('does not cut through a character (%i)', (count) => {
    const file = new SourceFile('x', `${'\u{1F600}'.repeat(99)}e${'\u0301'.repeat(30 + count)}!`);
    expect(codeFrame([mark(file, '!')], { color: false, width: 24 })).toMatch(/^1 \| …[\u{1F600}]+e\u0301+!$/mu);
  });

  test('makes path and labels printable too', () => {
    const file = new SourceFile('a\u001b[1m', 'x');
    expect(frame(mark(file, 'x', '\u202ethis'))).toBe('\n --> a\\x1b[1m:1:1\n  |\n1 | x\n  | ^ \\u202ethis\n  |\n');
  });

  test('is fast on a line of a megabyte', () => {
    const file = new SourceFile('x', 'x'.repeat(1_000_000));
    const marks = Array.from({ length: 100 }, (_, index) => index * 10_000).map((start) => ({
      location: { file, span: { start, end: start + 5 } },
      label: '',
      primary: true,
    }));
    expect(codeFrame(marks, { color: false }).split('\n')).toHaveLength(203);
  });

  test('colours the frame, not the code', () => {
    expect(codeFrame([mark(agent, 'kind', 'this'), related(agent, 'DatadogAgent', 'that')], { color: true, tone: 'yellow' })).toBe(
      [
        '\u001b[34m -->\u001b[39m k8s/agent.yaml:1:1',
        '\u001b[34m  |\u001b[39m',
        '\u001b[34m1 |\u001b[39m kind: DatadogAgent',
        '\u001b[34m  |\u001b[39m \u001b[33m^^^^ this\u001b[39m',
        '\u001b[34m  |\u001b[39m       \u001b[34m------------ that\u001b[39m',
        '\u001b[34m2 |\u001b[39m spec:',
        '\u001b[34m  |\u001b[39m',
      ].join('\n'),
    );
  });

  test('is empty without marks', () => {
    expect(codeFrame([], { color: false })).toBe('');
  });
});

/** The part of a shown line between two display columns. */
function columns(shown: string, start: number, end: number): string {
  const characters = Array.from(shown);
  const before = (count: number) => displayWidth(characters.slice(0, count).join(''));
  return characters.filter((_, index) => before(index + 1) > start && before(index) < end).join('');
}

describe('for any text', () => {
  const pieces = [
    'a',
    'b: ',
    '日',
    '\u{1F600}',
    '\t',
    '\u001b[1m',
    '\u202e',
    '\u{E0041}',
    '\uD800',
    '\uFEFF',
    '\r',
    '\r\n',
    '\n',
    ' ',
    '"',
  ];
  const text = (maxLength: number) => fc.array(fc.constantFrom(...pieces), { maxLength, size: 'max' }).map((parts) => parts.join(''));

  test('exactly the marked characters are underlined', () => {
    const property = fc.property(text(25), fc.nat(), fc.nat({ max: 10 }), (content, place, length) => {
      const characters = Array.from(content.replace(/^\uFEFF/, ''));
      const at = place % (characters.length + 1);
      const start = content.length - characters.slice(at).join('').length;
      const marked = characters.slice(at, at + length).join('');
      const file = new SourceFile('x', content);
      const span = { start, end: start + marked.length };
      const rows = codeFrame([{ location: { file, span }, label: '', primary: true }], { color: false, width: 300 }).split('\n');
      const index = rows.findIndex((row) => row.includes('^'));
      const underline = rows[index]?.replace(/^ *\| /, '') ?? '';
      const shown = rows[index - 1]?.replace(/^ *\d+ \| ?/, '') ?? '';
      const seen = columns(shown, underline.indexOf('^'), underline.length);
      const lineStart = content.slice(0, start).lastIndexOf('\n') + 1;
      const line = content.slice(lineStart).split(/\r?\n/)[0] ?? '';
      const expected = line.slice(start - lineStart, start - lineStart + marked.length);
      if (expected) expect(seen.trimEnd()).toBe(printable(expected).trimEnd());
      else expect(underline.trim()).toBe('^');
    });
    fc.assert(property, { numRuns: runs });
  });

  test('a frame keeps to its width, shows where each mark begins, and is safe for the terminal', () => {
    const property = fc.property(
      text(300),
      fc.array(fc.tuple(fc.nat(), fc.nat({ max: 100 })), { minLength: 1, maxLength: 4 }),
      fc.integer({ min: 30, max: 90 }),
      (content, places, width) => {
        const file = new SourceFile('x', content);
        const marks = places.map(([place, length]) => {
          const start = place % (content.length + 1);
          return { location: { file, span: { start, end: Math.min(content.length, start + length) } }, label: 'label', primary: true };
        });
        const output = codeFrame(marks, { color: false, width });
        expect(output.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
        for (const row of output.match(/^ *\d+ \|.*$/gm) ?? []) expect(displayWidth(row)).toBeLessThanOrEqual(width);
        expect(output.match(/\^+ label$/gm)).toHaveLength(marks.length);
      },
    );
    fc.assert(property, { numRuns: runs });
  });
});
