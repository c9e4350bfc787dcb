import { describe, expect, test } from 'vitest';
import { readConfig } from '../src/config.ts';
import { findConfig } from '../src/io/config-file.ts';
import { matcher, sameFolder } from '../src/patterns.ts';
import { platforms, rules } from '../src/registry.gen.ts';
import { validate } from '../src/schemas/config.gen.js';
import { defaultSettings } from '../src/settings.ts';
import { SourceFile } from '../src/text/source-file.ts';
import { UsageError } from '../src/usage-error.ts';
import { systemError, world } from './support/world.ts';

const rule = rules[0]?.id ?? 'none';
const platform = platforms[0]?.id ?? '';

const readers = {
  validate,
  profileAt: async () => {
    throw new Error('no platforms here');
  },
};
const read = (text: string) => readConfig(new SourceFile('.dd-cp-lint.yaml', text), sameFolder, readers);

/** What is wrong with a configuration: `line:column message`, and the characters pointed at. */
async function faults(text: string): Promise<readonly string[]> {
  try {
    await read(text);
    return [];
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return error.problems.map(({ message, at }) => {
      if (!at) return message;
      const { line, column } = at.file.position(at.span.start);
      return `${line}:${column} ${message} | ${at.file.text.slice(at.span.start, at.span.end)}`;
    });
  }
}

describe('a configuration', () => {
  test('that says nothing leaves everything as it is', async () => {
    for (const text of ['', '\n', '# nothing yet\n', '{}\n', 'rules:\nclusters: []\npreset: ~\nversions: {}\n', '---\n...\n']) {
      expect(await read(text), JSON.stringify(text)).toEqual(defaultSettings);
    }
  });

  test('is read with everything it can say', async () => {
    const settings = await read(`preset: strict
rules:
  ${rule}: off
platform: ${platform}
versions:
  kubernetes: 1.30
  agent: 7.69.0
clusters:
  - name: prod
    files: [clusters/prod/, "!clusters/prod/old.yaml"]
    values: values/base.yaml
    platform: ${platform}
    versions: { kubernetes: v1.31.2 }
ignore:
  - rule: ${rule}
    paths: [legacy/]
    reason: goes away in May
  - path: "*.tmp.yaml"
`);
    expect(settings).toEqual({
      preset: 'strict',
      ownPlatforms: [],
      rules: { [rule]: 'off' },
      platform,
      versions: {
        kubernetes: { text: '1.30', numbers: [1, 30], origin: 'config', from: '.dd-cp-lint.yaml:6' },
        agent: { text: '7.69.0', numbers: [7, 69, 0], origin: 'config', from: '.dd-cp-lint.yaml:7' },
      },
      clusters: [
        {
          name: 'prod',
          files: ['clusters/prod/', '!clusters/prod/old.yaml'],
          values: ['values/base.yaml'],
          platform,
          versions: { kubernetes: { text: 'v1.31.2', numbers: [1, 31, 2], origin: 'config', from: '.dd-cp-lint.yaml:13' } },
        },
      ],
      ignore: [
        { rules: [rule], paths: ['legacy/'], reason: 'goes away in May', at: expect.objectContaining({ span: expect.anything() }) },
        { rules: [], paths: ['*.tmp.yaml'], reason: '', at: expect.objectContaining({ span: expect.anything() }) },
      ],
      base: sameFolder,
    });
  });

  test.each(['off', '"off"', 'false', 'no'])('takes %s for off', async (word) => {
    expect(await read(`preset: ${word}\nrules: { ${rule}: ${word} }\n`)).toMatchObject({ preset: 'off', rules: { [rule]: 'off' } });
  });

  test('may be JSON', async () => {
    expect(await read(`{"preset": "strict", "versions": {"kubernetes": "1.31"}}`)).toMatchObject({ preset: 'strict' });
  });

  test.each([
    ['prest: strict\n', '1:1 unknown key prest, did you mean preset? | prest'],
    ['preset: strickt\n', '1:9 unknown preset strickt, did you mean strict? | strickt'],
    ['preset: 7\n', '1:9 unknown preset 7, expected one of: recommended, strict, off | 7'],
    [`rules:\n  ${rule}x: off\n`, `2:3 unknown rule ${rule}x, did you mean ${rule}? | ${rule}x`],
    [`rules:\n  ${rule}: eror\n`, `2:${rule.length + 5} unknown severity eror, did you mean error? | eror`],
    [`rules:\n  - ${rule}\n`, `2:3 expected a map, found a list | - ${rule}`],
    [`platform: ${platform}x\n`, `1:11 unknown platform ${platform}x, did you mean ${platform}? | ${platform}x`],
    ['versions:\n  kubernets: "1.31"\n', '2:3 unknown key kubernets, did you mean kubernetes? | kubernets'],
    ['versions:\n  kubernetes: latest\n', '2:15 not a version: latest, expected for example 1.31 | latest'],
    ['versions:\n  kubernetes: [1]\n', '2:15 expected a text or a number, found a list | [1]'],
    ['clusters:\n  - files: a.yaml\n', '2:5 name is missing | files: a.yaml'],
    ['clusters:\n  - {name: a, files: [b], versions: {agent: x}}\n', '2:45 not a version: x, expected for example 1.31 | x'],
    ['clusters:\n  - {name: a, files: x}\n  - {name: a, files: y}\n', '3:12 another cluster is called a | a'],
    ['ignore:\n  - reason: no\n', expect.stringMatching(/^2:\d+ /)],
    ['ignore:\n  - reason: because\n', '2:5 one of rules, rule, paths, path is missing | reason: because'],
    [`ignore:\n  - rule: ${rule}s\n`, `2:11 unknown rule ${rule}s, did you mean ${rule}? | ${rule}s`],
    [`ignore:\n  - rules: [${rule}, ${rule}s]\n`, `2:${15 + rule.length} unknown rule ${rule}s, did you mean ${rule}? | ${rule}s`],
    ['preset: {a: b}\n', '1:9 expected a word, found a map | {a: b}'],
    ['preset: strict\npreset: off\n', '2:1 preset is written twice | preset'],
    ['preset: strict\n---\npreset: off\n', '2:1 a second document begins here | ---'],
    ['preset: [strict\n', '1:9 a bracket is opened here and not closed | ['],
    ['preset: {{ .Values.preset }}\n', expect.stringMatching(/^1:9 /)],
    ['strict\n', '1:1 expected a map, found a text | strict'],
  ])('%j is refused at the exact place', async (text, fault) => {
    expect(await faults(text)).toContainEqual(fault);
  });

  test('tells all mistakes at once, and each once', async () => {
    expect(await faults('prest: strict\nrulez: {}\nversions: { agent: x }\n')).toHaveLength(3);
  });
});

