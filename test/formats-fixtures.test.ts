import { describe, expect, test } from 'vitest';
import { beside, entries, fixturesIn } from '../scripts/fixtures.ts';
import { lift } from '../src/lift.ts';
import { carriers, formats } from '../src/registry.gen.ts';
import { SourceFile } from '../src/text/source-file.ts';
import { describeModel } from './support/describe-model.ts';
import { expectFile } from './support/golden.ts';

// `fixtures/formats/<format>/`, `fixtures/carriers/<carrier>/`: input, and `<name>.model.json`, which is what the linter understood.
// A new case needs no code.

const folders = entries('fixtures/formats');

test('every format has fixtures, and all fixtures have a format', () => {
  expect(folders).toEqual(formats.map((format) => format.id));
});

describe.each(folders)('%s', (id) => {
  for (const fixture of fixturesIn(`fixtures/formats/${id}`)) {
    test(fixture.name, () => {
      const documents = lift(fixture.files.map((file) => new SourceFile(file.path, file.text)));
      expect(documents.map(({ document }) => document.format)).toContain(id);
      expectFile(beside(fixture, 'model.json'), describeModel(documents));
    });
  }
});

const carried = entries('fixtures/carriers');

test('every carrier has fixtures, and all fixtures have a carrier', () => {
  expect(carried).toEqual(carriers.map((carrier) => carrier.id));
});

describe.each(carried)('%s', (id) => {
  for (const fixture of fixturesIn(`fixtures/carriers/${id}`)) {
    test(fixture.name, () => {
      const documents = lift(fixture.files.map((file) => new SourceFile(file.path, file.text)));
      expectFile(beside(fixture, 'model.json'), describeModel(documents));
    });
  }
});
