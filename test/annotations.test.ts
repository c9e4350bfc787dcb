import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { CheckConfig } from '../src/model/cluster.ts';
import { reporters } from '../src/registry.gen.ts';
import { lintFiles } from '../src/run.ts';
import { defaultSettings } from '../src/settings.ts';
import { applyEdits } from '../src/text/edit.ts';
import { editsOf, set } from '../src/yaml/edit.ts';
import type { ScalarStyle } from '../src/yaml/tree.ts';
import { liftTexts, linkTexts } from './support/lift-texts.ts';
import { shown } from './support/model.ts';
import { runs } from './support/property.ts';
import { plainStyle } from './support/report.ts';
import { writeScalar } from './support/write-scalar.ts';

const prefix = 'ad.datadoghq.com';
const old = 'service-discovery.datadoghq.com';
const url = 'https://%%host%%:10259/metrics';
const instance = JSON.stringify({ prometheus_url: url });

/** Annotations by what follows the prefix, or by the whole key. */
type Annotations = Readonly<Record<string, string>>;

const written = (annotations: Annotations): string =>
  Object.entries(annotations)
    .map(([key, value]) => `${key.includes('/') ? key : `${prefix}/${key}`}: ${JSON.stringify(value)}`)
    .join(', ');

const service = (annotations: Annotations): string =>
  `apiVersion: v1\nkind: Service\nmetadata: {name: scheduler, annotations: {${written(annotations)}}}\n`;

const pod = (annotations: Annotations): string => `apiVersion: v1
kind: Pod
metadata: {name: p, annotations: {${written(annotations)}}}
spec: {containers: [{name: c, image: i}]}
`;

const arrays = (id: string, ...[names, configs, instances]: readonly [string, string, string]): Annotations => ({
  [`${id}.check_names`]: names,
  [`${id}.init_configs`]: configs,
  [`${id}.instances`]: instances,
});

const checksOf = (text: string): readonly CheckConfig[] => linkTexts({ 'x.yaml': text }).flatMap(({ checks }) => checks);
const faultsOf = (text: string) => linkTexts({ 'x.yaml': text }).flatMap(({ annotations }) => annotations.map(({ fault }) => fault));

/** `etcd by pod-annotation: url, url`. */
const described = ({ name, source, instances }: CheckConfig): string =>
  `${name} by ${source}: ${instances.map(({ at }) => at.at('prometheus_url').text).join(', ')}`;

const right = arrays('endpoints', '["kube_scheduler"]', '[{}]', `[${instance}]`);
const map = `{"kube_scheduler": {"instances": [${instance}]}}`;

describe('checks in annotations', () => {
  test.each<[string, string, readonly string[]]>([
    ['three arrays', service(right), [`kube_scheduler by endpoints-annotation: ${url}`]],
    ['a map', service({ 'service.checks': map }), [`kube_scheduler by service-annotation: ${url}`]],
    [
      'both on a Service',
      service({ ...right, 'service.checks': map }),
      [`kube_scheduler by endpoints-annotation: ${url}`, `kube_scheduler by service-annotation: ${url}`],
    ],
    ['a container', pod({ 'c.checks': map }), [`kube_scheduler by pod-annotation: ${url}`]],
    ['the old prefix on a Pod', pod(arrays(`${old}/c`, '["etcd"]', '[{}]', '[{}]')), ['etcd by pod-annotation: ']],
    [
      'two checks, one of them with two instances',
      service(arrays('service', '["etcd", "kube_scheduler"]', '[{}, [{}]]', `[[${instance}, ${instance}], ${instance}]`)),
      [`etcd by service-annotation: ${url}, ${url}`, `kube_scheduler by service-annotation: ${url}`],
    ],
    [
      'a check among others',
      service(arrays('service', '["openmetrics", "etcd"]', '[{}, {}]', `[{}, ${instance}]`)),
      [`etcd by service-annotation: ${url}`],
    ],
    [
      'a name one step from a check',
      service({ 'service.checks': map.replace('kube_scheduler', 'kube-scheduler') }),
      [`kube-scheduler by service-annotation: ${url}`],
    ],
    ['a check without instances', service({ 'service.checks': '{"etcd": {"logs": []}}' }), ['etcd by service-annotation: ']],
  ])('come from %s', (_, text, expected) => {
    expect(checksOf(text).map(described)).toEqual(expected);
  });

  test.each<[string, string]>([
    ['keys that the Agent does not know', service({ 'endpoint.checks': map, 'service.check': map, 'endpoints.Checks': map })],
    ['the id of a container on a Service', service({ 'kube-scheduler.checks': map })],
    ['no names, which only switches packaged checks off', pod(arrays('c', '[""]', '[{}]', '[{}]'))],
    ['an object that is no Pod and no Service', `kind: Ingress\nmetadata: {annotations: {${written({ 'service.checks': map })}}}\n`],
    ['a Service without metadata', 'apiVersion: v1\nkind: Service\n'],
    ['annotations that are a list', 'apiVersion: v1\nkind: Service\nmetadata: {annotations: [ad.datadoghq.com/service.checks]}\n'],
    [
      'the name of a check inside another',
      service({ 'service.checks': '{"http_check": {"instances": [{"name": "etcd"}, {"etcd": {}}]}}' }),
    ],
  ])('do not come from %s', (_, text) => {
    expect([...checksOf(text), ...faultsOf(text)]).toEqual([]);
  });

  test('stand below their names, which can be changed', () => {
    const names = checksOf(service({ ...right, 'service.checks': map }));
    expect(names.map(({ nameAt, rename }) => [shown(nameAt), rename('etcd').map(({ op }) => op)])).toEqual([
      ['\\"kube_scheduler\\"', ['set']],
      ['\\"kube_scheduler\\"', ['rename']],
    ]);
  });

  test('go to node agents from Pods, to Cluster Agents from Services', () => {
    const agent = 'apiVersion: datadoghq.com/v2alpha1\nkind: DatadogAgent\nspec: {global: {}}\n';
    const checks = checksOf([agent, service(right), pod({ 'c.checks': map })].join('---\n'));
    expect(checks.map(({ agents }) => agents.map(({ role }) => role))).toEqual([['cluster-agent'], ['node-agent']]);
  });

  test('have no identifiers of their own', () => {
    const [check] = checksOf(service({ 'service.checks': '{"etcd": {"init_config": {"timeout": 5}, "instances": []}}' }));
    expect([check?.adIdentifiers.state, check?.initConfig.at('timeout').number]).toEqual(['absent', 5]);
  });
});

