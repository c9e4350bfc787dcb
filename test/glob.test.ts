import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { globSync } from 'glob';
import { afterAll, describe, expect, test } from 'vitest';
import { readGlob } from '../src/text/glob.ts';
import { runs } from './support/property.ts';

const names = ['a', 'b', 'ab', '.a', '.ab', 'a.b', '-', 'é', 'a1', '{a}', 'a,b'];
const folders = ['a', 'b', '.a', 'ab', 'a/a', 'a/b', 'b/.a', 'a/b/ab', 'b/a/b'];
const files = ['', ...folders.map((folder) => `${folder}/`)].flatMap((folder) => names.map((name) => `${folder}f${name}`));

const root = mkdtempSync(path.join(tmpdir(), 'dd-cp-lint-glob-'));
afterAll(() => rmSync(root, { recursive: true }));
for (const folder of folders) mkdirSync(path.join(root, folder), { recursive: true });
for (const file of files) writeFileSync(path.join(root, file), '');

/** The files that a pattern means, by our own reading. */
const meant = (pattern: string): readonly string[] => {
  const globs = readGlob(pattern);
  return files.filter((file) =>
    globs.some(({ base, depth, matches }) => {
      const prefix = base === '' || base === '.' ? '' : `${base}/`;
      const rest = file.slice(prefix.length);
      return file.startsWith(prefix) && rest.split('/').length - 1 <= depth && matches.test(rest);
    }),
  );
};

const sorted = (list: readonly string[]): readonly string[] => [...list].sort();

describe('a pattern', () => {
  test.each([
    ['f*', ['f-', 'f.a', 'f.ab', 'fa', 'fa,b', 'fa.b', 'fa1', 'fab', 'fb', 'fé', 'f{a}']],
    ['f?', ['f-', 'fa', 'fb', 'fé']],
    ['f[ab]', ['fa', 'fb']],
    ['f[!a-z]', ['f-', 'fé']],
    ['a/*/fa', ['a/a/fa', 'a/b/fa']],
    ['a/**/fa', ['a/fa', 'a/a/fa', 'a/b/ab/fa', 'a/b/fa']],
    ['**/b/fa', ['a/b/fa', 'b/a/b/fa', 'b/fa']],
    ['.a/fa', ['.a/fa']],
    ['*/fab', ['a/fab', 'ab/fab', 'b/fab']],
    ['{a,b/.a}/f{a,b}', ['a/fa', 'a/fb', 'b/.a/fa', 'b/.a/fb']],
    ['f{a,a{1,b}}', ['fa', 'fa1', 'fab']],
    ['f\\{a\\}', ['f{a}']],
    ['f{a}', ['f{a}']],
    ['f[z-a]', []],
    ['./f?', ['f-', 'fa', 'fb', 'fé']],
    ['nothing*', []],
  ])('%s means these', (pattern, expected) => {
    expect(sorted(meant(pattern))).toEqual(sorted(expected));
    expect(sorted(globSync(pattern, { cwd: root, nodir: true, posix: true }))).toEqual(sorted(expected));
  });

  test('means what it means to the package glob', () => {
    const part = fc.constantFrom(
      '*',
      '?',
      'f',
      'a',
      'b',
      '[ab]',
      '[!a]',
      '[a-f]',
      '{a,b}',
      '{fa,f*}',
      '{a,{b,ab}}',
      '.',
      '-',
      '1',
      '\\a',
      'é',
    );
    const segment = fc.oneof(
      fc.constant('**'),
      fc.constantFrom(...folders),
      fc
        .array(part, { minLength: 1, maxLength: 4 })
        .map((parts) => parts.join(''))
        .filter((name) => !/^\.+$/.test(name)),
    );
    // For the package, `f/**` means the file f too; for shells it doesn't.
    const pattern = fc.array(segment, { minLength: 1, maxLength: 4 }).map((segments) => segments.join('/').replace(/\/\*\*$/, '/**/*'));
    fc.assert(
      fc.property(pattern, (one) => {
        expect(sorted(meant(one))).toEqual(sorted(globSync(one, { cwd: root, nodir: true, posix: true })));
      }),
      { numRuns: runs },
    );
  });
});
