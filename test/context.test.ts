import { describe, expect, test } from 'vitest';
import { entries, readFixtureFiles } from '../scripts/fixtures.ts';
import { gather } from '../src/io/gather.ts';
import type { Finding } from '../src/report.ts';
import { type World, world } from './support/world.ts';

// Files named by hand are reported on alone, and understood together with what is around them.

const agent = `apiVersion: datadoghq.com/v2alpha1
kind: DatadogAgent
metadata: { name: datadog, namespace: datadog }
spec:
  override:
    nodeAgent:
      extraConfd:
        configMap: { name: checks }
`;
const check = (name: string): string => `apiVersion: v1
kind: ConfigMap
metadata: { name: ${name}, namespace: datadog }
data:
  kube_scheduler.yaml: |
    ad_identifiers: [kube-scheduler]
    init_config:
    instances:
      - prometheus_url: https://%%host%%:10259/metrics
        ssl_verify: false
        bearer_token_auth: "tlsonly"
`;
const only = ['--preset', 'off', '--rule', 'config-map-not-found=error', '--rule', 'boolean-text-ineffective=error'];

const gathered = (place: World, paths: readonly string[], forceExclude = false) => {
  const { files, skipped, unread } = gather(paths, place.io, forceExclude);
  const named = (isGiven: boolean) => files.filter(({ writable }) => (writable !== false) === isGiven).map(({ path }) => path);
  return { given: named(true), context: named(false), skipped, unread };
};

describe('the context of files named by hand', () => {
  const files = {
    'prod/agent.yaml': agent,
    'prod/notes.yaml': 'a: 1\n',
    'checks/map.yaml': check('checks'),
    'apps/app.yaml': 'kind: Deployment\n',
    'build/map.yaml': check('checks'),
    '.gitignore': 'build/\n',
  };

  test('is what matters in their Git repository', () => {
    const place = world({ ...files, '.git/HEAD': '' }, { cwd: 'apps' });
    expect(gathered(place, ['../prod/agent.yaml'])).toEqual({
      given: ['../prod/agent.yaml'],
      context: ['../checks/map.yaml', '../prod/notes.yaml'],
      skipped: 0,
      unread: [],
    });
  });

  test('is what matters in their folder when that is in no repository', () => {
    expect(gathered(world(files), ['prod/agent.yaml']).context).toEqual(['prod/notes.yaml']);
    expect(gathered(world(files), ['apps/app.yaml', 'checks/map.yaml']).context).toEqual([]);
  });

  test('belongs to named files only: a folder is all there is', () => {
    const place = world({ ...files, '.git/HEAD': '' });
    expect(gathered(place, ['prod']).context).toEqual([]);
    expect(gathered(place, ['prod', 'apps/app.yaml'])).toMatchObject({
      given: ['apps/app.yaml', 'prod/agent.yaml', 'prod/notes.yaml'],
      context: ['checks/map.yaml'],
    });
  });

  test('is left out silently where it cannot be read', () => {
    const place = world({ ...files, '.git/HEAD': '', 'checks/map.yaml': Buffer.from([0xff, 0xfe, 0x00]) });
    expect(gathered(place, ['prod/agent.yaml'])).toMatchObject({ context: ['prod/notes.yaml'], unread: [] });
  });
});

describe('a named file', () => {
  test('gets the findings that it gets among all', async () => {
    const place = world({ '.git/HEAD': '', 'prod/agent.yaml': agent, 'checks/map.yaml': check('checks') });
    expect(await place.run('lint', ...only, 'prod/agent.yaml')).toBe(0);
    expect(place.out()).toMatch(/^No findings: 1 cluster, 1 of 1 file, /);
    const twin = world({ '.git/HEAD': '', 'prod/agent.yaml': agent, 'checks/map.yaml': check('check') });
    expect(await twin.run('lint', ...only, 'prod/agent.yaml')).toBe(1);
    expect(twin.out()).toMatch(/^error\[config-map-not-found\]/);
    expect(twin.out()).toMatch(/\n1 error in 1 file; 1 fixable with --fix\n$/);
  });

  test('alone is repaired', async () => {
    const place = world({ '.git/HEAD': '', 'prod/agent.yaml': agent, 'checks/map.yaml': check('check'), 'other/map.yaml': check('x') });
    expect(await place.run('lint', '--fix', ...only, 'prod/agent.yaml')).toBe(0);
    expect(place.read('prod/agent.yaml')).toContain('name: check }');
    expect(place.read('checks/map.yaml')).toBe(check('check'));
  });

  test('is not blamed for others: neither their findings nor what is said of them', async () => {
    const template = 'datadog:\n  clusterName: {{ .Values.name }}\n# dd-cp-lint-ignore nothing-like-it\n';
    const place = world({ '.git/HEAD': '', 'a/values.yaml': template, 'a/map.yaml': check('a'), 'b/agent.yaml': agent });
    expect(await place.run('lint', ...only, 'b/agent.yaml', '--verbose', '--rule', 'config-map-not-found=off')).toBe(0);
    expect(place.out()).not.toMatch(/note:|a\/values|boolean/);
    expect(place.out().match(/^cluster /gm)).toHaveLength(1);
  });
});

