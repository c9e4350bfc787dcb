import { describe, expect, test } from 'vitest';
import { switchOn } from '../src/model/cluster-checks.ts';
import { dispatchOf, handsOutClusterChecks } from '../src/model/dispatch.ts';
import { misplacedAgents, runners, whyNobody } from '../src/model/schedule.ts';
import { analyse, lintFiles } from '../src/run.ts';
import { defaultSettings, type Settings } from '../src/settings.ts';
import { linkTexts } from './support/lift-texts.ts';

const url = 'https://%%host%%:2379/metrics';

/** A Service with the annotations of a check: `spec` is what follows it. */
const annotated = (id: string, { name = 'etcd', resolve = '', spec = '' } = {}): string => `apiVersion: v1
kind: Service
metadata:
  name: ${name}
  namespace: ${name === 'kubernetes' ? 'default' : 'kube-system'}
  annotations:
    ad.datadoghq.com/${id}.checks: '{"etcd": {"instances": [{"prometheus_url": "${url}"}]}}'
${resolve && `    ad.datadoghq.com/${id}.resolve: ${resolve}\n`}${spec}`;

const pods = 'spec: {selector: {component: etcd}, ports: [{port: 2379}]}\n';
const noPods = 'spec: {ports: [{port: 2379}]}\n';

const pod = `apiVersion: v1
kind: Pod
metadata: {name: etcd, annotations: {ad.datadoghq.com/etcd.checks: '{"etcd": {"instances": [{"prometheus_url": "${url}"}]}}'}}
spec: {containers: [{name: etcd, image: etcd}]}
`;

/** Values of the chart with a file of the Cluster Agent. */
const values = (head: string, more = ''): string => `datadog: {apiKeyExistingSecret: keys, clusterName: c}
clusterAgent:
  confd:
    etcd.yaml: |
      ${head}
      instances: [{prometheus_url: '${url}'}]
${more}`;
const plain = (more: string): string => `datadog: {apiKeyExistingSecret: keys, clusterName: c${more}}\n`;

const runner = 'clusterChecksRunner: {enabled: true}\n';
const meant = 'clusterChecksRunner: {volumes: [{name: c, emptyDir: {}}]}\n';

const operator = (features: string, override = '{}'): string => `apiVersion: datadoghq.com/v2alpha1
kind: DatadogAgent
metadata: {name: datadog, namespace: datadog}
spec: {global: {clusterName: c}, features: ${features}, override: ${override}}
`;

/** How the only check comes to its pod, and who runs it or why nobody does. */
function scheduled(...texts: readonly string[]): readonly string[] {
  const [cluster] = linkTexts({ 'all.yaml': texts.join('---\n') });
  const [check] = cluster?.checks ?? [];
  if (!cluster || !check) return ['no check'];
  const agents = runners(cluster, check);
  return [dispatchOf(cluster, check), ...(agents.length > 0 ? agents.map(({ role }) => role) : [whyNobody(cluster, check).reason])];
}

