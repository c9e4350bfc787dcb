import { describe, expect, test } from 'vitest';
import type { CheckConfig } from '../src/model/cluster.ts';
import { linkTexts, pointed, type Texts } from './support/lift-texts.ts';

/** Checks as a person would list them. */
function checksIn(texts: Texts): readonly string[] {
  const [cluster, second] = linkTexts(texts);
  expect(second).toBeUndefined();
  return (cluster?.checks ?? []).map(described);
}

function described({ name, fileName, component, source, nameAt, instances, agents }: CheckConfig): string {
  const roles = agents.map(({ role }) => role).join(' and ') || 'nobody';
  return `${name} (${fileName}, ${component}) by ${source} for ${roles}, ${instances.length} instances, named by ${pointed(nameAt)}`;
}

const agent = (override: string): string => `apiVersion: datadoghq.com/v2alpha1
kind: DatadogAgent
metadata: {name: datadog, namespace: datadog}
spec:
  global: {}
  override: ${override}
`;

const configMap = (name: string, data: string, namespace?: string): string => `apiVersion: v1
kind: ConfigMap
metadata: {name: ${name}${namespace ? `, namespace: ${namespace}` : ''}}
data: ${data}
`;

const oneInstance = '"instances: [{prometheus_url: https://localhost:1/metrics}]"';

describe('check files', () => {
  test('come from a ConfigMap in the same file', () => {
    const text = `${agent('{nodeAgent: {extraConfd: {configMap: {name: checks}}}}')}---\n${configMap('checks', `{etcd.yaml: ${oneInstance}, other.yaml: ${oneInstance}}`)}`;
    expect(checksIn({ 'agent.yaml': text })).toEqual([
      'etcd (etcd.yaml, etcd) by config-map for node-agent, 1 instances, named by agent.yaml: etcd.yaml',
    ]);
  });

  test('that two Agents get are one configuration for each kind of Agent', () => {
    const both = agent('{nodeAgent: {extraConfd: {configMap: {name: c}}}, clusterAgent: {extraConfd: {configMap: {name: c}}}}');
    const second = both.replace('name: datadog,', 'name: second,').replace(/, clusterAgent.*/, '}');
    const text = [both, second, configMap('c', `{etcd.yaml: ${oneInstance}}`)].join('---\n');
    expect(checksIn({ 'a.yaml': text })).toEqual([
      'etcd (etcd.yaml, etcd) by config-map for node-agent and node-agent, 1 instances, named by a.yaml: etcd.yaml',
      'etcd (etcd.yaml, etcd) by cluster-agent-confd for cluster-agent, 1 instances, named by a.yaml: etcd.yaml',
    ]);
  });

  test('are those that items select, by the names that they give', () => {
    const items = '[{key: one, path: etcd.yaml}, {key: two, path: kube_scheduler.d/conf.yaml}, {key: gone, path: x.yaml}]';
    const text = `${agent(`{nodeAgent: {extraConfd: {configMap: {name: c, items: ${items}}}}}`)}---\n${configMap('c', `{one: ${oneInstance}, two: ${oneInstance}, kube_controller_manager.yaml: ${oneInstance}}`)}`;
    expect(checksIn({ 'a.yaml': text })).toEqual([
      'etcd (etcd.yaml, etcd) by config-map for node-agent, 1 instances, named by a.yaml: etcd.yaml',
      'kube_scheduler (conf.yaml, scheduler) by config-map for node-agent, 1 instances, named by a.yaml: kube_scheduler.d/conf.yaml',
    ]);
  });

  test('have names that the Agent must know and read', () => {
    const data = ['kube-scheduler.yaml', 'etcd.yml', 'etcd', 'kube_apiserver.yaml', 'kube_proxy.yaml', 'kubelet.yaml', 'etcd.yaml.bak'];
    const values = `datadog:\n  clusterName: c\n  confd:\n${data.map((name) => `    ${name}: ${oneInstance}\n`).join('')}`;
    expect(checksIn({ 'values.yaml': values })).toEqual([
      'kube-scheduler (kube-scheduler.yaml, null) by conf.d for node-agent, 1 instances, named by values.yaml: kube-scheduler.yaml',
      'etcd (etcd.yml, null) by conf.d for node-agent, 1 instances, named by values.yaml: etcd.yml',
      'etcd (etcd, null) by conf.d for node-agent, 1 instances, named by values.yaml: etcd',
      'kube_apiserver (kube_apiserver.yaml, null) by conf.d for node-agent, 1 instances, named by values.yaml: kube_apiserver.yaml',
    ]);
  });

  test('reach the Cluster Agent in folders', () => {
    const values = `clusterAgent:\n  advancedConfd:\n    etcd.d: {1.yaml: ${oneInstance}}\n    scheduler: {1.yaml: ${oneInstance}}\n`;
    expect(checksIn({ 'values.yaml': values })).toEqual([
      'etcd (1.yaml, etcd) by cluster-agent-confd for cluster-agent, 1 instances, named by values.yaml: etcd.d',
      'scheduler (1.yaml, null) by cluster-agent-confd for cluster-agent, 1 instances, named by values.yaml: scheduler',
    ]);
  });

  test('reach nobody by what the Operator never mounts, or that a ConfigMap displaces', () => {
    const text = `${agent(`{clusterChecksRunner: {extraConfd: {configMap: {name: c}}}, nodeAgent: {extraConfd: {configMap: {name: gone}, configDataMap: {etcd.yaml: ${oneInstance}}}}}`)}---\n${configMap('c', `{kube_scheduler.yaml: ${oneInstance}}`)}`;
    expect(checksIn({ 'a.yaml': text })).toEqual([
      'etcd (etcd.yaml, etcd) by conf.d for nobody, 1 instances, named by a.yaml: etcd.yaml',
      'kube_scheduler (kube_scheduler.yaml, scheduler) by config-map for nobody, 1 instances, named by a.yaml: kube_scheduler.yaml',
    ]);
  });

  test('in a ConfigMap that nobody refers to are told by their content', () => {
    const data = `{etcd.yaml: ${oneInstance}, scheduler.yaml: "apiVersion: kubescheduler.config.k8s.io/v1"}`;
    expect(checksIn({ 'agent.yaml': agent('{}'), 'cm.yaml': configMap('c', data) })).toEqual([
      'etcd (etcd.yaml, etcd) by config-map for nobody, 1 instances, named by cm.yaml: etcd.yaml',
    ]);
  });

  test('are files of their own', () => {
    const own = 'init_config:\ninstances:\n  - prometheus_url: https://localhost:2379/metrics\n';
    expect(checksIn({ 'conf.d/etcd.yaml': own })).toEqual([
      'etcd (etcd.yaml, etcd) by conf.d for nobody, 1 instances, named by conf.d/etcd.yaml: init_config',
    ]);
  });

  test('of a DaemonSet come with mounts of ConfigMaps, one key by subPath', () => {
    const text = `apiVersion: apps/v1
kind: DaemonSet
metadata: {name: datadog, namespace: datadog}
spec:
  template:
    spec:
      containers:
        - name: agent
          image: datadog/agent:7
          volumeMounts:
            - {name: all, mountPath: /conf.d}
            - {name: one, mountPath: /etc/datadog-agent/conf.d/kube_scheduler.d/conf.yaml, subPath: scheduler}
      volumes:
        - {name: all, configMap: {name: all}}
        - {name: one, configMap: {name: one}}
`;
    const maps = [
      configMap('all', `{etcd.yaml: ${oneInstance}}`),
      configMap('one', `{scheduler: ${oneInstance}, etcd.yaml: ${oneInstance}}`),
    ];
    expect(checksIn({ 'a.yaml': [text, ...maps].join('---\n') })).toEqual([
      'etcd (etcd.yaml, etcd) by config-map for node-agent, 1 instances, named by a.yaml: etcd.yaml',
      'kube_scheduler (conf.yaml, scheduler) by config-map for node-agent, 1 instances, named by a.yaml: scheduler',
    ]);
  });
});

