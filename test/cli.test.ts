import { spawnSync } from 'node:child_process';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { wantsColor } from '../src/color.ts';
import { main } from '../src/main.ts';
import { platforms, rules, version } from '../src/registry.gen.ts';
import { systemError, world } from './support/world.ts';

const agent = 'apiVersion: datadoghq.com/v2alpha1\nkind: DatadogAgent\nmetadata: {name: datadog}\nspec: {global: {}}\n';
/** One error that has a safe fix, and one info that has none. */
const check = `ad_identifiers: [kube-scheduler]
init_config:
instances:
  # keep me
  - prometheus_url: https://%%host%%:10259/metrics
    ssl_verify: false
    bearer_token_auth: "tlsonly"
    tags: ["cluster:<CLUSTER_NAME>"]
`;
const fixed = check.replace('tlsonly', 'tls_only');
const path = 'kube_scheduler.yaml';
const off = ['--rule', 'boolean-text-ineffective=off', '--rule', 'bearer-token-missing=off'];
const platform = platforms[0]?.id ?? '';

describe('help', () => {
  test('lists commands and examples', async () => {
    const place = world({});
    expect(await place.run('--help')).toBe(0);
    for (const word of ['lint', 'rules', 'explain', 'platforms', 'Examples:', '--fix']) expect(place.out()).toContain(word);
    expect(place.err()).toBe('');
  });

  test('of lint lists every flag and the exit codes', async () => {
    const place = world({});
    expect(await place.run('lint', '--help')).toBe(0);
    const flags = '--platform --kubernetes-version --preset --rule --config --stdin-filename --fix --unsafe-fixes --diff --fail-on';
    const others = '--max-warnings --force-exclude --format --output --category --quiet --verbose';
    for (const flag of `${flags} ${others}`.split(' ')) expect(place.out()).toContain(`  ${flag} `);
    expect(place.out()).toContain('Exit codes:');
  });

  test.each(['--version', '-V'])('%s is the version', async (flag) => {
    const place = world({});
    expect(await place.run(flag)).toBe(0);
    expect(place.out()).toBe(`${version}\n`);
  });
});

describe('a wrong invocation', () => {
  test.each([
    [['--formt', 'json'], 'error: unknown flag --formt, did you mean --format?\n'],
    [['lint', '--format', 'jsn'], 'error: unknown format jsn, did you mean json?\n'],
    [['lint', '--preset', 'strickt'], 'error: unknown preset strickt, did you mean strict?\n'],
    [['lint', '--fail-on', 'warnings'], 'error: unknown severity warnings, did you mean warning?\n'],
    [['lint', '--platform', `${platform}s`], `error: unknown platform ${platform}s, did you mean ${platform}?\n`],
    [['lint', '--platform', `${platform}@new`], 'error: --platform: not a version: new, expected for example 1.31\n'],
    [['lint', '--kubernetes-version', 'latest'], 'error: --kubernetes-version: not a version: latest, expected for example 1.31\n'],
    [['lint', '--rule', 'yaml-sintax=off'], 'error: unknown rule yaml-sintax, did you mean yaml-syntax?\n'],
    [['lint', '--rule', 'yaml-syntax=of'], 'error: unknown severity of, did you mean off?\n'],
    [['lint', '--rule', 'yaml-syntax'], 'error: --rule yaml-syntax: expected ID=SEVERITY\n'],
    [['rulse'], 'error: unknown command rulse, did you mean rules?\n'],
    [['explian', 'yaml-syntax'], 'error: unknown command explian, did you mean explain?\n'],
    [['explain', 'yaml-sintax'], 'error: unknown rule yaml-sintax, did you mean yaml-syntax?\n'],
    [['explain'], 'error: explain needs an operand: dd-cp-lint explain RULE\n'],
    [['rules', '--format', 'prety'], 'error: unknown format prety, did you mean pretty?\n'],
    [['explain', 'a', 'b'], 'error: explain takes RULE, found also b\n'],
    [['platforms', 'a'], 'error: platforms takes no operands, found also a\n'],
    [['lint', '-x'], 'error: unknown flag -x\n'],
    [['lint', '--fix=yes'], 'error: --fix takes no value\n'],
    [['lint', '--output'], 'error: --output needs a value: --output FILE\n'],
    [['lint', '--output', '--fix'], 'error: --output needs a value: --output FILE\n'],
    [['help'], 'error: unknown command help, did you mean --help?\n'],
    [['none.yaml'], 'error: no such file or folder: none.yaml\n'],
    [['*.none'], 'error: no file matches *.none\n'],
    [['-', 'a.yaml'], 'error: - stands for standard input and can be given alone only\n'],
    [['a.yaml', '--stdin-filename', 'x.yaml'], 'error: --stdin-filename goes with - only\n'],
    [['--quiet', '--verbose'], 'error: --quiet and --verbose contradict each other\n'],
    [['--diff', '--format', 'json'], 'error: --diff has no --format: it prints a unified diff\n'],
    [['--config', 'none.yaml'], 'error: no such configuration file: none.yaml\n'],
    [['a.yaml', '--output', 'none/report.json'], "error: none/report.json can't be written: no such folder\n"],
    [['a.yaml', '--output', '.'], "error: . can't be written: it is a folder\n"],
  ])('%j is told in a few words', async (argv, message) => {
    const place = world({ 'a.yaml': agent });
    expect(await place.run(...argv)).toBe(2);
    expect(place.err()).toBe(message);
    expect(place.out()).toBe('');
  });

  test('in the configuration file is shown there', async () => {
    const place = world({ '.dd-cp-lint.yaml': 'preset: strict\nrulez: {}\n', 'a.yaml': agent });
    expect(await place.run()).toBe(2);
    expect(place.err()).toBe(`error: unknown key rulez, did you mean rules?
 --> .dd-cp-lint.yaml:2:1
  |
1 | preset: strict
2 | rulez: {}
  | ^^^^^
  |
`);
  });

  test('cannot make the terminal obey', async () => {
    const place = world({ '.dd-cp-lint.yaml': '"\\e[31m": 1\n' });
    expect(await place.run()).toBe(2);
    expect(await place.run('\x1b[31m.yaml')).toBe(2);
    expect(await place.run('lint', '--platform', '\x1b[31m')).toBe(2);
    expect(await place.run('--\x1b[31m')).toBe(2);
    expect(place.err()).not.toMatch(/[^\n\P{Cc}]/u);
  });
});

