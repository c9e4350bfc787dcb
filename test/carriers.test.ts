import { describe, expect, test } from 'vitest';
import { gather } from '../src/io/gather.ts';
import type { Report } from '../src/report.ts';
import { fixFiles, lintFiles } from '../src/run.ts';
import { defaultSettings } from '../src/settings.ts';
import { type World, world } from './support/world.ts';

const annotate = (value: string): string => `oc annotate svc kubernetes -n default 'ad.datadoghq.com/endpoints.checks=${value}'\n`;
const right = annotate('{"kube_apiserver_metrics": {"instances": [{"prometheus_url": "https://%%host%%:%%port%%/metrics"}]}}');
const wrong = right.replace('%%host%%', '%%HOST%%');
const fenced = (language: string, code: string): string => `\`\`\`${language}\n${code}\`\`\`\n`;
const manifest = `apiVersion: v1
kind: Service
metadata:
  name: kubernetes
  annotations:
    ad.datadoghq.com/endpoints.checks: '{"kube_apiserver_metrics": {"instances": [{"prometheus_url": "https://%%HOST%%:%%port%%/metrics"}]}}'
`;

const lint = (path: string, text: string): Report => lintFiles([{ path, text }], defaultSettings);
const found = (path: string, text: string): readonly string[] =>
  lint(path, text).findings.map(
    ({ rule, start, end, document }) => `${document} line ${start.line} ${rule} ${text.slice(start.offset, end.offset)}`,
  );

const gathered = (place: World, ...paths: readonly string[]): readonly string[] => gather(paths, place.io).files.map(({ path }) => path);

describe('files', () => {
  test('a search finds scripts that hold a marker, whatever lies beside them', () => {
    const place = world({
      'a/right.sh': right,
      'a/other.sh': 'echo\n',
      'a/other.yaml': 'a: 1\n',
      'b/agent.yaml': manifest,
      'b/other.bash': 'echo\n',
    });
    expect(gathered(place, '.')).toEqual(['a/right.sh', 'b/agent.yaml']);
    expect(gather(['.'], place.io).skipped).toBe(1);
  });

  test('scripts are context of what is named, and named ones have context', () => {
    const place = world({ '.git/config': '', 'a/right.sh': right, 'a/other.sh': 'echo\n', 'b/agent.yaml': manifest });
    expect(gathered(place, 'b/agent.yaml')).toEqual(['a/right.sh', 'b/agent.yaml']);
    expect(gathered(place, 'a/other.sh')).toEqual(['a/other.sh', 'a/right.sh', 'b/agent.yaml']);
  });

  test('Markdown is read when it is named, or when a pattern matches it', () => {
    const place = world({
      'README.md': fenced('sh', right),
      'docs/etcd.markdown': fenced('yaml', manifest),
      'docs/values.yaml.md': 'datadog: {}\n',
    });
    expect(gathered(place, '.')).toEqual([]);
    expect(gathered(place, 'README.md')).toEqual(['README.md']);
    expect(gathered(place, 'docs/*.m*')).toEqual(['docs/etcd.markdown', 'docs/values.yaml.md']);
  });

  test('Markdown named by a hook is left out, as a search does; a script is not', () => {
    const place = world({ '.git/config': '', 'README.md': fenced('sh', wrong), 'a.sh': wrong });
    expect(gather(['README.md', 'a.sh'], place.io, true).files.map(({ path }) => path)).toEqual(['a.sh']);
  });

  test.each([
    ['README.md', `Do\n\n${fenced('sh', wrong)}`],
    ['a.sh', wrong],
    ['<stdin>', manifest],
  ])('standard input is read as its name says: %s', async (path, text) => {
    const place = world({}, { stdin: text });
    expect(await place.run('-', ...(path === '<stdin>' ? [] : ['--stdin-filename', path]), '--fix')).toBe(0);
    expect(place.out()).toBe(text.replace('HOST', 'host'));
  });

  test('--fix repairs scripts and Markdown in place', async () => {
    const place = world({
      'a.sh': wrong,
      'b.md': `# Runbook\r\n\r\n1. so:\r\n\r\n   ${fenced('sh', wrong).replaceAll('\n', '\r\n   ')}\r\n`,
    });
    const before = place.read('b.md');
    expect(await place.run('a.sh', 'b.md', '--fix')).toBe(0);
    expect([place.read('a.sh'), place.read('b.md')]).toEqual([right, before.replace('HOST', 'host')]);
  });
});

