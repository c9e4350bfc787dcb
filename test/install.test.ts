import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { root } from '../scripts/folders.ts';
import { snapshot, temporaryFolder } from './support/snapshot.ts';
import { world } from './support/world.ts';

// Installs straight from a clone, as pre-commit does since 4.6.1: without a registry, and without a script that could be blocked.

const prefix = temporaryFolder();
let repository = '';

beforeAll(() => {
  repository = snapshot();
  const flags = ['--global', '--prefix', prefix, '--install-links', '--offline', '--ignore-scripts', '--no-audit', '--no-fund'];
  execFileSync('npm', ['install', ...flags, `git+file://${repository}`], { stdio: 'ignore' });
}, 120_000);

afterAll(() => {
  for (const folder of [prefix, repository]) rmSync(folder, { recursive: true });
});

interface Hook {
  readonly id: string;
  readonly entry: string;
  readonly language: string;
}

const hooks = parse(readFileSync(path.join(root, '.pre-commit-hooks.yaml'), 'utf8')) as readonly Hook[];

test('an installed clone brings one package', () => {
  expect(readdirSync(path.join(prefix, 'lib/node_modules'))).toEqual(['dd-cp-lint']);
  expect(readdirSync(path.join(prefix, 'lib/node_modules/dd-cp-lint/dist'))).toEqual([
    'LICENSES.txt',
    'cli.js',
    'configSchema.js',
    'ignore.js',
    'more.js',
    'platformSchema.js',
    'repair.js',
    'yaml.js',
  ]);
});

test('the hooks run: one finds, one repairs', () => {
  const check =
    'ad_identifiers: [etcd]\ninit_config:\ninstances:\n  - prometheus_url: https://%%host%%:2379/metrics\n    bearer_token_auth: tlsonly\n';
  const place = world({ 'etcd.yaml': check });
  const outcomes = hooks.map(({ id, entry, language }) => {
    const [program = '', ...args] = [...entry.split(' '), '--preset=off', '--rule=boolean-text-ineffective=error', 'etcd.yaml'];
    const { status } = spawnSync(path.join(prefix, 'bin', program), args, { cwd: place.root });
    return { id, language, status, text: place.read('etcd.yaml') };
  });
  expect(outcomes).toEqual([
    { id: 'dd-cp-lint', language: 'node', status: 1, text: check },
    { id: 'dd-cp-lint-fix', language: 'node', status: 0, text: check.replace('tlsonly', 'tls_only') },
  ]);
});
