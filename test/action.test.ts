import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { root } from '../scripts/folders.ts';
import { type World, world } from './support/world.ts';

// The action for GitHub: its steps' scripts are run as the runner would run them.

interface Step {
  readonly id?: string;
  readonly if?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly run?: string;
  readonly shell?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, string>>;
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
  readonly outputs: Readonly<Record<string, { readonly description: string; readonly value: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}

const text = readFileSync(path.join(root, 'action.yml'), 'utf8');
const action = parse(text) as Action;
const [lint, upload] = action.runs.steps;

/** What a person gives for inputs, and the defaults of the others. */
const valued = (expression: string, given: Readonly<Record<string, string>>): string =>
  expression.replace(/\$\{\{ inputs\.([\w-]+) \}\}/g, (_, name: string) => given[name] ?? action.inputs[name]?.default ?? '');

interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
}

function run(place: World, given: Readonly<Record<string, string>> = {}): Outcome {
  const env = Object.fromEntries(Object.entries(lint?.env ?? {}).map(([name, value]) => [name, valued(value, given)]));
  const { status, stdout, stderr } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', lint?.run ?? 'exit 99'], {
    cwd: place.root,
    encoding: 'utf8',
    env: {
      PATH: process.env.PATH,
      GITHUB_ACTIONS: 'true',
      GITHUB_ACTION_PATH: root,
      GITHUB_OUTPUT: place.at('output.txt'),
      GITHUB_STEP_SUMMARY: place.at('summary.md'),
      ...env,
    },
  });
  const lines = place.names().includes('output.txt') ? place.read('output.txt').trim().split('\n') : [];
  return {
    code: status,
    out: stdout,
    err: stderr,
    outputs: Object.fromEntries(lines.map((line) => line.split('=', 2))),
    summary: place.names().includes('summary.md') ? place.read('summary.md') : '',
  };
}

const check = `ad_identifiers: [kube-scheduler]
init_config:
instances:
  - prometheus_url: https://%%host%%:10259/metrics
    ssl_verify: false
    bearer_token_auth: "tlsonly"
`;
const bad = (): World => world({ 'prod/kube_scheduler.yaml': check, 'apps/app.yaml': 'kind: Deployment\n' });

describe('the definition', () => {
  test('uses every input that it has, and has every one that it uses', () => {
    const used = [...text.matchAll(/inputs\.([\w-]+)/g)].map((match) => match[1] ?? '');
    expect([...new Set(used)].sort()).toEqual(Object.keys(action.inputs).sort());
  });

  test('puts no input into a script, where it could be a command', () => {
    for (const step of action.runs.steps) expect(step.run ?? '').not.toContain('${{');
    expect(lint?.shell).toBe('bash');
  });

  test('says what each input and output is', () => {
    for (const { description } of [...Object.values(action.inputs), ...Object.values(action.outputs)])
      expect(description).toMatch(/^\S.+[^.]$/);
  });

  test('uploads the report also when the check has failed', () => {
    expect(upload?.uses).toMatch(/^github\/codeql-action\/upload-sarif@/);
    expect(upload?.if).toContain("!cancelled() && inputs.upload == 'true'");
  });
});

describe('the script', () => {
  test('gives every output', () => {
    const { outputs } = run(bad());
    expect(lint?.id).toBe('lint');
    for (const [name, { value }] of Object.entries(action.outputs)) {
      expect(value).toContain(` steps.lint.outputs.${name} `);
      expect(outputs[name]).toMatch(/./);
    }
  });

  test('annotates, summarises, writes SARIF and fails', () => {
    const place = bad();
    const { code, out, err, outputs, summary } = run(place);
    expect({ code, err, outputs }).toEqual({ code: 1, err: '', outputs: { 'exit-code': '1', 'sarif-file': 'dd-cp-lint.sarif' } });
    expect(out).toMatch(/^::error file=prod\/kube_scheduler\.yaml,line=\d+,/);
    expect(summary).toMatch(/^### dd-cp-lint: \d+ error/);
    expect(JSON.parse(place.read('dd-cp-lint.sarif')).runs[0].results).not.toEqual([]);
  });

  test('passes on what is right', () => {
    const place = world({ 'apps/app.yaml': 'kind: Deployment\n' });
    expect(run(place)).toMatchObject({ code: 0, out: '', outputs: { 'exit-code': '0', 'sarif-file': 'dd-cp-lint.sarif' } });
    expect(JSON.parse(place.read('dd-cp-lint.sarif')).runs[0].results).toEqual([]);
  });

  test('takes all that it is given', () => {
    const place = bad();
    const given = {
      paths: 'prod\n\napps/*.yaml\n',
      'fail-on': 'never',
      args: '--rule  boolean-text-ineffective=info\n--preset off',
      'kubernetes-version': '1.31',
      'sarif-file': 'reports of today.sarif',
      category: 'prod',
    };
    expect(run(place, given)).toMatchObject({ code: 0, err: '', outputs: { 'sarif-file': 'reports of today.sarif' } });
    const [sarif] = JSON.parse(place.read('reports of today.sarif')).runs;
    expect(sarif.automationDetails.id).toBe('prod/');
    expect(sarif.results.map(({ level }: { readonly level: string }) => level)).toContain('note');
  });

  test('leaves no old report behind when it is told nonsense', () => {
    const place = bad();
    expect(run(place).code).toBe(1);
    expect(run(place, { platform: 'none' })).toMatchObject({ code: 2, err: expect.stringContaining('unknown platform none') });
    expect(place.names()).not.toContain('dd-cp-lint.sarif');
  });

  test.each(['paths', 'platform', 'kubernetes-version', 'fail-on', 'args', 'category'])('does not obey the input %s', (name) => {
    const place = bad();
    const outcome = run(place, { [name]: '$(touch pwned); touch pwned `touch pwned` && touch pwned' });
    expect(outcome.code).not.toBeNull();
    expect(place.names()).not.toContain('pwned');
  });

  test('takes a path that looks like a flag for a path', () => {
    expect(run(bad(), { paths: '--fix' })).toMatchObject({ code: 2, err: 'error: no such file or folder: --fix\n' });
  });
});
