import { describe, expect, test } from 'vitest';
import { type ClusterLabel, groupClusters } from '../src/model/clusters.ts';
import { liftTexts, type Texts } from './support/lift-texts.ts';

/** Files of each cluster by its id. */
function clustersOf(texts: Texts, labels: Readonly<Record<string, readonly string[]>> = {}): Record<string, readonly string[]> {
  const label = (name: string): ClusterLabel => ({ name, platform: null, versions: {} });
  const parts = groupClusters(liftTexts(texts), (path) => (labels[path] ?? []).map(label));
  return Object.fromEntries(parts.map(({ id, documents }) => [id, [...new Set(documents.map(({ document }) => document.file.path))]]));
}

const agent = (clusterName = '', configMap = 'none'): string => `apiVersion: datadoghq.com/v2alpha1
kind: DatadogAgent
metadata: {name: datadog}
spec:
  global: {clusterName: "${clusterName}"}
  override: {nodeAgent: {extraConfd: {configMap: {name: ${configMap}}}}}
`;
const values = (clusterName = ''): string => `datadog: {apiKey: x, clusterName: "${clusterName}"}\nagents: {useHostNetwork: true}\n`;
const checks = (name = 'none'): string =>
  `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: ${name}}\ndata:\n  etcd.yaml: "{init_config: , instances: []}"\n`;
const bystander = 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: settings}\ndata: {a: b}\n';
const kubeadm = (clusterName = 'kubernetes'): string =>
  `apiVersion: kubeadm.k8s.io/v1beta4\nkind: ClusterConfiguration\nclusterName: ${clusterName}\n`;
