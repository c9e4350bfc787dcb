import { describe, expect, test } from 'vitest';
import type { AgentWorkload } from '../src/model/agent.ts';
import type { Cluster, Component } from '../src/model/cluster.ts';
import type { ComponentSettings } from '../src/model/component-settings.ts';
import { findsComponent, identifiersOf } from '../src/model/identifiers.ts';
import { runsBesidePackaged } from '../src/model/packaged.ts';
import { verdictOf } from '../src/model/verdict.ts';
import { agentOf, checkOf, clusterOf, rootOf, settingsOf } from './support/model.ts';

const open = 'tolerations: [{operator: Exists}]';
const mounts =
  'volumes: [{name: c, hostPath: {path: /etc/kubernetes/pki/etcd}}]\nvolumeMounts: [{name: c, mountPath: /host/etc/kubernetes/pki/etcd, readOnly: true}]';
const quiet = 'ignoreAutoConfig: [etcd, kube_scheduler, kube_controller_manager]';
const pod = (...parts: string[]) => agentOf(parts.join('\n'));
const right = pod(open, mounts, quiet);

const base = '/host/etc/kubernetes/pki/etcd';
const etcd = `
ad_identifiers: [etcd]
instances:
  - prometheus_url: https://%%host%%:2379/metrics
    tls_ca_cert: ${base}/ca.crt
    tls_cert: ${base}/server.crt
    tls_private_key: ${base}/server.key
`;
const scheduler = `
ad_identifiers: [kube-scheduler]
instances:
  - prometheus_url: https://%%host%%:10259/metrics
    ssl_verify: false
    bearer_token_auth: true
`;
const shown = (address: string): readonly ComponentSettings[] => [settingsOf('scheduler', `{bind-address: ${address}}`)];

interface Given {
  readonly agent?: AgentWorkload;
  readonly settings?: readonly ComponentSettings[];
  readonly kubernetes?: string;
}

function judge(component: Component, text: string, { agent = right, settings = shown('0.0.0.0'), kubernetes }: Given = {}): string {
  const cluster = clusterOf({
    agents: [agent],
    checks: [checkOf(component, text, [agent])],
    controlPlane: settings,
    ...(kubernetes && { kubernetes }),
  });
  const { verdict, link, reason } = verdictOf(cluster, component);
  return [verdict, link, reason.startsWith('probably') ? 'probably' : ''].filter(Boolean).join(' ');
}

describe('a check for etcd', () => {
  const line = (name: string) => new RegExp(`\\n *${name}:.*`);
  test.each<[string, string, Given, string]>([
    ['as documented', etcd, {}, 'delivered'],
    ['with old names', etcd.replaceAll('tls_', 'ssl_'), {}, 'delivered'],
    ['without URL', etcd.replace('prometheus_url', 'openmetrics_endpoint'), {}, 'broken configured'],
    ['with a template for a URL', etcd.replace(/https:.*/, '"{{ url }}"'), {}, 'unknown reachable'],
    ['without instances', 'ad_identifiers: [etcd]', {}, 'broken configured'],
    ['beside the packaged one', etcd, { agent: pod(open, mounts) }, 'broken autoconf'],
    ['with misspelt identifiers', etcd.replace('[etcd]', '[Etcd]'), {}, 'broken placed'],
    ['with identifiers of its own', etcd.replace('[etcd]', '[my-etcd]'), {}, 'unknown placed'],
    ['with an unknown variable', etcd.replace('%%host%%', '%%ip%%'), {}, 'broken placed'],
    ['with half a variable', etcd.replace('%%host%%', '%%host'), {}, 'broken placed'],
    ['without identifiers', etcd.replace('ad_identifiers: [etcd]', ''), {}, 'broken placed'],
    ['as a cluster check', `cluster_check: true\n${etcd}`, {}, 'broken placed'],
    ['without tolerations', etcd, { agent: pod(mounts, quiet) }, 'broken placed'],
    [
      'with the old toleration',
      etcd,
      { agent: pod('tolerations: [{key: node-role.kubernetes.io/master}]', mounts, quiet) },
      'unknown placed probably',
    ],
    [
      'with the old toleration, known',
      etcd,
      { agent: pod('tolerations: [{key: node-role.kubernetes.io/master}]', mounts, quiet), kubernetes: '1.31' },
      'broken placed',
    ],
    ["at the scheduler's port", etcd.replace('2379', '10259'), {}, 'broken reachable'],
    [
      'at its loopback',
      etcd.replace('https://%%host%%:2379', 'http://%%host%%:2381'),
      { settings: [settingsOf('etcd', '{}')] },
      'unknown reachable probably',
    ],
    [
      'at an open port for metrics',
      etcd.replace('https://%%host%%:2379', 'http://%%host%%:2381'),
      { settings: [settingsOf('etcd', '{listen-metrics-urls: "http://0.0.0.0:2381"}')] },
      'delivered',
    ],
    ['without certificate', etcd.replace(line('tls_cert'), ''), {}, 'broken credentials'],
    ['with a wrong file', etcd.replace('server.crt', 'client.crt'), {}, 'broken credentials'],
    ['with files not mounted', etcd, { agent: pod(open, quiet) }, 'broken credentials'],
    ['with another pair', etcd.replace('server.key', 'peer.key'), {}, 'broken credentials'],
    ['over http', etcd.replace('https', 'http'), {}, 'broken accepted'],
    ['without CA', etcd.replace(line('tls_ca_cert'), ''), {}, 'broken accepted'],
    ['without verification', etcd.replace(line('tls_ca_cert'), '\n    ssl_verify: false'), {}, 'delivered'],
    ['with a CA of unknown origin', etcd.replace(`${base}/ca.crt`, '/etc/ssl/certs/etcd.pem'), {}, 'unknown accepted'],
  ])('%s', (...[, text, given, expected]) => {
    expect(judge('etcd', text, given)).toBe(expected);
  });
});

