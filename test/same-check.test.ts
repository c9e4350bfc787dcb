import { describe, expect, test } from 'vitest';
import { runners } from '../src/model/schedule.ts';
import { analyse, fixFiles, lintFiles } from '../src/run.ts';
import { defaultSettings, type Settings } from '../src/settings.ts';

// One check, written in every way there is: annotations in both versions, a file of the Cluster Agent by Helm and the Operator.

interface Check {
  readonly name: string;
  readonly instance: Readonly<Record<string, unknown>>;
  /** Of the Service `etcd`, as addresses. */
  readonly kind: 'service' | 'endpoints';
}

const spec = '  ports: [{name: metrics, port: 2379}]\n  selector: {component: etcd}\n';

const service = (annotations: readonly (readonly [key: string, value: string])[]): string =>
  `apiVersion: v1\nkind: Service\nmetadata:\n  name: etcd\n  namespace: kube-system\n${annotations.length > 0 ? '  annotations:\n' : ''}${annotations
    .map(([key, value]) => `    ad.datadoghq.com/${key}: '${value}'\n`)
    .join('')}spec:\n${spec}`;

const mode = ({ kind }: Check) => (kind === 'endpoints' ? [['endpoints.resolve', 'ip'] as const] : []);

const file = ({ instance, kind }: Check): string =>
  `advanced_ad_identifiers:\n- kube_${kind}: {name: etcd, namespace: kube-system${kind === 'endpoints' ? ', resolve: ip' : ''}}\ncluster_check: true\ninit_config:\ninstances:\n- ${JSON.stringify(instance)}\n`;

const indented = (text: string, indent: number): string => text.replace(/^(?=.)/gm, ' '.repeat(indent));

const mounts = [
  '  volumes: [{name: c, hostPath: {path: /etc/kubernetes/pki/etcd}}]\n',
  '  volumeMounts: [{name: c, mountPath: /certs, readOnly: true}]\n',
].join('');
const values = `datadog: {apiKeyExistingSecret: keys, clusterName: c, ignoreAutoConfig: [etcd]}\nclusterChecksRunner:\n  enabled: true\n${mounts}`;
const operator = (override: string): string => `apiVersion: datadoghq.com/v2alpha1
kind: DatadogAgent
metadata: {name: datadog, namespace: datadog}
spec:
  global: {clusterName: c}
  features: {clusterChecks: {useClusterChecksRunners: true}}
  override:
    clusterChecksRunner:
      volumes: [{name: c, hostPath: {path: /etc/kubernetes/pki/etcd}}]
      containers: {agent: {volumeMounts: [{name: c, mountPath: /certs, readOnly: true}]}}
${override}`;

/** All ways, each as the files of a cluster. */
const ways: readonly (readonly [string, (check: Check) => string])[] = [
  [
    'a map in an annotation',
    (check) =>
      [values, service([[`${check.kind}.checks`, JSON.stringify({ [check.name]: { instances: [check.instance] } })], ...mode(check)])].join(
        '---\n',
      ),
  ],
  [
    'arrays in annotations',
    (check) =>
      [
        values,
        service([
          [`${check.kind}.check_names`, JSON.stringify([check.name])],
          [`${check.kind}.init_configs`, '[{}]'],
          [`${check.kind}.instances`, JSON.stringify([check.instance])],
          ...mode(check),
        ]),
      ].join('---\n'),
  ],
  [
    'a file of the Cluster Agent in values',
    (check) => [`${values}clusterAgent:\n  confd:\n    ${check.name}.yaml: |\n${indented(file(check), 6)}`, service([])].join('---\n'),
  ],
  [
    'a file in a folder of its own',
    (check) =>
      [`${values}clusterAgent:\n  advancedConfd:\n    ${check.name}.d:\n      1.yaml: |\n${indented(file(check), 8)}`, service([])].join(
        '---\n',
      ),
  ],
  [
    'a file of the Cluster Agent under the Operator',
    (check) =>
      [
        operator(
          `    clusterAgent:\n      extraConfd:\n        configDataMap:\n          ${check.name}.yaml: |\n${indented(file(check), 12)}`,
        ),
        service([]),
      ].join('---\n'),
  ],
  [
    'annotations under the Operator',
    (check) =>
      [
        operator(''),
        service([[`${check.kind}.checks`, JSON.stringify({ [check.name]: { instances: [check.instance] } })], ...mode(check)]),
      ].join('---\n'),
  ],
];