describe('what is not our fault', () => {
  test('is told without a trace', async () => {
    const write = (): never => {
      throw systemError('ENOSPC');
    };
    const { io, err } = world({});
    expect(await main(['rules'], { ...io, stdout: { ...io.stdout, write } })).toBe(2);
    expect(err()).toBe('error: ENOSPC: made by a test\n');
  });
});

describe('a bug', () => {
  test('is told as one, with its cause', async () => {
    const list = (): never => {
      throw new TypeError('this is a bug');
    };
    const place = world({ 'a.yaml': agent }, { files: { list } });
    expect(await place.run()).toBe(3);
    expect(place.err()).toMatch(/^internal error: TypeError: this is a bug\n/);
    expect(place.err()).toContain('Please report it');
  });
});

describe('colours', () => {
  test.each([
    [undefined, {}, true, true],
    [undefined, {}, false, false],
    [undefined, { TERM: 'dumb' }, true, false],
    [undefined, { CI: 'true' }, false, true],
    [undefined, { CI: 'false' }, false, false],
    [undefined, { NO_COLOR: '1', CI: 'true', FORCE_COLOR: '1' }, true, false],
    [undefined, { NO_COLOR: '' }, true, true],
    [undefined, { FORCE_COLOR: '1' }, false, true],
    [undefined, { FORCE_COLOR: '0', CI: 'true' }, true, false],
    [true, { NO_COLOR: '1' }, false, true],
    [false, { FORCE_COLOR: '1' }, true, false],
  ] as const)('flag %s, environment %j, terminal %s: %s', (...[flag, env, isTTY, wanted]) => {
    expect(wantsColor(flag, env, isTTY)).toBe(wanted);
  });
});