describe('a check is run', () => {
  const on = `${plain('')}${runner}`;
  const off = plain('');
  const endpoint = annotated('endpoints', { spec: pods });
  const address = annotated('endpoints', { spec: pods, resolve: 'ip' });
  const manual = annotated('endpoints', { spec: noPods });
  const apiServer = annotated('endpoints', { name: 'kubernetes' });
  const unseen = annotated('endpoints');
  const nodeAgent = 'node-agent';
  const clusterRunner = 'cluster-checks-runner';

  test.each<[string, readonly string[], readonly string[], readonly string[]]>([
    // what, text, with runners, without
    ['of a Pod', [pod], ['node', nodeAgent], ['node', nodeAgent]],
    ['of a Service', [annotated('service', { spec: pods })], ['cluster', clusterRunner], ['cluster', nodeAgent]],
    ['of endpoints with pods', [endpoint], ['endpoint', nodeAgent], ['endpoint', nodeAgent]],
    ['of endpoints with pods, as addresses', [address], ['cluster', clusterRunner], ['cluster', nodeAgent]],
    ['of endpoints without pods', [manual], ['cluster', clusterRunner], ['cluster', nodeAgent]],
    ["of the API server's endpoints", [apiServer], ['cluster', clusterRunner], ['cluster', nodeAgent]],
    ['of endpoints that the files do not show', [unseen], ['unknown', "it can't be told which pod runs it"], ['unknown', nodeAgent]],
    [
      'of a patched Service that is shown elsewhere',
      [unseen, annotated('x', { spec: pods })],
      ['endpoint', nodeAgent],
      ['endpoint', nodeAgent],
    ],
    [
      'of endpoints with a wrong mode',
      [annotated('endpoints', { spec: pods, resolve: 'IP' })],
      ['endpoint', nodeAgent],
      ['endpoint', nodeAgent],
    ],
    [
      'of endpoints with a mode that a template gives',
      [annotated('endpoints', { spec: pods, resolve: "'{{ mode }}'" })],
      ['unknown', "it can't be told which pod runs it"],
      ['unknown', nodeAgent],
    ],
  ])('%s', (...[, texts, withRunners, without]) => {
    expect(scheduled(on, ...texts)).toEqual(withRunners);
    expect(scheduled(off, ...texts)).toEqual(without);
  });

  test.each<[string, string, readonly string[]]>([
    ['cluster_check: true', 'cluster_check: true', ['cluster', clusterRunner]],
    ['kube_service', 'advanced_ad_identifiers: [{kube_service: {name: etcd, namespace: kube-system}}]', ['cluster', clusterRunner]],
    [
      'kube_endpoints of no known Service',
      'advanced_ad_identifiers: [{kube_endpoints: {name: etcd, namespace: kube-system}}]',
      ['unknown', "it can't be told which pod runs it"],
    ],
    [
      'kube_endpoints of the API server',
      'advanced_ad_identifiers: [{kube_endpoints: {name: kubernetes, namespace: default}}]',
      ['cluster', clusterRunner],
    ],
    [
      'kube_endpoints as addresses',
      'advanced_ad_identifiers: [{kube_endpoints: {name: etcd, namespace: kube-system, resolve: ip}}]',
      ['cluster', clusterRunner],
    ],
    [
      'two Services',
      'advanced_ad_identifiers: [{kube_service: {name: a, namespace: b}}, {kube_service: {name: c, namespace: d}}]',
      ['cluster', clusterRunner],
    ],
    [
      'a Service without namespace',
      'advanced_ad_identifiers: [{kube_service: {name: etcd}}]',
      ['nobody', 'the Cluster Agent runs no checks itself, and nothing says who else should'],
    ],
    ['containers', 'ad_identifiers: [etcd]', ['nobody', 'the Cluster Agent runs no checks itself, and nothing says who else should']],
    ['what a template says', 'cluster_check: "{{ yes }}"', ['unknown', "it can't be told which pod runs it"]],
  ])('from a file of the Cluster Agent for %s', (_, head, expected) => {
    expect(scheduled(values(head, runner))).toEqual(expected);
  });

  test('by nobody from a file of the node agent that is meant for the Cluster Agent', () => {
    const text = `datadog: {clusterName: c, confd: {etcd.yaml: 'cluster_check: true\n\n    instances: [{prometheus_url: "${url}"}]'}}\n`;
    expect(scheduled(text)).toEqual(['nobody', 'node agents run no cluster checks']);
  });

  test.each<[string, string, readonly string[]]>([
    ['cluster checks are off', plain(', clusterChecks: {enabled: false}') + runner, ['cluster checks are switched off']],
    ['the Cluster Agent is off', `${plain('')}clusterAgent: {enabled: false}\n`, ['cluster checks are switched off']],
    [
      'the Cluster Agent is of another release',
      `${plain('')}clusterAgent: {enabled: false}\nexistingClusterAgent: {join: true}\n`,
      [nodeAgent],
    ],
    ['a runner has volumes and is off by default', plain('') + meant, [clusterRunner]],
    ['a runner has volumes and is switched off', plain('') + meant.replace('{', '{enabled: false, '), [clusterRunner]],
    [
      'a runner is empty and off, as in a full copy of the values',
      `${plain('')}clusterChecksRunner: {enabled: false, volumes: [], volumeMounts: []}\n`,
      [nodeAgent],
    ],
    ['another feature brings the runners', plain(', kubeStateMetricsCore: {useClusterCheckRunners: true}'), [clusterRunner, nodeAgent]],
    [
      'it can not be told whether there are runners',
      `${plain('')}clusterChecksRunner: {enabled: "{{ x }}"}\n`,
      ["it can't be told which pod runs it"],
    ],
    ['under the Operator', operator('{clusterChecks: {useClusterChecksRunners: true}}'), [clusterRunner]],
    ['under the Operator, off by default', operator('{}'), [nodeAgent]],
    ['under the Operator, switched off', operator('{clusterChecks: {enabled: false}}'), ['cluster checks are switched off']],
    ['under the Operator, without Cluster Agent', operator('{}', '{clusterAgent: {disabled: true}}'), ['cluster checks are switched off']],
    ['under the Operator, a runner overridden and off', operator('{}', '{clusterChecksRunner: {replicas: 1}}'), [clusterRunner]],
    [
      'under the Operator, a runner disabled',
      operator('{clusterChecks: {useClusterChecksRunners: true}}', '{clusterChecksRunner: {disabled: true}}'),
      [nodeAgent],
    ],
    ['no Agent is in the files', '', ['the files hold no Agent']],
  ])('of a Service, when %s', (_, agent, expected) => {
    expect(scheduled(...[agent].filter(Boolean), annotated('service', { spec: pods })).slice(1)).toEqual(expected);
  });

  test('by nobody that could be told when values lie over others', () => {
    const clusters = linkTexts({
      'values.yaml': plain(''),
      'more.yaml': 'agents: {volumes: []}\n',
      'service.yaml': annotated('service', { spec: pods }),
    });
    const found = clusters.flatMap((cluster) => cluster.checks.map((check) => runners(cluster, check)));
    expect(found.flat()).toEqual([]);
  });
});

