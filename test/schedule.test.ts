import { describe, expect, test } from 'vitest';
import { placement } from '../src/model/placement.ts';
import { misplacedAgents, needsControlPlaneNode, runners } from '../src/model/schedule.ts';
import { agentOf, checkOf, clusterOf, shown } from './support/model.ts';

const master = '{key: node-role.kubernetes.io/master, operator: Exists, effect: NoSchedule}';
const controlPlane = '{key: node-role.kubernetes.io/control-plane, operator: Exists, effect: NoSchedule}';

const placed = (pod: string, kubernetes?: string) => placement(clusterOf(kubernetes === undefined ? {} : { kubernetes }), agentOf(pod));
const missing = (pod: string, kubernetes?: string) => placed(pod, kubernetes).missing.map(({ key }) => key.replace(/.*\//, ''));

describe('tolerations by Kubernetes version', () => {
  test.each<[string, string | undefined, string, string[]]>([
    ['none', '1.19', 'no', ['master']],
    ['none', '1.24', 'no', ['master', 'control-plane']],
    ['none', '1.25', 'no', ['control-plane']],
    ['none', undefined, 'no', ['master', 'control-plane']],
    [master, '1.23', 'yes', []],
    [master, '1.24', 'no', ['control-plane']],
    [master, '1.31', 'no', ['control-plane']],
    [master, undefined, 'older-only', ['control-plane']],
    [controlPlane, '1.23', 'no', ['master']],
    [controlPlane, '1.24', 'no', ['master']],
    [controlPlane, '1.25', 'yes', []],
    [controlPlane, undefined, 'yes', []],
    [`${master}, ${controlPlane}`, '1.19', 'yes', []],
    [`${master}, ${controlPlane}`, '1.24', 'yes', []],
    [`${master}, ${controlPlane}`, '1.31', 'yes', []],
    [`${master}, ${controlPlane}`, undefined, 'yes', []],
  ])('%s under %s: %s', (...[list, kubernetes, allowed, taints]) => {
    const pod = list === 'none' ? 'volumes: []' : `tolerations: [${list}]`;
    expect([placed(pod, kubernetes).allowed, missing(pod, kubernetes)]).toEqual([allowed, taints]);
  });
});

describe('how a toleration matches', () => {
  const key = 'node-role.kubernetes.io/control-plane';
  test.each([
    ['{operator: Exists}', 'yes'],
    ['{operator: Exists, effect: NoSchedule}', 'yes'],
    ['{operator: Exists, effect: NoExecute}', 'no'],
    [`{key: ${key}, operator: Exists}`, 'yes'],
    [`{key: ${key}}`, 'yes'],
    [`{key: ${key}, effect: NoSchedule}`, 'yes'],
    [`{key: ${key}, operator: Equal, value: ""}`, 'yes'],
    [`{key: ${key}, operator: Equal, value: "true"}`, 'no'],
    [`{key: ${key}, value: "true"}`, 'no'],
    [`{key: ${key}, operator: Exists, effect: ""}`, 'yes'],
    [`{key: ${key}, operator: Exists, effect: NoExecute}`, 'no'],
    [`{key: ${key}, operator: Lt, value: "1"}`, 'unknown'],
    ['{operator: Equal}', 'no'],
    ['{key: node-role.kubernetes.io/controlplane, operator: Exists}', 'no'],
    ['{key: dedicated, operator: Exists}', 'no'],
    ['"{{ toleration }}"', 'unknown'],
    ['{key: "{{ key }}", operator: Exists}', 'unknown'],
    [`{key: ${key}, operator: "{{ operator }}"}`, 'unknown'],
    ['{key: dedicated, operator: "{{ operator }}"}', 'no'],
  ])('%s: %s', (toleration, allowed) => {
    expect(placed(`tolerations: [${toleration}]`, '1.31').allowed).toBe(allowed);
  });

  test.each([
    ['tolerations: "{{ tolerations }}"', 'unknown'],
    ['tolerations:', 'no'],
    ['tolerations: []', 'no'],
  ])('%s: %s', (pod, allowed) => {
    expect(placed(pod, '1.31').allowed).toBe(allowed);
  });

  test('on an unknown platform nothing is known', () => {
    expect(placement(clusterOf({ platformKnown: false }), agentOf('')).allowed).toBe('unknown');
  });
});

describe('selectors', () => {
  const affinity = (...terms: string[]) =>
    `affinity: {nodeAffinity: {requiredDuringSchedulingIgnoredDuringExecution: {nodeSelectorTerms: [${terms.join(', ')}]}}}`;
  const expression = (key: string, operator: string, values = '[]') =>
    `{matchExpressions: [{key: ${key}, operator: ${operator}, values: ${values}}]}`;
  const role = (name: string) => `node-role.kubernetes.io/${name}`;

  test.each<[string, string | undefined, string]>([
    // Nobody sets this label but the user, who may give it to any node.
    [`nodeSelector: {${role('worker')}: ""}`, undefined, 'unknown'],
    [`nodeSelector: {${role('master')}: ""}`, '1.23', 'yes'],
    [`nodeSelector: {${role('master')}: ""}`, '1.24', 'no'],
    [`nodeSelector: {${role('master')}: ""}`, undefined, 'older-only'],
    [`nodeSelector: {${role('control-plane')}: ""}`, '1.31', 'yes'],
    [`nodeSelector: {${role('control-plane')}: ""}`, '1.19', 'no'],
    [`nodeSelector: {${role('control-plane')}: "true"}`, '1.31', 'unknown'],
    ['nodeSelector: {kubernetes.io/os: linux}', '1.31', 'yes'],
    ['nodeSelector: {pool: apps}', '1.31', 'unknown'],
    ['nodeSelector: {}', '1.31', 'yes'],
    ['nodeSelector: "{{ selector }}"', '1.31', 'unknown'],
    [affinity(expression(role('control-plane'), 'DoesNotExist')), '1.31', 'no'],
    [affinity(expression(role('master'), 'DoesNotExist')), '1.31', 'yes'],
    [affinity(expression(role('master'), 'DoesNotExist')), '1.23', 'no'],
    [affinity(expression(role('control-plane'), 'Exists')), '1.31', 'yes'],
    [affinity(expression(role('worker'), 'Exists')), '1.31', 'unknown'],
    [affinity(expression('kubernetes.io/os', 'In', '[linux]')), '1.31', 'yes'],
    [affinity(expression('eks.amazonaws.com/compute-type', 'NotIn', '[fargate]')), '1.31', 'unknown'],
    [affinity(expression(role('worker'), 'Exists'), expression(role('control-plane'), 'Exists')), '1.31', 'yes'],
    [affinity(expression(role('worker'), 'Exists'), expression('pool', 'Exists')), '1.31', 'unknown'],
    ['affinity: {podAntiAffinity: {}}', '1.31', 'yes'],
    ['affinity: {nodeAffinity: {preferredDuringSchedulingIgnoredDuringExecution: []}}', '1.31', 'yes'],
  ])('%s under %s: %s', (pod, kubernetes, allowed) => {
    expect(placed(`tolerations: [{operator: Exists}]\n${pod}`, kubernetes).allowed).toBe(allowed);
  });

  test('the place is what keeps the pods away', () => {
    const selected = placed('tolerations: [{operator: Exists}]\nnodeSelector: {node-role.kubernetes.io/master: ""}', '1.31');
    expect([shown(selected.at), selected.missing]).toEqual(['nodeSelector', []]);
    expect(shown(placed('tolerations: [{key: a}]', '1.31').at)).toBe('tolerations');
  });
});

describe('which workloads run a check', () => {
  const text = 'ad_identifiers: [etcd]\ninstances: [{prometheus_url: "https://%%host%%:2379/metrics"}]\n';
  const everywhere = agentOf('tolerations: [{operator: Exists}]');
  const workers = agentOf('tolerations: []');
  const old = agentOf(`tolerations: [${master}]`);

  test.each([
    ['one that may be there', [everywhere], 0],
    ['one of two that may be there', [workers, everywhere], 0],
    ['none that may be there', [workers], 1],
    ['only on old versions', [old], 1],
    ['only on old versions, or nowhere', [old, workers], 1],
    ['nobody', [], 0],
  ] as const)('%s: %3$d misplaced', (_, agents, count) => {
    const check = checkOf('etcd', text, agents);
    const cluster = clusterOf({ agents, checks: [check] });
    expect(misplacedAgents(cluster).length).toBe(count);
  });

  test('those that can be on control-plane nodes, or all when none can', () => {
    const cluster = clusterOf({ kubernetes: '1.31' });
    expect(runners(cluster, checkOf('etcd', text, [workers, everywhere]))).toEqual([everywhere]);
    expect(runners(cluster, checkOf('etcd', text, [workers, old]))).toEqual([workers, old]);
    expect(runners(cluster, checkOf('etcd', text, [agentOf('', { role: 'cluster-checks-runner' })]))).toEqual([]);
    expect(runners(cluster, checkOf('etcd', text, [agentOf('', { deployed: false })]))).toEqual([]);
  });

  test.each([
    ['ad_identifiers: [etcd]', true],
    ['ad_identifiers: [kube-scheduler]', true],
    ['ad_identifiers: [my-etcd]', false],
    ['ad_identifiers: [etcd, my-etcd]', false],
    ['ad_identifiers: "{{ ids }}"', false],
    ['instances: [{prometheus_url: "https://localhost:2379/metrics"}]', true],
    ['instances: [{prometheus_url: "https://10.0.0.1:2379/metrics"}]', false],
  ])('%s needs a control-plane node: %s', (check, needed) => {
    expect(needsControlPlaneNode(clusterOf({}), checkOf('etcd', check))).toBe(needed);
    expect(needsControlPlaneNode(clusterOf({ platformKnown: false }), checkOf('etcd', check))).toBe(false);
  });
});
