import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Component } from '../src/model/cluster.ts';
import { type Endpoint, endpoints, hasUrl, soleEndpoint } from '../src/model/endpoint.ts';
import { affirmative, bearerToken, clientCertificate, hasOtherCredentials, option, verification } from '../src/model/instance.ts';
import { insecurePortOpen, portOwner, securePort } from '../src/model/upstream.ts';
import { clusterOf, instanceOf, rootOf, shown } from './support/model.ts';
import { runs } from './support/property.ts';

describe('options', () => {
  test.each([
    ['tls_cert: /a', 'tls_cert', '/a'],
    ['ssl_cert: /a', 'tls_cert', '/a'],
    ['{ssl_cert: /old, tls_cert: /new}', 'tls_cert', '/new'],
    ['ssl_private_key: /a', 'tls_private_key', '/a'],
    ['ssl_ca_cert: /a', 'tls_ca_cert', '/a'],
    ['ssl_verify: nothing', 'tls_verify', 'nothing'],
    ['prometheus_timeout: 5', 'timeout', '5'],
    ['kerberos: required', 'kerberos_auth', 'required'],
    ['no_proxy: yes', 'skip_proxy', 'yes'],
    ['{ssl_cert: /a, tls_cert: }', 'tls_cert', '/a'],
    ['tls_crt: /a', 'tls_cert', undefined],
  ])('%s: %s is %s', (text, name, expected) => {
    expect(option(instanceOf('etcd', text), name).text).toBe(expected);
  });

  test('an absent one is the place of the standard name', () => {
    const at = option(instanceOf('etcd', 'prometheus_url: x'), 'tls_cert');
    expect([at.state, at.pointer]).toEqual(['absent', '/instances/0/tls_cert']);
  });
});

describe('booleans as Python reads them', () => {
  test.each([
    ['true', true],
    ['false', false],
    ['yes', true],
    ['off', false],
    ['"true"', true],
    ['"True"', true],
    ['"TRUE"', true],
    ['"Y"', true],
    ['"1"', true],
    ['"on"', true],
    ['"false"', false],
    ['"True "', false],
    ['"tlsonly"', false],
    ['"enabled"', false],
    ['""', false],
    ['1', true],
    ['0', false],
    ['', 'default'],
    ['null', 'default'],
    ['"%%env_VERIFY%%"', 'unknown'],
    ['"{{ verify }}"', 'unknown'],
    ['<VERIFY>', 'unknown'],
    ['[true]', 'unknown'],
  ] as const)('%s is %s', (text, expected) => {
    const at = rootOf(`key: ${text}\n`).at('key');
    expect([affirmative(at, true), affirmative(at, false)]).toEqual(expected === 'default' ? [true, false] : [expected, expected]);
  });
});

describe('bearer token', () => {
  test.each<[Component, string, string]>([
    ['scheduler', 'a: b', 'never'],
    ['apiserver', 'a: b', 'always'],
    ['apiserver', 'bearer_token_auth: "false"', 'never'],
    ['scheduler', 'bearer_token_auth: true', 'always'],
    ['scheduler', 'bearer_token_auth: "true"', 'always'],
    ['scheduler', 'bearer_token_auth: tls_only', 'tls-only'],
    ['scheduler', 'bearer_token_auth: TLS_ONLY', 'never'],
    ['scheduler', 'bearer_token_auth: tls-only', 'never'],
    ['scheduler', 'bearer_token_auth: <TOKEN>', 'unknown'],
  ])('%s, %s: %s', (component, text, expected) => {
    expect(bearerToken(instanceOf(component, text))).toBe(expected);
  });
});

