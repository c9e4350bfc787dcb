import { describe, expect, test } from 'vitest';
import type { AgentWorkload } from '../src/model/agent.ts';
import type { Component } from '../src/model/cluster.ts';
import type { ComponentSettings } from '../src/model/component-settings.ts';
import { isAddress, type Reach, reach } from '../src/model/reach.ts';
import { agentOf, checkOf, clusterOf, settingsOf, shown } from './support/model.ts';

const podNetwork = agentOf('');
const hostNetwork = agentOf('hostNetwork: true');
const anywhere = agentOf('hostNetwork: "{{ host }}"');

interface Case {
  readonly component?: Component;
  readonly url: string;
  readonly agent?: AgentWorkload | null;
  readonly settings?: readonly ComponentSettings[];
  readonly platformKnown?: boolean;
  readonly identifiers?: string;
}

function reachOf({
  component = 'scheduler',
  url,
  agent = podNetwork,
  settings = [],
  platformKnown = true,
  identifiers,
}: Case): readonly Reach[] {
  const image = component === 'etcd' ? 'etcd' : `kube-${component}`;
  const text = `ad_identifiers: [${identifiers ?? image}]\ninstances: [{prometheus_url: '${url}'}]`;
  const [instance] = checkOf(component, text).instances;
  if (!instance) throw new Error('no instance');
  return reach(clusterOf({ controlPlane: settings, platformKnown }), instance, agent);
}

const state = (call: Case) => reachOf(call).map((one) => one.state)[0];
const bound = (address: string) => [settingsOf('scheduler', `{bind-address: '${address}'}`)];

describe('where a component listens, against where the URL and the Agent are', () => {
  const node = 'https://%%host%%:10259/metrics';
  const local = 'https://localhost:10259/metrics';
  test.each<[string, string, string, string, string]>([
    // listens on, pod network + node, host network + node, host network + localhost, pod network + localhost
    ['0.0.0.0', 'reachable', 'reachable', 'reachable', 'unreachable'],
    ['::', 'reachable', 'reachable', 'reachable', 'unreachable'],
    ['10.0.0.5', 'reachable', 'reachable', 'unreachable', 'unreachable'],
    ['127.0.0.1', 'unreachable', 'unreachable', 'reachable', 'unreachable'],
    ['127.0.1.1', 'unreachable', 'unreachable', 'reachable', 'unreachable'],
    ['::1', 'unreachable', 'unreachable', 'unknown', 'unreachable'],
    ['localhost', 'unreachable', 'unreachable', 'unreachable', 'unreachable'],
    ['{{ address }}', 'unknown', 'unknown', 'unknown', 'unreachable'],
  ])('%s', (...[address, podNode, hostNode, hostLocal, podLocal]) => {
    const settings = bound(address);
    expect([
      state({ url: node, settings }),
      state({ url: node, settings, agent: hostNetwork }),
      state({ url: local, settings, agent: hostNetwork }),
      state({ url: local, settings }),
    ]).toEqual([podNode, hostNode, hostLocal, podLocal]);
  });

  test.each<[string, string, string]>([
    ['0.0.0.0', 'https://10.0.0.5:10259/metrics', 'reachable'],
    ['0.0.0.0', 'https://[fd00::5]:10259/metrics', 'unreachable'],
    ['::', 'https://[fd00::5]:10259/metrics', 'reachable'],
    ['127.0.0.1', 'https://10.0.0.5:10259/metrics', 'unreachable'],
    ['127.0.0.1', 'https://scheduler.example.com:10259/metrics', 'unknown'],
    ['10.0.0.5', 'https://10.0.0.5:10259/metrics', 'reachable'],
    ['10.0.0.5', 'https://10.0.0.6:10259/metrics', 'unknown'],
    ['0.0.0.0', 'https://%%env_DD_KUBERNETES_KUBELET_HOST%%:10259/metrics', 'reachable'],
    ['127.0.0.1', 'https://%%env_DD_KUBERNETES_KUBELET_HOST%%:10259/metrics', 'unreachable'],
    ['127.0.0.1', 'https://%%env_OTHER%%:10259/metrics', 'unknown'],
    ['127.0.0.1', 'https://{{ host }}:10259/metrics', 'unknown'],
    ['127.0.0.1', 'https://%%host%%:%%port%%/metrics', 'unknown'],
    ['0.0.0.0', 'http://%%host%%:10251/metrics', 'unreachable'],
    ['0.0.0.0', 'http://%%host%%:10999/metrics', 'unknown'],
  ])('listening on %s, dialled at %s: %s', (address, url, expected) => {
    expect(state({ url, settings: bound(address) })).toBe(expected);
  });

  test.each<[string, string, string]>([
    ['127.0.0.1', 'https://127.0.0.1:10259/metrics', 'reachable'],
    ['127.0.0.1', 'https://[::1]:10259/metrics', 'unreachable'],
    ['::1', 'https://[::1]:10259/metrics', 'reachable'],
    ['0.0.0.0', 'https://[::1]:10259/metrics', 'unreachable'],
    ['::', 'https://[::1]:10259/metrics', 'reachable'],
  ])('in the host network, listening on %s, dialled at %s: %s', (address, url, expected) => {
    expect(state({ url, settings: bound(address), agent: hostNetwork })).toBe(expected);
  });

  test('localhost is open when the network is, or the workload', () => {
    expect(state({ url: local, settings: bound('127.0.0.1'), agent: anywhere })).toBe('unknown');
    expect(state({ url: local, settings: bound('127.0.0.1'), agent: null })).toBe('unknown');
  });

  test('%%host%% of a container that is none of the control plane is not the node', () => {
    expect(state({ url: node, settings: bound('127.0.0.1'), identifiers: 'my-proxy' })).toBe('unknown');
    expect(state({ url: node, settings: bound('127.0.0.1'), identifiers: 'etcd' })).toBe('unreachable');
  });
});