describe('what hands out cluster checks', () => {
  const facts = (text: string) => {
    const [cluster] = linkTexts({ 'x.yaml': text });
    const [own] = cluster?.clusterChecks ?? [];
    const wanted = own ? switchOn([...own.switches, ...own.runnerSwitches]) : [];
    return [
      cluster && handsOutClusterChecks(cluster),
      own?.runnerSettings.length,
      own?.runnerSwitches.map(({ holds, written }) => `${holds}${written ? ' written' : ''}`),
      wanted.map((edit) => `${edit.op} ${edit.at.pointer} ${'value' in edit ? edit.value : ''}`),
    ];
  };

  test.each<[string, string, readonly unknown[]]>([
    ['values by default', plain(''), [true, 0, ['false'], ['set /clusterChecksRunner/enabled true']]],
    ['values with runners', plain('') + runner, [true, 0, ['true written'], []]],
    ['values with a runner that is configured only', plain('') + meant, [true, 1, ['false'], ['set /clusterChecksRunner/enabled true']]],
    [
      'values that switch everything off',
      `${plain(', clusterChecks: {enabled: false}')}clusterAgent: {enabled: false}\nclusterChecksRunner: {enabled: false}\n`,
      [
        false,
        0,
        ['false written'],
        ['set /clusterAgent/enabled true', 'set /datadog/clusterChecks/enabled true', 'set /clusterChecksRunner/enabled true'],
      ],
    ],
    ['a part of values', 'clusterChecksRunner: {volumeMounts: [{name: c, mountPath: /c}]}\n', [true, 1, ['unknown'], []]],
    [
      'a DatadogAgent',
      operator('{}', '{clusterChecksRunner: {containers: {agent: {}}, volumes: []}}'),
      [true, 1, ['false', 'true'], ['set /spec/features/clusterChecks/useClusterChecksRunners true']],
    ],
    [
      'a DatadogAgent with all off',
      operator('{clusterChecks: {enabled: false, useClusterChecksRunners: false}}', '{clusterAgent: {disabled: true}}'),
      [
        false,
        0,
        ['false written', 'true'],
        [
          'set /spec/override/clusterAgent/disabled false',
          'set /spec/features/clusterChecks/enabled true',
          'set /spec/features/clusterChecks/useClusterChecksRunners true',
        ],
      ],
    ],
    ['a ConfigMap', 'apiVersion: v1\nkind: ConfigMap\ndata: {etcd.yaml: "instances: [{}]"}\n', ['unknown', undefined, undefined, []]],
  ])('%s', (_, text, expected) => {
    expect(facts(text)).toEqual(expected);
  });
});

const settings = (platform: string): Settings => ({ ...defaultSettings, platform });

describe('where control-plane nodes are tainted', () => {
  const misplaced = (...texts: readonly string[]) =>
    analyse([{ path: 'all.yaml', text: texts.join('---\n') }], settings('kubeadm')).clusters.map(
      (cluster) => misplacedAgents(cluster).length,
    );

  test.each<[string, string, number]>([
    ['endpoints with pods need an Agent beside them', annotated('endpoints', { spec: pods }), 1],
    ['their addresses do not', annotated('endpoints', { spec: pods, resolve: 'ip' }), 0],
    ['a Service does not', annotated('service', { spec: pods }), 0],
    ['a Pod of anywhere does not', pod, 0],
    ['a static Pod does', pod.replace('spec: {containers', 'spec: {hostNetwork: true, containers'), 1],
    [
      'a Pod selected for the control plane does',
      pod.replace('spec: {', 'spec: {nodeSelector: {node-role.kubernetes.io/control-plane: ""}, '),
      1,
    ],
  ])('%s', (_, text, count) => {
    expect(misplaced(plain(''), text)).toEqual([count]);
  });
});

describe('certificates that are mounted nowhere', () => {
  const fixes = (text: string) => {
    const certificates =
      '"tls_cert": "/host/etc/kubernetes/pki/etcd/server.crt", "tls_private_key": "/host/etc/kubernetes/pki/etcd/server.key"';
    const service = text.replace(`"${url}"`, `"${url}", "ssl_verify": false, ${certificates}`);
    const { findings } = lintFiles([{ path: 'all.yaml', text: [plain(''), service].join('---\n') }], settings('kubeadm'));
    return findings.filter(({ rule }) => rule === 'etcd-certs-not-mounted').map(({ fix }) => fix?.title ?? null);
  };

  test('are mounted where the check runs on their node', () => {
    const title = 'mount /etc/kubernetes/pki/etcd of the host at /host/etc/kubernetes/pki/etcd, read-only';
    expect(fixes(annotated('endpoints', { spec: pods }))).toEqual([title]);
    expect(fixes(annotated('endpoints', { spec: pods, resolve: 'ip' }))).toEqual([null]);
    expect(fixes(annotated('service', { spec: pods }))).toEqual([null]);
  });
});
