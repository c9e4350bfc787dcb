import { describe, expect, test } from 'vitest';
import { lintFiles } from '../src/run.ts';
import { defaultSettings, type Settings } from '../src/settings.ts';
import type { Texts } from './support/lift-texts.ts';

const values = 'datadog: {apiKeyExistingSecret: keys, clusterName: orchard}\n';
const agent = (override: string): string =>
  `apiVersion: datadoghq.com/v2alpha1\nkind: DatadogAgent\nmetadata: {name: d}\nspec: {global: {clusterName: orchard}, override: {nodeAgent: {${override}}}}\n`;
const daemonSet = (image: string): string =>
  `apiVersion: apps/v1\nkind: DaemonSet\nmetadata: {name: d}\nspec: {template: {spec: {containers: [{name: agent, image: "${image}", env: [{name: DD_SITE, value: a}]}]}}}\n`;
const kubeadm = (version: string): string =>
  `apiVersion: kubeadm.k8s.io/v1beta4\nkind: ClusterConfiguration\nkubernetesVersion: ${version}\n`;
const release = (version: string): string =>
  `apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nspec: {chart: {spec: {chart: datadog, version: ${version}}}}\n`;
const eksctl = (version: string): string =>
  `apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata: {name: orchard, version: "${version}"}\n`;
const operator =
  'apiVersion: apps/v1\nkind: Deployment\nspec: {template: {spec: {containers: [{image: "gcr.io/datadoghq/operator:1.29.0"}]}}}\n';

/** `chart 3.1.0 by a.yaml:1` of the only cluster that the texts make up, and the notes. */
function stated(
  texts: Texts,
  settings: Settings = defaultSettings,
): { readonly versions: readonly string[]; readonly notes: readonly string[] } {
  const files = Object.entries(texts).map(([path, text]) => ({ path, text }));
  const { clusters, notes } = lintFiles(files, { ...settings, preset: 'off' });
  const [cluster, ...others] = clusters;
  if (!cluster || others.length > 0) throw new Error(`${clusters.length} clusters`);
  return { versions: Object.entries(cluster.versions).map(([name, text]) => `${name} ${text} by ${cluster.versionOrigins[name]}`), notes };
}

describe('a version is read', () => {
  test.each<[string, Texts, string]>([
    ['from a release of the chart', { 'v.yaml': values, 'r.yaml': release('3.152.0') }, 'chart 3.152.0 by r.yaml:3'],
    ['from another folder, when there is one cluster', { 'a/v.yaml': values, 'b/r.yaml': release('3.90.1') }, 'chart 3.90.1 by b/r.yaml:3'],
    ['from kubeadm', { 'v.yaml': values, 'k.yaml': kubeadm('v1.31.2') }, 'kubernetes v1.31.2 by k.yaml:3'],
    ['from a label of kubeadm', { 'v.yaml': values, 'k.yaml': kubeadm('stable-1.31') }, 'kubernetes 1.31 by k.yaml:3'],
    ['from eksctl', { 'v.yaml': values, 'e.yaml': eksctl('1.31') }, 'kubernetes 1.31 by e.yaml:3'],
    ["from the Operator's image", { 'a.yaml': agent(''), 'o.yaml': operator }, 'operator 1.29.0 by o.yaml:3'],
    ['from a tag in values', { 'v.yaml': `${values}agents:\n  image:\n    tag: 7.70.1\n` }, 'agent 7.70.1 by v.yaml:4'],
    ['from a tag with a flavour', { 'v.yaml': `${values}agents: {image: {tag: 7.70.1-jmx}}\n` }, 'agent 7.70.1-jmx by v.yaml:2'],
    ['from a tag for the Operator', { 'a.yaml': agent('image: {tag: 7.70.1}') }, 'agent 7.70.1 by a.yaml:4'],
    ['from a name with a tag', { 'a.yaml': agent('image: {name: "gcr.io/datadoghq/agent:7.69.0"}') }, 'agent 7.69.0 by a.yaml:4'],
    ["from a manifest's image", { 'd.yaml': daemonSet('registry.datadoghq.com/agent:7.69.0') }, 'agent 7.69.0 by d.yaml:4'],
    ['from a mirrored image', { 'd.yaml': daemonSet('example.com:5000/datadog/datadog-agent:7.69.0') }, 'agent 7.69.0 by d.yaml:4'],
  ])('%s', (_, texts, expected) => {
    expect(stated(texts)).toEqual({ versions: [expected], notes: [] });
  });

  test.each<[string, Texts]>([
    ['a range', { 'v.yaml': values, 'r.yaml': release('3.x') }],
    ['a lower bound', { 'v.yaml': values, 'r.yaml': release('">=3.90.1"') }],
    ['a template', { 'v.yaml': values, 'r.yaml': release('"{{ version }}"') }],
    ['no version', { 'v.yaml': values, 'r.yaml': release('null') }],
    ['a label', { 'v.yaml': values, 'k.yaml': kubeadm('stable') }],
    ['latest', { 'd.yaml': daemonSet('registry.datadoghq.com/agent:latest') }],
    ['a major version', { 'd.yaml': daemonSet('registry.datadoghq.com/agent:7') }],
    ['a digest', { 'd.yaml': daemonSet('registry.datadoghq.com/agent@sha256:0123') }],
    ['no tag', { 'd.yaml': daemonSet('registry.datadoghq.com/agent') }],
    ["an image of somebody's own", { 'v.yaml': `${values}agents: {image: {repository: example.com/datadog/our-image, tag: 1.4.0}}\n` }],
    ['the Cluster Agent', { 'v.yaml': `${values}clusterAgent: {image: {tag: 7.70.1}}\n` }],
    ["the Operator's chart", { 'v.yaml': values, 'r.yaml': release('2.10.0').replace('chart: datadog,', 'chart: datadog-operator,') }],
  ])('not from %s', (_, texts) => {
    expect(stated(texts)).toEqual({ versions: [], notes: [] });
  });
});

