import { describe, expect, test } from 'vitest';
import { generatedFiles, staleOf } from '../scripts/generated-files.ts';
import { formats, platforms, reporters, rules } from '../src/registry.gen.ts';

test('everything generated is fresh', async () => {
  const stale = staleOf(await generatedFiles());
  expect(stale.map((file) => file.path)).toEqual([]);
});

describe('ids are unique and in order', () => {
  test.each(Object.entries({ rules, formats, reporters, platforms }))('%s', (_, values) => {
    const ids = values.map((value) => value.id);
    expect(ids).toEqual([...new Set(ids)].sort());
  });
});
