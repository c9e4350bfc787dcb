import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../src/report.ts';
import github from '../src/reporters/github.ts';
import { runs } from './support/property.ts';
import { findingAt, plainStyle, reportOf, sourceOf } from './support/report.ts';

const a = sourceOf('a.yaml', 'etcd:\n  url: http://x\n  key: none\n');
const b = sourceOf('b.yaml', 'volumes: []\n');
const annotate = (findings: readonly Finding[], style = plainStyle): string => github.render(reportOf([a, b], findings), style);
const summarise = (findings: readonly Finding[], style = plainStyle): string =>
  github.appendix?.render(reportOf([a, b], findings), style) ?? '';

interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

/** What GitHub's runner makes of a line (actions/runner:src/Runner.Common/ActionCommand.cs). */
function obeyed(line: string): Command | undefined {
  const [, name, given, data] = /^\s*::(\S+?)(?: (.*?))?::(.*)$/.exec(line) ?? /##\[(\S+?)(?: (.*?))?\](.*)$/.exec(line) ?? [];
  if (name === undefined || data === undefined) return undefined;
  const text = (escaped: string): string =>
    escaped.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%3A', ':').replaceAll('%2C', ',');
  const properties = (given ?? '').split(',').map((pair) => pair.split(/=(.*)/s, 2).map((part) => text(part).replaceAll('%25', '%')));
  return { name, properties: Object.fromEntries(properties), message: text(data).replaceAll('%25', '%') };
}

const commands = (text: string): readonly (Command | undefined)[] => text.split('\n').slice(0, -1).map(obeyed);

describe('annotations', () => {
  test('say what is wrong at its place, gravest first', () => {
    const findings = [
      findingAt(a, 'etcd', { severity: 'info', message: 'first' }),
      findingAt(a, 'http://x', { severity: 'warning', message: 'second: 100%, or so' }),
      findingAt(b, '[]', { message: 'third' }),
    ];
    expect(annotate(findings)).toBe(
      [
        '::error file=b.yaml,line=1,endLine=1,col=10,endColumn=12,title=a-rule::third',
        '::warning file=a.yaml,line=2,endLine=2,col=8,endColumn=16,title=a-rule::second: 100%25, or so',
        '::notice file=a.yaml,line=1,endLine=1,col=1,endColumn=5,title=a-rule::first',
        '',
      ].join('\n'),
    );
  });

  test('keep to one line, in files as seen from the root of the repository', () => {
    const source = sourceOf('a,b: c.yaml', 'a: |\n  b\n  c\n');
    const text = github.render(reportOf([source], [findingAt(source, 'b\n  c')]), { ...plainStyle, folder: 'prod/' });
    expect(text).toBe('::error file=prod/a%2Cb%3A c.yaml,line=2,endLine=2,col=3,endColumn=4,title=a-rule::it is wrong\n');
  });

  test('are one per file where GitHub would not show them all', () => {
    const ten = Array.from({ length: 10 }, (_, index) => findingAt(a, 'none', { message: `number ${index}` }));
    expect(commands(annotate(ten))).toHaveLength(10);
    const others = [findingAt(b, '[]', { message: 'alone' }), findingAt(a, 'url', { severity: 'warning' })];
    const [first, second, third, ...rest] = commands(annotate([...ten, ...others]));
    expect(first).toMatchObject({ name: 'error', properties: { file: 'a.yaml', line: '3', title: '10 findings in this file' } });
    expect(first?.message.split('\n').slice(0, 2)).toEqual(['3: number 0 (a-rule)', '3: number 1 (a-rule)']);
    expect(second).toMatchObject({ name: 'error', properties: { file: 'b.yaml', title: 'a-rule' }, message: 'alone' });
    expect(third).toMatchObject({ name: 'warning' });
    expect(rest).toEqual([]);
  });

  test('stay below what one of them can hold', () => {
    const many = Array.from({ length: 5000 }, () => findingAt(a, 'none', { message: 'x'.repeat(200) }));
    expect(annotate(many).length).toBeLessThan(64 * 1024);
  });

  test('are those of errors when quiet, and none when nothing is wrong', () => {
    const findings = [findingAt(a, 'etcd'), findingAt(a, 'etcd', { severity: 'warning' })];
    expect(commands(annotate(findings, { ...plainStyle, quiet: true })).map((command) => command?.name)).toEqual(['error']);
    expect(annotate([])).toBe('');
  });

  test('are the only commands, whatever the files hold', () => {
    const text = fc
      .array(
        fc.oneof(
          fc.constantFrom(
            '\n',
            '\r',
            '%0A',
            '%25',
            '%',
            '::',
            ':',
            ',',
            '##[',
            ']',
            ' ',
            '::error::',
            '##[set-output name=x]',
            '::stop-commands::x',
            '\u2028',
          ),
          fc.string({ unit: 'binary', maxLength: 3 }),
        ),
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, fc.constantFrom(1, 11), (message, path, count) => {
        const source = sourceOf(path, 'x\n');
        const findings = Array.from({ length: count }, () => findingAt(source, 'x', { message }));
        const written = github.render(reportOf([source], findings), plainStyle);
        const lines = written.split(/\r\n|[\n\r\u2028\u2029\u0085\v\f]/).slice(0, -1);
        expect(lines).toHaveLength(1);
        expect(obeyed(lines[0] ?? '')).toMatchObject({ name: 'error', properties: { line: '1', endColumn: '2' } });
        expect(written).not.toContain('##[');
      }),
      { numRuns: runs },
    );
  });
});

describe('the summary', () => {
  test('is a table of all findings, gravest first', () => {
    const findings = [findingAt(a, 'url', { severity: 'info' }), findingAt(b, '[]', { message: 'a | b `c` <d>\n*e* [f](g)' })];
    expect(summarise(findings, { ...plainStyle, folder: 'prod/' })).toBe(`### dd-cp-lint: 1 error, 0 warnings, 1 info in 1 cluster

| severity | rule | place | what is wrong |
| --- | --- | --- | --- |
| error | [a-rule](https://github.com/dd-cp-lint/dd-cp-lint/blob/main/docs/rules/a-rule.md) | prod/b.yaml:1 | a \\| b \\\`c\\\` \\<d\\>\\\\n\\*e\\* \\[f\\](g) |
| info | [a-rule](https://github.com/dd-cp-lint/dd-cp-lint/blob/main/docs/rules/a-rule.md) | prod/a.yaml:2 | it is wrong |
`);
  });

  test('says that nothing was found', () => {
    expect(summarise([])).toBe('### dd-cp-lint: no findings in 1 cluster\n');
  });

  test('stays below what GitHub takes', () => {
    const text = summarise(Array.from({ length: 3000 }, () => findingAt(a, 'none', { message: '|'.repeat(100) })));
    expect(Buffer.byteLength(text)).toBeLessThan(1024 * 1024);
    expect(text).toMatch(/\nand 2000 more findings\n$/);
  });
});