describe('several statements', () => {
  test('that agree give the most exact one', () => {
    const texts = { 'v.yaml': values, 'e.yaml': eksctl('1.31'), 'k.yaml': kubeadm('v1.31.2') };
    expect(stated(texts)).toEqual({ versions: ['kubernetes v1.31.2 by k.yaml:3'], notes: [] });
  });

  test('that disagree leave it open, and a note says so', () => {
    const texts = { 'v.yaml': values, 'a.yaml': release('3.152.0'), 'b.yaml': release('3.90.1'), 'k.yaml': kubeadm('v1.31.2') };
    expect(stated(texts)).toEqual({
      versions: ['kubernetes v1.31.2 by k.yaml:3'],
      notes: ['cluster orchard: the files disagree on the version of chart: 3.152.0 (a.yaml:3), 3.90.1 (b.yaml:3)'],
    });
  });

  test('a vague one that fits two exact ones settles nothing', () => {
    const texts = { 'v.yaml': values, 'a.yaml': kubeadm('v1.31.2'), 'b.yaml': kubeadm('stable-1.31'), 'c.yaml': kubeadm('v1.31.4') };
    expect(stated(texts).versions).toEqual([]);
  });

  test('yield to a version that is given', () => {
    const kubernetes = { text: '1.24', numbers: [1, 24], origin: 'flag', from: '--kubernetes-version' } as const;
    const settings = { ...defaultSettings, versions: { kubernetes } };
    expect(stated({ 'v.yaml': values, 'k.yaml': kubeadm('v1.31.2'), 'l.yaml': kubeadm('v1.30.0') }, settings)).toEqual({
      notes: [],
      versions: ['kubernetes 1.24 by --kubernetes-version'],
    });
  });
});

describe('a version of which nothing was read yet', () => {
  test.each([
    [
      'of Kubernetes',
      { 'a.yaml': kubeadm('v1.99.2') },
      'Kubernetes is v1.99.2 (a.yaml:3), and what is known of it ends with 1.37, read on 2026-08-21',
    ],
    [
      'of the chart',
      { 'a.yaml': values, 'b.yaml': release('3.900.0') },
      'the chart is 3.900.0 (b.yaml:3), and what is known of it ends with 3.240, read on 2026-08-21',
    ],
    [
      'of the Operator',
      { 'a.yaml': agent(''), 'b.yaml': operator.replace('1.29.0', '2.0.1') },
      'the Operator is 2.0.1 (b.yaml:3), and what is known of it ends with 1.30, read on 2026-08-21',
    ],
  ] as const)('is a note: %s', (_, texts, note) => {
    expect(stated(texts).notes.map((one) => one.replace(/^cluster \S+: /, ''))).toEqual([note]);
  });

  test.each([[kubeadm('v1.37.9')], [kubeadm('v1.31.0')], [kubeadm('stable')]])('others are none: %s', (text) => {
    expect(stated({ 'a.yaml': text }).notes).toEqual([]);
  });
});

test('what only states versions makes no cluster', () => {
  const files = [release('3.1.0'), eksctl('1.31'), operator].map((text, index) => ({ path: `${index}.yaml`, text }));
  expect(lintFiles(files, defaultSettings).clusters).toEqual([]);
});

test('versions of other clusters are theirs', () => {
  const files = ['pear', 'plum'].flatMap((name, index) => [
    { path: `${name}/values.yaml`, text: values.replace('orchard', name) },
    { path: `${name}/release.yaml`, text: release(`3.${index}.0`) },
  ]);
  const { clusters } = lintFiles([...files, { path: 'lost/release.yaml', text: release('3.9.0') }], defaultSettings);
  expect(clusters.map(({ id, versions }) => [id, versions])).toEqual([
    ['pear', { chart: '3.0.0' }],
    ['plum', { chart: '3.1.0' }],
  ]);
});
