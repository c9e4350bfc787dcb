import { describe, expect, test } from 'vitest';
import { portNumber, targetPorts } from '../src/model/target-ports.ts';
import { isApiServer, isBackedByPods, isHeadless, servicesFor, targetsOf } from '../src/model/targets.ts';
import { variableTarget } from '../src/model/template-variable.ts';
import { lintFiles } from '../src/run.ts';
import { defaultSettings } from '../src/settings.ts';
import { linkTexts } from './support/lift-texts.ts';
import { shown } from './support/model.ts';

const checks = (url: string): string =>
  `'{"kube_scheduler": {"instances": [{"prometheus_url": "${url}", "ssl_verify": false, "bearer_token_auth": true}]}}'`;

const service = (more: { id?: string; name?: string; namespace?: string; spec?: string; url?: string } = {}): string => {
  const { id, name = 's', namespace = 'kube-system', spec = '', url = 'https://%%host%%:%%port%%/metrics' } = more;
  const annotations = id ? `, annotations: {ad.datadoghq.com/${id}.checks: ${checks(url)}}` : '';
  return `apiVersion: v1\nkind: Service\nmetadata: {name: ${name}, namespace: ${namespace}${annotations}}\n${spec && `spec: {${spec}}\n`}`;
};

const pod = (ports: string, more = ''): string => `apiVersion: v1
kind: Pod
metadata: {name: p, annotations: {ad.datadoghq.com/c.checks: ${checks('https://%%host%%:%%port%%/metrics')}}}
spec: {${more}containers: [{name: c, image: i${ports && `, ports: ${ports}`}}, {name: d, image: i, ports: [{containerPort: 1}]}]}
`;

const file = (identifiers: string): string =>
  `clusterAgent:\n  confd:\n    kube_scheduler.yaml: |\n      advanced_ad_identifiers: ${identifiers}\n      instances: [{prometheus_url: 'https://%%host%%:%%port%%/metrics'}]\n`;

/** The cluster of the texts and its first check. */
function understood(...texts: readonly string[]) {
  const [cluster] = linkTexts({ 'all.yaml': texts.join('---\n') });
  const [check] = cluster?.checks ?? [];
  if (!cluster || !check) throw new Error('there is no check');
  return { cluster, check };
}

describe('what a check is for', () => {
  test.each<[string, string, readonly unknown[]]>([
    ['a Service', service({ id: 'service' }), ['service', 'kube-system', 's', 'auto']],
    ['its endpoints', service({ id: 'endpoints' }), ['endpoints', 'kube-system', 's', 'auto']],
    ['a Service of a file', file('[{kube_service: {name: a, namespace: b}}]'), ['service', 'b', 'a', 'auto']],
    ['endpoints of a file', file('[{kube_endpoints: {name: a, namespace: b, resolve: ip}}]'), ['endpoints', 'b', 'a', 'ip']],
    ['a Service without a part of its name', file('[{kube_service: {name: a, namespace: ""}}]'), ['service', null, 'a', 'auto']],
    [
      'a Service that a template names',
      file('[{kube_endpoints: {name: "{{ name }}", resolve: "{{ mode }}"}}]'),
      ['endpoints', null, 'unknown', 'unknown'],
    ],
  ])('%s', (_, text, expected) => {
    const { check } = understood(text);
    expect(targetsOf(check).map(({ kind, namespace, name, resolve }) => [kind, namespace, name, resolve])).toEqual([expected]);
    expect(variableTarget(check)).toBe(expected[0] === 'service' ? 'service' : 'endpoint');
  });

  test('a container', () => {
    const { check } = understood(pod(''));
    expect([targetsOf(check), variableTarget(check)]).toEqual([[], 'container']);
  });

  test('the mode has a place where it is missing', () => {
    const [target] = targetsOf(understood(service({ id: 'endpoints' })).check);
    expect([target?.resolveAt.state, target?.resolveAt.pointer]).toEqual([
      'absent',
      '/metadata/annotations/ad.datadoghq.com~1endpoints.resolve',
    ]);
  });

  test.each<[string, string, boolean]>([
    ['default', 'kubernetes', true],
    ['kube-system', 'kubernetes', false],
    ['default', 'kube-apiserver', false],
  ])('%s/%s is in front of the API server: %s', (namespace, name, expected) => {
    expect(targetsOf(understood(service({ id: 'endpoints', namespace, name })).check).map(isApiServer)).toEqual([expected]);
  });
});