describe('findings', () => {
  test('one for each place, numbered by documents of the file', () => {
    const text = [
      '# Two ways',
      fenced('yaml', manifest),
      fenced('', wrong.replace('kubernetes', 'other')),
      fenced('yaml', `a: 1\n---\n${manifest}`),
    ].join('\n');
    expect(found('a.md', text)).toEqual([
      '0 line 8 template-variable-unknown %%HOST%%',
      '1 line 12 template-variable-unknown %%HOST%%',
      '3 line 23 template-variable-unknown %%HOST%%',
    ]);
  });

  test.each([
    ['a broken document that no format knows', fenced('yaml', 'a: [\n')],
    ['an elided document that is broken by it', fenced('yaml', `${manifest}    ...\n  x: [\n`)],
    ['code in another language', fenced('go', manifest)],
    ['a comment', `<!--\n${manifest}-->\n`],
    ['prose', manifest],
    ['output', fenced('console', '$ oc get svc\nError: it\'s "wrong\n')],
  ])('none for %s', (_, text) => {
    expect(found('a.md', text)).toEqual([]);
  });

  test('what an example leaves out may be anywhere', () => {
    const agent =
      'apiVersion: datadoghq.com/v2alpha1\nkind: DatadogAgent\nmetadata: {name: datadog}\nspec:\n  global: {clusterName: a}\n  features: {clusterChecks: {enabled: true}}\n';
    const whole = { ...defaultSettings, platform: 'kubeadm', preset: 'strict' } as const;
    const count = (code: string): number => lintFiles([{ path: 'a.md', text: fenced('yaml', code) }], whole).findings.length;
    expect(count(agent)).toBeGreaterThan(0);
    expect(count(`${agent}# ...\n`)).toBe(0);
  });

  test.each([
    ['', ['0 line 1 annotation-incomplete ad.datadoghq.com/endpoints.instances']],
    [' --overwrite', []],
    [' --overwrite=false', ['0 line 1 annotation-incomplete ad.datadoghq.com/endpoints.instances']],
  ])('what a command writes over may have all that the command lacks:%s', (flag, expected) => {
    const text = `oc annotate svc kubernetes -n default${flag} 'ad.datadoghq.com/endpoints.instances=[{"prometheus_url": "https://%%host%%:6443/metrics"}]'\n`;
    expect(found('a.sh', text)).toEqual(expected);
  });

  test('a byte-order mark is no character of the first line', () => {
    expect(found('a.sh', `\uFEFF${wrong}`)).toHaveLength(1);
    expect(found('a.md', `\uFEFF${fenced('yaml', manifest)}`)).toHaveLength(1);
  });

  test('a broken manifest in a script is one, as anywhere', () => {
    const [, second] = found('a.sh', `oc apply -f - <<'EOF'\n${manifest}  x: [\nEOF\n`);
    expect(second).toBe('0 line 8 yaml-syntax [');
  });

  test.each([
    ['# dd-cp-lint-ignore template-variable-unknown -- so\n', 'a.sh', wrong],
    ['', 'a.sh', wrong.replace('\n', ' # dd-cp-lint-ignore template-variable-unknown -- so\n')],
    ['<!-- dd-cp-lint-ignore template-variable-unknown -- so -->\n', 'a.md', fenced('sh', wrong)],
    ['<!-- dd-cp-lint-ignore-file template-variable-unknown -->\ntext\n', 'a.md', fenced('yaml', manifest)],
  ])('comments hide them: %s', (comment, path, text) => {
    expect(found(path, text.replace(/ # dd-cp.*/, ''))).toHaveLength(1);
    const { findings, summary } = lint(path, comment + text);
    expect([findings, summary.suppressed]).toEqual([[], 1]);
  });

  test('a comment in a block of Markdown is about its line', () => {
    const text = fenced('yaml', manifest.replace('    ad.d', '    # dd-cp-lint-ignore template-variable-unknown\n    ad.d'));
    expect([found('a.md', text), lint('a.md', text).summary.suppressed]).toEqual([[], 1]);
  });

  test('settings of a file are said in a comment', () => {
    expect(lint('a.sh', `# dd-cp-lint: platform=eks cluster=north\n${right}`).clusters).toMatchObject([{ id: 'north', platform: 'eks' }]);
    expect(lint('a.md', `<!-- dd-cp-lint: platform=eks -->\n${fenced('sh', right)}`).clusters).toMatchObject([{ platform: 'eks' }]);
  });

  test('what a shell fills in is not known, and in single quotes it is what it is', () => {
    const url = (quoted: string): string => `oc annotate svc kubernetes -n default ad.datadoghq.com/endpoints.checks=${quoted}\n`;
    const json = '{"kube_apiserver_metrics": {"instances": [{"prometheus_url": "https://%%HOST%%:$PORT/metrics"}]}}';
    expect(found('a.sh', url(`'${json}'`))).toEqual(['0 line 1 template-variable-unknown %%HOST%%']);
    expect(found('a.sh', url(`"${json.replaceAll('"', '\\"')}"`))).toEqual([]);
    expect(found('a.sh', url(`'${json.replace('$PORT', "'$PORT'")}'`))).toEqual([]);
    expect(found('a.sh', url(`$(cat file)`))).toEqual([]);
  });

  test('a fix that text which a shell fills in does not allow is withheld', () => {
    const text = `oc annotate svc $NAME -n default 'ad.datadoghq.com/endpoints.resolve=IP' "ad.datadoghq.com/endpoints.checks={\\"kube_apiserver_metrics\\": {\\"instances\\": [$X]}}"\n`;
    const { changed } = fixFiles([{ path: 'a.sh', text }], defaultSettings, 'unsafe');
    expect(changed.map(({ after }) => after)).toEqual([text.replace('=IP', '=ip')]);
  });
});

describe('commands in a text whose name does not say so', () => {
  const command = `oc annotate service scheduler -n openshift-kube-scheduler 'ad.datadoghq.com/endpoints.checks={"kube-scheduler": {}}'\n`;

  test.each(['', '# First.\r\n\n  # Then:\n', '#!/usr/bin/env bash\nset -eu\n', '$ ', '\uFEFF'])('are read below %j', async (before) => {
    const place = world({ annotate: before + command }, { stdin: before + command });
    expect([await place.run('annotate', '--format', 'github'), await place.run('-', '--format', 'github')]).toEqual([1, 1]);
    expect(place.out().match(/title=check-name-unknown/g)).toHaveLength(2);
    expect(place.out()).not.toContain('yaml-syntax');
  });

  test.each(['values.yaml', 'values.json', 'values.yaml.eks'])('are none in %s', async (name) => {
    const place = world({ [name]: `# dd-cp-lint\n${command}` });
    expect(await place.run(name, '--format', 'github')).toBe(1);
    expect(place.out()).toContain('title=yaml-syntax');
  });
});
