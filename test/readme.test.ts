import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { root } from '../scripts/folders.ts';
import * as library from '../src/index.ts';
import { version } from '../src/registry.gen.ts';
import { world } from './support/world.ts';

const readme = readFileSync(path.join(root, 'README.md'), 'utf8');

/** Fenced blocks of a language, in order. */
const blocks = (language: string): readonly string[] =>
  [...readme.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map((match) => match[1] ?? '');

/** The first block of YAML that holds a word. */
const yamlWith = (word: string): string => blocks('yaml').find((text) => text.includes(word)) ?? '';

// The outputs in it are written by `npm run generate`, which a test proves fresh.
describe('README.md', () => {
  test('its first screen has one command that shows and one that tests', () => {
    const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
    const first = blocks('sh')[0]?.split('\n').filter(Boolean) ?? [];
    expect(first.map((line) => line.replace(/ +#.*/, ''))).toEqual(['npm ci && npm run demo', 'npm ci && npm test']);
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining(['demo', 'test']));
    expect(readme.split('\n').indexOf('npm ci && npm test       # installs, and runs everything that a change must pass')).toBeLessThan(15);
  });

  test('its commands are understood', async () => {
    const commands = blocks('sh')
      .flatMap((block) => block.split('\n'))
      .flatMap((line) => /npx dd-cp-lint *([^#|]*)/.exec(line)?.[1] ?? []);
    expect(commands.length).toBeGreaterThan(3);
    for (const command of commands) {
      const place = world({ 'datadog/values.yaml': 'datadog:\n  apiKeyExistingSecret: keys\n' }, { stdin: 'datadog: {}\n' });
      expect([command, await place.run(...command.trim().split(/ +/).filter(Boolean)), place.err()]).toEqual([
        command,
        0,
        expect.not.stringContaining('error'),
      ]);
    }
  });

  test('its configuration file and its comments hold', async () => {
    const [config, file] = [yamlWith('preset:'), yamlWith('# dd-cp-lint: platform')];
    const values = 'datadog:\n  apiKeyExistingSecret: keys\n';
    const place = world({ '.dd-cp-lint.yaml': config, 'base/values.yaml': values, 'clusters/orchard/values.yaml': `${file}` });
    expect([await place.run('--verbose'), place.err()]).toEqual([0, '']);
    expect(place.out()).toContain('cluster orchard');
    expect(place.out()).not.toContain('note');
  });

  test('its program runs', () => {
    const [program = ''] = blocks('js');
    const text = 'datadog:\n  clusterName: <NAME>\n  confd: {}\n';
    const said: string[] = [];
    const body = program.replace(/^import .*$/m, '');
    new Function('lint', 'text', 'console', body)(library.lint, text, { log: (line: string) => said.push(line) });
    expect(said).toContain('values.yaml:2:16 placeholder-left: the placeholder <NAME> is still to be replaced');
  });
});

describe('what it says of repositories', () => {
  const tag = `v${version}`;

  test('the hooks are those that there are, at this version', () => {
    const [repository] = (parse(yamlWith('rev:')) as { repos: { rev: string; hooks: { id: string }[] }[] }).repos;
    const hooks = parse(readFileSync(path.join(root, '.pre-commit-hooks.yaml'), 'utf8')) as readonly { id: string }[];
    expect(repository?.rev).toBe(tag);
    expect(hooks.map(({ id }) => id)).toEqual(expect.arrayContaining((repository?.hooks ?? []).map(({ id }) => id)));
    for (const { id } of hooks) expect(yamlWith('rev:')).toContain(id);
  });

  test('the action takes what it is given, at this version', () => {
    const { jobs } = parse(yamlWith('runs-on')) as { jobs: Record<string, { steps: { uses: string; with?: Record<string, string> }[] }> };
    const step = Object.values(jobs)[0]?.steps.find(({ uses }) => uses.startsWith('dd-cp-lint/'));
    const { inputs } = parse(readFileSync(path.join(root, 'action.yml'), 'utf8')) as { inputs: Record<string, unknown> };
    expect(step?.uses).toBe(`dd-cp-lint/dd-cp-lint@${tag}`);
    expect(Object.keys(inputs)).toEqual(expect.arrayContaining([...Object.keys(step?.with ?? {}), 'upload']));
  });
});
