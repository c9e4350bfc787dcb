import { describe, expect, test } from 'vitest';
import { workingFiles } from './support/breakage.ts';
import { world } from './support/world.ts';

const files = (flavour: 'helm' | 'operator') => Object.fromEntries(workingFiles(flavour).map(({ path, text }) => [path, text]));

/** Where some characters stand in a file, as the output names it. */
function placeOf(all: Readonly<Record<string, string>>, name: string, characters: string): string {
  const text = all[name] ?? '';
  const start = text.indexOf(characters);
  if (start < 0) throw new Error(`${name} has no ${characters}`);
  const before = text.slice(0, start).split('\n');
  return `${name}:${before.length}:${(before.at(-1) ?? '').length + 1}`;
}

/** The output with its broken lines put together again. */
const joined = (text: string): string => text.replace(/\n {6}(?! )/g, ' ');

describe('why', () => {
  test('tells what is configured also where nothing more can be told of it', async () => {
    const url = 'https://%%host%%:2379/metrics';
    const all = { 'values.yaml': `datadog:\n  confd:\n    etcd.yaml: |\n      instances:\n        - prometheus_url: ${url}\n` };
    const unknown = world(all);
    await unknown.run('why', 'etcd');
    const configured = [
      '  configured:',
      '    etcd.yaml is a check file of the Agent (values.yaml:3:5)',
      `    prometheus_url: ${url} (${placeOf(all, 'values.yaml', url)})`,
    ].join('\n');
    expect(joined(unknown.out())).toContain(configured);
    const refused = world(all);
    await refused.run('why', 'etcd', '--platform', 'gke');
    expect(joined(refused.out())).toContain(configured);
  });

  test('tells the chain of etcd from the file to the verdict, with places', async () => {
    const all = files('helm');
    const place = world(all);
    expect([await place.run('why', 'etcd'), place.err()]).toEqual([0, '']);
    const at = (characters: string): string => placeOf(all, 'datadog-values.yaml', characters);
    const said = joined(place.out());
    for (const text of [
      'etcd in cluster',
      `etcd.yaml is a check file of the Agent (${at('etcd.yaml: |-')})`,
      'it waits for a container of image etcd',
      `tls_cert: /host/etc/kubernetes/pki/etcd/server.crt (${at('/host/etc/kubernetes/pki/etcd/server.crt')})`,
      '%%host%% stands for the address of the container, which is that of its node',
      'the packaged check etcd is ignored by name',
      'it runs in container agent of the node agent',
      'its pods may run on control-plane nodes',
      `it dials https://%%host%%:2379/metrics (${at('https://%%host%%:2379/metrics')})`,
      "etcd listens on its node's own address, port 2379 (the default of listen-client-urls)",
      'it reads /host/etc/kubernetes/pki/etcd/server.key (tls_private_key)',
      'mount /host/etc/kubernetes/pki/etcd brings it',
      `from /etc/kubernetes/pki/etcd/server.key of the node (volume etcd-certs) (${at('name: etcd-certs')})`,
      'the certificate of etcd is signed by a CA of its own',
      'verdict: delivered',
    ])
      expect(said).toContain(text);
    expect(said.match(/^ {2}\w+: (?:ok|broken)/gm)).toEqual(
      ['configured', 'autoconf', 'placed', 'reachable', 'credentials', 'accepted'].map((link) => `  ${link}: ok`),
    );
  });

  test('says what the files set', async () => {
    const all = files('operator');
    const place = world(all);
    await place.run('why', 'kube-scheduler');
    const text = all['cluster-configuration.yaml'] ?? '';
    const at = `cluster-configuration.yaml:${text.slice(0, text.indexOf('0.0.0.0', text.indexOf('\nscheduler:'))).split('\n').length}:`;
    expect(joined(place.out())).toContain(`the scheduler listens on 0.0.0.0, port 10259 (the files set bind-address) (${at}`);
    expect(joined(place.out())).toContain('kube_scheduler.yaml is a check file in a ConfigMap');
    expect(joined(place.out())).toContain('a volume hides the packaged check kube_scheduler');
    expect(joined(place.out())).toMatch(/it sends the token of .*service account/);
  });

  test('calls a packaged check packaged', async () => {
    const place = world(files('helm'));
    await place.run('why', 'api-server');
    expect(joined(place.out())).toContain('comes packaged with the Agent (auto_conf.yaml), and nobody configures another');
    expect(place.out()).not.toContain('(packaged)');
  });

  test('says what init_config adds, and keeps secrets', async () => {
    const all = files('helm');
    const text = (all['datadog-values.yaml'] ?? '')
      .replace('init_config:\n', 'init_config:\n        timeout: 5\n')
      .replace(/( *)tls_ca_cert:/, '$1password: hunter2\n$1extra_headers: {Authorization: Basic aHVudGVyMg==}\n$1tls_ca_cert:');
    expect(text).toContain('hunter2');
    const place = world({ ...all, 'datadog-values.yaml': text });
    await place.run('why', 'etcd');
    expect(place.out()).toMatch(/timeout: 5 \(from init_config\) \(datadog-values\.yaml:\d+:\d+\)/);
    expect(place.out()).toContain('password: ***');
    expect(place.out()).toContain('extra_headers: {Authorization: ***}');
    expect(place.out()).not.toMatch(/hunter2|aHVudGVyMg/);
  });

  test('names what is documented where nothing is configured', async () => {
    const place = world({ 'values.yaml': 'datadog:\n  apiKeyExistingSecret: keys\n  ignoreAutoConfig: [etcd]\n' });
    expect(await place.run('why', 'etcd', '--platform', 'kubeadm')).toBe(0);
    const said = joined(place.out());
    expect(said).toContain('the packaged check etcd is ignored by name (values.yaml:3:');
    expect(said).toContain('its certificates are ca.crt, server.crt, server.key in /etc/kubernetes/pki/etcd of the node');
    expect(said).toContain('https://docs.datadoghq.com/containers/kubernetes/control_plane/');
    expect(said).toContain('verdict: unmonitored');
  });

  test('gives the reason of the platform, with its source', async () => {
    const place = world({ 'values.yaml': 'datadog:\n  apiKeyExistingSecret: keys\n' });
    await place.run('why', 'etcd', '--platform', 'gke');
    expect(joined(place.out())).toMatch(/documented:\s+GKE gives nobody the metrics of etcd \[https:/);
  });

  test('tells which mount is missing', async () => {
    const all = files('helm');
    const text = (all['datadog-values.yaml'] ?? '').replace('mountPath: /host/etc/kubernetes/pki/etcd', 'mountPath: /etc/etcd-certs');
    const place = world({ ...all, 'datadog-values.yaml': text });
    await place.run('why', 'etcd');
    expect(joined(place.out())).toContain('/host/etc/kubernetes/pki/etcd/ca.crt is under no mount of its container');
    expect(joined(place.out())).toMatch(/verdict: broken at credentials: .*\n {4}at: .*\n {4}rule: etcd-certs-not-mounted/);
  });

  test.each([
    [['why'], 'why needs an operand'],
    [['why', 'kube-schedler'], 'unknown component kube-schedler, did you mean scheduler?'],
    [['why', 'etcd', '--platform', 'kubeadmin'], 'unknown platform kubeadmin, did you mean kubeadm?'],
  ])('%j is refused', async (argv, message) => {
    const place = world(files('helm'));
    expect([await place.run(...argv), place.err()]).toEqual([2, expect.stringContaining(message)]);
  });
});