describe('a check for the scheduler', () => {
  test.each<[string, string, Given, string]>([
    ['as documented, opened', scheduler, {}, 'delivered'],
    ['on the loopback', scheduler, { settings: shown('127.0.0.1') }, 'broken reachable'],
    ['with the default', scheduler, { settings: [settingsOf('scheduler', '{}')] }, 'unknown reachable probably'],
    ['with settings not shown', scheduler, { settings: [] }, 'unknown reachable probably'],
    ['from its own pod', scheduler.replace('%%host%%', 'localhost'), {}, 'broken reachable'],
    [
      'from the host network',
      scheduler.replace('%%host%%', 'localhost'),
      { agent: pod(open, quiet, 'hostNetwork: true'), settings: shown('127.0.0.1') },
      'delivered',
    ],
    ['at the insecure port', scheduler.replace('https://%%host%%:10259', 'http://%%host%%:10251'), {}, 'broken reachable'],
    ['over http', scheduler.replace('https', 'http'), {}, 'broken accepted'],
    ['without token', scheduler.replace('bearer_token_auth: true', ''), {}, 'broken credentials'],
    ['with an ineffective token', scheduler.replace('auth: true', 'auth: tlsonly'), {}, 'broken credentials'],
    ['with a token over TLS', scheduler.replace('auth: true', 'auth: tls_only'), {}, 'delivered'],
    ['with a template for the token', scheduler.replace('auth: true', 'auth: "{{ t }}"'), {}, 'unknown credentials'],
    [
      'open to all',
      scheduler.replace('bearer_token_auth: true', ''),
      { settings: [settingsOf('scheduler', '{bind-address: "::", authorization-always-allow-paths: "/metrics"}')] },
      'delivered',
    ],
    ['verifying', scheduler.replace('ssl_verify: false', ''), {}, 'broken accepted'],
    [
      "verifying with the cluster's CA",
      scheduler.replace('ssl_verify: false', 'tls_ca_cert: /var/run/secrets/kubernetes.io/serviceaccount/ca.crt'),
      {},
      'broken accepted',
    ],
    ['verifying, perhaps', scheduler.replace('verify: false', 'verify: "{{ v }}"'), {}, 'unknown accepted'],
  ])('%s', (...[, text, given, expected]) => {
    expect(judge('scheduler', text, given)).toBe(expected);
  });

  test.each([
    'etcd: {external: {endpoints: []}}',
    'services: {etcd: {external_urls: ["https://10.0.0.31:2379"]}}',
    'datastore-endpoint: mysql://orchard',
  ])("an external etcd isn't the platform's: %s", (text) => {
    const outside = { ...settingsOf('apiserver', '{}'), configuration: rootOf(text) };
    expect(judge('etcd', etcd, { settings: [outside] })).toBe('unknown configured');
    expect(judge('scheduler', scheduler, { settings: [outside, ...shown('0.0.0.0')] })).toBe('delivered');
  });

  test("RKE's empty list of external servers is none", () => {
    const settings = [{ ...settingsOf('apiserver', '{}'), configuration: rootOf('services: {etcd: {external_urls: []}}') }];
    expect(judge('etcd', etcd, { settings })).toBe('delivered');
  });

  test('a break that is sure counts before a fact that is missing', () => {
    expect(judge('scheduler', scheduler.replace('ssl_verify: false', ''), { settings: [] })).toBe('broken accepted');
  });

  test('the best of several instances counts', () => {
    const second = '  - {prometheus_url: "https://%%host%%:10257/metrics"}\n';
    expect(judge('scheduler', scheduler + second)).toBe('delivered');
  });
});

