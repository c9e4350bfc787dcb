import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Report } from '../src/report.ts';
import { fixFiles, lintFiles } from '../src/run.ts';
import { defaultSettings } from '../src/settings.ts';

// One mistake, written as the Agent lets a check be written: the findings, the characters that they mark, the repair and
// the verdict are the same.

type Instance = Readonly<Record<string, unknown>>;

interface Mistake {
  readonly what: string;
  readonly name?: string;
  readonly instance: Instance;
  readonly resolve?: string;
  /** The scheduler's verdict, and the link that breaks. */
  readonly verdict: string;
  /** Rule and what it marks, without quotes. */
  readonly findings: readonly (readonly [rule: string, marked: string])[];
  /** Check and instance as `--fix` leaves them; without it there is nothing to fix. */
  readonly fixed?: { readonly name?: string; readonly instance?: Instance; readonly resolve?: string };
}

const right: Instance = { prometheus_url: 'https://%%host%%:10259/metrics', bearer_token_auth: true, ssl_verify: false };
const { bearer_token_auth: _, ...tokenless } = right;
const { ssl_verify: __, ...verifying } = right;

const mistakes: readonly Mistake[] = [
  { what: 'no mistake', verdict: 'delivered', instance: right, findings: [] },
  {
    what: 'a name that no check has',
    verdict: 'broken: configured',
    name: 'kube-scheduler',
    instance: right,
    findings: [['check-name-unknown', 'kube-scheduler']],
    fixed: { name: 'kube_scheduler' },
  },
  {
    what: 'http on the secure port',
    verdict: 'broken: accepted',
    instance: { ...right, prometheus_url: 'http://%%host%%:10259/metrics' },
    findings: [['secure-port-plain-http', 'http']],
    fixed: { instance: right },
  },
  {
    what: 'no bearer token',
    verdict: 'broken: credentials',
    instance: tokenless,
    findings: [['bearer-token-missing', 'https://%%host%%:10259/metrics']],
    fixed: { instance: right },
  },
  {
    what: 'a certificate that nobody vouches for',
    verdict: 'broken: accepted',
    instance: verifying,
    findings: [['self-signed-certificate-rejected', 'https://%%host%%:10259/metrics']],
    fixed: { instance: right },
  },
  {
    what: 'a text that counts as false',
    verdict: 'broken: credentials',
    instance: { ...right, bearer_token_auth: 'enabled' },
    findings: [['boolean-text-ineffective', 'enabled']],
    fixed: { instance: right },
  },
  {
    what: 'a variable in capitals',
    verdict: 'broken: placed',
    instance: { ...right, prometheus_url: 'https://%%HOST%%:10259/metrics' },
    findings: [['template-variable-unknown', '%%HOST%%']],
    fixed: { instance: right },
  },
  {
    what: 'a variable that endpoints have not',
    verdict: 'broken: placed',
    instance: { ...right, tags: ['role:scheduler', 'pid:%%pid%%'] },
    findings: [['template-variable-unresolvable', '%%pid%%']],
  },
  {
    what: 'a port that the Service has not',
    verdict: 'broken: placed',
    instance: { ...right, prometheus_url: 'https://%%host%%:%%port_metrics%%/metrics' },
    findings: [['template-variable-unresolvable', '%%port_metrics%%']],
  },
  {
    what: 'a port that is gone',
    verdict: 'broken: reachable',
    instance: { prometheus_url: 'http://%%host%%:10251/metrics' },
    findings: [['insecure-port-removed', '10251']],
    fixed: { instance: right },
  },
  {
    what: "another component's port",
    verdict: 'broken: reachable',
    instance: { ...right, prometheus_url: 'https://%%host%%:10257/metrics' },
    findings: [['component-port-mismatch', '10257']],
    fixed: { instance: right },
  },
  {
    what: 'a URL under a name that the check does not read',
    verdict: 'broken: configured',
    instance: { openmetrics_endpoint: 'https://%%host%%:10259/metrics', bearer_token_auth: true, ssl_verify: false },
    findings: [['prometheus-url-missing', 'openmetrics_endpoint']],
    fixed: { instance: right },
  },
  {
    what: 'a way to resolve endpoints in capitals',
    verdict: 'delivered',
    instance: right,
    resolve: 'IP',
    findings: [['endpoints-resolve-invalid', 'IP']],
    fixed: { resolve: 'ip' },
  },
];

/** The styles in which YAML can hold a JSON text. */
const styles: Readonly<Record<string, (json: unknown) => string>> = {
  single: (json) => `'${JSON.stringify(json).replaceAll("'", "''")}'`,
  double: (json) => JSON.stringify(JSON.stringify(json)),
  literal: (json) => `|\n${indented(JSON.stringify(json, null, 2))}`,
  folded: (json) => `>-\n${indented(JSON.stringify(json, null, 1).replace(/\n */g, '\n'))}`,
};

const indented = (text: string): string => text.replace(/^/gm, '      ');

const prefix = 'ad.datadoghq.com/endpoints';

interface Way {
  readonly way: string;
  write(name: string, instance: Instance, resolve: string | undefined): string;
  /** Of what was written. */
  read(text: string): { readonly name: unknown; readonly instance: unknown; readonly resolve: unknown };
}

