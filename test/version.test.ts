import { expect, test } from 'vitest';
import { atLeast, compareVersions, parseVersion, type Version, within } from '../src/model/version.ts';

const stated = (text: string): Version => ({ text, numbers: parseVersion(text) ?? [], origin: 'flag', from: 'test' });

test.each([
  ['1.31', [1, 31]],
  ['v1.31.2', [1, 31, 2]],
  ['1.28.5-gke.1', [1, 28, 5]],
  ['1.29.1+k3s1', [1, 29, 1]],
  [' 1.30 ', [1, 30]],
  ['latest', undefined],
  ['1', undefined],
])('%s reads as %j', (text, numbers) => {
  expect(parseVersion(text)).toEqual(numbers);
});

test.each([
  ['1.24', '1.24', 'yes'],
  ['1.23.9', '1.24', 'no'],
  ['1.31', '1.9', 'yes'],
  ['2.0', '1.24', 'yes'],
  ['1.24', '1.24.3', 'unknown'],
  ['1.24', '1.24.0', 'yes'],
  [undefined, '1.24', 'unknown'],
] as const)('%s is at least %s: %s', (text, minimum, answer) => {
  expect(atLeast(text === undefined ? undefined : stated(text), minimum)).toBe(answer);
});

test.each([
  ['1.23', { from: null, until: '1.25' }, 'yes'],
  ['1.25', { from: null, until: '1.25' }, 'no'],
  ['1.24.3', { from: '1.24', until: null }, 'yes'],
  ['1.23', { from: '1.24', until: null }, 'no'],
  ['1.24', { from: '1.24', until: '1.25' }, 'yes'],
  [undefined, { from: '1.24', until: '1.25' }, 'unknown'],
  [undefined, { from: null, until: null }, 'yes'],
] as const)('%s lies within %j: %s', (text, range, answer) => {
  expect(within(text === undefined ? undefined : stated(text), range)).toBe(answer);
});

test('versions are compared by number', () => {
  expect(['1.25', '1.9', '1.24', '2.0'].sort(compareVersions)).toEqual(['1.9', '1.24', '1.25', '2.0']);
  expect(compareVersions('1.24', '1.24')).toBe(0);
});
