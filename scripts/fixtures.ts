import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { root } from './folders.ts';

/** A file of a fixture. `path` is relative to the fixture, with `/`. */
export interface FixtureFile {
  readonly path: string;
  readonly text: string;
}

/** One case: a file `<name>.yaml` (or .yml, .json, .sh, .md), or a folder `<name>/` when it takes several files. */
export interface Fixture {
  readonly name: string;
  /** Where it stands, relative to the repository's root. */
  readonly folder: string;
  readonly files: readonly FixtureFile[];
  /** `.yaml` and the like, or empty for a folder: what follows `<name>.fixed`. */
  readonly ending: string;
}

/** All cases of a folder, in order of name; none when there is no such folder. Files with a dot in their stem belong to a case. */
export function fixturesIn(folder: string): readonly Fixture[] {
  return entries(folder).flatMap((entry) => {
    const match = /^([^.]+)(\.ya?ml|\.json|\.sh|\.md|)$/.exec(entry);
    if (!match) return [];
    const [, name = '', ending = ''] = match;
    return [{ name, folder, ending, files: readFixtureFiles(`${folder}/${entry}`) }];
  });
}

/** Path of what belongs to a case, such as its `report.txt`, relative to the repository's root. */
export const beside = (fixture: Fixture, what: string): string => `${fixture.folder}/${fixture.name}.${what}`;

/** The file, or all files below the folder, in order of path; none when there is neither. */
export function readFixtureFiles(relative: string): readonly FixtureFile[] {
  const full = path.join(root, relative);
  if (!existsSync(full)) return [];
  if (statSync(full).isFile()) return [{ path: path.basename(relative), text: readFileSync(full, 'utf8') }];
  return entries(relative).flatMap((entry) =>
    statSync(path.join(full, entry)).isFile()
      ? readFixtureFiles(`${relative}/${entry}`)
      : readFixtureFiles(`${relative}/${entry}`).map((file) => ({ ...file, path: `${entry}/${file.path}` })),
  );
}

/** Names in a folder of the repository, sorted; none when there is no such folder. */
export function entries(folder: string): readonly string[] {
  const full = path.join(root, folder);
  return existsSync(full) ? readdirSync(full).sort() : [];
}
