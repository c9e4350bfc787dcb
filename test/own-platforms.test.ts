import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import configSchema from '../schemas/config.schema.json' with { type: 'json' };
import platformSchema from '../schemas/platform.schema.json' with { type: 'json' };
import { root, stems } from '../scripts/folders.ts';
import { lint } from '../src/index.ts';
import type { PlatformProfile } from '../src/model/platform.ts';
import { type SchemaProblem, schemaProblems, type Validator } from '../src/schema.ts';
import { validate as validateConfig } from '../src/schemas/config.gen.js';
import { validate as validatePlatform } from '../src/schemas/platform.gen.js';
import { soleDocument } from '../src/sole-document.ts';
import { SourceFile } from '../src/text/source-file.ts';
import { literalValue } from '../src/yaml/literal-value.ts';
import { runs } from './support/property.ts';
import { world } from './support/world.ts';

const textOf = (id: string): string => readFileSync(path.join(root, `rules/platforms/${id}.yaml`), 'utf8');

/** A platform like kubeadm that its own machines, paths and ports tell apart. */
const acme = textOf('kubeadm')
  .replace(/^id: kubeadm$/m, 'id: acme')
  .replace(/^title: .*$/m, 'title: Acme Cloud')
  .replaceAll('kubeadm\\.k8s\\.io', 'acme\\.example\\.com')
  .replaceAll('/etc/kubernetes/pki', '/etc/acme/pki');

const check = `datadog:
  apiKeyExistingSecret: keys
  clusterName: orchard
  ignoreAutoConfig: [etcd]
  confd:
    etcd.yaml: |-
      ad_identifiers: [etcd]
      instances:
        - prometheus_url: https://%%host%%:2379/metrics
agents:
  tolerations:
    - operator: Exists
`;

const config = 'platforms: [./platforms/acme.yaml]\n';
const files = { '.dd-cp-lint.yaml': config, 'platforms/acme.yaml': acme, 'values.yaml': check };

describe('a platform of one\u2019s own', () => {
  test('can be given, and its facts are written by fixes', async () => {
    const place = world(files);
    expect(await place.run('lint', 'values.yaml', '--platform', 'acme', '--fix')).toBe(0);
    expect(place.read('values.yaml')).toContain('path: /etc/acme/pki/etcd');
  });

  test('is detected by its markers', async () => {
    const volume = '  volumes:\n    - {name: c, hostPath: {path: /etc/acme/pki/etcd}}\n';
    const marked = acme.replaceAll('strength: medium', 'strength: strong');
    const place = world({ ...files, 'platforms/acme.yaml': marked, 'values.yaml': `${check}${volume}` });
    await place.run('platforms', '--detect', 'values.yaml');
    expect(place.out()).toMatch(/^cluster orchard: acme\n {2}a strong marker decides/);
  });

  test('is named by the configuration, by a directive, and with its version', async () => {
    const named = world({ ...files, '.dd-cp-lint.yaml': `platform: acme\n${config}` });
    await named.run('--verbose');
    expect(named.out()).toContain('acme: it was given');
    const directed = world({ ...files, 'values.yaml': `# dd-cp-lint: platform=acme@4.2\n${check}` });
    await directed.run('--verbose');
    expect(directed.out()).toMatch(/acme: it was given[\s\S]*platform 4\.2/);
  });

  test('is listed, and has a recommended configuration when it says so', async () => {
    const place = world(files);
    expect(await place.run('platforms')).toBe(0);
    expect(place.out()).toMatch(/^acme +Acme Cloud +your own/m);
    const other = world(files);
    await other.run('init', '--platform', 'acme');
    expect(other.out() + other.err()).toMatch(/DatadogAgent|no recommended configuration for acme/);
  });

  test('is given to the library as data', () => {
    const profile = parse(acme) as PlatformProfile;
    const report = lint([{ path: 'values.yaml', text: check }], { platform: 'acme', platforms: [profile] });
    expect(report.clusters[0]?.platform).toBe('acme');
    expect(() => lint([], { platforms: [profile, profile] })).toThrow(new TypeError('there is a platform acme already'));
  });
});

/** What is said of a configuration and a platform's file, without the first words. */
async function refused(platform: string, own = config): Promise<string> {
  const place = world({ ...files, '.dd-cp-lint.yaml': own, 'platforms/acme.yaml': platform });
  expect(await place.run()).toBe(2);
  return place.err();
}