const settings: Settings = { ...defaultSettings, platform: 'kubeadm' };

/** The check as a cluster sees it: its instance, and who runs it. */
function understood(text: string): readonly unknown[] {
  const { clusters } = analyse([{ path: 'all.yaml', text }], settings);
  return clusters.flatMap((cluster) =>
    cluster.checks.map((check) => [
      check.name,
      check.component,
      check.instances.map(({ at }) => at.value),
      runners(cluster, check).map(({ role }) => role),
    ]),
  );
}

/** What is found at which characters, quotes left out, and the verdict. */
function found(text: string): readonly string[] {
  const { clusters, findings } = lintFiles([{ path: 'all.yaml', text }], settings);
  const places = findings
    .filter(({ severity }) => severity !== 'info')
    .map(({ rule, severity, start, end }) => `${severity} ${rule} at ${text.slice(start.offset, end.offset).replaceAll('"', '')}`);
  return [...places.sort(), ...clusters.map(({ components: { etcd } }) => `etcd is ${etcd.verdict} ${etcd.link}`)];
}

const certificates = { tls_ca_cert: '/certs/ca.crt', tls_cert: '/certs/server.crt', tls_private_key: '/certs/server.key' };
const url = 'https://%%host%%:2379/metrics';

const cases: readonly (readonly [string, Check['instance'], readonly string[]])[] = [
  ['right', { prometheus_url: url, ...certificates }, ['etcd is delivered ']],
  ['right, with a port variable', { prometheus_url: 'https://%%host%%:%%port%%/metrics', ...certificates }, ['etcd is delivered ']],
  [
    'another port',
    { prometheus_url: url.replace('2379', '10259'), ...certificates },
    ['error component-port-mismatch at 10259', 'etcd is broken reachable'],
  ],
  [
    'an unknown variable',
    { prometheus_url: url.replace('host', 'Host'), ...certificates },
    ['error template-variable-unknown at %%Host%%', 'etcd is broken placed'],
  ],
  ['no URL', { ...certificates }, ['etcd is broken configured']],
  [
    'files that no mount brings',
    { prometheus_url: url, ...certificates, tls_cert: '/pki/server.crt', tls_private_key: '/pki/server.key' },
    ['error etcd-certs-not-mounted at /pki/server.crt', 'etcd is broken credentials'],
  ],
  [
    'a key of another pair',
    { prometheus_url: url, ...certificates, tls_private_key: '/certs/peer.key' },
    ['error etcd-key-pair-mismatch at /certs/peer.key', 'etcd is broken credentials'],
  ],
];

describe.each(['service', 'endpoints'] as const)('one check of a Service, by %s,', (kind) => {
  test.each(ways)('is the same in %s', (_, write) => {
    const check: Check = { name: 'etcd', instance: { prometheus_url: url, ...certificates }, kind };
    expect(understood(write(check))).toEqual([['etcd', 'etcd', [check.instance], ['cluster-checks-runner']]]);
  });

  describe.each(cases)('with %s', (_, instance, expected) => {
    test.each(ways)('yields the same in %s', (_way, write) => {
      const result = found(write({ name: 'etcd', instance, kind }));
      // What is missing has the place of what is around it, which each way has of its own.
      expect(result.filter((one) => !one.includes('prometheus-url-missing'))).toEqual(expected);
      expect(result.length - expected.length).toBe('prometheus_url' in instance ? 0 : 1);
    });
  });

  test.each(ways)('is repaired in %s', (_, write) => {
    const instance = { prometheus_url: url.replace('host', 'Host'), ...certificates, tls_private_key: '/certs/peer.key' };
    const { changed } = fixFiles([{ path: 'all.yaml', text: write({ name: 'etcd', instance, kind }) }], settings, 'safe');
    expect(changed.map(({ after }) => after)).toEqual([write({ name: 'etcd', instance: { prometheus_url: url, ...certificates }, kind })]);
  });
});
