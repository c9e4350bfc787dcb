import { describe, expect, test } from 'vitest';
import { applyEdits } from '../src/text/edit.ts';
import { editsOf, set, type Value } from '../src/yaml/edit.ts';
import { rootOf } from './support/model.ts';

/** A text after `a` in it is set to another value. */
function after(text: string, value: Value): string {
  const edits = editsOf([set(rootOf(text).at('a'), value)]);
  return typeof edits === 'string' ? edits : applyEdits(text, edits);
}

const list = [
  { name: 'p', value: '1' },
  { name: 'q', value: '2' },
];

describe('comments of a map that becomes a list', () => {
  test.each([
    ['behind a value', 'a:\n  p: u # one\n  q: v # two\n', 'a:\n  - name: p\n    value: "1" # one\n  - name: q\n    value: "2" # two\n'],
    [
      'above a key',
      'a:\n  p: u\n  # two\n  # three\n  q: v\nb:\n',
      'a:\n  - name: p\n    value: "1"\n  # two\n  # three\n  - name: q\n    value: "2"\nb:\n',
    ],
    ['between key and value', 'a:\n  p: # one\n    u\n  q: v\n', 'a:\n  # one\n  - name: p\n    value: "1"\n  - name: q\n    value: "2"\n'],
    ['of a block', 'a:\n  p: |- # one\n    u\n    w\n  q: v\n', 'a:\n  # one\n  - name: p\n    value: "1"\n  - name: q\n    value: "2"\n'],
    ['without a partner', 'a:\n  p: u # one\n  q: v\n  z: w\n', 'a:\n  # one\n  - name: p\n    value: "1"\n  - name: q\n    value: "2"\n'],
  ])('%s', (_, text, expected) => {
    expect(after(text, list)).toBe(expected);
  });
});

test('comments of a list that becomes a map', () => {
  const text = 'a:\n- name: p # one\n  value: u # two\n# three\n- name: q\n  value: v\n';
  expect(after(text, { p: 'u', q: 'v' })).toBe('a:\n  # one\n  p: u # two\n  # three\n  q: v\n');
});

test('a text of several lines has its comment above', () => {
  const text = 'a:\n  p: u # one\n  q: v\n';
  expect(after(text, ['1\n2\n', 'v'])).toBe('a:\n  # one\n  - "1\\n2\\n"\n  - v\n');
});