describe('where the address comes from', () => {
  const url = 'https://%%host%%:10259/metrics';
  const origin = (call: Case) => {
    const [{ state, obstacle } = { state: undefined, obstacle: null }] = reachOf(call);
    return [state, obstacle && 'flag' in obstacle ? obstacle.flag.origin : null];
  };

  test.each<[string, Case, [string, string | null]]>([
    ['set', { url, settings: bound('127.0.0.1') }, ['unreachable', 'set']],
    ['left at the default', { url, settings: [settingsOf('scheduler', '{v: "2"}')] }, ['unreachable', 'default']],
    ['no settings in the files', { url }, ['unknown', 'assumed']],
    ['settings with a hole', { url, settings: [settingsOf('scheduler', '"{{ args }}"')] }, ['unknown', null]],
    [
      'static pod without the flag',
      { url, settings: [settingsOf('scheduler', '[kube-scheduler, --v=2]', 'static-pod')] },
      ['reachable', null],
    ],
    [
      'static pod',
      { url, settings: [settingsOf('scheduler', '[kube-scheduler, --bind-address=127.0.0.1]', 'static-pod')] },
      ['unreachable', 'set'],
    ],
    ['list', { url, settings: [settingsOf('scheduler', '[{name: bind-address, value: 127.0.0.1}]')] }, ['unreachable', 'set']],
    [
      'the last of two',
      { url, settings: [settingsOf('scheduler', '[{name: bind-address, value: 127.0.0.1}, {name: bind-address, value: "::"}]')] },
      ['reachable', null],
    ],
    ['another port', { url, settings: [settingsOf('scheduler', '{bind-address: 0.0.0.0, secure-port: "10999"}')] }, ['unknown', null]],
    ['unknown platform, nothing shown', { url, platformKnown: false }, ['unknown', null]],
    ['unknown platform, set', { url, settings: bound('127.0.0.1'), platformKnown: false }, ['unreachable', 'set']],
    ['unknown platform, not set', { url, settings: [settingsOf('scheduler', '{}')], platformKnown: false }, ['unknown', null]],
    ["the API server's default", { component: 'apiserver', url: 'https://%%host%%:6443/metrics' }, ['reachable', null]],
  ])('%s', (_, call, expected) => {
    expect(origin(call)).toEqual(expected);
  });

  test('static pods decide, and each counts', () => {
    const pod = (address: string) => settingsOf('scheduler', `[--bind-address=${address}]`, 'static-pod');
    expect(reachOf({ url, settings: [...bound('127.0.0.1'), pod('0.0.0.0')] }).map((one) => one.state)).toEqual(['reachable']);
    expect(reachOf({ url, settings: [pod('0.0.0.0'), pod('127.0.0.1')] }).map((one) => one.state)).toEqual(['reachable', 'unreachable']);
  });

  test('the place is the value, or the settings', () => {
    const at = (settings: readonly ComponentSettings[]) => {
      const obstacle = reachOf({ url, settings })[0]?.obstacle;
      return obstacle && 'flag' in obstacle && obstacle.flag.at ? shown(obstacle.flag.at) : null;
    };
    expect(at(bound('127.0.0.1'))).toBe("'127.0.0.1'");
    expect(at([settingsOf('scheduler', '[--bind-address=127.0.0.1]', 'static-pod')])).toBe('127.0.0.1');
    expect(at([settingsOf('scheduler', '{v: "2"}')])).toBe('{v: "2"}');
    expect(at([])).toBe(null);
  });
});

