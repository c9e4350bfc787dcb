import { describe, expect, test } from 'vitest';
import { entries, fixturesIn, readFixtureFiles } from '../scripts/fixtures.ts';
import { lift } from '../src/lift.ts';
import { folderOf } from '../src/model/file-name.ts';
import { isCandidate, mayMatter } from '../src/prefilter.ts';
import { SourceFile } from '../src/text/source-file.ts';
import { lint, settingsOf } from './support/run-fixture.ts';

const latin1 = (text: string): string => Buffer.from(text).toString('latin1');

/** All YAML and JSON of the fixtures and examples, but what describes other fixtures. */
const files = ['fixtures', 'examples'].flatMap((top) =>
  entries(top).flatMap((folder) =>
    readFixtureFiles(`${top}/${folder}`)
      .filter(({ path }) => isCandidate(path) && !path.endsWith('.model.json'))
      .map(({ path, text }) => new SourceFile(`${top}/${folder}/${path}`, text)),
  ),
);

const cases = [...entries('fixtures/rules').map((rule) => `fixtures/rules/${rule}`), 'fixtures/projects'].flatMap(fixturesIn);

describe('the prefilter', () => {
  test.each(cases.map((fixture) => [`${fixture.folder}/${fixture.name}`, fixture] as const))('hides no finding in %s', (_, fixture) => {
    const settings = settingsOf(fixture, { preset: 'strict' });
    const folders = new Set(fixture.files.filter(({ text }) => mayMatter(latin1(text))).map(({ path }) => folderOf(path)));
    const sifted = fixture.files.filter(({ path }) => folders.has(folderOf(path)));
    expect(lint(sifted, settings).findings).toEqual(lint(fixture.files, settings).findings);
  });

  test.each(files.map((file) => [file.path, file] as const))('lets %s pass when a format of its own recognises it', (_, file) => {
    // Any cluster is full of ConfigMaps and Secrets: they matter beside something that holds a marker.
    const own = lift([file]).filter(({ document: { format } }) => format !== null && format !== 'config-map' && format !== 'secret');
    if (own.length > 0) expect(mayMatter(latin1(file.text))).toBe(true);
  });

  test.each([
    'apiVersion: datadoghq.com/v2alpha1',
    '"apiVersion":"datadoghq.com\\/v2alpha1"',
    'spec:\n  override:\n    nodeAgent:\n      tolerations: []',
    'datadog:\n  clusterName: prod',
    '"datadog": {"clusterName": "prod"}',
    'agents:\n  useHostNetwork: true',
    'image: gcr.io/datadoghq/agent:7',
    'image: example.com/mirror/datadog/cluster-agent@sha256:00',
    'containers:\n  - name: agent\n    env: [{name: DD_SITE, value: a}]',
    'data:\n  etcd.yaml: |\n    instances: []',
    'data:\n  kube_apiserver_metrics.yaml: ""',
    'ad_identifiers: [kube-scheduler]',
    'apiVersion: kubeadm.k8s.io/v1beta4',
    'containers: [{name: etcd, command: [etcd]}]',
    'command:\n  - kube-scheduler',
    'ad.datadoghq.com/endpoints.checks: "{}"',
    'services: {kube-controller: {extra_args: {}}}',
    'nodes: [{address: 10.0.0.11, role: [controlplane]}]',
    'etcd-expose-metrics: true',
    'tls-san: [a]\ntoken: b',
    'apiVersion: provisioning.cattle.io/v1\nkind: Cluster\nspec: {rkeConfig: {}}',
    'version: v1alpha1\nmachine: {}',
    'cluster:\n  scheduler:\n    extraArgs:\n      bind-address: 0.0.0.0',
    '- op: add\n  path: /cluster/etcd/extraArgs/listen-metrics-urls\n  value: http://0.0.0.0:2381',
    'apiVersion: v1alpha1\nkind: KubeSchedulerConfig',
    'apiVersion: kops.k8s.io/v1alpha2\nkind: Cluster',
    '# dd-cp-lint-ignore-file yaml-syntax',
    '\uFEFFdatadog: {confd: {}}',
  ])('lets %j pass', (text) => {
    expect(mayMatter(latin1(text))).toBe(true);
  });

  test('lets UTF-16 pass, so that reading it says what is wrong', () => {
    for (const bytes of [Buffer.from('\uFEFFa', 'utf16le'), Buffer.from('\uFEFFa', 'utf16le').swap16()]) {
      expect(mayMatter(bytes.toString('latin1'))).toBe(true);
    }
  });

  test.each([
    'kind: Deployment\nmetadata:\n  labels:\n    tags.datadoghq.com/version: "1"\n    tags.datadoghq.com/service: cart',
    'env:\n  - name: DD_AGENT_HOST\n    valueFrom: {fieldRef: {fieldPath: status.hostIP}}',
    'apiVersion: v1\nkind: Service\nspec: {ports: [{port: 2379}]}',
    '{"name": "package", "dependencies": {"datadog-metrics": "1"}}',
    '',
  ])('stops %j', (text) => {
    expect(mayMatter(latin1(text))).toBe(false);
  });

  test.each(['datadog'.repeat(300_000), 'name:'.repeat(400_000), `name:${' '.repeat(2_000_000)}`, `${'kube-'.repeat(400_000)}`])(
    'takes linear time on hostile text (%#)',
    (text) => {
      const start = performance.now();
      mayMatter(text);
      expect(performance.now() - start).toBeLessThan(1000);
    },
  );
});