describe('of several ways to write one set', () => {
  const others = arrays(`${old}/c`, '["etcd"]', '[{}]', '[{}]');
  const mine = arrays('c', '["kube_controller_manager"]', '[{}]', '[{}]');
  test.each<[string, Annotations, readonly string[], number]>([
    ['the map wins', { 'c.checks': map, ...mine, ...others }, ['kube_scheduler'], 6],
    ['a broken map wins, too', { 'c.checks': `${map},`, ...mine }, [], 3],
    ['the new prefix wins over the old one', { ...mine, ...others }, ['kube_controller_manager'], 3],
    ['one key of the new prefix is enough', { 'c.instances': mine['c.instances'] ?? '', ...others }, [], 3],
    ['the old prefix counts alone', others, ['etcd'], 0],
  ])('%s', (...[, annotations, names, overruled]) => {
    const [cluster] = linkTexts({ 'x.yaml': pod(annotations) });
    expect(cluster?.checks.map(({ name }) => name) ?? []).toEqual(names);
    expect(cluster?.annotations.flatMap((one) => one.overruled).length ?? 3).toBe(overruled);
  });
});

describe('a set is lost', () => {
  const lost: readonly [what: string, kind: string, annotations: Annotations, characters: string][] = [
    ['a comma too many', 'json', { 'service.checks': map.replace('}]', '},]') }, ','],
    ['single quotes', 'json', arrays('service', "['etcd']", '[{}]', '[{}]'), "'etcd'"],
    ['no JSON at all', 'json', { 'service.checks': 'etcd' }, 'etcd'],
    ['names that break off', 'json', arrays('service', '["etcd"', '[{}]', '[{}]'), '['],
    ['an empty map', 'incomplete', { 'service.checks': ' ', 'service.instances': `[${instance}]` }, '" "'],
    ['instances that are missing', 'incomplete', { 'service.check_names': '["etcd"]', 'service.init_configs': '[{}]' }, 'annotations'],
    ['names that are empty', 'incomplete', arrays('service', '', '[{}]', `[${instance}]`), '""'],
    ['names that are a text', 'shape', arrays('service', '["etcd", 1]', '[{}, {}]', '[{}, {}]'), '1'],
    ['an instance that is a text', 'shape', arrays('service', '["etcd"]', '[{}]', '["x"]'), '\\"x\\"'],
    ['an instance too deep', 'shape', arrays('service', '["etcd"]', '[{}]', '[[[{}]]]'), '[[{}]]'],
    ['two objects where one belongs', 'shape', arrays('service', '["etcd"]', '[[{}, {}]]', '[{}]'), '[{}, {}]'],
    ['null for an object', 'shape', arrays('service', '["etcd"]', '[null]', '[{}]'), 'null'],
    [
      'a list in place of a map',
      'shape',
      { 'service.checks': '["etcd", {}]', ...arrays('endpoints', '["etcd"]', '[{}]', '[{}]') },
      '[\\"etcd\\", {}]',
    ],
    ['instances that are a map', 'shape', { 'service.checks': '{"etcd": {"instances": {}}}' }, '{}'],
    ['a configuration that is none', 'shape', { 'service.checks': '{"etcd": 1}' }, '1'],
    ['arrays of different lengths', 'lengths', arrays('service', '["etcd", "kube_scheduler"]', '[{}, {}]', '[{}]'), '"[{}]"'],
    ['the old prefix on a Service', 'unseen', arrays(`${old}/service`, '["etcd"]', '[{}]', '[{}]'), `${old}/service.instances`],
  ];
  test.each(lost)('by %s', (...[, kind, annotations, characters]) => {
    const text = service(annotations);
    const [fault] = faultsOf(text);
    expect(fault && fault !== 'unknown' ? [fault.kind, shown(fault.at)] : fault).toEqual([kind, characters]);
    expect(checksOf(text).filter(({ source }) => source === 'service-annotation')).toEqual([]);
  });

  test('by values that are no texts, which Kubernetes refuses', () => {
    const lists = `{${prefix}/service.check_names: [etcd], ${prefix}/service.init_configs: [{}], ${prefix}/service.instances: [{}]}`;
    const [fault] = faultsOf(`apiVersion: v1\nkind: Service\nmetadata: {annotations: ${lists}}\n`);
    expect(fault).toMatchObject({ kind: 'not-text' });
  });

  test.each<[string, Annotations, unknown]>([
    ['in place of a value', { 'service.checks': '{"etcd": {"instances": {{ toJson .Values.instances }}}}' }, 'unknown'],
    ['in place of everything', arrays('service', '["etcd"]', '{{ configs }}', '[{}]'), 'unknown'],
    ['inside a text', { 'service.checks': '{"etcd": {"instances": [{"tls_cert": "/certs/<node-ip>.pem"}]}}' }, null],
    [
      'inside a text, beside a mistake',
      { 'service.checks': '{"etcd": {"instances": [{"tls_cert": "/<node-ip>.pem",}]}}' },
      { kind: 'json' },
    ],
  ])('not by a template %s, which may be anything', (_, annotations, fault) => {
    const [found] = faultsOf(service(annotations));
    if (typeof fault === 'object' && fault !== null) expect(found).toMatchObject(fault);
    else expect(found).toEqual(fault);
  });

  test('is known by what it means, whatever is broken', () => {
    const meant = (annotations: Annotations) =>
      linkTexts({ 'x.yaml': service(annotations) }).flatMap((one) => one.annotations.flatMap((own) => own.meant));
    expect(meant({ 'service.checks': '{kube_apiserver: {instances: []}}' })).toEqual(['apiserver']);
    expect(meant({ 'service.checks': '{"http_check": {}, "etcd": {"instances": [' })).toEqual(['etcd']);
    expect(meant({ 'service.instances': '[{"prometheus_url": "https://%%host%%:10257/metrics"}]' })).toEqual(['controller-manager']);
    expect(meant({ 'service.instances': '[{}]' })).toEqual(['scheduler']);
    expect(meant({ 'service.checks': '{"http_check": {"instances": [' })).toEqual([]);
  });
});