describe('a platform\u2019s file is refused at the place', () => {
  const withKey = (key: string, value: string): string => acme.replace(new RegExp(`^${key}: .*$`, 'm'), `${key}: ${value}`);
  const line = (text: string, what: string): number => text.slice(0, text.indexOf(what)).split('\n').length;

  test.each<{ what: string; text: string; at: string; message: string }>([
    { what: 'an unknown key', text: `${acme}\nmarker: []\n`, at: 'marker: []', message: 'unknown key marker, did you mean markers?' },
    { what: 'a missing key', text: acme.replace(/^asOf: .*\n/m, ''), at: 'id: acme', message: 'asOf is missing' },
    { what: 'another type', text: withKey('documented', 'perhaps'), at: 'documented: ', message: 'expected a boolean, found a text' },
    {
      what: 'another shape',
      text: withKey('asOf', 'yesterday'),
      at: 'asOf: ',
      message: 'expected a text that matches ^\\d{4}-\\d{2}-\\d{2}$',
    },
    {
      what: 'another word',
      text: acme.replace('strength: strong', 'strength: storng'),
      at: 'storng',
      message: 'unknown word storng, did you mean strong?',
    },
    { what: 'the name of another', text: withKey('id', 'kubeadm'), at: 'id: kubeadm', message: 'there is a platform kubeadm already' },
    {
      what: 'a kind of nothing',
      text: `${acme}variantOf: kubeadmm\n`,
      at: 'variantOf',
      message: 'unknown platform kubeadmm, did you mean kubeadm?',
    },
    {
      what: 'an expression that is none',
      text: acme.replace(/pattern: .*/, "pattern: '('"),
      at: "'('",
      message: 'not a regular expression: ',
    },
    {
      what: 'an expression for anything',
      text: acme.replace(/pattern: .*/, "pattern: 'x*'"),
      at: "'x*'",
      message: 'it matches anything, the empty text too',
    },
    { what: 'broken YAML', text: `${acme}x: [\n`, at: 'x: [', message: 'a bracket is opened here and not closed' },
    { what: 'two of one key', text: `${acme}id: acme\n`, at: 'end', message: 'id is written twice' },
  ])('$what', async ({ text, at, message }) => {
    const place = `platforms/acme.yaml:${at === 'end' ? text.split('\n').length - 1 : line(text, at)}:`;
    const err = await refused(text);
    expect(err).toContain(place);
    expect(err).toContain(message);
  });

  test('facts without a source, and sources without facts', async () => {
    const [, name = ''] = /source: (\S+)/.exec(acme.slice(acme.indexOf('markers:'))) ?? [];
    const err = await refused(acme.replace(new RegExp(`^  ${name}:`, 'm'), `  ${name}x:`));
    expect(err).toContain(`unknown source ${name}, did you mean ${name}x?`);
    expect(err).toContain(`nothing names the source ${name}x`);
  });

  test('files of certificates that make no pair, or are documented twice', async () => {
    expect(await refused(acme.replace(/role: key, pair: (\w+)/, 'role: ca, pair: $1'))).toMatch(/a ca is of no pair/);
    expect(await refused(acme.replace(/documented: true/g, 'documented: false'))).toMatch(
      /of the files with the role ca, one must be documented/,
    );
  });

  test.each([
    ['platforms: [./nowhere.yaml]\n', './nowhere.yaml does not exist\n --> .dd-cp-lint.yaml:1:13'],
    ['platforms: [../acme.yaml]\n', '../acme.yaml is outside of'],
    ['platforms: [platforms]\n', 'platforms is a folder'],
    ['platforms: [{a: b}]\n', 'expected a text, found a map'],
    ['platforms: platforms/acme.yaml\nplatform: acmee\n', 'unknown platform acmee, did you mean acme?\n --> .dd-cp-lint.yaml:2:11'],
  ])('what leads to none: %s', async (own, message) => {
    expect(await refused(acme, own)).toContain(message);
  });
});

describe('a validator', () => {
  const schemas = {
    config: { schema: configSchema, validate: validateConfig },
    platform: { schema: platformSchema, validate: validatePlatform },
  };
  const documents = stems('rules/platforms', '.yaml').map((id) => parse(textOf(id)) as unknown);
  const configs: readonly unknown[] = [
    { preset: 'strict', rules: { 'yaml-syntax': 'off' }, platform: 'acme', versions: { kubernetes: '1.31', chart: 3 } },
    { clusters: [{ name: 'a', files: ['x'], values: 'v', platform: 'p', versions: {} }], ignore: [{ rule: 'yaml-syntax', reason: 'r' }] },
    { platforms: ['a'], ignore: [{ paths: ['b'] }, { rules: ['yaml-syntax'] }] },
  ];

  /** A document with one value in it replaced or dropped, or one added. */
  const broken = (document: unknown, pick: (limit: number) => number): unknown => {
    const copy = structuredClone({ document });
    const places: (readonly [Record<string, unknown>, string])[] = [];
    const walk = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      for (const key of Object.keys(value)) {
        places.push([value as Record<string, unknown>, key]);
        walk((value as Record<string, unknown>)[key]);
      }
    };
    walk(copy);
    const [owner, key] = places[pick(places.length)] ?? [copy as Record<string, unknown>, 'document'];
    const others = [null, '', 'x', 0, 70000, -1, 1.5, true, [], {}, ['x'], { x: 1 }, '1.31', '/x', 'strong', ['ip']];
    const choice = pick(others.length + 2);
    if (choice === others.length && Array.isArray(owner)) owner.splice(Number(key), 1);
    else if (choice === others.length) delete owner[key];
    else if (choice > others.length) owner[`${key}x`] = owner[key];
    else owner[key] = others[choice];
    return copy.document;
  };

  const problems = (validate: Validator, document: unknown): readonly SchemaProblem[] => {
    const at = soleDocument(new SourceFile('x.yaml', JSON.stringify(document, null, 1)));
    return at ? schemaProblems(validate, at, literalValue(at.tree.root)) : [];
  };

  test.each(Object.keys(schemas) as (keyof typeof schemas)[])('of %s refuses what its schema does, in words and at a place', (name) => {
    const { schema, validate } = schemas[name];
    const meant = new Ajv2020({ strictTypes: false }).compile(schema);
    const all = name === 'platform' ? documents : configs;
    for (const document of all) expect(problems(validate, document)).toEqual([]);
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.nat(), (which, where, what) => {
        const picks = [where, what];
        const document = broken(all[which % all.length], (limit) => (picks.shift() ?? 0) % limit);
        if (document === undefined) return;
        const found = problems(validate, document);
        expect(found.length === 0).toBe(meant(document));
        for (const { message, at } of found) {
          expect(message).not.toMatch(/undefined|object Object|: $/);
          expect(at.location.span.end).toBeGreaterThan(at.location.span.start);
        }
      }),
      { numRuns: runs },
    );
  });
});
