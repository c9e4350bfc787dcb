import { describe, expect, test } from 'vitest';
import { type Directive, directives } from '../src/yaml/directive.ts';

/** What a directive says, with the text of its places. */
function said(text: string): readonly unknown[] {
  const at = ({ start, end }: { readonly start: number; readonly end: number }): string => text.slice(start, end);
  return directives(text).map((directive) => {
    const problems = directive.problems.map(({ span }) => at(span));
    if (directive.kind === 'settings')
      return { ...Object.fromEntries(directive.settings.map(({ key, span }) => [key, at(span)])), problems };
    if (directive.kind === 'unknown') return { unknown: at(directive.span), problems };
    return { rules: directive.ruleSpans.map(at), reason: directive.reason, lines: covered(text, directive), problems };
  });
}

const covered = (text: string, directive: Extract<Directive, { kind: 'ignore' }>): readonly number[] =>
  text.split('\n').flatMap((_, index) => (directive.covers(index + 1) ? [index + 1] : []));

const none: readonly string[] = [];

describe('settings', () => {
  test.each([
    ['# dd-cp-lint: platform=eks', { platform: 'eks', problems: none }],
    [
      'a: 1 # dd-cp-lint:  platform=a-b  kubernetes=1.31 cluster=north',
      { platform: 'a-b', kubernetes: '1.31', cluster: 'north', problems: none },
    ],
    ['#dd-cp-lint: cluster=a,kubernetes=1.31', { cluster: 'a', kubernetes: '1.31', problems: none }],
    ['# dd-cp-lint: plattform=x cluster= kubernetes', { problems: ['plattform=x', 'cluster=', 'kubernetes'] }],
    ['# dd-cp-lint:', { problems: none }],
  ])('%s', (text, expected) => {
    expect(said(`${text}\r\nb: 2\r\n`)).toEqual([expected]);
  });
});

describe('ignored rules', () => {
  test.each([
    [
      '<!-- dd-cp-lint-ignore x -- as an example -->\n\n~~~yaml\na: 1\n~~~\nb\n',
      { rules: ['x'], reason: 'as an example', lines: [3, 4, 5], problems: none },
    ],
    ['> <!-- dd-cp-lint-ignore x, y -->\n> ```\n> a\n> ```\n', { rules: ['x', 'y'], reason: null, lines: [2, 3, 4], problems: none }],
    ['<!-- dd-cp-lint-ignore-file x -->\na\n', { rules: ['x'], reason: null, lines: [1, 2, 3], problems: none }],
    ['```yaml\n# dd-cp-lint-ignore x\n```\n```\na\n```\n', { rules: ['x'], reason: null, lines: [3], problems: none }],
    ['a: 1 # dd-cp-lint-ignore x-y -- known\nb: 2\n', { rules: ['x-y'], reason: 'known', lines: [1], problems: none }],
    ['# dd-cp-lint-ignore x, y z\n\n# more\na: 1\nb: 2\n', { rules: ['x', 'y', 'z'], reason: null, lines: [4], problems: none }],
    ['  # dd-cp-lint-ignore: x --   a -- b  \n  a: 1\n', { rules: ['x'], reason: 'a -- b', lines: [2], problems: none }],
    ['a: 1\n# dd-cp-lint-ignore-file x -- all\nb: 1', { rules: ['x'], reason: 'all', lines: [1, 2, 3], problems: none }],
    ['# dd-cp-lint-ignore x --\na: 1\n', { rules: ['x'], reason: null, lines: [2], problems: none }],
    ['# dd-cp-lint-ignore X x\na: 1\n', { rules: ['x'], reason: null, lines: [2], problems: ['X'] }],
    ['# dd-cp-lint-ignore -- why\na: 1\n', { rules: none, reason: 'why', lines: [2], problems: [''] }],
    ['# dd-cp-lint-ignore x\n# end', { rules: ['x'], reason: null, lines: none, problems: none }],
    ['data:\n  c: |\n    # dd-cp-lint-ignore x\n    a: 1\n', { rules: ['x'], reason: null, lines: [4], problems: none }],
    ['\ufeff# dd-cp-lint-ignore x\r\na: 1\r\n', { rules: ['x'], reason: null, lines: [2], problems: none }],
  ])('%j', (text, expected) => {
    expect(said(text)).toEqual([expected]);
  });
});

describe('no directive', () => {
  test.each([
    'a: "x # dd-cp-lint-ignore y"',
    "a: 'x # dd-cp-lint-ignore y'",
    'a: {b: "\\" # dd-cp-lint-ignore y"}',
    'a: x#dd-cp-lint-ignore y',
    '# dd-cp-lint is a tool',
    '# see dd-cp-lint-ignore',
    'dd-cp-lint-ignore: x',
  ])('%s', (text) => {
    expect(directives(text)).toEqual([]);
  });

  test.each([`a: "it's" # dd-cp-lint-ignore y`, `a: 'say "x' # dd-cp-lint-ignore y`, "a: it's # dd-cp-lint-ignore y"])('but %s', (text) => {
    expect(directives(text)).toHaveLength(1);
  });
});

test('what begins like a directive is told, with the words that there are', () => {
  const text = 'a: 1 # dd-cp-lint-disable x\n';
  const [directive] = directives(text);
  expect(said(text)).toEqual([{ unknown: '# dd-cp-lint-disable x', problems: ['# dd-cp-lint-disable x'] }]);
  expect([directive?.line, directive?.problems[0]?.text, directive?.problems[0]?.expected]).toEqual([
    1,
    'dd-cp-lint-disable',
    ['dd-cp-lint:', 'dd-cp-lint-ignore', 'dd-cp-lint-ignore-file'],
  ]);
});