describe('of the Services in the files', () => {
  const selecting = 'selector: {a: b}, ports: [{port: 1}]';
  const facts = (...texts: readonly string[]) => {
    const { cluster, check } = understood(...texts);
    const [target] = targetsOf(check);
    return target ? [servicesFor(cluster, target).length, isBackedByPods(cluster, target), isHeadless(cluster, target)] : [];
  };
  const patch = service({ id: 'endpoints' });

  test.each<[string, readonly string[], readonly unknown[]]>([
    ['a patch says nothing', [patch], [1, 'unknown', 'unknown']],
    ['one that selects pods has them', [service({ id: 'endpoints', spec: selecting })], [1, true, false]],
    ['one that does not has none', [service({ id: 'endpoints', spec: 'ports: [{port: 1}]' })], [1, false, false]],
    ['one without address is headless', [service({ id: 'endpoints', spec: `clusterIP: None, ${selecting}` })], [1, true, true]],
    ['a patch is completed by the whole', [patch, service({ spec: selecting })], [2, true, false]],
    ['one of another namespace is another', [patch, service({ spec: selecting, namespace: 'other' })], [1, 'unknown', 'unknown']],
    [
      'two that differ say nothing',
      [patch, service({ spec: selecting }), service({ spec: `clusterIP: None, ${selecting}` })],
      [3, true, 'unknown'],
    ],
    [
      'one that a file names is found',
      [file('[{kube_endpoints: {name: s, namespace: kube-system}}]'), service({ spec: selecting })],
      [1, true, false],
    ],
    [
      'one without metadata is none',
      [file('[{kube_endpoints: {name: s, namespace: kube-system}}]'), 'apiVersion: v1\nkind: Service\n'],
      [0, 'unknown', 'unknown'],
    ],
  ])('%s', (_, texts, expected) => {
    expect(facts(...texts)).toEqual(expected);
  });
});

describe('a port variable stands for', () => {
  const two = '[{containerPort: 10259, name: https}, {containerPort: 80}]';
  const ports = 'ports: [{name: https, port: 443, targetPort: 10259}, {port: 80, targetPort: web}]';
  const one = 'ports: [{port: 443, targetPort: 10259}]';

  test.each<[string, readonly string[], string, unknown]>([
    ["a container's only port", [pod('[{containerPort: 10259}]')], 'port', 10259],
    ["a container's highest port", [pod(two)], 'port', 10259],
    ["a container's port by name", [pod(two)], 'port_https', 10259],
    ['no port of that name', [pod(two)], 'port_http', 'none'],
    ['no port of that index', [pod(two)], 'port_2', 'none'],
    ['one of some order', [pod(two)], 'port_1', 'unknown'],
    ['nothing in a container without ports', [pod('')], 'port', 'none'],
    ['nothing in a container with none', [pod('[]')], 'port', 'none'],
    ['what a template says', [pod('"{{ ports }}"')], 'port', 'unknown'],
    ["a Service's port", [service({ id: 'service', spec: one })], 'port', 443],
    ["a Service's highest port", [service({ id: 'service', spec: ports })], 'port', 443],
    ["the port of a Service's endpoints", [service({ id: 'endpoints', spec: one })], 'port', 10259],
    ['any of several ports of endpoints', [service({ id: 'endpoints', spec: ports })], 'port', 'unknown'],
    ['one of them by name', [service({ id: 'endpoints', spec: ports })], 'port_https', 10259],
    ['one that is named itself', [service({ id: 'endpoints', spec: 'ports: [{port: 80, targetPort: web}]' })], 'port', 'unknown'],
    ['nothing in a Service without ports', [service({ id: 'endpoints', spec: 'clusterIP: None' })], 'port', 'none'],
    ['what a patch leaves open', [service({ id: 'endpoints' })], 'port', 'unknown'],
    [
      'different ports of two Services of one name',
      [service({ id: 'service', spec: one }), service({ spec: 'ports: [{port: 1}]' })],
      'port',
      'unknown',
    ],
  ])('%s', (...[, texts, variable, expected]) => {
    const { cluster, check } = understood(...texts);
    expect(portNumber(cluster, check, variable)).toBe(expected);
  });

  test('shows whose ports they are', () => {
    const { cluster, check } = understood(service({ id: 'endpoints', spec: ports }));
    expect(targetPorts(cluster, check).map(({ kind, at, ports: all }) => [kind, shown(at), all.map(({ number }) => number)])).toEqual([
      ['service', 's', [10259, 'unknown']],
    ]);
  });

  test('is that of the static pod that a file waits for', () => {
    const scheduler = `apiVersion: v1
kind: Pod
metadata: {name: kube-scheduler, namespace: kube-system}
spec: {hostNetwork: true, containers: [{name: kube-scheduler, command: [kube-scheduler]}]}
`;
    const values = `datadog: {clusterName: c, confd: {kube_scheduler.yaml: "ad_identifiers: [kube-scheduler]"}}\n`;
    const { cluster, check } = understood(values, scheduler);
    expect(portNumber(cluster, check, 'port')).toBe('none');
  });
});