describe('the file', () => {
  const find = (place: ReturnType<typeof world>, start: string, given?: string) => findConfig(given, start, place.io);

  test('is looked for from the first path upwards, as far as the Git root', () => {
    const place = world({
      '.dd-cp-lint.yaml': 'outside',
      'repo/.git/HEAD': '',
      'repo/.dd-cp-lint.yaml': 'root',
      'repo/a/.dd-cp-lint.yaml': 'a',
      'repo/a/b/x.yaml': '',
      'repo/c/x.yaml': '',
      'bare/.git/HEAD': '',
    });
    expect(find(place, 'repo/a/b/x.yaml')?.source.text).toBe('a');
    expect(find(place, 'repo/a/b')?.source.path).toBe('repo/a/.dd-cp-lint.yaml');
    expect(find(place, 'repo/c')?.source.text).toBe('root');
    expect(find(place, 'repo/c/*.yaml')?.source.text).toBe('root');
    expect(find(place, 'bare')).toBeUndefined();
  });

  test('that is given is taken', () => {
    const place = world({ '.dd-cp-lint.yaml': 'near', 'conf/lint.yaml': 'given' });
    expect(find(place, '.', 'conf/lint.yaml')?.source.text).toBe('given');
  });

  test.each([
    ['none.yaml', {}, 'no such configuration file: none.yaml'],
    ['conf', {}, 'conf is a folder'],
    ['conf/binary.yaml', {}, 'conf/binary.yaml is binary'],
  ])('%s is refused', (given, files, message) => {
    expect(() => find(world({ 'conf/binary.yaml': '\0' }, { files }), '.', given)).toThrow(message);
  });

  test('that cannot be read is an error, not an absence', () => {
    const read = (): never => {
      throw systemError('EACCES');
    };
    expect(() => find(world({ '.dd-cp-lint.yaml': '' }, { files: { read } }), '.')).toThrow(".dd-cp-lint.yaml can't be read");
  });

  test.each([
    { cwd: '.', start: '.', prod: 'prod/', test: 'test/' },
    { cwd: 'prod', start: '.', prod: '', test: '../test/' },
    { cwd: 'test', start: '.', prod: '../prod/', test: '' },
    { cwd: '..', start: 'here', prod: 'here/prod/', test: 'here/test/' },
    { cwd: '../beside', start: '../here', prod: '../here/prod/', test: '../here/test/' },
  ])('means paths from its own folder, also when it is found from $cwd', async ({ cwd, start, prod, test }) => {
    const config = 'clusters: [{ name: prod, files: /prod/, values: [./prod/values.yaml, ../shared.yaml, ../../far.yaml, /etc/v.yaml] }]\n';
    const files = { 'here/.dd-cp-lint.yaml': config, 'here/prod/a.yaml': '', 'here/test/b.yaml': '', 'beside/c.yaml': '' };
    const found = find(world(files, { cwd: `here/${cwd}` }), start);
    const settings = found && (await readConfig(found.source, found.base, readers));
    const [cluster] = settings?.clusters ?? [];
    const meant = matcher(cluster?.files ?? [], settings?.base);
    const up = cwd === '..' ? '' : cwd === '.' ? '../' : '../../';
    const [shared, far] = cwd.includes('beside') ? ['../shared.yaml', '../../far.yaml'] : [`${up}shared.yaml`, `../${up}far.yaml`];
    expect(cluster?.values).toEqual([`${prod}values.yaml`, shared, far, '/etc/v.yaml']);
    expect([`${prod}a.yaml`, `${test}a.yaml`, '../../elsewhere/prod/a.yaml', '/prod/a.yaml'].map(meant)).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});

describe('patterns', () => {
  test('have the meaning of .gitignore', () => {
    const meant = matcher(['*.tmp.yaml', '/only-here.yaml', 'legacy/', '!legacy-not.tmp.yaml', 'a/**/z.yaml']);
    expect(['x.tmp.yaml', 'b/x.tmp.yaml', 'only-here.yaml', 'b/legacy/x.yaml', 'a/z.yaml', 'a/b/c/z.yaml'].every(meant)).toBe(true);
    expect(['b/only-here.yaml', 'legacy', 'legacy-not.tmp.yaml', 'z.yaml', 'X.TMP.yaml'].some(meant)).toBe(false);
  });

  test('that are none mean nothing', () => {
    expect(matcher([])('a.yaml')).toBe(false);
  });

  test('reach no path outside of their folder', () => {
    expect(matcher(['*'])('../a.yaml')).toBe(false);
    expect(matcher(['*'], { config: 'sub', working: '' })('a.yaml')).toBe(false);
    expect(matcher(['*'])('/etc/a.yaml')).toBe(false);
  });
});
