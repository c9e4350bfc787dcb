import { describe, expect, test } from 'vitest';
import { joinClusters } from '../src/join.ts';
import { type ClusterSettings, defaultSettings, type Settings } from '../src/settings.ts';
import { liftTexts, type Texts } from './support/lift-texts.ts';

const values = (rest = ''): string => `datadog: {clusterName: ""}\n${rest}`;
const cluster = (name: string, rest: Partial<ClusterSettings> = {}): ClusterSettings => ({
  name,
  files: [],
  values: [],
  platform: null,
  versions: {},
  ...rest,
});
const version = (text: string, origin: 'flag' | 'config') => ({ text, numbers: text.split('.').map(Number), origin, from: origin });

function joined(texts: Texts, settings: Partial<Settings> = {}) {
  const { clusters, notes } = joinClusters(liftTexts(texts, settings.clusters), { ...defaultSettings, ...settings });
  const lines = clusters.map(
    ({ id, platform, versions, documents, agents }) =>
      `${id}: ${[...new Set(documents.map(({ file }) => file.path))].join(' ')}; ${agents.length} agents; ${platform.profile?.id ?? 'no platform'}; ${versions.kubernetes?.text ?? 'no version'}`,
  );
  return { lines, notes };
}

describe('a directive', () => {
  test('says platform, version and cluster of its file', () => {
    const texts = {
      'a/agent.yaml': `# dd-cp-lint: platform=kubeadm kubernetes=1.31 cluster=north\n${values()}`,
      'b/agent.yaml': `${values()}# dd-cp-lint: cluster=north\n`,
      'c/agent.yaml': values(),
    };
    expect(joined(texts)).toEqual({
      lines: ['north: a/agent.yaml b/agent.yaml; 6 agents; kubeadm; 1.31', 'c: c/agent.yaml; 3 agents; no platform; no version'],
      notes: [],
    });
  });

  test('says the version of the platform, which a flag knows better', () => {
    const texts = { 'agent.yaml': `# dd-cp-lint: platform=openshift-4@4.14\n${values()}` };
    const versionOf = (settings: Partial<Settings>) =>
      joinClusters(liftTexts(texts), { ...defaultSettings, ...settings }).clusters[0]?.versions.platform?.text;
    expect(versionOf({})).toBe('4.14');
    expect(versionOf({ versions: { platform: version('4.18', 'flag') } })).toBe('4.18');
    const mistaken = { 'agent.yaml': `# dd-cp-lint: platform=openshift-4@newest\n${values()}` };
    expect(joined(mistaken).notes).toEqual(['agent.yaml:1: not a version: newest']);
  });

  test('of a platform that counts as Kubernetes does: one version says the other, unless that is stated', () => {
    const of = (platform: string) =>
      joinClusters(liftTexts({ 'agent.yaml': `# dd-cp-lint: platform=${platform}\n${values()}` }), defaultSettings).clusters.map(
        ({ versions }) => versions.kubernetes?.text,
      );
    expect([of('rke2@1.30.1'), of('rke2@1.30.1 kubernetes=1.29'), of('openshift-4@4.14')]).toEqual([['1.30.1'], ['1.29'], [undefined]]);
  });

  test('with a mistake is named in a note', () => {
    const texts = {
      'a.yaml': `# dd-cp-lint: platform=kubeadmin, clusters=x kubernetes=new\n${values()}# dd-cp-lint-ignore No-Rule\n# dd-cp-lint-ignore no-rule\n`,
    };
    const { lines, notes } = joined(texts);
    expect(lines).toEqual(['.: a.yaml; 3 agents; no platform; no version']);
    expect(notes).toEqual([
      'a.yaml:1: unknown directive clusters=x, did you mean cluster=?',
      'a.yaml:1: unknown platform kubeadmin, did you mean kubeadm?',
      'a.yaml:1: not a version: new',
      'a.yaml:3: not the name of a rule: No-Rule',
      expect.stringMatching(/^a.yaml:4: unknown rule no-rule/),
    ]);
  });
});

