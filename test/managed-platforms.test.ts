import { describe, expect, test } from 'vitest';
import { readFixtureFiles } from '../scripts/fixtures.ts';
import type { Component } from '../src/model/cluster.ts';
import type { Report } from '../src/report.ts';
import { lintFiles } from '../src/run.ts';
import { defaultSettings } from '../src/settings.ts';

// What becomes of components that no node of the cluster runs: verdicts, and which rules know better than to speak.

const ca = '/var/run/secrets/kubernetes.io/serviceaccount/ca.crt';
const kubernetes = 'kube_endpoints: {namespace: default, name: kubernetes}';
const metricsPath = '/apis/metrics.eks.amazonaws.com/v1/ksh/container/metrics';
const scheduler = {
  prometheus_url: `https://%%host%%:%%port%%${metricsPath}`,
  extra_headers: "{accept: '*/*'}",
  bearer_token_auth: 'true',
  tls_ca_cert: ca,
};
const apiserver = { prometheus_url: 'https://%%host%%:%%port%%/metrics' };

type Options = Readonly<Record<string, string>>;

const checkFile = (identifiers: string, options: Options): string =>
  [
    identifiers,
    'init_config:',
    'instances:',
    ...Object.entries(options).map(([key, value], at) => `${at === 0 ? '  - ' : '    '}${key}: ${value}`),
  ]
    .filter((line) => line !== '')
    .map((line) => `      ${line}\n`)
    .join('');

const values = 'datadog:\n  apiKeyExistingSecret: keys\n  clusterName: orchard\n';

/** Cluster Agent checks for the endpoints of a Service. */
const clusterCheck = (name: string, options: Options, service = kubernetes): string =>
  `${values}clusterAgent:\n  confd:\n    ${name}.yaml: |\n${checkFile(`advanced_ad_identifiers: [{${service}}]`, options)}`;

/** A check in files of the node agents. */
const nodeCheck = (name: string, options: Options, identifiers = ''): string =>
  `${values}  confd:\n    ${name}.yaml: |\n${checkFile(identifiers, options)}`;

function lint(text: string, platform: string, version?: string): Report {
  const versions =
    version === undefined
      ? {}
      : { kubernetes: { text: version, numbers: version.split('.').map(Number), origin: 'flag', from: 'test' } as const };
  return lintFiles([{ path: 'values.yaml', text }], { ...defaultSettings, platform, versions });
}

function verdict(component: Component, report: Report): string {
  const { verdict, link, reason } = report.clusters[0]?.components[component] ?? { verdict: 'none', link: '', reason: '' };
  return [verdict, link, reason].filter((part) => part !== '').join(': ');
}

describe.each(['aks', 'gke'])('on %s', (platform) => {
  const components = ['apiserver', 'etcd', 'controller-manager', 'scheduler'] as const;

  test('every component is unsupported, with a check and without', () => {
    for (const text of [values, clusterCheck('kube_apiserver_metrics', apiserver)]) {
      const report = lint(text, platform);
      for (const component of components) expect(verdict(component, report)).toMatch(/^unsupported: \S.*[^.]$/);
    }
  });

  test.each([
    ['kubeadm', ['etcd', 'scheduler', 'controller-manager']],
    ['openshift-4', components],
    ['openshift-3', components],
    ['rke', components],
    ['rke-legacy', components],
  ])('what is copied from the page on %s has its checks refused, and nothing else said of them', (page, checked) => {
    const agents = /^(?:datadog-agent|secure-ports-operator)\.yaml$/;
    const files = readFixtureFiles(`fixtures/projects/documented-${page}`).filter(
      ({ path }) => agents.test(path) || /^(?:annotate\.sh|services\.yaml|kubernetes\.yaml|etcd-pause\.yaml)$/.test(path),
    );
    const { findings } = lintFiles(files, { ...defaultSettings, platform });
    const ofChecks = findings.filter(({ severity, component }) => severity !== 'info' && component !== null);
    expect(ofChecks.map(({ rule }) => rule)).toEqual(checked.map(() => 'managed-component-unsupported'));
    expect(ofChecks.map(({ component }) => component).sort()).toEqual([...checked].sort());
  });

  test('nothing is missed where nothing can be had', () => {
    expect(lint(values, platform).findings).toEqual([]);
  });
});