describe.each(entries('fixtures/projects').filter((name) => !name.includes('.')))('the project %s', (name) => {
  const files = readFixtureFiles(`fixtures/projects/${name}`).map((file) => [file.path, file.text] as const);

  test('gives the same findings in batches as at once', async () => {
    const findings = async (...argv: readonly string[]): Promise<readonly Finding[]> => {
      const place = world({ '.git/HEAD': '', ...Object.fromEntries(files) });
      await place.run('lint', '--format', 'json', '--preset', 'strict', ...argv);
      return JSON.parse(place.out()).findings;
    };
    const all = await findings('.');
    expect(files).not.toEqual([]);
    const batches = await Promise.all(files.map(([path]) => findings('--force-exclude', path)));
    expect(batches.flat().sort(byPlace)).toEqual([...all].sort(byPlace));
  });
});

const byPlace = (a: Finding, b: Finding): number => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);

describe('--force-exclude', () => {
  const files = {
    '.git/HEAD': '',
    '.gitignore': 'build/\n',
    '.dd-cp-lint.yaml': 'preset: off\nrules: { boolean-text-ineffective: error, placeholder-left: error }\n',
    'build/map.yaml': check('build'),
    'node_modules/x/map.yaml': check('module'),
    'apps/app.yaml': 'kind: Deployment\ntag: <TAG>\n',
    'apps/broken.json': Buffer.from([0xff, 0x00]),
    'prod/agent.yaml': agent,
    'prod/notes.yaml': 'a: 1\n',
    'checks/map.yaml': check('checks'),
  };
  const all = Object.keys(files).filter((name) => !name.startsWith('.git'));

  test('leaves out what a search would leave out', () => {
    expect(gathered(world(files), all, true)).toEqual({
      given: ['checks/map.yaml', 'prod/agent.yaml', 'prod/notes.yaml'],
      context: [],
      skipped: 5,
      unread: [],
    });
    expect(gathered(world(files), ['prod/notes.yaml'], true)).toMatchObject({
      given: ['prod/notes.yaml'],
      context: ['checks/map.yaml', 'prod/agent.yaml'],
    });
  });

  test('takes nothing to do for success', async () => {
    const place = world(files);
    expect(await place.run('lint', '--force-exclude', 'build/map.yaml', 'apps/app.yaml', '.dd-cp-lint.yaml')).toBe(0);
    expect(place.out()).toBe('Nothing to check: no Datadog or control-plane configuration in 3 files\n');
    expect(await place.run('lint', '--force-exclude', 'apps/broken.json')).toBe(0);
    expect(await place.run('lint', 'build/map.yaml')).toBe(1);
  });

  test('finds and repairs in what is left', async () => {
    const place = world(files);
    expect(await place.run('lint', '--force-exclude', ...all)).toBe(1);
    expect(await place.run('lint', '--force-exclude', '--fix', ...all)).toBe(0);
    expect(place.read('checks/map.yaml')).toContain('"tls_only"');
    expect(place.read('build/map.yaml')).toBe(check('build'));
  });

  test('obeys one configuration, whichever file comes first', async () => {
    const place = world({ ...files, 'checks/.dd-cp-lint.yaml': 'preset: off\n' });
    expect(await place.run('lint', '--force-exclude', 'checks/map.yaml')).toBe(1);
    expect(await place.run('lint', 'checks/map.yaml')).toBe(0);
  });

  test('still refuses a path that leads nowhere', async () => {
    const place = world(files);
    expect(await place.run('lint', '--force-exclude', 'none.yaml')).toBe(2);
    expect(place.err()).toBe('error: no such file or folder: none.yaml\n');
  });
});
