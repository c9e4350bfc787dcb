import { describe, expect, test } from 'vitest';
import { systemError, type World, world } from './support/world.ts';

// Several reports in one run, and what else decides on the exit code.

/** One error, and one warning of a changed rule. */
const check = `ad_identifiers: [kube-scheduler]
init_config:
instances:
  - prometheus_url: https://%%host%%:10259/metrics
    ssl_verify: false
    bearer_token_auth: "tlsonly"
    tags: ["cluster:<CLUSTER_NAME>"]
`;
const path = 'kube_scheduler.yaml';
const warn = ['--rule', 'boolean-text-ineffective=warning', '--rule', 'placeholder-left=warning', '--rule', 'bearer-token-missing=off'];

const uris = (place: World, file: string): readonly string[] =>
  [...place.read(file).matchAll(/"uri": "([^"]+)"/g)].map((match) => match[1] ?? '');

describe('--format', () => {
  test('may be given more than once: one report is printed, the others are written', async () => {
    const place = world({ [path]: check });
    expect(await place.run('lint', '--format', 'sarif=out.sarif', '--format', 'pretty', '--format', 'json=out=1.json')).toBe(1);
    expect(place.out()).toMatch(/^error\[boolean-text-ineffective\]/);
    expect(JSON.parse(place.read('out.sarif')).runs[0].results).not.toEqual([]);
    expect(JSON.parse(place.read('out=1.json')).findings).not.toEqual([]);
    expect(place.err()).toBe('');
  });

  test('writes and prints nothing but what is asked for', async () => {
    const place = world({ [path]: check });
    expect(await place.run('lint', '--format', 'sarif=out.sarif')).toBe(1);
    expect(place.out()).toBe('');
    expect(place.names()).toEqual([path, 'out.sarif']);
  });

  test('with --fix says what was done where the report is not printed', async () => {
    const place = world({ [path]: check });
    expect(await place.run('lint', '--fix', '--format', 'json=out.json', '--format', 'github')).toBe(0);
    expect(place.err()).toContain('Fixed 1 finding');
    expect(place.out()).toMatch(/^(?:::notice .*\n)+$/);
    const both = world({ [path]: check });
    expect(await both.run('lint', '--fix', '--format', 'json=out.json', '--format', 'pretty')).toBe(0);
    expect(both.out()).toContain('Fixed 1 finding');
    expect(both.err()).toBe('');
  });

  test.each([
    [
      ['--format', 'json', '--format', 'pretty'],
      'only one report can be printed: --format json=FILE or --format pretty=FILE writes the other',
    ],
    [['--format', 'json='], '--format json=: expected ID=FILE'],
    [['--format', 'jsn=x'], 'unknown format jsn, did you mean json?'],
    [['--format', 'json=x', '--output', 'y'], '--output goes with one format: --format ID=FILE writes several'],
    [['--format', 'json', '--format', 'sarif=x', '--output', 'y'], '--output goes with one format: --format ID=FILE writes several'],
    [['--format', 'json=none/x'], "none/x can't be written: no such folder"],
    [['--max-warnings', 'many'], '--max-warnings: not a number: many'],
    [['--max-warnings', '-1'], '--max-warnings needs a value: --max-warnings NUMBER'],
    [['--max-warnings='], '--max-warnings: not a number: nothing'],
  ])('%j is a wrong invocation', async (argv, message) => {
    const place = world({ [path]: check });
    expect(await place.run('lint', ...argv)).toBe(2);
    expect(place.err()).toBe(`error: ${message}\n`);
  });
});

describe('in SARIF', () => {
  test('files are named as seen from the root of the repository', async () => {
    const place = world({ '.git/HEAD': '', [`clusters/prod/${path}`]: check, [`clusters/${path}`]: check }, { cwd: 'clusters/prod' });
    await place.run('lint', '..', '--format', 'sarif=out.sarif');
    expect(new Set(uris(place, 'clusters/prod/out.sarif'))).toEqual(new Set([`clusters/${path}`, `clusters/prod/${path}`]));
    const outside = world({ [`prod/${path}`]: check }, { cwd: 'prod' });
    await outside.run('lint', '--format', 'sarif=out.sarif');
    expect(new Set(uris(outside, 'prod/out.sarif'))).toEqual(new Set([path]));
  });

  test('--category names the analysis', async () => {
    const place = world({ [path]: check });
    await place.run('lint', '--format', 'sarif');
    await place.run('lint', '--format', 'sarif', '--category', 'clusters/prod');
    expect([...place.out().matchAll(/"id": "(.*\/)"/g)].map(([, id]) => id)).toEqual(['dd-cp-lint/', 'clusters/prod/']);
  });
});

describe('the format github', () => {
  test('adds its table to the summary of the step', async () => {
    const place = world({ [path]: check, 'summary.md': '# before\n' }, { env: { GITHUB_STEP_SUMMARY: 'summary.md' } });
    expect(await place.run('lint', '--format', 'github')).toBe(1);
    expect(place.out()).toMatch(/^::error file=kube_scheduler.yaml,line=6,/);
    expect(place.read('summary.md')).toMatch(/^# before\n### dd-cp-lint: 1 error, /);
    expect(await place.run('lint', '--format', 'pretty')).toBe(1);
    expect(place.read('summary.md').match(/###/g)).toHaveLength(1);
  });

  test('writes no summary where there is none', async () => {
    const place = world({ [path]: check });
    expect(await place.run('lint', '--format', 'github')).toBe(1);
    expect(place.names()).toEqual([path]);
  });

  test('says why the summary cannot be written', async () => {
    const append = (): never => {
      throw systemError('EACCES');
    };
    const place = world({ [path]: check }, { env: { GITHUB_STEP_SUMMARY: 'summary.md' }, files: { append } });
    expect(await place.run('lint', '--format', 'github')).toBe(2);
    expect(place.err()).toBe("error: summary.md can't be written: permission denied\n");
  });
});

describe('--max-warnings', () => {
  test.each([
    [['--max-warnings', '2'], 0, ''],
    [['--max-warnings', '1'], 1, 'error: 2 warnings, and --max-warnings allows 1\n'],
    [['--max-warnings', '0', '--fail-on', 'never', '--format', 'json'], 1, 'error: 2 warnings, and --max-warnings allows 0\n'],
    [['--max-warnings', '5', '--fail-on', 'warning'], 1, ''],
  ])('%j gives %i', async (flags, code, message) => {
    const place = world({ [path]: check });
    expect(await place.run('lint', ...warn, ...flags)).toBe(code);
    expect(place.err()).toBe(message);
  });
});