describe('lint', () => {
  test('is what runs without a command, on the working directory', async () => {
    const place = world({ [path]: check, 'other/app.yaml': 'kind: Deployment\n' });
    expect(await place.run()).toBe(1);
    expect(place.out()).toMatch(/^error\[boolean-text-ineffective\]: .*\n --> kube_scheduler.yaml:7:24\n/);
    expect(place.out()).toMatch(/\n1 error, 1 info in 1 file; 1 fixable with --fix\n$/);
    expect(place.err()).toBe('');
    const named = world({ [path]: check });
    expect(await named.run('lint', path)).toBe(1);
    expect(named.out()).toBe(place.out());
  });

  test('says what it recognised when nothing is wrong, and that there is nothing when there is nothing', async () => {
    const place = world({ 'a/agent.yaml': agent, 'b/app.yaml': 'kind: Deployment\n' });
    expect(await place.run('--preset', 'off', '--platform', platform)).toBe(0);
    expect(place.out()).toBe(`No findings: 1 cluster, 1 of 2 files, ${platform} as given\n`);
    const other = world({ 'b/app.yaml': 'kind: Deployment\n', 'README.md': 'x' });
    expect(await other.run()).toBe(0);
    expect(other.out()).toBe('Nothing to check: no Datadog or control-plane configuration in 1 file\n');
    const empty = world({});
    expect(await empty.run()).toBe(0);
    expect(empty.out()).toBe('Nothing to check: no YAML or JSON files, and no scripts\n');
  });

  test.each([
    [[], 1],
    [['--fail-on', 'never'], 0],
    [['--fail-on', 'info'], 1],
    [off, 0],
    [[...off, '--fail-on', 'warning'], 0],
    [[...off, '--fail-on', 'info'], 1],
    [['--rule', 'boolean-text-ineffective=warning', '--rule', 'placeholder-left=error'], 1],
    [['--rule', 'boolean-text-ineffective=warning'], 0],
    [['--preset', 'off'], 0],
    [['--preset', 'off', '--rule', 'placeholder-left=error'], 1],
    [['--fix'], 0],
    [['--fix', '--fail-on', 'info'], 1],
    [['--diff'], 1],
    [['--diff', '--fail-on', 'never'], 0],
    [['--format', 'json'], 1],
    [['--quiet'], 1],
  ])('with %j gives exit code %i', async (flags, code) => {
    expect(await world({ [path]: check }).run(path, ...flags)).toBe(code);
  });

  test('obeys the configuration file, and flags over it', async () => {
    const config =
      'rules: { boolean-text-ineffective: off, bearer-token-missing: off, placeholder-left: warning }\nignore: [{ path: ignored.yaml }]\n';
    const place = world({ '.dd-cp-lint.yaml': config, [path]: check });
    expect(await place.run()).toBe(0);
    expect(place.out()).toMatch(/\n1 warning in 1 file\n$/);
    expect(await place.run('--rule', 'boolean-text-ineffective=error')).toBe(1);
    const other = world({ 'conf.yaml': config, [path]: check });
    expect(await other.run('--config', 'conf.yaml')).toBe(0);
  });

  test('says which version it was told, and by whom', async () => {
    const place = world({ 'agent.yaml': agent });
    await place.run('--platform', `${platform}@1.31`, '--kubernetes-version', '1.30', '--format', 'json');
    expect(JSON.parse(place.out()).clusters[0]).toMatchObject({ platform, versions: { kubernetes: '1.30', platform: '1.31' } });
  });

  test('writes JSON that its schema accepts', async () => {
    const place = world({ [path]: check, 'other/app.yaml': 'kind: Deployment\n' });
    expect(await place.run('--format', 'json')).toBe(1);
    const report: unknown = JSON.parse(place.out());
    const validate = new Ajv2020({ strictTypes: false }).compile(JSON.parse(readFileSync('schemas/report.schema.json', 'utf8')));
    expect(validate(report), JSON.stringify(validate.errors)).toBe(true);
    expect(report).toMatchObject({ summary: { files: 2, filesSkipped: 1, errors: 1, infos: 1, fixable: 1 } });
    expect(place.err()).toBe('');
  });

  test('writes the report to a file, and says there too when there was nothing to check', async () => {
    const place = world({ [path]: check }, { env: { FORCE_COLOR: '1' } });
    expect(await place.run('--output', 'report.txt')).toBe(1);
    expect(place.out()).toBe('');
    expect(place.read('report.txt')).toMatch(/^error\[boolean/);
    const nothing = world({ 'app.yaml': 'kind: Deployment\n' });
    expect(await nothing.run('--format', 'json', '--output', 'report.json')).toBe(0);
    expect(nothing.err()).toBe('Nothing to check: no Datadog or control-plane configuration in 1 file\n');
  });

  test.each([
    ['EACCES', "error: x.json can't be written: permission denied\n"],
    ['ENOSPC', "error: x.json can't be written: no space left\n"],
  ])('says why the file cannot be written (%s)', async (code, message) => {
    const write = (): never => {
      throw systemError(code);
    };
    const place = world({ [path]: check }, { files: { write } });
    expect(await place.run('--output', 'x.json', '--format', 'json')).toBe(2);
    expect(place.err()).toBe(message);
  });

  test('tells files that it could not read, gives 2 when they were named, and reports on the others', async () => {
    const place = world({ [path]: check, 'etcd.yaml': '\0', 'empty.yaml': '' });
    expect(await place.run()).toBe(1);
    expect(place.err()).toBe('note: empty.yaml is empty\nnote: etcd.yaml is binary\n');
    const named = world({ [path]: check, 'etcd.yaml': '\0', 'empty.yaml': '' });
    expect(await named.run(path, 'etcd.yaml', 'empty.yaml', '--quiet')).toBe(2);
    expect(named.err()).toBe('error: etcd.yaml is binary\n');
    expect(named.out()).toContain('error[boolean-text-ineffective]');
  });

  test('has colours for a terminal', async () => {
    const place = world({ [path]: check }, { terminal: true });
    await place.run();
    expect(place.out()).toContain('\x1b[31merror[boolean-text-ineffective]\x1b[39m');
    const plain = world({ [path]: check }, { terminal: true });
    await plain.run('--no-color');
    expect(plain.out()).not.toContain('\x1b');
  });
});

describe('a broken file that speaks of nothing that is checked', () => {
  const files = { 'a/broken.yaml': 'recipe: [\n', 'a/values.yaml': 'datadog: {clusterName: orchard}\n' };

  test('is none of our business when a search finds it', async () => {
    const { run, out } = world(files);
    expect(await run('lint', 'a')).toBe(0);
    expect(out()).not.toContain('broken.yaml');
  });

  test('is told of when it is named', async () => {
    const { run, out } = world(files);
    expect(await run('lint', 'a/broken.yaml')).toBe(1);
    expect(out()).toContain('error[yaml-syntax]: broken.yaml cannot be read as YAML');
  });
});

describe('standard input', () => {
  test('is checked under the name that is given', async () => {
    const place = world({}, { stdin: check });
    expect(await place.run('-', '--stdin-filename', 'conf.d/kube_scheduler.yaml')).toBe(1);
    expect(place.out()).toContain(' --> conf.d/kube_scheduler.yaml:7:24\n');
  });

  test('is repaired to standard output, and the report goes to standard error', async () => {
    const text = `\uFEFF${check.replaceAll('\n', '\r\n')}`;
    const place = world({}, { stdin: text });
    expect(await place.run('-', '--stdin-filename', path, '--fix')).toBe(0);
    expect(place.out()).toBe(text.replace('tlsonly', 'tls_only'));
    expect(place.err()).toContain('info[placeholder-left]');
    expect(place.err()).toContain('Fixed 1 finding');
    expect(place.names()).toEqual([]);
  });

  test('comes out unchanged when there is nothing to fix', async () => {
    const place = world({}, { stdin: 'kind: Deployment\n' });
    expect(await place.run('-', '--fix')).toBe(0);
    expect(place.out()).toBe('kind: Deployment\n');
  });

  test('with --diff gives a diff', async () => {
    const place = world({}, { stdin: check });
    expect(await place.run('-', '--stdin-filename', path, '--diff')).toBe(1);
    expect(place.out()).toContain('-    bearer_token_auth: "tlsonly"\n+    bearer_token_auth: "tls_only"\n');
  });

  test.each([
    [Buffer.from([0xe4, 0x0a]), 2, 'error: <stdin> is not UTF-8\n'],
    ['', 0, 'note: <stdin> is empty\n'],
  ])('%j is told', async (...[stdin, code, message]) => {
    const place = world({}, { stdin });
    expect(await place.run('-', '--fix')).toBe(code);
    expect(place.err()).toContain(message);
    expect(place.out()).toBe('');
  });
});

describe('--fix', () => {
  test('repairs in place, and tells what it did, what it left and why', async () => {
    const place = world({ [path]: check });
    expect(await place.run('--fix')).toBe(0);
    expect(place.read(path)).toBe(fixed);
    expect(place.out()).toMatch(/^info\[placeholder-left\]/);
    expect(place.out()).toContain(`
1 info in 1 file

Fixed 1 finding
  kube_scheduler.yaml: 1
Left 1 finding
  kube_scheduler.yaml:8:21 placeholder-left: there is no fix for it
`);
    const again = world({ [path]: fixed });
    await again.run('--fix');
    expect(again.read(path)).toBe(fixed);
    expect(again.out()).toContain('\nFixed nothing\n');
  });

  test('says what must be run for a repair of cluster settings to take effect', async () => {
    const place = world({
      'cluster.yaml':
        'apiVersion: kubeadm.k8s.io/v1beta4\nkind: ClusterConfiguration\nscheduler:\n  extraArgs:\n    - name: bind-address\n      value: localhost\n',
    });
    expect(await place.run('--fix')).toBe(0);
    expect(place.read('cluster.yaml')).toContain('      value: 127.0.0.1\n');
    expect(place.out()).toMatch(/Fixed 1 finding\n {2}cluster\.yaml: 1\n {2}then: kubeadm changes nothing on a running cluster/);
  });

  test('names each repair when verbose, and is silent when quiet', async () => {
    const place = world({ [path]: check });
    await place.run('--fix', '--verbose');
    expect(place.out()).toContain('    boolean-text-ineffective: write tls_only');
    const quiet = world({ [path]: check });
    expect(await quiet.run('--fix', '--quiet')).toBe(0);
    expect([quiet.out(), quiet.err(), quiet.read(path)]).toEqual(['', '', fixed]);
  });

  test('keeps the JSON report whole', async () => {
    const place = world({ [path]: check });
    expect(await place.run('--fix', '--format', 'json')).toBe(0);
    expect(JSON.parse(place.out()).summary).toMatchObject({ errors: 0, infos: 1 });
    expect(place.err()).toContain('Fixed 1 finding');
  });

  test('says what it could not write, repairs the others, and reports on what is there', async () => {
    const place = world({ [path]: check, [`b/${path}`]: check });
    chmodSync(place.at(path), 0o444);
    expect(await place.run('--fix')).toBe(2);
    expect(place.err()).toBe('error: kube_scheduler.yaml is read-only\n');
    expect([place.read(path), place.read(`b/${path}`)]).toEqual([check, fixed]);
    expect(place.out()).toContain('error[boolean-text-ineffective]');
    expect(place.out()).toContain('Fixed 1 finding\n  b/kube_scheduler.yaml: 1\n');
    expect(place.out()).toContain('  kube_scheduler.yaml:7:24 boolean-text-ineffective: kube_scheduler.yaml is read-only\n');
  });

  test('does not overwrite what somebody wrote meanwhile', async () => {
    const place = world({ [path]: check });
    const files = {
      ...place.io.files,
      read: (file: string) => {
        const bytes = readFileSync(file);
        writeFileSync(file, `${check}# newer\n`);
        return bytes;
      },
    };
    expect(await main(['--fix', path], { ...place.io, files })).toBe(2);
    expect(place.err()).toBe('error: kube_scheduler.yaml changed while it was checked\n');
    expect(place.read(path)).toBe(`${check}# newer\n`);
  });
});

describe('--diff', () => {
  test('shows what --fix would do, and writes nothing', async () => {
    const place = world({ [path]: check });
    expect(await place.run('--diff')).toBe(1);
    expect(place.out()).toBe(`--- a/kube_scheduler.yaml
+++ b/kube_scheduler.yaml
@@ -4,5 +4,5 @@
   # keep me
   - prometheus_url: https://%%host%%:10259/metrics
     ssl_verify: false
-    bearer_token_auth: "tlsonly"
+    bearer_token_auth: "tls_only"
     tags: ["cluster:<CLUSTER_NAME>"]
`);
    expect(place.err()).toBe('Would fix 1 finding in 1 file; 1 finding would be left\n');
    expect(place.read(path)).toBe(check);
  });

  test('wins over --fix', async () => {
    const place = world({ [path]: check });
    await place.run('--diff', '--fix');
    expect(place.read(path)).toBe(check);
  });

  test('is empty when there is nothing to fix', async () => {
    const place = world({ [path]: fixed });
    expect(await place.run('--diff')).toBe(0);
    expect([place.out(), place.err()]).toEqual(['', 'Nothing to fix; 1 finding would be left\n']);
  });

  test('goes to a file byte for byte, and to a terminal without control characters', async () => {
    const hostile = check.replace('# keep me', '# \u202e31m');
    const place = world({ [path]: hostile }, { terminal: true });
    await place.run('--diff', '--no-color');
    expect(place.out()).not.toContain('\u202e');
    await place.run('--diff', '--output', 'fix.patch');
    expect(place.read('fix.patch')).toContain('   # \u202e31m\n');
  });
});

describe('--diff in a log of GitHub Actions', () => {
  const env = { GITHUB_ACTIONS: 'true' };

  /** The commands that the runner would obey. */
  const obeyed = (log: string): readonly string[] => {
    let stopped = '';
    return log.split(/\r?\n|\r/).flatMap((line) => {
      if (stopped !== '') {
        if (line.trimStart() === `::${stopped}::`) stopped = '';
        return [];
      }
      stopped = /^\s*::stop-commands::(.+)/.exec(line)?.[1] ?? '';
      return stopped === '' && /^\s*::|##\[/.test(line) ? [line] : [];
    });
  };

  test('lets no line of a file be a command', async () => {
    const text = check.replace('    tags:', '    note: |\n      ::warning::mine\n    tags:');
    const place = world({ [path]: text }, { env });
    await place.run('--diff');
    expect(place.out()).toContain('::warning::mine');
    expect(obeyed(place.out())).toEqual([]);
    const elsewhere = world({ [path]: text });
    await elsewhere.run('--diff');
    expect(obeyed(elsewhere.out())).not.toEqual([]);
  });

  test('nor a word that comes to the begin of a line', async () => {
    const name = `${'long '.repeat(16)}::error::b.yaml`;
    const place = world({ [name]: agent }, { env });
    await place.run('--verbose');
    expect(place.out()).toContain('::error::b.yaml');
    expect(obeyed(place.out())).toEqual([]);
  });

  test('stays a patch', async () => {
    const text = check.replace('    tags:', '    # ##[error]mine\n    tags:');
    const place = world({ [path]: text }, { env });
    await place.run('--diff');
    expect(place.out()).toMatch(/^::stop-commands::/);
    const { status, stderr } = spawnSync('git', ['apply', '-'], { cwd: place.root, input: place.out(), encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
    expect(place.read(path)).toBe(text.replace('tlsonly', 'tls_only'));
  });

  test('is the bare patch where no line looks like a command', async () => {
    const place = world({ [path]: check }, { env });
    await place.run('--diff');
    expect(place.out()).toMatch(/^--- a/);
  });
});

describe('explaining', () => {
  test('rules lists all of them, for people and for programs', async () => {
    const place = world({});
    expect(await place.run('rules')).toBe(0);
    expect(
      place
        .out()
        .split('\n')
        .slice(1, -1)
        .filter((line) => !line.startsWith(' ')),
    ).toHaveLength(rules.length);
    expect(place.out()).toMatch(/\nboolean-text-ineffective +error +safe +/);
    const json = world({});
    await json.run('rules', '--format', 'json');
    expect(JSON.parse(json.out()).map((rule: { readonly id: string }) => rule.id)).toEqual(rules.map(({ id }) => id));
  });

  test.each(rules.map(({ id }) => id))('explain prints the page of %s', async (id) => {
    const place = world({}, { terminal: true });
    expect(await place.run('explain', id)).toBe(0);
    expect(place.out()).toMatch(new RegExp(`^\\x1b\\[1m${id}\\x1b`));
    expect(
      place
        .out()
        .split('\n')
        .filter((line) => line.length > 88 && !/^(?:- )?\S+$/.test(line)),
    ).toEqual([]);
    for (const heading of ['Why', 'Remedy', 'How to ignore it']) expect(place.out()).toContain(heading);
    expect(place.out()).not.toMatch(/^(?:#|\||```)/m);
  });

  test('platforms lists them with where the facts are from', async () => {
    const place = world({});
    expect(await place.run('platforms')).toBe(0);
    for (const { id, source, asOf } of platforms) expect(place.out()).toMatch(new RegExp(`\n${id} .*${asOf} .*${source}`));
  });
});

describe('the real process', () => {
  const run = (script: string) =>
    spawnSync('sh', ['-c', script.replace('dd-cp-lint', 'node --import tsx src/cli.ts')], {
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1' },
    });

  test('does not mind a reader that goes away early', () => {
    const { stdout, stderr } = run('dd-cp-lint rules --format json | head -c 10');
    expect([stdout.length, stderr]).toEqual([10, '']);
  });

  test('says so when its output finds no room', () => {
    const { status, stderr } = run('dd-cp-lint rules > /dev/full');
    expect([status, stderr]).toEqual([2, 'error: ENOSPC: no space left on device, write\n']);
  });

  test('reads all of a slow standard input, and no endless one', () => {
    const slow = run(`(printf 'kind: Dep'; sleep 0.2; printf 'loyment\n') | dd-cp-lint - --fix`);
    expect([slow.status, slow.stdout]).toEqual([0, 'kind: Deployment\n']);
    const endless = run('dd-cp-lint - < /dev/zero');
    expect([endless.status, endless.stderr]).toEqual([2, expect.stringContaining('error: <stdin> is larger than 10 MB\n')]);
  });
});
