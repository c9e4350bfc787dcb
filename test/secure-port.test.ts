import { describe, expect, test } from 'vitest';
import type { CheckInstance, Component } from '../src/model/cluster.ts';
import type { ComponentSettings } from '../src/model/component-settings.ts';
import { type Scrape, soleEndpoint } from '../src/model/endpoint.ts';
import { readCommand, readExtraArgs } from '../src/model/flags.ts';
import { isIneffectiveText, nameOf, verificationSwitch } from '../src/model/instance.ts';
import { dialSecurely, dialsSecurePort, isAnonymous, showsFlag } from '../src/model/secure-port.ts';
import { acceptCertificate, certificateRefusal } from '../src/model/serving-certificate.ts';
import type { Edit } from '../src/yaml/edit.ts';
import { agentOf, checkOf, clusterOf, instanceOf, rootOf, settingsOf, shown } from './support/model.ts';

const scrapeOf = (component: Component, text: string, agents = [agentOf('')]): Scrape =>
  scrape(instanceOf(component, text, agents), component);

function scrape(instance: CheckInstance, component: Component): Scrape {
  const endpoint = soleEndpoint(instance);
  if (!endpoint) throw new Error('no URL');
  return { instance, component, endpoint };
}

const lastStep = (pointer: string): string => pointer.slice(pointer.lastIndexOf('/') + 1);
const told = (edits: readonly Edit[]): readonly string[] =>
  edits.map((edit) => `${edit.op} ${lastStep(edit.at.pointer)}${'value' in edit ? ` ${JSON.stringify(edit.value)}` : ''}`);

describe('texts that count as false and mean something else', () => {
  test.each([
    ['"True "', true],
    ['enabled', true],
    ['tlsonly', true],
    ['nosy', true],
    ['"2"', true],
    ['"true"', false],
    ['"ON"', false],
    ['"off"', false],
    ['" False "', false],
    ['None', false],
    ['no-verify', false],
    ['not yet', false],
    ['disabled', false],
    ['""', false],
    ['true', false],
    ['0', false],
    ['', false],
    ['"{{ verify }}"', false],
    ['"%%env_VERIFY%%"', false],
    ['[enabled]', false],
  ] as const)('%s: %s', (text, expected) => {
    expect(isIneffectiveText(rootOf(`key: ${text}\n`).at('key'))).toBe(expected);
  });
});

describe('the option that switches verification', () => {
  test.each([
    ['{prometheus_url: x}', 'ssl_verify'],
    ['{ssl_verify: true}', 'ssl_verify'],
    ['{tls_verify: true}', 'tls_verify'],
    ['{ssl_verify: true, tls_verify: true}', 'tls_verify'],
    ['{tls_cert: /a}', 'tls_verify'],
    ['{ssl_cert: /a}', 'ssl_verify'],
    ['{tls_cert: /a, ssl_verify: }', 'ssl_verify'],
    ['{prometheus_url: x}, {tls_verify: true}', 'tls_verify'],
    ['{prometheus_url: x}, {ssl_verify: true, tls_cert: /a}', 'ssl_verify'],
  ])('%s: %s', (instances, expected) => {
    const [instance] = checkOf('etcd', `instances: [${instances}]`).instances;
    expect(instance && nameOf(verificationSwitch(instance))).toBe(expected);
  });
});