describe('the scheduler on EKS', () => {
  const without = (key: keyof typeof scheduler): Options => Object.fromEntries(Object.entries(scheduler).filter(([name]) => name !== key));
  const at = (url: string): Options => ({ ...scheduler, prometheus_url: url });

  test.each<[string, string, string]>([
    ['as documented', clusterCheck('kube_scheduler', scheduler), 'delivered'],
    ['through its Service', clusterCheck('kube_scheduler', scheduler, 'kube_service: {namespace: default, name: kubernetes}'), 'delivered'],
    ['by name', nodeCheck('kube_scheduler', at(`https://kubernetes.default.svc${metricsPath}`)), 'delivered'],
    ['by full name', nodeCheck('kube_scheduler', at(`https://kubernetes.default.svc.cluster.local:443${metricsPath}`)), 'delivered'],
    [
      "by the Service's variables",
      nodeCheck('kube_scheduler', at(`https://%%env_KUBERNETES_SERVICE_HOST%%:%%env_KUBERNETES_SERVICE_PORT%%${metricsPath}`)),
      'delivered',
    ],
    [
      'without header',
      clusterCheck('kube_scheduler', without('extra_headers')),
      'broken: accepted: it is refused without the header accept: */*',
    ],
    [
      'with another header',
      clusterCheck('kube_scheduler', { ...scheduler, extra_headers: '{Accept: text/plain}' }),
      'broken: accepted: it is refused without the header accept: */*',
    ],
    ['with the header in capitals', clusterCheck('kube_scheduler', { ...scheduler, extra_headers: "{Accept: '*/*'}" }), 'delivered'],
    [
      'without CA',
      clusterCheck('kube_scheduler', without('tls_ca_cert')),
      "broken: accepted: the certificate of the scheduler can't be verified",
    ],
    [
      'without token',
      clusterCheck('kube_scheduler', without('bearer_token_auth')),
      'broken: credentials: the scheduler asks for a bearer token',
    ],
    [
      'over http',
      clusterCheck('kube_scheduler', at(`http://%%host%%:%%port%%${metricsPath}`)),
      'broken: accepted: port 443 speaks https only',
    ],
    [
      "at the API server's own path",
      clusterCheck('kube_scheduler', at('https://%%host%%:%%port%%/metrics')),
      "broken: reachable: /metrics isn't where the scheduler answers",
    ],
    [
      'without path',
      clusterCheck('kube_scheduler', at('https://%%host%%:%%port%%')),
      "broken: reachable: a URL without path isn't where the scheduler answers",
    ],
    [
      'at another port',
      clusterCheck('kube_scheduler', at(`https://%%host%%:8443${metricsPath}`)),
      'broken: reachable: the scheduler answers on port 443 here, not on 8443',
    ],
    [
      'of another Service',
      clusterCheck('kube_scheduler', scheduler, 'kube_endpoints: {namespace: default, name: other}'),
      'broken: reachable: %%host%% is no address of the scheduler',
    ],
    [
      'of two Services',
      clusterCheck('kube_scheduler', scheduler, `${kubernetes}}, {kube_endpoints: {namespace: default, name: other}`),
      "unknown: reachable: it can't be told which address the URL stands for",
    ],
    [
      'at its own node',
      nodeCheck('kube_scheduler', at('https://localhost:10259/metrics')),
      'broken: reachable: localhost is no address of the scheduler',
    ],
    [
      'beside a container',
      nodeCheck('kube_scheduler', scheduler, 'ad_identifiers: [agent]'),
      'broken: reachable: %%host%% is no address of the scheduler',
    ],
    [
      'at an unknown address',
      nodeCheck('kube_scheduler', at(`https://apis.example.com${metricsPath}`)),
      "unknown: reachable: it can't be told which address the URL stands for",
    ],
    [
      'by a template',
      nodeCheck('kube_scheduler', at(`"https://{{ host }}${metricsPath}"`)),
      "unknown: reachable: it can't be told where the URL leads",
    ],
    [
      'not at all',
      values,
      'unmonitored: placed: no check is configured, and the packaged one does not suffice: it finds no container of the component',
    ],
  ])('%s', (_, text, expected) => {
    expect(verdict('scheduler', lint(text, 'eks', '1.31'))).toBe(expected);
  });

  test.each([
    ['1.27', 'unsupported: Amazon EKS shows its metrics from Kubernetes 1.28 on'],
    ['1.28', 'delivered'],
    ['1.28.9', 'delivered'],
    [undefined, 'delivered'],
  ])('in version %s', (version, expected) => {
    expect(verdict('scheduler', lint(clusterCheck('kube_scheduler', scheduler), 'eks', version))).toBe(expected);
  });
});