describe('a ConfigMap of several with the same name', () => {
  const named = (url: string) => `{etcd.yaml: "instances: [{prometheus_url: '${url}'}]"}`;
  const urls = (texts: Texts) =>
    linkTexts(texts).flatMap(({ checks }) =>
      checks.filter(({ agents }) => agents.length > 0).map(({ instances }) => instances[0]?.at.at('prometheus_url').string),
    );
  const reference = agent('{nodeAgent: {extraConfd: {configMap: {name: checks}}}}');

  test('is the one in the same file', () => {
    const texts = {
      'a/other.yaml': configMap('checks', named('far')),
      'b/agent.yaml': `${reference}---\n${configMap('checks', named('near'))}`,
    };
    expect(urls(texts)).toEqual(['near']);
  });

  test('is the one in the same folder', () => {
    const texts = {
      'a/other.yaml': configMap('checks', named('far')),
      'b/agent.yaml': reference,
      'b/checks.yaml': configMap('checks', named('near')),
    };
    expect(urls(texts)).toEqual(['near']);
  });

  test('is the one in the namespace of the Agent', () => {
    const texts = {
      'b/agent.yaml': reference,
      'b/checks.yaml': configMap('checks', named('near'), 'default'),
      'a/other.yaml': configMap('checks', named('far'), 'datadog'),
    };
    expect(urls(texts)).toEqual(['far']);
  });
});
