import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { beside, type Fixture, type FixtureFile, readFixtureFiles } from '../../scripts/fixtures.ts';
import { root } from '../../scripts/folders.ts';

/** `UPDATE=1 npx vitest run` writes what is expected anew; never where CI is set. */
const update = process.env.UPDATE === '1' && !process.env.CI;

/** Holds a text against a file of the repository, byte for byte. */
export function expectFile(relative: string, actual: string): void {
  const full = path.join(root, relative);
  if (update) writeFileSync(full, actual);
  expect(existsSync(full), `${relative} is missing; UPDATE=1 npx vitest run writes it`).toBe(true);
  expect(actual, `differs from ${relative}`).toBe(readFileSync(full, 'utf8'));
}

/**
 * Holds changed files against `<name>.<what>.yaml` beside a fixture, or against the folder `<name>.<what>/` when the
 * fixture is one: byte for byte, and no such file or folder when nothing was changed.
 */
export function expectChanged(fixture: Fixture, what: string, changed: readonly FixtureFile[]): void {
  const relative = beside(fixture, what + fixture.ending);
  const ofFolder = fixture.ending === '';
  const actual = changed.map((file) => ({ path: ofFolder ? file.path : path.basename(relative), text: file.text }));
  if (update) {
    rmSync(path.join(root, relative), { recursive: true, force: true });
    for (const file of actual) {
      const target = path.join(root, ofFolder ? path.join(relative, file.path) : relative);
      mkdirSync(path.dirname(target), { recursive: true });
      writeFileSync(target, file.text);
    }
  }
  expect(textsByPath(actual), `differs from ${relative}`).toEqual(textsByPath(readFixtureFiles(relative)));
}

const textsByPath = (files: readonly FixtureFile[]): Record<string, string> =>
  Object.fromEntries(files.map((file) => [file.path, file.text]));