describe('secure ports', () => {
  test.each<[Component, string, boolean]>([
    ['scheduler', 'https://a:10259/', true],
    ['controller-manager', 'https://a:10257/', true],
    ['scheduler', 'https://a:10257/', false],
    ['scheduler', 'http://a:10259/', false],
    ['scheduler', 'https://a:{{ port }}/', false],
    ['etcd', 'https://a:2379/', false],
  ])('%s at %s: %s', (component, url, expected) => {
    expect(dialsSecurePort(scrapeOf(component, `prometheus_url: "${url}"`))).toBe(expected);
  });

  test.each([
    ['ssl_cert:', ['set bearer_token_auth true', 'set ssl_verify false']],
    ['bearer_token_auth: tls_only', ['set ssl_verify false']],
    ['bearer_token_auth: false\ntls_verify: true', ['set bearer_token_auth true', 'set tls_verify false']],
    ['ssl_verify: "false"\nusername: me', []],
    ['ssl_ca_cert: /ca.crt\nssl_cert: /client.pem', []],
    ['bearer_token_auth: "{{ token }}"\nssl_verify: "{{ verify }}"', []],
  ])('what is missing to dial one, beside %s', (options, expected) => {
    const edits = dialSecurely(scrapeOf('scheduler', `prometheus_url: http://a:10251/metrics\n${options}`));
    expect(told(edits)).toEqual(['set prometheus_url "https://a:10259/metrics"', ...expected]);
  });

  test('etcd has none', () => {
    expect(dialSecurely(scrapeOf('etcd', 'prometheus_url: http://a:2379/metrics'))).toEqual([]);
  });

  test('anonymous is who shows nothing', () => {
    const isNobody = (options: string) => isAnonymous(scrapeOf('scheduler', `prometheus_url: https://a:10259/metrics\n${options}`));
    expect(['', 'ssl_private_key: /a', 'bearer_token_auth: "enabled"'].map(isNobody)).toEqual([true, true, true]);
    expect(['bearer_token_auth: yes', 'tls_cert: /a', 'bearer_token_auth: "{{ token }}"'].map(isNobody)).toEqual([false, false, false]);
  });
});

describe('flags', () => {
  const texts = (edits: readonly Edit[]): readonly string[] => edits.map((edit) => `${edit.op} ${shown(edit.at)}`);

  test('are dropped with their values, however often they are given', () => {
    const list = rootOf('[{name: port, value: "0"}, {name: v, value: "2"}, {name: port, value: "1"}]');
    expect(texts(readExtraArgs(list, 'list').dropFlag('port'))).toEqual([
      'remove {name: port, value: "0"}',
      'remove {name: port, value: "1"}',
    ]);
    const command = rootOf('[kube-scheduler, --port, "0", --v=2, --port=1]');
    expect(texts(readCommand([command], command).dropFlag('port'))).toEqual(['remove --port', 'remove "0"', 'remove --port=1']);
    const shell = rootOf('["kube-scheduler --port=0"]');
    expect(readCommand([shell], shell).dropFlag('port')).toEqual([]);
  });

  test('the last of two is changed', () => {
    const list = rootOf('[{name: bind-address, value: a}, {name: bind-address, value: b}]');
    expect(texts(readExtraArgs(list, 'list').setFlag('bind-address', 'c'))).toEqual(['set b']);
    const command = rootOf('[--bind-address=a, --bind-address, b]');
    expect(texts(readCommand([command], command).setFlag('bind-address', 'c'))).toEqual(['set b']);
  });

  test.each([
    ['{urls: "http://a"}', 'map'],
    ['[{name: urls, value: http://a}]', 'list'],
    ['[--urls=http://a]', 'command'],
    ['[--urls, "http://a"]', 'command'],
  ] as const)('a part of the value in %s', (text, shape) => {
    const root = rootOf(text);
    const [flag] = (shape === 'command' ? readCommand([root], root) : readExtraArgs(root, shape)).flags;
    expect(flag && shown(flag.part(7, 8))).toBe('a');
  });

  test('are shown by the settings that count', () => {
    const controlPlane = [settingsOf('scheduler', '{v: "2"}'), settingsOf('scheduler', '[--v=3]', 'static-pod')];
    const shows = (value: string) => showsFlag(clusterOf({ controlPlane }), 'scheduler', (name, own) => name === 'v' && own === value);
    expect([shows('2'), shows('3')]).toEqual([false, true]);
  });
});