describe('the verdict on a scheduler', () => {
  const agent = 'datadog: {apiKeyExistingSecret: k, clusterName: c}\nagents: {tolerations: [{operator: Exists}]}\n';
  const settings = (address: string) =>
    `apiVersion: kubeadm.k8s.io/v1beta4\nkind: ClusterConfiguration\nscheduler: {extraArgs: [{name: bind-address, value: ${address}}]}\n`;
  const verdict = (texts: readonly string[], address = '0.0.0.0') => {
    const text = [agent, settings(address), ...texts].join('---\n');
    const [cluster] = lintFiles([{ path: 'all.yaml', text }], { ...defaultSettings, platform: 'kubeadm', preset: 'off' }).clusters;
    const { verdict: is, link, reason } = cluster?.components.scheduler ?? {};
    return [is, link, reason];
  };
  const literal = 'https://%%host%%:10259/metrics';
  const spec = 'selector: {component: kube-scheduler}, ports: [{port: 443, targetPort: 10259}]';

  test.each<[string, readonly string[], readonly string[]]>([
    ['by its endpoints', [service({ id: 'endpoints', spec, url: literal })], ['delivered', '', '']],
    ['by the only port of its endpoints', [service({ id: 'endpoints', spec })], ['delivered', '', '']],
    ['by its Service', [service({ id: 'service', spec })], ['delivered', '', '']],
    [
      'by the port of its endpoints, which the Service does not have',
      [service({ id: 'service', spec, url: literal })],
      ['delivered', '', ''],
    ],
    [
      'by a headless Service',
      [service({ id: 'service', spec: `clusterIP: None, ${spec}` })],
      ['broken', 'placed', "a template variable of it can't be filled in"],
    ],
    [
      'by a Service without ports',
      [service({ id: 'endpoints', spec: 'clusterIP: None, selector: {a: b}' })],
      ['broken', 'placed', "a template variable of it can't be filled in"],
    ],
    [
      'by the endpoints of the API server, which are its nodes',
      [service({ id: 'endpoints', name: 'kubernetes', namespace: 'default', url: literal })],
      ['delivered', '', ''],
    ],
    [
      'by the port of the API server',
      [service({ id: 'endpoints', name: 'kubernetes', namespace: 'default' })],
      ['broken', 'reachable', 'the URL leads to the API server'],
    ],
    ['by a container without ports', [pod('')], ['broken', 'placed', "a template variable of it can't be filled in"]],
    [
      'by a container of its own network',
      [pod('[{containerPort: 10259}]')],
      ['unknown', 'reachable', "it can't be told which address the URL stands for"],
    ],
    [
      'by a Pod of the host network on its nodes',
      [pod('[{containerPort: 10259}]', 'hostNetwork: true, nodeSelector: {node-role.kubernetes.io/control-plane: ""}, ')],
      ['delivered', '', ''],
    ],
    [
      'by annotations that are no JSON',
      [service({ id: 'endpoints', spec }).replace('}]}}', '},]}}')],
      ['broken', 'configured', 'the Agent takes no check from its annotations: JSON allows no comma before a closing bracket'],
    ],
    [
      'by annotations that a template completes',
      [service({ id: 'endpoints', spec }).replace('[{', '{{ more }}[{')],
      ['unknown', 'configured', 'templates keep its annotations from being read'],
    ],
  ])('%s', (_, texts, expected) => {
    expect(verdict(texts)).toEqual(expected);
  });

  test.each(['endpoints', 'service'])('by its %s, while it listens on the loopback', (id) => {
    expect(verdict([service({ id, spec })], '127.0.0.1').slice(0, 2)).toEqual(['broken', 'reachable']);
  });
});