const staticPod = (name: string): string =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: ${name}}\nspec:\n  hostNetwork: true\n  containers: [{name: ${name}, command: [${name}]}]\n`;

describe('files make up', () => {
  test('no cluster when no format knows them', () => {
    expect(clustersOf({ 'a.yaml': 'a: b\n', 'b.yaml': 'apiVersion: v1\nkind: Service\n', 'c.yaml': '' })).toEqual({});
  });

  test('one cluster when there is one Agent, wherever the rest lies', () => {
    const texts = {
      'apps/datadog/values.yaml': values('meadow'),
      'infra/kubeadm.yaml': kubeadm(),
      'elsewhere/checks.yaml': checks(),
      'elsewhere/settings.yaml': bystander,
    };
    expect(clustersOf(texts)).toEqual({ meadow: Object.keys(texts) });
  });

  test('one cluster with the manifests of one control plane, but not with those of two', () => {
    const one = { 'agent.yaml': agent(), 'm/kube-scheduler.yaml': staticPod('kube-scheduler'), 'm/etcd.yaml': staticPod('etcd') };
    expect(clustersOf(one)).toEqual({ '.': Object.keys(one) });
    const two = { 'agent.yaml': agent(), 'a/kubeadm.yaml': kubeadm(), 'b/kubeadm.yaml': kubeadm() };
    expect(clustersOf(two)).toEqual({ '.': ['agent.yaml'], a: ['a/kubeadm.yaml'], b: ['b/kubeadm.yaml'] });
  });

  test('clusters of one clusterName, whatever the folder', () => {
    const texts = {
      'a/agent.yaml': agent('north'),
      'b/values.yaml': values('north'),
      'b/more.yaml': values('south'),
      'c/kubeadm.yaml': kubeadm('south'),
    };
    expect(clustersOf(texts)).toEqual({ north: ['a/agent.yaml', 'b/values.yaml'], south: ['b/more.yaml', 'c/kubeadm.yaml'] });
  });

  test('one cluster with the check files of one conf.d', () => {
    const file = 'init_config:\ninstances:\n  - prometheus_url: http://localhost:2381/metrics\n';
    const one = { 'conf.d/etcd.d/conf.yaml': file, 'conf.d/kube_scheduler.d/conf.yaml': file, 'conf.d/kube_controller_manager.yaml': file };
    expect(clustersOf(one)).toEqual({ 'conf.d': Object.keys(one) });
    expect(clustersOf({ 'etcd.d/conf.yaml': file, 'kube_scheduler.d/conf.yaml': file })).toEqual({
      '.': ['etcd.d/conf.yaml', 'kube_scheduler.d/conf.yaml'],
    });
    const two = { 'a/conf.d/etcd.d/conf.yaml': file, 'b/conf.d/etcd.d/conf.yaml': file };
    expect(clustersOf(two)).toEqual({ 'a/conf.d': ['a/conf.d/etcd.d/conf.yaml'], 'b/conf.d': ['b/conf.d/etcd.d/conf.yaml'] });
  });

  test('clusters of one folder', () => {
    const texts = {
      'a/agent.yaml': agent(),
      'a/values.yaml': values(),
      'a/kubeadm-config.yaml': kubeadm(),
      'b/agent.yaml': agent(),
      'b/checks.yaml': checks('x'),
    };
    expect(clustersOf(texts)).toEqual({
      a: ['a/agent.yaml', 'a/values.yaml', 'a/kubeadm-config.yaml'],
      b: ['b/agent.yaml', 'b/checks.yaml'],
    });
  });

  test('clusters of their own when their names differ by an environment or platform', () => {
    const texts = {
      'd/values-eks.yaml': values(),
      'd/values-kubeadm.yaml': values(),
      'd/kubeadm.yaml': kubeadm(),
      'd/checks.yaml': checks('x'),
      'e/agent.prod.yaml': agent(),
      'e/agent.test.yaml': agent(),
      'e/old/agent.yaml': agent(),
    };
    expect(clustersOf(texts)).toEqual({
      'd/values-eks.yaml': ['d/values-eks.yaml', 'd/checks.yaml'],
      'd/values-kubeadm.yaml': ['d/values-kubeadm.yaml', 'd/kubeadm.yaml', 'd/checks.yaml'],
      'e/agent.prod.yaml': ['e/agent.prod.yaml'],
      'e/agent.test.yaml': ['e/agent.test.yaml'],
      'e/old': ['e/old/agent.yaml'],
    });
  });

  test('the clusters whose Agents refer to them', () => {
    const texts = {
      'a/agent.yaml': agent('north', 'shared'),
      'b/agent.yaml': agent('south', 'shared'),
      'c/cm.yaml': checks('shared'),
      'b/cm.yaml': checks('other'),
    };
    expect(clustersOf(texts)).toEqual({ north: ['a/agent.yaml', 'c/cm.yaml'], south: ['b/agent.yaml', 'c/cm.yaml', 'b/cm.yaml'] });
  });

  test('clusters without an Agent when they hold something to check', () => {
    const texts = {
      'a/agent.yaml': agent(),
      'b/agent.yaml': agent(),
      'c/checks.yaml': checks('x'),
      'd/settings.yaml': bystander,
      'e/kubeadm.yaml': kubeadm(),
    };
    expect(clustersOf(texts)).toEqual({ a: ['a/agent.yaml'], b: ['b/agent.yaml'], c: ['c/checks.yaml'], e: ['e/kubeadm.yaml'] });
  });

  test('a cluster when they are broken, but not when they are templates', () => {
    expect(clustersOf({ 'a.yaml': 'a: [\n', 'b.yaml': '{{- if .x }}\na: b\n{{ end }}\n' })).toEqual({ '.': ['a.yaml'] });
  });

  test('the clusters that their labels name, also several', () => {
    const texts = { 'a/agent.yaml': agent(), 'a/values.yaml': values(), 'a/checks.yaml': checks('x'), 'a/free.yaml': checks('y') };
    const labels = { 'a/agent.yaml': ['one'], 'a/values.yaml': ['two'], 'a/checks.yaml': ['one', 'two'] };
    expect(clustersOf(texts, labels)).toEqual({
      one: ['a/agent.yaml', 'a/checks.yaml', 'a/free.yaml'],
      two: ['a/values.yaml', 'a/checks.yaml', 'a/free.yaml'],
    });
  });
});
