import { describe, expect, test } from 'vitest';
import { parseVersion } from '../src/model/version.ts';
import type { Report } from '../src/report.ts';
import { lintFiles } from '../src/run.ts';
import { defaultSettings } from '../src/settings.ts';

// What a Pod's annotations do to files for its container: those of the checks that they name, and all when they name none,
// give way, be they packaged or the user's own.

const plain = `datadog:
  apiKeyExistingSecret: keys
  clusterName: orchard
agents:
  tolerations:
    - operator: Exists
`;

const schedulerPod = (annotations: readonly string[]): string =>
  [
    'apiVersion: v1',
    'kind: Pod',
    'metadata:',
    '  name: kube-scheduler',
    '  namespace: kube-system',
    '  annotations:',
    '    owner: platform-team',
    ...annotations.map((line) => `    ${line}`),
    'spec:',
    '  hostNetwork: true',
    '  containers:',
    '    - name: kube-scheduler',
    '      image: registry.k8s.io/kube-scheduler:v1.31.0',
    '      command: [kube-scheduler, --bind-address=0.0.0.0]',
    '',
  ].join('\n');

const confd = `datadog:
  apiKeyExistingSecret: keys
  clusterName: orchard
  confd:
    kube_scheduler.yaml: |
      ad_identifiers: [kube-scheduler]
      instances:
        - prometheus_url: https://%%host%%:10259/metrics
          ssl_verify: false
          bearer_token_auth: true
agents:
  tolerations:
    - operator: Exists
`;

function lint(values: string, ...annotations: readonly string[]): Report {
  const numbers = parseVersion('1.31');
  const versions = numbers ? { kubernetes: { text: '1.31', numbers, origin: 'flag', from: '--kubernetes-version' } as const } : {};
  return lintFiles(
    [
      { path: 'values.yaml', text: values },
      { path: 'kube-scheduler.yaml', text: schedulerPod(annotations) },
    ],
    { ...defaultSettings, platform: 'kubeadm', versions },
  );
}

const schedulerOf = ({ clusters }: Report): string => {
  const { verdict, reason } = clusters[0]?.components.scheduler ?? { verdict: 'none', reason: '' };
  return [verdict, reason].filter(Boolean).join(': ');
};
const rulesOf = ({ findings }: Report): readonly string[] => findings.filter(({ severity }) => severity !== 'info').map(({ rule }) => rule);

const check =
  '{"kube_scheduler": {"instances": [{"prometheus_url": "https://%%host%%:10259/metrics", "ssl_verify": false, "bearer_token_auth": true}]}}';
const names = 'ad.datadoghq.com/kube-scheduler.check_names';

describe('the packaged check', () => {
  test('runs where nothing is annotated', () => {
    expect(schedulerOf(lint(plain))).toBe('delivered');
  });

  test.each<[string, string]>([
    ['an empty name', `${names}: '[""]'`],
    ['no names', `${names}: '[]'`],
    ['no checks', "ad.datadoghq.com/kube-scheduler.checks: '{}'"],
    ['no names under the old prefix', `service-discovery.datadoghq.com/kube-scheduler.check_names: '[""]'`],
  ])('gives way to %s', (_, annotation) => {
    expect(schedulerOf(lint(plain, annotation))).toBe(
      "unmonitored: no check is configured, and the packaged one does not suffice: its Pod's annotations stand in the place of auto_conf",
    );
  });

  test.each<[string, string]>([
    ['another check', `${names}: '["http_check"]'`],
    ['another container', `ad.datadoghq.com/sidecar.check_names: '[""]'`],
    ['what is no JSON', `${names}: '[""'`],
    ['what is no list', `${names}: '{}'`],
  ])('does not give way to %s', (_, annotation) => {
    expect(schedulerOf(lint(plain, annotation))).toBe('delivered');
  });

  test('may give way to a template', () => {
    expect(schedulerOf(lint(plain, `${names}: '["{{ check }}"]'`))).toMatch(/^unknown/);
  });

  test('is looked up by the id that the container was given', () => {
    const given = 'ad.datadoghq.com/kube-scheduler.check.id: main';
    expect(schedulerOf(lint(plain, given, `${names}: '[""]'`))).toBe('delivered');
    expect(schedulerOf(lint(plain, given, `ad.datadoghq.com/main.check_names: '[""]'`))).toMatch(/^unmonitored/);
  });

  test('gives way to the annotations that configure it, which are then the one way', () => {
    const report = lint(plain, `ad.datadoghq.com/kube-scheduler.checks: '${check}'`);
    expect(rulesOf(report)).toEqual([]);
    expect(schedulerOf(report)).toBe('delivered');
  });
});

describe("a file of the user's", () => {
  test('runs beside the packaged check where nothing is annotated', () => {
    expect(rulesOf(lint(confd))).toEqual(['autoconf-not-disabled']);
  });

  test('gives way like the packaged one', () => {
    const report = lint(confd, `${names}: '[""]'`);
    expect(rulesOf(report)).toEqual([]);
    expect(schedulerOf(report)).toBe("broken: its Pod's annotations stand in the place of files");
  });

  test('leaves the component to the annotations that name its check', () => {
    const report = lint(confd, `ad.datadoghq.com/kube-scheduler.checks: '${check}'`);
    expect(rulesOf(report)).toEqual([]);
    expect(schedulerOf(report)).toBe('delivered');
  });
});

describe('a cluster check', () => {
  const service = `apiVersion: v1
kind: Service
metadata:
  name: scheduler
  namespace: kube-system
  annotations:
    ad.datadoghq.com/endpoints.checks: '${check}'
spec:
  selector: {component: kube-scheduler}
  ports: [{port: 10259}]
---
`;
  const scrapes = (...annotations: readonly string[]) =>
    lintFiles(
      [
        { path: 'values.yaml', text: plain },
        { path: 'kube-scheduler.yaml', text: `${service}${schedulerPod(annotations)}` },
      ],
      { ...defaultSettings, platform: 'kubeadm' },
    ).findings.flatMap(({ rule, message }) => (rule === 'component-scraped-twice' ? [message] : []));

  test('doubles the packaged one, unless that is switched off by the Pod', () => {
    expect(scrapes()).toEqual(['the scheduler is scraped twice: by this check and by the packaged one of node agents']);
    expect(scrapes(`${names}: '[""]'`)).toEqual([]);
  });
});