describe('a port that only the Service shows', () => {
  const found = (id: string, spec: string) => {
    const text = service({ id, spec }).replace(', "bearer_token_auth": true', '');
    const { findings, clusters } = lintFiles([{ path: 'x.yaml', text: `datadog: {clusterName: c, apiKey: x}\n---\n${text}` }], {
      ...defaultSettings,
      platform: 'kubeadm',
    });
    const places = findings.filter(({ severity }) => severity === 'error').map(({ rule, start, end }) => [rule, end.offset - start.offset]);
    return [places, clusters[0]?.components.scheduler.link];
  };

  test('is judged as if it were written', () => {
    const ports = 'selector: {a: b}, clusterIP: None, ports: [{port: 10259}]';
    expect(found('endpoints', ports)[0]).toContainEqual(['bearer-token-missing', expect.any(Number)]);
    expect(found('endpoints', ports.replace('10259', '10257'))[0]).toContainEqual(['component-port-mismatch', '%%port%%'.length]);
  });

  test("is not the Service's own", () => {
    const ports = 'selector: {a: b}, ports: [{port: 10257, targetPort: 10259}]';
    expect(found('service', ports)).toEqual([[['bearer-token-missing', expect.any(Number)]], 'credentials']);
  });
});

describe('the verdict on EKS', () => {
  const eks = (text: string) => {
    const agent = 'datadog: {apiKeyExistingSecret: k, clusterName: c}\n';
    const [cluster] = lintFiles([{ path: 'all.yaml', text: `${agent}---\n${text}` }], { ...defaultSettings, platform: 'eks' }).clusters;
    return cluster?.components.apiserver.verdict;
  };
  const annotations = (metadata: string) => `${metadata}annotations:
    ad.datadoghq.com/endpoints.check_names: '["kube_apiserver_metrics"]'
    ad.datadoghq.com/endpoints.init_configs: '[{}]'
    ad.datadoghq.com/endpoints.instances:
      '[{ "prometheus_url": "https://%%host%%:%%port%%/metrics", "bearer_token_auth": "true" }]'
`;

  test('is good with the documented annotations, and open while nothing says whose they are', () => {
    expect(
      eks(
        annotations('apiVersion: v1\nkind: Service\nmetadata: {name: kubernetes, namespace: default, ').replace(
          ', annotations:',
          '}\n  x:',
        ),
      ),
    ).toBe('unmonitored');
    expect(eks(annotations('apiVersion: v1\nkind: Service\nmetadata:\n  name: kubernetes\n  namespace: default\n  '))).toBe('delivered');
    expect(eks(annotations('').replace(/^ {2}/gm, ''))).toBe('unknown');
  });
});
