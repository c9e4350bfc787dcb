import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { git, snapshot, temporaryFolder } from '../support/snapshot.ts';

// The hooks in the hands of the real pre-commit, which installs them from a clone of this repository.

const home = temporaryFolder();
let hooks = '';

beforeAll(() => {
  hooks = snapshot();
});

afterAll(() => {
  for (const folder of [home, hooks]) rmSync(folder, { recursive: true });
});

const bad = `ad_identifiers: [kube-scheduler]
init_config:
instances:
  - prometheus_url: https://%%host%%:10259/metrics
    ssl_verify: false
    bearer_token_auth: "tlsonly"
`;
const good = bad.replace('tlsonly', 'tls_only');
const file = 'checks/kube_scheduler.yaml';

interface Repository {
  write(name: string, text: string): void;
  read(name: string): string;
  /** Runs pre-commit; gives its exit code and all that it says. */
  preCommit(...args: readonly string[]): { readonly code: number | null; readonly said: string };
  readonly folder: string;
}

/** A user's repository with some files, all staged, that uses these hooks. */
function repository(files: Readonly<Record<string, string>>, ...ids: readonly string[]): Repository {
  const folder = temporaryFolder();
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const write = (name: string, text: string): void => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  };
  const rev = git(hooks, 'rev-parse', 'HEAD').trim();
  const config = `repos:\n  - repo: file://${hooks}\n    rev: ${rev}\n    hooks: [${ids.map((id) => `{ id: ${id} }`).join(', ')}]\n`;
  for (const [name, text] of Object.entries({ '.pre-commit-config.yaml': config, ...files })) write(name, text);
  git(folder, 'init', '--quiet');
  git(folder, 'add', '--all');
  const preCommit: Repository['preCommit'] = (...args) => {
    const env = { ...process.env, PRE_COMMIT_HOME: home, NO_COLOR: '1' };
    const { status, stdout, stderr, error } = spawnSync('pre-commit', args, { cwd: folder, encoding: 'utf8', env });
    if (error) throw error;
    return { code: status, said: stdout + stderr };
  };
  return { folder, write, preCommit, read: (name) => readFileSync(path.join(folder, name), 'utf8') };
}

describe('dd-cp-lint', () => {
  test('passes what is right', () => {
    const { code, said } = repository({ [file]: good, 'package.json': '{}\n' }, 'dd-cp-lint').preCommit('run');
    expect(code, said).toBe(0);
    expect(said).toMatch(/dd-cp-lint\.+Passed/);
  }, 300_000);

  test('fails on what is wrong, and shows it', () => {
    const { code, said } = repository({ [file]: bad }, 'dd-cp-lint').preCommit('run');
    expect(code).toBe(1);
    expect(said).toContain(`error[boolean-text-ineffective]`);
    expect(said).toContain(` --> ${file}:6:24`);
  });

  test('blocks the commit', () => {
    const { folder, preCommit, write } = repository({ [file]: bad }, 'dd-cp-lint');
    expect(preCommit('install').code).toBe(0);
    const commit = () => {
      const args = ['-c', 'user.name=Somebody', '-c', 'user.email=somebody@example.com', 'commit', '--all', '--message', 'checks'];
      return spawnSync('git', args, { cwd: folder, env: { ...process.env, PRE_COMMIT_HOME: home } }).status;
    };
    expect(commit()).toBe(1);
    write(file, good);
    expect(commit()).toBe(0);
    expect(git(folder, 'log', '--format=%s')).toBe('checks\n');
  });

  test('is silent on what the configuration and Git leave out, and on what is none of its business', () => {
    const files = {
      '.dd-cp-lint.yaml': 'ignore:\n  - path: legacy/\n',
      [`legacy/${file}`]: bad,
      'apps/app.yaml': 'kind: Deployment\n',
      'apps/broken.json': '{"a": }',
    };
    const { code, said } = repository(files, 'dd-cp-lint').preCommit('run');
    expect(code, said).toBe(0);
  });

  test('speaks of staged files only, and knows the others', () => {
    const agent = `apiVersion: datadoghq.com/v2alpha1
kind: DatadogAgent
metadata: { name: datadog, namespace: datadog }
spec: { override: { nodeAgent: { extraConfd: { configMap: { name: checks } } } } }
`;
    const map = (name: string): string => `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: ${name}, namespace: datadog }
data:\n  kube_scheduler.yaml: |\n${bad.replace(/^/gm, '    ').trimEnd()}\n`;
    const user = repository({}, 'dd-cp-lint');
    user.write('maps/map.yaml', map('check'));
    user.write('agents/agent.yaml', agent);
    const { said } = user.preCommit('run', '--files', 'agents/agent.yaml');
    expect(said).toContain('error[config-map-not-found]');
    expect(said).not.toContain('boolean-text-ineffective');
    user.write('maps/map.yaml', map('checks'));
    expect(user.preCommit('run', '--files', 'agents/agent.yaml').said).not.toContain('config-map-not-found');
  });

  test('can be tried without a configuration', () => {
    const { code, said } = repository({ [file]: bad }).preCommit('try-repo', hooks, 'dd-cp-lint', '--all-files');
    expect(code).toBe(1);
    expect(said).toContain('error[boolean-text-ineffective]');
  }, 300_000);
});

describe('dd-cp-lint-fix', () => {
  test('repairs, which is to be looked at, and passes then', () => {
    const { preCommit, read } = repository({ [file]: bad }, 'dd-cp-lint-fix');
    const { code, said } = preCommit('run');
    expect(code).toBe(1);
    expect(said).toContain('files were modified by this hook');
    expect(read(file)).toBe(good);
    expect(preCommit('run', '--all-files').code).toBe(0);
  });
});
