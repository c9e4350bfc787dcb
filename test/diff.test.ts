import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FileChange, unifiedDiff } from '../src/text/diff.ts';
import { runs } from './support/property.ts';

const patchOf = (change: FileChange) => unifiedDiff(change, { color: false });

/** What `git apply` makes of files when it is given their diffs as one patch. */
function applied(changes: readonly FileChange[]): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'diff-'));
  try {
    for (const { path, before } of changes) writeFileSync(join(folder, path), before);
    const patch = changes.map(patchOf).join('');
    const env = { ...process.env, GIT_CEILING_DIRECTORIES: tmpdir(), GIT_CONFIG_GLOBAL: '/dev/null' };
    if (patch) execFileSync('git', ['apply', '--whitespace=nowarn', '-'], { cwd: folder, input: patch, env });
    return changes.map(({ path }) => readFileSync(join(folder, path), 'utf8'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const line = fc.constantFrom(
  'a',
  'b',
  'c',
  '',
  '  indented:',
  '- x',
  '+ y',
  '@@ -1 +1 @@',
  '--- a/x',
  '\\ No newline',
  '日本 😀',
  'lone\rreturn',
  '\uFEFF',
);
const text = fc
  .tuple(fc.array(fc.tuple(line, fc.constantFrom('\n', '\n', '\n', '\r\n')), { maxLength: 40 }), fc.boolean())
  .map(([lines, open]) => lines.map((parts) => parts.join('')).join('') + (open ? 'last' : ''));
/** A text and the same with a few lines replaced, inserted and removed. */
const edited = fc.tuple(text, fc.array(fc.tuple(fc.nat(), fc.nat({ max: 3 }), text), { maxLength: 4 })).map(([before, edits]) => {
  const lines = before.split(/(?<=\n)/);
  for (const [place, removed, inserted] of edits)
    lines.splice(place % (lines.length + 1), removed, ...inserted.split(/(?<=\n)/).slice(0, 4));
  return { before, after: lines.join('') };
});

describe('unifiedDiff', () => {
  test('shows changed lines with three lines of context', () => {
    const before = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', ''].join('\n');
    const after = before.replace('five\n', 'FIVE\nfive and a half\n');
    expect(patchOf({ path: 'k8s/agent.yaml', before, after })).toBe(`--- a/k8s/agent.yaml
+++ b/k8s/agent.yaml
@@ -2,7 +2,8 @@
 two
 three
 four
-five
+FIVE
+five and a half
 six
 seven
 eight
`);
  });

  test('puts changes more than six lines apart into hunks of their own', () => {
    const numbered = Array.from({ length: 30 }, (_, index) => `${index + 1}\n`);
    const hunks = (...changed: number[]) =>
      patchOf({
        path: 'x',
        before: numbered.join(''),
        after: numbered.map((each, index) => (changed.includes(index + 1) ? `new ${each}` : each)).join(''),
      })
        .split('\n')
        .filter((each) => each.startsWith('@@'));
    expect(hunks(10, 17)).toEqual(['@@ -7,14 +7,14 @@']);
    expect(hunks(10, 18)).toEqual(['@@ -7,7 +7,7 @@', '@@ -15,7 +15,7 @@']);
  });

  test('tells of a missing line break at the end', () => {
    expect(patchOf({ path: 'x', before: 'a\nb', after: 'a\nb\n' })).toBe(`--- a/x
+++ b/x
@@ -1,2 +1,2 @@
 a
-b
\\ No newline at end of file
+b
`);
  });

  test('names the line before an empty side', () => {
    const header = (before: string, after: string) => patchOf({ path: 'x', before, after }).split('\n')[2];
    expect(header('', 'a\n')).toBe('@@ -0,0 +1,1 @@');
    expect(header('a\nb\n', '')).toBe('@@ -1,2 +0,0 @@');
  });

  test('is empty when nothing changed', () => {
    expect(patchOf({ path: 'x', before: 'a\n', after: 'a\n' })).toBe('');
    expect(unifiedDiff({ path: 'x', before: '', after: '' }, { color: true })).toBe('');
  });

  test('is as short as can be', () => {
    const shortest = (a: readonly string[], b: readonly string[]): number => {
      const [x, y] = [a[0], b[0]];
      if (x === undefined || y === undefined) return a.length + b.length;
      return x === y ? shortest(a.slice(1), b.slice(1)) : 1 + Math.min(shortest(a.slice(1), b), shortest(a, b.slice(1)));
    };
    const letters = fc.array(fc.constantFrom('a\n', 'b\n', 'c\n'), { maxLength: 7 });
    const property = fc.property(letters, letters, (a, b) => {
      const changed = patchOf({ path: 'x', before: a.join(''), after: b.join('') })
        .split('\n')
        .slice(2);
      expect(changed.filter((each) => /^[-+]/.test(each))).toHaveLength(shortest(a, b));
    });
    fc.assert(property, { numRuns: runs });
  });
});

describe('git apply', () => {
  test('makes the new text of the old one, byte for byte', () => {
    const batch = 100;
    const property = fc.property(fc.array(edited, { minLength: batch, maxLength: batch }), (pairs) => {
      const changes = pairs.map((pair, index) => ({ path: `${index}.yaml`, ...pair }));
      expect(applied(changes)).toEqual(changes.map(({ after }) => after));
    });
    fc.assert(property, { numRuns: Math.ceil(runs / batch), endOnFailure: true });
  }, 120_000);

  test.each(['with blank.yaml', 'quote".yaml', 'back\\slash.yaml', 'tab\tbreak\n.yaml', 'grün 日本.yaml', '-dash', "it's"])(
    'finds the file %j',
    (path) => {
      expect(applied([{ path, before: 'a\nb\n', after: 'a\nc\n' }])).toEqual(['a\nc\n']);
    },
  );

  test.each([
    ['', 'a\n'],
    ['', 'a'],
    ['a\nb', ''],
    ['a', 'a\n'],
    ['a\n', 'a\r\n'],
  ])('turns %j into %j', (before, after) => {
    expect(applied([{ path: 'x', before, after }])).toEqual([after]);
  });

  test('takes 10,000 lines, few or all of them changed', () => {
    const numbered = Array.from({ length: 10_000 }, (_, index) => `key-${index}: value\n`);
    const few = numbered.map((each, index) => (index % 97 === 0 ? `${each}inserted: ${index}\n` : each));
    const all = numbered.map((each) => each.replace('value', 'other'));
    const afters = [few.join(''), all.join(''), numbered.slice(5000).join('') + numbered.slice(0, 5000).join('')];
    const changes = afters.map((after, index) => ({ path: `${index}.yaml`, before: numbered.join(''), after }));
    expect(applied(changes)).toEqual(afters);
    expect(patchOf({ path: 'x', before: numbered.join(''), after: few.join('') }).match(/^[-+]/gm)).toHaveLength(2 + 104);
  });
});

describe('in colour', () => {
  const coloured = (before: string, after: string) => unifiedDiff({ path: 'x', before, after }, { color: true });

  test('nothing of the file reaches the terminal but what can be seen', () => {
    expect(coloured('a\u001b[2J\n', 'a\u202eb\tc\n')).toBe(
      '\u001b[1m--- a/x\u001b[22m\n\u001b[1m+++ b/x\u001b[22m\n\u001b[36m@@ -1,1 +1,1 @@\u001b[39m\n' +
        '\u001b[31m-a\\x1b[2J\u001b[39m\n\u001b[32m+a\\u202eb    c\u001b[39m\n',
    );
  });

  test('a CR is shown only where lines end differently', () => {
    expect(coloured('a\r\nb\r\n', 'a\r\nc\r\n')).not.toContain('\\r');
    expect(coloured('a\nb\n', 'a\r\nb\n')).toContain('+a\\r');
  });
});