describe('verification of the server', () => {
  test.each<[Component, string, boolean | 'unknown', string | undefined]>([
    ['scheduler', 'a: b', true, undefined],
    ['apiserver', 'a: b', false, undefined],
    ['apiserver', 'tls_verify: true', true, undefined],
    ['scheduler', 'ssl_verify: false', false, undefined],
    ['scheduler', 'ssl_verify: "false"', false, undefined],
    ['scheduler', 'tls_verify: no', false, undefined],
    ['scheduler', '{ssl_verify: false, tls_verify: true}', true, undefined],
    ['etcd', '{ssl_verify: false, tls_ca_cert: /ca}', true, '/ca'],
    ['etcd', '{ssl_verify: false, ssl_ca_cert: /ca}', true, '/ca'],
    ['etcd', '{ssl_verify: false, tls_ca_cert: ""}', false, undefined],
    ['etcd', '{ssl_verify: false, tls_ca_cert: "{{ ca }}"}', true, '{{ ca }}'],
    ['etcd', 'tls_verify: "{{ verify }}"', 'unknown', undefined],
  ])('%s, %s: %s, CA %s', (...[component, text, verifies, ca]) => {
    const result = verification(instanceOf(component, text));
    expect([result.verifies, result.ca?.text]).toEqual([verifies, ca]);
  });
});

describe('credentials', () => {
  test.each([
    ['{tls_cert: /c, tls_private_key: /k}', true],
    ['tls_cert: /both', true],
    ['tls_private_key: /k', false],
    ['{ssl_cert: /c, ssl_private_key: /k}', true],
    ['tls_cert: <PATH>', true],
    ['a: b', false],
  ])('a client certificate in %s: %s', (text, expected) => {
    expect(clientCertificate(instanceOf('etcd', text)).presented).toBe(expected);
  });

  test.each([
    ['auth_token: {reader: {type: file}}', true],
    ['extra_headers: {authorization: x}', true],
    ['headers: {Authorization: "Bearer {{ token }}"}', true],
    ['extra_headers: {accept: "*/*"}', false],
    ['{username: a, password: b}', true],
    ['kerberos_auth: required', true],
    ['bearer_token_auth: true', false],
    ['tls_cert: /c', false],
    ['headers: "{{ headers }}"', 'unknown'],
  ])('others in %s: %s', (text, expected) => {
    expect(hasOtherCredentials(instanceOf('etcd', text))).toBe(expected);
  });
});