describe('the JSON of an annotation, in every style of YAML,', () => {
  const json = `{\n  "kube_scheduler": {\n    "instances": [\n      {"prometheus_url": "http://%%host%%:10251/metrics", "tags": ["it's", "ü"]}\n    ]\n  }\n}\n`;
  const styles: readonly ScalarStyle[] = ['single', 'double', 'literal', 'folded'];

  test.each(styles)('%s, has exact places and takes edits', (style) => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), fc.boolean(), (numbers, oneLine) => {
        const dice = (sides: number): number => (numbers.next().value ?? 0) % sides;
        const value = writeScalar(oneLine ? json.replace(/\s+/g, ' ') : json, style, { dice, parent: 4, indent: 6, last: false });
        if (value === null) return;
        const text = `apiVersion: v1\nkind: Service\nmetadata:\n  annotations:\n    ${prefix}/endpoints.checks: ${value}\n    other: x\n`;
        const at = checksOf(text)[0]?.instances[0]?.at.at('prometheus_url');
        expect(at?.string).toBe('http://%%host%%:10251/metrics');
        const port = at?.part(16, 21);
        if (style !== 'double' && port) expect(shown(port)).toBe('10251');
        const edits = at ? editsOf([set(at, url), set(checksOf(text)[0]?.instances[0]?.at.at('ssl_verify') ?? at, false)]) : 'shared';
        expect(edits).toBeTypeOf('object');
      }),
      { numRuns: runs },
    );
  });

  test.each([
    [
      'single',
      `'[{"prometheus_url": "http://x", "tags": ["it''s"]}]'`,
      `'[{"prometheus_url": "${url}", "tags": ["it''s"], "ssl_verify": false}]'`,
    ],
    ['double', `"[{\\"prometheus_url\\": \\"http://x\\"}]"`, `"[{\\"prometheus_url\\": \\"${url}\\", \\"ssl_verify\\": false}]"`],
    [
      'literal',
      `|-\n      [\n        {\n          "prometheus_url": "http://x"\n        }\n      ]`,
      `|-\n      [\n        {\n          "prometheus_url": "${url}",\n          "ssl_verify": false\n        }\n      ]`,
    ],
    ['folded', `>-\n      [{"prometheus_url":\n      "http://x"}]`, `>-\n      [{"prometheus_url":\n      "${url}", "ssl_verify": false}]`],
    [
      'over two lines',
      `\n      '[{"prometheus_url":\n      "http://x"}]'`,
      `\n      '[{"prometheus_url":\n      "${url}", "ssl_verify": false}]'`,
    ],
  ])('%s, keeps its looks', (_, before, after) => {
    const text = (value: string): string => `apiVersion: v1
kind: Service
metadata:
  annotations:
    ${prefix}/service.check_names: '["kube_scheduler"]' # why
    ${prefix}/service.init_configs: '[{}]'
    ${prefix}/service.instances: ${value}
`;
    const [found] = checksOf(text(before))[0]?.instances ?? [];
    if (!found) throw new Error('there is no instance');
    const edits = editsOf([set(found.at.at('prometheus_url'), url), set(found.at.at('ssl_verify'), false)]);
    expect(typeof edits === 'string' ? edits : applyEdits(text(before), edits)).toBe(text(after));
  });
});