describe('the API server on EKS', () => {
  test.each<[string, string, string]>([
    ['as documented', clusterCheck('kube_apiserver_metrics', apiserver), 'delivered'],
    ['by name', nodeCheck('kube_apiserver_metrics', { prometheus_url: 'https://kubernetes.default/metrics' }), 'delivered'],
    [
      'by the usual port',
      clusterCheck('kube_apiserver_metrics', { prometheus_url: 'https://%%host%%:6443/metrics' }),
      'broken: reachable: the API server answers on port 443 here, not on 6443',
    ],
    [
      'beside its container',
      nodeCheck('kube_apiserver_metrics', apiserver, 'ad_identifiers: [kube-apiserver]'),
      'broken: placed: its ad_identifiers match no container of the API server',
    ],
    [
      'not at all',
      values,
      'unmonitored: placed: no check is configured, and the packaged one does not suffice: it finds no container of the component',
    ],
  ])('%s', (_, text, expected) => {
    expect(verdict('apiserver', lint(text, 'eks'))).toBe(expected);
  });
});

describe('without any check, the switches of installers count on EKS', () => {
  const chart = (version: string) => `apiVersion: v2\nname: a\ndependencies: [{name: datadog, version: ${version}}]\n`;
  const operator = (version: string) =>
    `apiVersion: apps/v1\nkind: Deployment\nspec: {template: {spec: {containers: [{image: "gcr.io/datadoghq/operator:${version}"}]}}}\n`;
  const agent = (spec: string, annotations = '{}') =>
    `apiVersion: datadoghq.com/v2alpha1\nkind: DatadogAgent\nmetadata: {name: d, annotations: ${annotations}}\nspec: {global: {clusterName: orchard}${spec}}\n`;
  const on = 'providers: {eks: {controlPlaneMonitoring: true}}\n';
  const provider = (value: string) => `{agent.datadoghq.com/cluster-provider: ${value}}`;

  test.each<[string, readonly string[], string]>([
    ['the chart, on', [values + on, chart('3.152.0')], 'delivered'],
    ['the chart below a key', [`monitoring:\n${values}${on}`.replace(/\n(?=.)/g, '\n  '), chart('3.152.0')], 'delivered'],
    ['the chart, on, of no known version', [values + on], 'unknown'],
    ['the chart, on, too old', [values + on, chart('3.151.0')], 'unmonitored'],
    ['the chart, off', [values + on.replace('true', 'false'), chart('3.152.0')], 'unmonitored'],
    ['the chart by default', [values, chart('3.152.0')], 'unmonitored'],
    ['the chart, by a template', [values + on.replace('true', '"{{ on }}"'), chart('3.152.0')], 'unknown'],
    ['the chart, on, without cluster checks', [`${values}  clusterChecks: {enabled: false}\n${on}`, chart('3.152.0')], 'broken'],
    ['the Operator by default', [agent(''), operator('1.29.0')], 'delivered'],
    ['the Operator of no known version', [agent('')], 'unknown'],
    ['the Operator when it may know where it is', [agent(''), operator('1.18.0')], 'unknown'],
    ['the Operator, too old', [agent(''), operator('1.17.0')], 'unmonitored'],
    ['the Operator, off', [agent(', features: {controlPlaneMonitoring: {enabled: false}}'), operator('1.29.0')], 'unmonitored'],
    ['the Operator, told so', [agent('', provider('eks')), operator('1.29.0')], 'delivered'],
    ['the Operator, told otherwise', [agent('', provider('default')), operator('1.29.0')], 'unmonitored'],
  ])('%s', (_, texts, expected) => {
    const files = texts.map((text, at) => ({ path: `${at}.yaml`, text }));
    const report = lintFiles(files, { ...defaultSettings, platform: 'eks' });
    const verdicts = (['apiserver', 'controller-manager', 'scheduler'] as const).map(
      (component) => report.clusters[0]?.components[component].verdict,
    );
    expect(verdicts).toEqual([expected, expected, expected]);
    expect(report.findings.some(({ rule }) => rule === 'component-unmonitored')).toBe(expected === 'unmonitored');
    expect(report.clusters[0]?.components.etcd.verdict).toBe('unsupported');
  });
});

test('etcd on EKS is unsupported', () => {
  expect(verdict('etcd', lint(values, 'eks'))).toMatch(/^unsupported: /);
});

test('where no node runs the control plane, none is asked for, and no certificate', () => {
  const etcd = nodeCheck('etcd', { prometheus_url: 'https://localhost:2379/metrics' }, 'ad_identifiers: [etcd]');
  for (const platform of ['eks', 'aks', 'gke']) {
    const rules = lint(etcd, platform).findings.map(({ rule }) => rule);
    for (const rule of ['control-plane-toleration-missing', 'etcd-certs-missing', 'bind-address-unreachable'])
      expect(rules).not.toContain(rule);
  }
});

test('a CA that is missing on EKS is that of the service account', () => {
  const { findings } = lint(clusterCheck('kube_scheduler', { ...scheduler, tls_ca_cert: '""' }), 'eks');
  expect(findings.filter(({ rule }) => rule === 'self-signed-certificate-rejected').map(({ fix }) => fix?.title)).toEqual([
    `verify it with ${ca}`,
  ]);
});