describe('URLs', () => {
  const parts = ({ scheme, host, port, path }: Endpoint) => [scheme, host, port, path];
  const read = (component: Component, url: string) => endpoints(instanceOf(component, `prometheus_url: '${url}'`)).map(parts);

  test.each<[string, ReturnType<typeof parts>]>([
    ['https://%%host%%:2379/metrics', ['https', '%%host%%', 2379, '/metrics']],
    ['https://%%host%%:%%port%%/metrics', ['https', '%%host%%', 'variable', '/metrics']],
    ['https://%%host%%:%%port_metrics%%/metrics', ['https', '%%host%%', 'variable', '/metrics']],
    ['http://localhost:10251/metrics', ['http', 'localhost', 10251, '/metrics']],
    ['HTTPS://10.0.0.1/metrics', ['https', '10.0.0.1', 443, '/metrics']],
    ['http://10.0.0.1', ['http', '10.0.0.1', 80, '']],
    ['https://[::1]:10257/metrics', ['https', '::1', 10257, '/metrics']],
    ['https://[fd00::1]/metrics', ['https', 'fd00::1', 443, '/metrics']],
    ['https://user:pass@node:10257/metrics?a=b#c', ['https', 'node', 10257, '/metrics?a=b#c']],
    ['https://{{ .Values.host }}:2379/metrics', ['https', 'unknown', 2379, '/metrics']],
    ['https://%%host%%:$(PORT)/metrics', ['https', '%%host%%', 'unknown', '/metrics']],
    ['<SCHEME>://%%host%%:2379/metrics', ['unknown', '%%host%%', 2379, '/metrics']],
    ['https://<node-ip>:2379/metrics', ['https', 'unknown', 2379, '/metrics']],
    ['{{ url }}', ['unknown', 'unknown', 'unknown', 'unknown']],
    ['https://{{ address }}/metrics', ['https', 'unknown', 'unknown', '/metrics']],
    ['https://%%host%%:{{ rest }}', ['https', '%%host%%', 'unknown', 'unknown']],
    ['{{ broken:2379', ['unknown', 'unknown', 'unknown', 'unknown']],
    ['https://%%host%%:metrics/', ['https', '%%host%%', 'unknown', '/']],
    ['ftp://%%host%%:21/', ['unknown', '%%host%%', 21, '/']],
    ['%%host%%:2379/metrics', ['unknown', '%%host%%', 2379, '/metrics']],
    ['%%host%%/metrics', ['unknown', '%%host%%', 'unknown', '/metrics']],
    ['::1:2379', ['unknown', 'unknown', 'unknown', '']],
  ])('%s', (url, expected) => {
    expect(read('etcd', url)).toEqual([expected]);
  });

  test.each<[string, ReturnType<typeof parts>]>([
    ['prometheus_url: "%%host%%:6443/metrics"', ['https', '%%host%%', 6443, '/metrics']],
    ['{prometheus_url: "%%host%%:8080/metrics", scheme: http}', ['http', '%%host%%', 8080, '/metrics']],
    ['{prometheus_url: "%%host%%/metrics"}', ['https', '%%host%%', 443, '/metrics']],
    ['{prometheus_url: "http://a/b", scheme: https}', ['http', 'a', 80, '/b']],
    ['{prometheus_url: "{{ url }}"}', ['unknown', 'unknown', 'unknown', 'unknown']],
    ['{prometheus_url: "a/b", scheme: "{{ s }}"}', ['unknown', 'a', 'unknown', '/b']],
  ])("the API server's check takes %s", (text, expected) => {
    expect(endpoints(instanceOf('apiserver', text)).map(parts)).toEqual([expected]);
  });

  test('parts are pointed at exactly', () => {
    const [endpoint] = endpoints(instanceOf('etcd', 'prometheus_url: "https://u:p@[::1]:2379/me\\x74rics"'));
    expect([endpoint?.schemeAt, endpoint?.hostAt, endpoint?.portAt, endpoint?.pathAt].map((at) => at && shown(at))).toEqual([
      'https',
      '::1',
      '2379',
      '/me\\x74rics',
    ]);
  });

  test('a part that is not written has the place of the whole', () => {
    const [endpoint] = endpoints(instanceOf('apiserver', 'prometheus_url: node'));
    expect([endpoint?.schemeAt, endpoint?.portAt, endpoint?.pathAt].map((at) => at && shown(at))).toEqual(['node', 'node', 'node']);
  });

  test.each<[string, Parameters<Endpoint['with']>[0], string]>([
    ['https://%%host%%:10251/metrics', { port: 10259 }, 'https://%%host%%:10259/metrics'],
    ['http://%%host%%:10251/metrics', { scheme: 'https', port: 10259 }, 'https://%%host%%:10259/metrics'],
    ['https://%%host%%/metrics', { port: 10259 }, 'https://%%host%%:10259/metrics'],
    ['https://[::1]', { port: 10259, path: '/metrics' }, 'https://[::1]:10259/metrics'],
    ['[::1]:6443/metrics', { scheme: 'https' }, 'https://[::1]:6443/metrics'],
    ['https://u:p@{{ host }}:1/x', { port: 2379, path: '/metrics' }, 'https://u:p@{{ host }}:2379/metrics'],
  ])('%s with %j', (url, changes, expected) => {
    const [endpoint] = endpoints(instanceOf('apiserver', `prometheus_url: '${url}'`));
    expect(endpoint?.with(changes)).toBe(expected);
  });

  test.each<[string, number, string | undefined, boolean | 'unknown']>([
    ['prometheus_url: http://a/', 1, 'http://a/', true],
    ['possible_prometheus_urls: [http://a/]', 1, 'http://a/', true],
    ['possible_prometheus_urls: [http://a/, http://b/]', 2, undefined, true],
    ['{prometheus_url: http://a/, possible_prometheus_urls: [http://b/]}', 2, undefined, true],
    ['{prometheus_url: http://a/, possible_prometheus_urls: "{{ urls }}"}', 1, undefined, true],
    ['possible_prometheus_urls: "{{ urls }}"', 0, undefined, 'unknown'],
    ['openmetrics_endpoint: http://a/', 0, undefined, false],
    ['prometheus_url: ""', 0, undefined, false],
    ['prometheus_url:', 0, undefined, false],
    ['prometheus_url: "{{ url }}"', 1, '{{ url }}', true],
  ])('%s holds %d URLs, the sole one %s; any: %s', (...[text, count, sole, any]) => {
    const instance = instanceOf('etcd', text);
    expect([endpoints(instance).length, soleEndpoint(instance)?.text, hasUrl(instance)]).toEqual([count, sole, any]);
  });
});