describe('etcd', () => {
  const etcd = (url: string, flags: string | null, agent = podNetwork) => {
    const settings = flags === null ? [] : [settingsOf('etcd', flags)];
    const [{ state, obstacle } = { state: undefined, obstacle: null }] = reachOf({ component: 'etcd', url, settings, agent });
    return [state, obstacle?.kind ?? null, obstacle && 'proposal' in obstacle ? obstacle.proposal : null];
  };
  const client = 'https://%%host%%:2379/metrics';
  const metrics = 'http://%%host%%:2381/metrics';

  test.each<[string, string | null, string, string, string | null, string | null]>([
    ['client port, no settings', null, client, 'reachable', null, null],
    ['client port, no flags', '{}', client, 'reachable', null, null],
    ['client port narrowed', '{listen-client-urls: "https://127.0.0.1:2379"}', client, 'unreachable', 'loopback', 'https://0.0.0.0:2379'],
    ['one of two', '{listen-client-urls: "https://127.0.0.1:2379,https://10.0.0.5:2379"}', client, 'reachable', null, null],
    ['metrics port, no settings', null, metrics, 'unknown', 'loopback', 'http://0.0.0.0:2381'],
    ['metrics port, default', '{}', metrics, 'unreachable', 'loopback', 'http://0.0.0.0:2381'],
    ['metrics port, set', '{listen-metrics-urls: "http://127.0.0.1:2381"}', metrics, 'unreachable', 'loopback', 'http://0.0.0.0:2381'],
    ['metrics port, by name', '{listen-metrics-urls: "http://localhost:2381"}', metrics, 'unreachable', 'loopback', 'http://0.0.0.0:2381'],
    ['metrics port, IPv6', '{listen-metrics-urls: "http://[::1]:2381"}', metrics, 'unreachable', 'loopback', 'http://[::]:2381'],
    ['metrics port, open', '{listen-metrics-urls: "http://0.0.0.0:2381"}', metrics, 'reachable', null, null],
    ['metrics port, open too', '{listen-metrics-urls: "http://127.0.0.1:2381,http://10.0.0.5:2381"}', metrics, 'reachable', null, null],
    ['metrics on another port', '{listen-metrics-urls: "http://0.0.0.0:2382"}', metrics, 'unknown', null, null],
    ['a DNS name', '{listen-metrics-urls: "http://etcd.local:2381"}', metrics, 'unreachable', 'invalid-address', 'http://0.0.0.0:2381'],
    [
      'others stay',
      '{listen-metrics-urls: "http://127.0.0.1:2381,http://10.0.0.5:9000"}',
      metrics,
      'unreachable',
      'loopback',
      'http://0.0.0.0:2381,http://10.0.0.5:9000',
    ],
    ['a port for HTTP', '{listen-client-http-urls: "https://127.0.0.1:2382"}', client, 'unreachable', 'no-metrics', null],
    ['that port', '{listen-client-http-urls: "https://0.0.0.0:2382"}', 'https://%%host%%:2382/metrics', 'reachable', null, null],
    ['a template', '{listen-metrics-urls: "{{ urls }}"}', metrics, 'unknown', null, null],
    ['a socket', '{listen-metrics-urls: "unix:///run/etcd.sock"}', metrics, 'unknown', null, null],
  ])('%s (%s)', (...[, flags, url, ...expected]) => {
    expect(etcd(url, flags)).toEqual(expected);
  });
});

test('of several URLs one that gets through is enough', () => {
  const text =
    "ad_identifiers: [kube-scheduler]\ninstances: [{possible_prometheus_urls: ['https://%%host%%:10259/', 'https://localhost:10259/']}]";
  const [instance] = checkOf('scheduler', text).instances;
  if (!instance) throw new Error('no instance');
  const over = (agent: AgentWorkload) => reach(clusterOf({ controlPlane: bound('127.0.0.1') }), instance, agent).map((one) => one.state);
  expect([over(podNetwork), over(hostNetwork)]).toEqual([['unreachable'], ['reachable']]);
});

test('the proposed address is of the family in use', () => {
  const proposal = (address: string, host: string) => {
    const obstacle = reachOf({ url: `https://${host}:10259/metrics`, settings: bound(address) })[0]?.obstacle;
    return obstacle && 'proposal' in obstacle ? obstacle.proposal : null;
  };
  expect([proposal('127.0.0.1', '%%host%%'), proposal('::1', '%%host%%'), proposal('127.0.0.1', '[fd00::1]')]).toEqual([
    '0.0.0.0',
    '::',
    '::',
  ]);
  expect(proposal('localhost', '%%host%%')).toBe('0.0.0.0');
});

test.each([
  ['10.0.0.1', true],
  ['::', true],
  ['fd00::1', true],
  ['localhost', false],
  ['::ffff:10.0.0.1', true],
  ['255.255.255.255', true],
  ['10.0.0', false],
  ['10.0.0.1.', false],
  ['10.0.0.256', false],
  ['10.0.0.01', false],
  ['0.0.0.0:10259', false],
  ['0.0.0.0/0', false],
  ['[::]', false],
  ['::1]:80/[', false],
  ['fe80::1%eth0', false],
  ['1::2::3', false],
  ['', false],
])('%s is an address: %s', (text, expected) => {
  expect(isAddress(text)).toBe(expected);
});