describe('serving certificates', () => {
  const pki = agentOf(`
volumes: [{name: pki, hostPath: {path: /etc/kubernetes/pki/etcd}}]
volumeMounts: [{name: pki, mountPath: /pki}]
`);
  const account = '/run/secrets/kubernetes.io/serviceaccount/ca.crt';
  const urls = {
    apiserver: 'https://a:6443/',
    etcd: 'https://%%host%%:2379/',
    scheduler: 'https://a:10259/',
    'controller-manager': 'https://a:10257/',
  };
  interface Case {
    readonly options?: string;
    readonly url?: string;
    readonly settings?: readonly ComponentSettings[];
    readonly platformKnown?: boolean;
  }
  function judged(component: Component, { options = '', url = urls[component], settings = [], platformKnown = true }: Case) {
    const cluster = clusterOf({ controlPlane: settings, platformKnown });
    const one = scrapeOf(component, `prometheus_url: ${url}\n${options}`, [pki]);
    const refusal = certificateRefusal(cluster, one);
    return [refusal, refusal && told(acceptCertificate(cluster, one)?.edits ?? [])];
  }
  const pair = 'tls_cert: /pki/server.crt\ntls_private_key: /pki/server.key';

  test.each<[string, Component, Case, readonly unknown[]]>([
    ['left on', 'scheduler', {}, ['no-ca', ['set ssl_verify false']]],
    ['switched on', 'controller-manager', { options: 'tls_verify: "yes"' }, ['no-ca', ['set tls_verify false']]],
    ['switched off', 'scheduler', { options: 'ssl_verify: "false"' }, [null, null]],
    ['templated', 'scheduler', { options: 'ssl_verify: "{{ verify }}"' }, [null, null]],
    ["the cluster's CA", 'scheduler', { options: `tls_ca_cert: ${account}` }, ['wrong-ca', ['remove tls_ca_cert', 'set tls_verify false']]],
    ['forced on', 'scheduler', { options: `ssl_ca_cert: ${account}\nssl_verify: false` }, ['wrong-ca', ['remove ssl_ca_cert']]],
    ["etcd's CA", 'scheduler', { options: 'ssl_ca_cert: /pki/ca.crt\nssl_verify: false' }, ['wrong-ca', ['remove ssl_ca_cert']]],
    ['some CA', 'scheduler', { options: 'tls_ca_cert: /etc/ssl/own.crt' }, [null, null]],
    ['another port', 'scheduler', { url: 'https://a:8443/' }, [null, null]],
    ['plain http', 'scheduler', { url: 'http://a:10259/' }, [null, null]],
    ['platform unknown', 'scheduler', { platformKnown: false }, [null, null]],
    ['a certificate of its own', 'scheduler', { settings: [settingsOf('scheduler', '{tls-cert-file: /a}')] }, [null, null]],
    ['settings without one', 'scheduler', { settings: [settingsOf('scheduler', '{v: "2"}')] }, ['no-ca', ['set ssl_verify false']]],
    ['etcd without CA', 'etcd', { options: pair }, ['no-ca', ['set tls_ca_cert "/pki/ca.crt"']]],
    ['etcd with its CA', 'etcd', { options: `${pair}\ntls_ca_cert: /pki/ca.crt` }, [null, null]],
    [
      "etcd with the cluster's CA",
      'etcd',
      { options: `${pair}\nssl_ca_cert: ${account}` },
      ['wrong-ca', ['set ssl_ca_cert "/pki/ca.crt"']],
    ],
    ['etcd without client certificate', 'etcd', {}, [null, null]],
    ['etcd without verification', 'etcd', { options: `${pair}\ntls_verify: false` }, [null, null]],
    ['API server by default', 'apiserver', {}, [null, null]],
    [
      'API server verified',
      'apiserver',
      { options: 'tls_verify: true' },
      ['no-ca', ['set tls_ca_cert "/var/run/secrets/kubernetes.io/serviceaccount/ca.crt"']],
    ],
    ["API server with the cluster's CA", 'apiserver', { options: `tls_ca_cert: ${account}` }, [null, null]],
  ])('%s', (...[, component, call, expected]) => {
    expect(judged(component, call)).toEqual(expected);
  });
});