describe('without a written check', () => {
  const components: readonly Component[] = ['apiserver', 'etcd', 'controller-manager', 'scheduler'];
  const all = (cluster: Cluster) =>
    components.map((component) => {
      const { verdict, link } = verdictOf(cluster, component);
      return `${verdict} ${link}`.trim();
    });

  test.each<[string, Partial<Cluster>, string[]]>([
    [
      'an Agent that can be there',
      { agents: [pod(open)] },
      ['delivered', 'unmonitored credentials', 'unmonitored reachable', 'unmonitored reachable'],
    ],
    [
      'ports opened',
      { agents: [pod(open)], controlPlane: shown('0.0.0.0') },
      ['delivered', 'unmonitored credentials', 'unmonitored reachable', 'delivered'],
    ],
    [
      'ports left alone',
      { agents: [pod(open)], controlPlane: [settingsOf('scheduler', '{}')] },
      ['delivered', 'unmonitored credentials', 'unmonitored reachable', 'unmonitored reachable'],
    ],
    [
      'in the host network',
      { agents: [pod(open, 'hostNetwork: true')] },
      ['delivered', 'unmonitored credentials', 'delivered', 'delivered'],
    ],
    [
      'packaged checks switched off',
      { agents: [pod(open, quiet)] },
      ['delivered', 'unmonitored autoconf', 'unmonitored autoconf', 'unmonitored autoconf'],
    ],
    [
      'an Agent that can not be there',
      { agents: [pod('')] },
      ['broken placed', 'unmonitored credentials', 'unmonitored reachable', 'unmonitored reachable'],
    ],
    ['no node agent', { agents: [agentOf('', { role: 'cluster-agent' })] }, Array(4).fill('unknown configured')],
  ])('%s', (_, parts, expected) => {
    expect(all(clusterOf(parts))).toEqual(expected);
  });

  test('on an unknown platform nothing is said', () => {
    expect(verdictOf(clusterOf({ platformKnown: false }), 'etcd')).toMatchObject({
      verdict: 'unknown',
      reason: 'the platform is unknown: give --platform',
      link: '',
      missing: 'platform',
    });
  });
});

test('a check that no Agent gets', () => {
  const cluster = clusterOf({ agents: [right], checks: [checkOf('etcd', etcd)] });
  expect(verdictOf(cluster, 'etcd')).toMatchObject({
    verdict: 'unknown',
    reason: 'no node agent in the files gets the check',
    link: 'placed',
    missing: 'agent',
  });
});

describe('identifiers', () => {
  const judged = (component: Component, ids: string, platformKnown: boolean) => {
    const check = checkOf(component, `ad_identifiers: ${ids}`);
    const cluster = clusterOf({ platformKnown });
    return [identifiersOf(cluster, check).map(({ finds, meant }) => `${finds} ${meant ?? ''}`.trim()), findsComponent(cluster, check)];
  };

  test.each<[Component, string, string[], boolean | 'unknown']>([
    ['scheduler', '[kube-scheduler]', ['component'], true],
    ['scheduler', '[kube_scheduler]', ['nothing kube-scheduler'], false],
    ['scheduler', '[KubeScheduler]', ['nothing kube-scheduler'], false],
    ['apiserver', '[kube_apiserver_metrics]', ['nothing kube-apiserver'], false],
    ['scheduler', '[etcd]', ['other-component'], false],
    ['scheduler', '[etcd, kube-scheduler]', ['other-component', 'component'], true],
    ['scheduler', '[my-scheduler]', ['unknown'], 'unknown'],
    ['scheduler', '[registry.k8s.io/kube-scheduler]', ['unknown'], 'unknown'],
    ['scheduler', '["{{ id }}"]', ['unknown'], 'unknown'],
    ['scheduler', '"{{ ids }}"', [], 'unknown'],
    ['scheduler', '[]', [], true],
  ])('%s by %s: %j', (...[component, ids, found, finds]) => {
    expect(judged(component, ids, true)).toEqual([found, finds]);
    expect(judged(component, ids, false)).toEqual([found, finds]);
  });

  test('a component that runs in no container is found by its neighbour', () => {
    const known = clusterOf({});
    const profile = known.platform.profile;
    if (!profile) throw new Error('no profile');
    const components = { ...profile.components, etcd: { ...profile.components.etcd, identifiers: { names: [], source: 'docs' } } };
    const cluster = { ...known, platform: { ...known.platform, profile: { ...profile, components } } };
    expect(findsComponent(cluster, checkOf('etcd', 'ad_identifiers: [kube-scheduler]'))).toBe(true);
    expect(findsComponent(cluster, checkOf('etcd', 'ad_identifiers: [etcd]'))).toBe(false);
  });
});

describe('a file beside the packaged check', () => {
  test.each<[string, string, AgentWorkload, boolean | 'unknown']>([
    ['of the same identifier', etcd, pod(open), true],
    ['with the packaged one ignored', etcd, pod(quiet), false],
    ['of one of several', 'ad_identifiers: [x, etcd]', pod(''), true],
    ['of another identifier', 'ad_identifiers: [kube-scheduler]', pod(''), false],
    ['without identifiers', 'instances: []', pod(''), false],
    ['with a template for identifiers', 'ad_identifiers: "{{ ids }}"', pod(''), 'unknown'],
    ['with mounts unknown', etcd, pod('volumeMounts: "{{ m }}"'), 'unknown'],
  ])('%s', (...[, text, agent, expected]) => {
    expect(runsBesidePackaged(clusterOf({}), checkOf('etcd', text, [agent]), agent)).toBe(expected);
  });

  test('a file of its name takes its place', () => {
    const check = { ...checkOf('etcd', etcd), fileName: 'auto_conf.yaml' };
    expect(runsBesidePackaged(clusterOf({}), check, pod(''))).toBe(false);
  });
});