const values = `datadog:
  apiKeyExistingSecret: datadog-keys
  ignoreAutoConfig: [kube_scheduler]
agents:
  tolerations: [{operator: Exists}]
`;

const service = (annotations: readonly string[]): string =>
  `---
apiVersion: v1
kind: Service
metadata:
  name: control-plane
  namespace: kube-system
${annotations.length > 0 ? '  annotations:\n' : ''}${annotations.map((line) => `    ${prefix}.${line}\n`).join('')}spec:
  selector: {tier: control-plane}
  ports:
    - {name: web, port: 10259}
`;

const readAnnotations = (text: string): ((key: string) => unknown) => {
  const { annotations } = parse(text.split('---\n')[1] ?? '').metadata;
  return (key) => (key === 'resolve' ? annotations[`${prefix}.resolve`] : JSON.parse(annotations[`${prefix}.${key}`]));
};

const resolved = (resolve: string | undefined): readonly string[] => (resolve === undefined ? [] : [`resolve: ${resolve}`]);

const annotationWays = (style: string, quoted: (json: unknown) => string): readonly Way[] => [
  {
    way: `v1, ${style}`,
    write: (name, instance, resolve) =>
      values +
      service([
        `check_names: ${quoted([name])}`,
        `init_configs: ${quoted([{}])}`,
        `instances: ${quoted([instance])}`,
        ...resolved(resolve),
      ]),
    read: (text) => {
      const at = readAnnotations(text) as (key: string) => unknown[];
      return { name: at('check_names')[0], instance: at('instances')[0], resolve: at('resolve') };
    },
  },
  {
    way: `v2, ${style}`,
    write: (name, instance, resolve) =>
      values + service([`checks: ${quoted({ [name]: { init_config: {}, instances: [instance] } })}`, ...resolved(resolve)]),
    read: (text) => {
      const at = readAnnotations(text);
      const [[name, { instances }] = ['', { instances: [] }]] = Object.entries(at('checks') as Record<string, { instances: unknown[] }>);
      return { name, instance: instances[0], resolve: at('resolve') };
    },
  },
];

const ways: readonly Way[] = [
  ...Object.entries(styles).flatMap(([style, quoted]) => annotationWays(style, quoted)),
  {
    way: 'a file of the Cluster Agent',
    write: (name, instance, resolve) =>
      `${values}clusterAgent:
  confd:
    ${name}.yaml: |-
      advanced_ad_identifiers:
        - kube_endpoints: {name: control-plane, namespace: kube-system${resolve === undefined ? '' : `, resolve: ${resolve}`}}
      init_config: {}
      instances:
        - ${JSON.stringify(instance)}
${service([])}`,
    read: (text) => {
      const [[fileName, file] = ['', '']] = Object.entries<string>(parse(text.split('---\n')[0] ?? '').clusterAgent.confd);
      const { instances, advanced_ad_identifiers } = parse(file);
      return { name: fileName.replace(/\.yaml$/, ''), instance: instances[0], resolve: advanced_ad_identifiers[0].kube_endpoints.resolve };
    },
  },
];

const settings = {
  ...defaultSettings,
  platform: 'kubeadm',
  // Of what is not written here.
  rules: { 'component-unmonitored': 'off' },
} as const;

const open = `apiVersion: kubeadm.k8s.io/v1beta4
kind: ClusterConfiguration
kubernetesVersion: v1.34.0
scheduler:
  extraArgs: [{name: bind-address, value: 0.0.0.0}]
`;

const filesOf = (text: string) => [
  { path: 'cluster.yaml', text: open },
  { path: 'a.yaml', text },
];

const marks = ({ findings }: Report, text: string) =>
  findings.map(({ rule, start, end }) => [rule, text.slice(start.offset, end.offset).replace(/["'\\]|\.yaml$/g, '')]);

describe.each(mistakes)('$what', ({ name = 'kube_scheduler', instance, resolve, findings, fixed, verdict }) => {
  test.each(ways)('as $way', ({ write, read }) => {
    const text = write(name, instance, resolve);
    expect(read(text), 'the text means the check').toEqual({ name, instance, resolve });
    const report = lintFiles(filesOf(text), settings);
    expect(report.failures).toEqual([]);
    expect(marks(report, text)).toEqual(findings);
    for (const [, mark] of findings) expect(text.split(mark).length, 'what is marked stands in one place').toBe(2);
    const [{ after = text } = {}] = fixFiles(filesOf(text), settings, 'safe').changed;
    expect(read(after)).toEqual({ name, instance, resolve, ...fixed });
    if (fixed) expect(lintFiles(filesOf(after), settings).findings).toEqual([]);
  });

  test('gets one verdict', () => {
    const reports = ways.map(({ write }) => lintFiles(filesOf(write(name, instance, resolve)), settings));
    const verdicts = reports.map(({ clusters }) => clusters[0]?.components.scheduler);
    const said = verdicts.map((found) => (found?.link ? `${found.verdict}: ${found.link}` : found?.verdict));
    expect(said).toEqual(ways.map(() => verdict));
  });
});
