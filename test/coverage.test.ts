import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { root } from '../scripts/folders.ts';
import { rules } from '../src/registry.gen.ts';
import { workingFiles } from './support/breakage.ts';
import { world } from './support/world.ts';

const working = Object.fromEntries(workingFiles('helm').map(({ path: name, text }) => [name, text]));
const values = working['datadog-values.yaml'] ?? '';
const changed = (from: string | RegExp, to: string) => ({ ...working, 'datadog-values.yaml': values.replace(from, to) });
const noCertificate = changed(/^ *tls_(?:cert|private_key):.*\n/gm, '');

const row = (text: string, component: string): readonly string[] =>
  text
    .split('\n')
    .find((line) => line.trim().startsWith(`${component} `))
    ?.trim()
    .split(/ +/) ?? [];

const schema = (name: string) => JSON.parse(readFileSync(path.join(root, 'schemas', name), 'utf8'));

describe('coverage', () => {
  test('shows that everything arrives', async () => {
    const place = world(working);
    expect([await place.run('coverage'), place.err()]).toEqual([0, '']);
    expect(place.out()).toContain('COMPONENT');
    for (const component of ['apiserver', 'etcd', 'controller-manager', 'scheduler'])
      expect(row(place.out(), component)).toEqual([component, 'ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'delivered']);
  });

  test('names the first broken link, its line, its rule, what repairs it and what confirms it', async () => {
    const place = world(noCertificate);
    expect(await place.run('coverage')).toBe(0);
    expect(row(place.out(), 'etcd')).toEqual(['etcd', 'ok', 'ok', 'ok', 'ok', 'broken', 'ok', 'broken']);
    expect(row(place.out(), 'scheduler').at(-1)).toBe('delivered');
    const said = place.out().slice(place.out().indexOf('  etcd broken'));
    const line = (noCertificate['datadog-values.yaml'] ?? '').split('\n').findIndex((text) => text.includes(':2379/')) + 1;
    for (const text of [
      'etcd broken at credentials: etcd asks for a client certificate',
      `at: datadog-values.yaml:${line}:`,
      'rule: etcd-certs-missing',
      'fix: ',
      'remedy: ',
      "agent status | grep -A 4 ' etcd ('",
      'curl -sS --cacert /host/etc/kubernetes/pki/etcd/ca.crt https://<address-of-the-node>:2379/metrics',
    ])
      expect(said).toContain(text);
  });

  test('says what must be run afterwards', async () => {
    const settings = working['cluster-configuration.yaml'] ?? '';
    const place = world({ ...working, 'cluster-configuration.yaml': settings.replaceAll('value: 0.0.0.0', 'value: 127.0.0.1') });
    await place.run('coverage');
    expect(row(place.out(), 'scheduler')).toEqual(['scheduler', 'ok', 'ok', 'ok', 'broken', 'ok', 'ok', 'broken']);
    expect(place.out()).toMatch(/then: kubeadm changes nothing/);
  });

  test('says which fact is missing, and takes it', async () => {
    const place = world({ 'datadog-values.yaml': values });
    await place.run('coverage');
    expect(row(place.out(), 'scheduler').at(-1)).toBe('unknown');
    expect(place.out()).toContain('missing: the platform of the cluster: give --platform');
    const given = world({ 'datadog-values.yaml': values });
    await given.run('coverage', '--platform', 'kubeadm');
    expect(row(given.out(), 'scheduler')).toEqual(['scheduler', 'ok', 'ok', 'ok', 'broken?', 'ok', 'ok', 'unknown']);
    expect(given.out()).toContain('probably broken: the scheduler listens on 127.0.0.1');
    expect(given.out()).toMatch(/missing: where the component listens: give the cluster's own settings/);
    expect(row(given.out(), 'etcd').at(-1)).toBe('delivered');
  });

  test('settings of rules and suppressions make no metrics arrive', async () => {
    const off = world({ ...noCertificate, '.dd-cp-lint.yaml': 'preset: off\n' });
    await off.run('coverage', '--require', 'etcd');
    expect(off.out()).toContain('rule: etcd-certs-missing');
    const config = 'ignore:\n  - rules: [etcd-certs-missing]\n    paths: ["*"]\n    reason: elsewhere\n';
    const ignored = world({ ...noCertificate, '.dd-cp-lint.yaml': config });
    expect(await ignored.run('coverage', '--require', 'etcd')).toBe(1);
  });

  test('calls nothing broken where nobody can get the metrics', async () => {
    const place = world({ 'values.yaml': 'datadog:\n  apiKeyExistingSecret: keys\n' });
    expect(await place.run('coverage', '--platform', 'gke')).toBe(0);
    expect(row(place.out(), 'etcd')).toEqual(['etcd', '-', '-', '-', '-', '-', '-', 'unsupported']);
    expect(place.out()).toContain('etcd unsupported: GKE gives nobody the metrics of etcd');
  });

  test('names a resource that nobody reads', async () => {
    const agent = 'apiVersion: datadoghq.com/v1alpha1\nkind: DatadogAgent\nmetadata:\n  name: datadog\n';
    const place = world({ 'agent.yaml': agent });
    await place.run('coverage', '--platform', 'kubeadm');
    expect(place.out()).toContain('etcd broken at configured');
    expect(place.out()).toContain('rule: agent-api-removed');
  });
});

describe('coverage --require', () => {
  test.each([
    ['scheduler', 0],
    ['scheduler,controller-manager', 0],
    ['kube-scheduler, kube_apiserver_metrics', 0],
    ['etcd', 1],
    ['scheduler,etcd', 1],
  ])('%s gives %i', async (components, code) => {
    const place = world(noCertificate);
    expect([await place.run('coverage', '--require', components), place.err()]).toEqual([
      code,
      code === 0 ? '' : 'error: not delivered, and required: etcd\n',
    ]);
  });

  test('asks nothing of what belongs to no Agent, unless the configuration makes a cluster of it', async () => {
    const file = { 'prod/values.yaml': values, 'stage/values.yaml': values.replace('orchard', 'meadow') };
    const patch =
      'kind: Service\napiVersion: v1\nmetadata:\n  name: own\n  annotations:\n    ad.datadoghq.com/endpoints.checks: \'{"etcd": {}}\'\n';
    const files = { ...file, 'shop/service.yaml': patch };
    const place = world(files);
    expect([await place.run('coverage', '--platform', 'kubeadm', '--require', 'etcd'), place.err()]).toEqual([0, '']);
    expect(place.out()).toMatch(/^cluster shop: /m);
    const clusters = ['prod', 'stage', 'shop'].map((name) => `  - name: ${name}\n    files: ["${name}/**"]\n`).join('');
    const named = world({ ...files, '.dd-cp-lint.yaml': `clusters:\n${clusters}` });
    expect(await named.run('coverage', '--platform', 'kubeadm', '--require', 'etcd')).toBe(1);
  });

  test('is not met where there is nothing', async () => {
    const place = world({ 'other.yaml': 'a: 1\n' });
    expect(await place.run('coverage', '--require', 'etcd')).toBe(1);
    expect([await world({ 'other.yaml': 'a: 1\n' }).run('coverage'), place.err()]).toEqual([
      0,
      expect.stringContaining('Nothing to check'),
    ]);
  });

  test.each([
    ['schedler', 'unknown component schedler, did you mean scheduler?'],
    ['kube-apisever', 'unknown component kube-apisever, did you mean apiserver?'],
    ['dns', 'unknown component dns, expected one of: apiserver, etcd, controller-manager, scheduler'],
    ['etcd,,scheduler', '--require etcd,,scheduler: expected names'],
  ])('refuses %s', async (components, message) => {
    const place = world(working);
    expect([await place.run('coverage', '--require', components), place.err()]).toEqual([2, expect.stringContaining(message)]);
  });
});

describe('coverage --format', () => {
  test('json is what its schema says, and what the report of lint has', async () => {
    const place = world(noCertificate);
    expect(await place.run('coverage', '--format', 'json')).toBe(0);
    const said = JSON.parse(place.out());
    const ajv = new Ajv2020({ allErrors: true });
    ajv.addSchema(schema('report.schema.json'));
    const validate = ajv.compile(schema('coverage.schema.json'));
    expect([validate(said), validate.errors]).toEqual([true, null]);
    const lint = world(noCertificate);
    await lint.run('lint', '--format', 'json');
    expect(JSON.parse(lint.out()).clusters).toEqual(said.clusters);
    const { etcd } = said.clusters[0].components;
    expect(etcd).toMatchObject({ verdict: 'broken', link: 'credentials', rule: 'etcd-certs-missing', fix: { safety: 'safe' } });
    expect(etcd.links).toEqual({ configured: 'ok', autoconf: 'ok', placed: 'ok', reachable: 'ok', credentials: 'broken', accepted: 'ok' });
  });

  test('markdown is a table in which files say nothing but text', async () => {
    const place = world(changed(/\/server\.crt/, '/a|b<img>.crt'));
    expect(await place.run('coverage', '--format', 'markdown')).toBe(0);
    expect(place.out()).toContain('| component | configured | autoconf | placed | reachable | credentials | accepted | verdict |');
    expect(place.out()).toContain('a\\|b\\<img\\>');
    const rows = place
      .out()
      .split('\n')
      .filter((line) => line.startsWith('|'));
    expect(new Set(rows.map((line) => line.split(' | ').length))).toEqual(new Set([8]));
  });

  test('goes to a file', async () => {
    const place = world(working);
    expect(await place.run('coverage', '--format', 'markdown', '--output', 'coverage.md')).toBe(0);
    expect([place.out(), place.read('coverage.md').split('\n')[0]]).toEqual(['', expect.stringMatching(/^## cluster orchard/)]);
  });

  test('is one of three', async () => {
    const place = world(working);
    expect([await place.run('coverage', '--format', 'sarif'), place.err()]).toEqual([2, expect.stringContaining('unknown format sarif')]);
  });
});

describe('terminals', () => {
  const sequence = '\\u001b[31mred\\u202e';
  const hostile = changed('/host/etc/kubernetes/pki/etcd/server.crt', `"/host/etc/kubernetes/pki/etcd/${sequence}.crt"`);

  test.each(['pretty', 'markdown', 'json'])('get no character of a file that they would obey: %s', async (format) => {
    for (const command of ['coverage', 'why']) {
      const place = world(hostile);
      const argv = command === 'why' ? ['why', 'etcd'] : ['coverage', '--format', format];
      await place.run(...argv);
      expect(place.out()).not.toContain('\u001b');
      expect(place.out()).not.toContain('\u202e');
    }
  });

  test('get colours when they are terminals, and none with NO_COLOR', async () => {
    const shown = world(working, { terminal: true });
    await shown.run('coverage');
    expect(shown.out()).toContain('\u001b[32mdelivered');
    const plain = world(working, { terminal: true, env: { NO_COLOR: '1' } });
    await plain.run('coverage');
    expect(plain.out()).not.toContain('\u001b');
  });

  test('standard input is read', async () => {
    const place = world({}, { stdin: values });
    expect(await place.run('coverage', '-', '--platform', 'kubeadm', '--stdin-filename', 'values.yaml')).toBe(0);
    expect(row(place.out(), 'etcd').at(-1)).toBe('delivered');
  });

  test('a command can be copied as it is: paths are quoted for the shell', async () => {
    const place = world(changed(/\/server\.crt/g, "/it's; reboot.crt"));
    await place.run('coverage');
    expect(place.out()).toContain("--cert '/host/etc/kubernetes/pki/etcd/it'\\''s; reboot.crt'");
  });
});

test('every rule whose findings are errors says which link they break', () => {
  expect(rules.filter(({ severity, link }) => severity === 'error' && link === undefined).map(({ id }) => id)).toEqual([]);
});