describe('hostile annotations', () => {
  const large = (value: string): Annotations => ({ 'service.checks': value });
  test.each([
    ['a megabyte of one text', `{"etcd": {"instances": [{"prometheus_url": "${'x'.repeat(1 << 20)}"}]}}`],
    ['a megabyte of instances', `{"etcd": {"instances": [${Array(40_000).fill('{"prometheus_url": "x"}').join()}]}}`],
    ['a megabyte of brackets', `{"etcd": ${'['.repeat(1 << 20)}`],
    ['a megabyte of commas', `{"etcd": [${','.repeat(1 << 20)}`],
  ])('%s are read in time', (_, value) => {
    const start = performance.now();
    checksOf(service(large(value)));
    expect(performance.now() - start).toBeLessThan(5000);
  });

  /** How many characters of texts are searched for something to replace while an annotation of so many instances on one line is linted. */
  function searched(count: number): number {
    const instances = Array.from({ length: count }, (_, at) => `{"prometheus_url": "https://%%host%%:2379/metrics${at}"}`);
    const files = [{ path: 'a.yaml', text: service(large(`{"etcd": {"init_config": {}, "instances": [${instances.join()}]}}`)) }];
    const replace = String.prototype.replace as (this: string, ...all: readonly unknown[]) => string;
    let characters = 0;
    const spy = vi.spyOn(String.prototype, 'replace').mockImplementation(function (this: string, ...all: readonly unknown[]) {
      characters += this.length;
      return replace.apply(this, [...all]);
    });
    const report = lintFiles(files, { ...defaultSettings, platform: 'kubeadm' });
    for (const reporter of reporters) reporter.render(report, plainStyle);
    spy.mockRestore();
    expect(report.findings.length).toBeGreaterThan(count);
    return characters;
  }

  test('of many instances take work for each, and not for each pair', () => {
    expect(searched(400) / searched(200)).toBeLessThan(2.2);
  });

  test('of any kind do no harm', () => {
    const pieces = [
      '{',
      '}',
      '[',
      ']',
      '"',
      ',',
      ':',
      '"etcd"',
      '"instances"',
      '"kube_scheduler"',
      ' ',
      '\\',
      '\n',
      '{{',
      'null',
      '1',
      'True',
      "'",
    ];
    const value = fc.array(fc.constantFrom(...pieces), { maxLength: 20 }).map((parts) => parts.join(''));
    const suffix = fc.constantFrom('checks', 'check_names', 'init_configs', 'instances', 'resolve', 'check.id');
    const key = fc
      .tuple(fc.constantFrom(prefix, old), fc.constantFrom('service', 'endpoints', 'c', '', '.'), suffix)
      .map(([a, b, c]) => `${a}/${b}.${c}`);
    fc.assert(
      fc.property(fc.dictionary(key, value, { maxKeys: 6 }), (annotations) => {
        for (const write of [service, pod]) expect(() => liftTexts({ 'x.yaml': write(annotations) })).not.toThrow();
      }),
      { numRuns: runs },
    );
  });
});
