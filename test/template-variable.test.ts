import { describe, expect, test } from 'vitest';
import { isResolvable, templateVariables, type VariableTarget, variableTarget } from '../src/model/template-variable.ts';
import { textsBelow } from '../src/model/texts-below.ts';
import { checkOf, rootOf } from './support/model.ts';

const faults = (text: string) => templateVariables(text).found.map(({ name, fault, meant }) => [name, fault, meant]);

describe('what the Agent takes for a variable', () => {
  test.each([
    [
      'https://%%host%%:%%port%%/metrics',
      [
        ['host', null, null],
        ['port', null, null],
      ],
    ],
    ['%%host_bridge%%', [['host_bridge', null, null]]],
    [
      '%%port_0%%%%port_metrics%%',
      [
        ['port_0', null, null],
        ['port_metrics', null, null],
      ],
    ],
    ['%%env_HOST_IP%%', [['env_HOST_IP', null, null]]],
    [
      '%%kube_namespace%% %%kube_pod_name%% %%kube_pod_uid%%',
      [
        ['kube_namespace', null, null],
        ['kube_pod_name', null, null],
        ['kube_pod_uid', null, null],
      ],
    ],
    ['%%pid%%', [['pid', null, null]]],
    ['%%hostname%%', [['hostname', null, null]]],
    ['%%extra_x%%', [['extra_x', null, null]]],
    ['%%HOST%%', [['HOST', 'case', 'host']]],
    ['%%Kube_Namespace%%', [['Kube_Namespace', 'case', 'kube_namespace']]],
    ['%%ENV_Host_IP%%', [['ENV_Host_IP', 'case', 'env_Host_IP']]],
    ['%% host %%', [[' host ', 'blanks', 'host']]],
    ['%% HOST%%', [[' HOST', 'case', 'host']]],
    ['%%ip%%', [['ip', 'unknown', null]]],
    ['%%env%%', [['env', 'unknown', null]]],
    ['%%kube_node%%', [['kube_node', 'unknown', null]]],
    // As the Agent pairs them: the first variable is called `host%:`.
    ['https://%%host%:%%port%%/metrics', [['host%:', 'unknown', null]]],
    ['https://10.0.0.1:2379/metrics', []],
    ['100%', []],
  ])('%s', (text, expected) => {
    expect(faults(text)).toEqual(expected);
  });

  test('offsets include the percent signs', () => {
    const text = 'https://%%host%%:2379';
    const [variable] = templateVariables(text).found;
    expect(text.slice(variable?.start, variable?.end)).toBe('%%host%%');
  });

  test.each([
    ['https://%%host:2379', 8],
    ['https://%%host%%:%%port/metrics', 17],
    ['https://%%host%:%%port%%/metrics', 22],
    ['https://%%host%%:2379', null],
    ['%%%%', 0],
  ])('the first percent signs without partner in %s: %s', (text, at) => {
    expect(templateVariables(text).unpaired).toBe(at);
  });
});

describe('what can be resolved', () => {
  const names = ['host', 'host_x', 'port', 'port_metrics', 'pid', 'hostname', 'env_X', 'kube_namespace', 'extra_x', 'ip'];
  test.each<[VariableTarget, string]>([
    ['container', 'host host_x port port_metrics pid hostname env_X kube_namespace extra_x'],
    ['service', 'host host_x port port_metrics env_X'],
    ['endpoint', 'host host_x port port_metrics env_X kube_namespace'],
    ['nothing', 'env_X'],
  ])('against a %s', (target, expected) => {
    expect(names.filter((name) => isResolvable(name, target)).join(' ')).toBe(expected);
  });

  test.each([
    ['ad_identifiers: [etcd]', 'container'],
    ['instances: []', 'nothing'],
    ['{ad_identifiers: [], advanced_ad_identifiers: }', 'nothing'],
    ['advanced_ad_identifiers: [{kube_service: {name: a, namespace: b}}]', 'service'],
    ['advanced_ad_identifiers: [{kube_endpoints: {name: a, namespace: b}}]', 'endpoint'],
    ['advanced_ad_identifiers: [{kube_endpoints: {}}, {kube_service: {}}]', 'unknown'],
    ['{ad_identifiers: [etcd], advanced_ad_identifiers: [{kube_service: {}}]}', 'unknown'],
    ['ad_identifiers: "{{ ids }}"', 'unknown'],
    ['cel_selector: {}', 'container'],
  ])('%s is resolved against: %s', (text, target) => {
    expect(variableTarget(checkOf('etcd', text))).toBe(target);
  });
});

test('texts below a place leave keys and repetitions out', () => {
  const root = rootOf('a: &x [one, {"%%k%%": two}]\nb: *x\nc: 3\nd:\n');
  expect(textsBelow(root).map((at) => at.text)).toEqual(['one', 'two', '3']);
});

test('texts that aliases multiply are visited once', () => {
  const levels = Array.from({ length: 45 }, (_, level) => `l${level + 1}: &l${level + 1} [*l${level}, *l${level}]\n`);
  expect(textsBelow(rootOf(`l0: &l0 [text]\n${levels.join('')}`)).map((at) => at.text)).toEqual(['text']);
});