test('a URL built of parts gives them back, each at its own characters', () => {
  const host = fc.constantFrom('%%host%%', 'localhost', 'node-1.example.com', '10.0.0.1', '%%env_HOST_IP%%');
  const six = fc.constantFrom('::1', 'fd00::5').map((address) => ({ address, written: `[${address}]` }));
  const parts = fc.record({
    scheme: fc.constantFrom('http', 'https'),
    user: fc.constantFrom('', 'a:b@'),
    host: fc.oneof(
      host.map((address) => ({ address, written: address })),
      six,
    ),
    port: fc.integer({ min: 1, max: 65535 }),
    path: fc.constantFrom('', '/', '/metrics', '/a/b?c=d#e', '/{x}'),
    quote: fc.constantFrom("'", '"'),
  });
  fc.assert(
    fc.property(parts, ({ scheme, user, host: { address, written }, port, path, quote }) => {
      const url = `${scheme}://${user}${written}:${port}${path}`;
      const [endpoint] = endpoints(instanceOf('etcd', `prometheus_url: ${quote}${url}${quote}`));
      expect(endpoint && [endpoint.scheme, endpoint.host, endpoint.port, endpoint.path]).toEqual([scheme, address, port, path]);
      expect(endpoint && [endpoint.schemeAt, endpoint.hostAt, endpoint.portAt].map(shown)).toEqual([scheme, address, String(port)]);
      expect(endpoint?.with({ port, path })).toBe(url);
      expect(endpoint?.with({ port: 1 })).toBe(url.replace(`${written}:${port}`, `${written}:1`));
    }),
    { numRuns: runs },
  );
});

describe('ports', () => {
  test.each([
    [6443, 'apiserver'],
    [2379, 'etcd'],
    [2381, 'etcd'],
    [10257, 'controller-manager'],
    [10252, 'controller-manager'],
    [10259, 'scheduler'],
    [10251, 'scheduler'],
    [443, null],
    ['variable', null],
  ])('%s belongs to %s', (port, owner) => {
    expect(portOwner(port)).toBe(owner);
  });

  test('that speak https only', () => {
    expect((['apiserver', 'etcd', 'controller-manager', 'scheduler'] as const).map(securePort)).toEqual([null, null, 10257, 10259]);
  });

  test.each<[Component, string | undefined, boolean, boolean | 'unknown']>([
    ['controller-manager', '1.21', false, true],
    ['controller-manager', '1.22', false, false],
    ['scheduler', '1.22', false, true],
    ['scheduler', '1.23', false, false],
    ['scheduler', undefined, false, 'unknown'],
    ['scheduler', undefined, true, false],
    ['scheduler', '1.19', true, false],
    ['scheduler', '1.18', true, true],
    ['scheduler', '1.30', true, false],
    ['etcd', undefined, false, false],
  ])('the insecure one of %s under %s, on kubeadm %s, is open: %s', (...[component, kubernetes, platformKnown, open]) => {
    expect(insecurePortOpen(clusterOf({ ...(kubernetes && { kubernetes }), platformKnown }), component)).toBe(open);
  });
});