describe('a file without Agents that speaks for another platform', () => {
  const kind = 'kind: Cluster\napiVersion: kind.x-k8s.io/v1alpha4\nnodes: [{role: control-plane, image: "kindest/node:v1.31.0"}]\n';
  const eks = values('agents: {nodeSelector: {eks.amazonaws.com/nodegroup: a}}\n');

  test('is of another cluster', () => {
    expect(joined({ 'values.yaml': eks, 'hack/a.yaml': kind, 'hack/b.yaml': kind })).toEqual({
      lines: [
        '.: values.yaml; 3 agents; eks; no version',
        'hack/b.yaml: hack/b.yaml; 0 agents; kind; v1.31.0',
        'hack/a.yaml: hack/a.yaml; 0 agents; kind; v1.31.0',
      ],
      notes: [],
    });
  });

  test('is of the same one when their files speak for none, or for several', () => {
    expect(joined({ 'values.yaml': values(), 'kind.yaml': kind }).lines).toEqual(['.: values.yaml kind.yaml; 3 agents; kind; v1.31.0']);
    const both = values('agents: {nodeSelector: {eks.amazonaws.com/nodegroup: a, kubernetes.azure.com/mode: b}}\n');
    expect(joined({ 'values.yaml': both, 'kind.yaml': kind }).lines).toEqual(['.: values.yaml kind.yaml; 3 agents; no platform; v1.31.0']);
  });

  test('is of the same one when the user says so', () => {
    expect(joined({ 'values.yaml': eks, 'kind.yaml': kind }, { platform: 'eks' }).lines).toEqual([
      '.: values.yaml kind.yaml; 3 agents; eks; v1.31.0',
    ]);
    const clusters = [cluster('orchard', { files: ['*.yaml'] })];
    expect(joined({ 'values.yaml': eks, 'kind.yaml': kind }, { clusters }).lines).toEqual([
      'orchard: values.yaml kind.yaml; 3 agents; no platform; v1.31.0',
    ]);
  });
});

describe('the configuration', () => {
  const texts = { 'x/values.yaml': values(), 'x/prod.yaml': values(), 'x/test.yaml': values() };

  test('names clusters by patterns, and merges the values that it lists', () => {
    const clusters = [
      cluster('prod', { values: ['x/values.yaml', 'x/prod.yaml'] }),
      cluster('test', { files: ['x/t*.yaml', 'values.yaml'] }),
    ];
    expect(joined(texts, { clusters })).toEqual({
      lines: [
        'prod: x/values.yaml x/prod.yaml; 3 agents; no platform; no version',
        'test: x/values.yaml x/test.yaml; 6 agents; no platform; no version',
      ],
      notes: [],
    });
  });

  test('wins over directives, what it says of one cluster over what it says of all, and a version by flag over both', () => {
    const texts = { 'a.yaml': `# dd-cp-lint: kubernetes=1.20 cluster=no\n${values()}` };
    const own = cluster('one', { files: ['*'], platform: 'kubeadm', versions: { kubernetes: version('1.21', 'config') } });
    const versions = { kubernetes: version('1.22', 'config') };
    expect(joined(texts, { clusters: [own], versions }).lines).toEqual(['one: a.yaml; 3 agents; kubeadm; 1.21']);
    expect(joined(texts, { clusters: [own], versions: { kubernetes: version('1.23', 'flag') } }).lines).toEqual([
      'one: a.yaml; 3 agents; kubeadm; 1.23',
    ]);
    expect(joined(texts, { versions }).lines).toEqual(['no: a.yaml; 3 agents; no platform; 1.22']);
  });

  test('that fits no file is named in a note', () => {
    const clusters = [cluster('gone', { files: ['y/*'] }), cluster('half', { values: ['x/values.yaml', 'x/more.yaml'] })];
    expect(joined(texts, { clusters }).notes).toEqual([
      'cluster gone: its patterns match none of the files',
      'cluster half: no values were read from x/more.yaml',
    ]);
  });
});

test("the version that kubeadm's configuration states is known", () => {
  const kubeadm = 'apiVersion: kubeadm.k8s.io/v1beta3\nkind: ClusterConfiguration\nkubernetesVersion: v1.30.1\n';
  expect(joined({ 'k.yaml': kubeadm }).lines).toEqual(['.: k.yaml; 0 agents; no platform; v1.30.1']);
});

test('a file full of templates is named in a note', () => {
  expect(joined({ 'a.yaml': '{{- if .x }}\ndatadog: {clusterName: x}\n{{ end }}\n' }).notes).toEqual([
    'a.yaml holds unrendered templates and can be read in part only',
  ]);
});
