import { describe, expect, test } from 'vitest';
import { type FixtureFile, readFixtureFiles } from '../scripts/fixtures.ts';
import type { Finding, Report } from '../src/report.ts';
import { fixFiles } from '../src/run.ts';
import { defaultSettings, type Settings } from '../src/settings.ts';
import { after, lint, mapTexts, textVariants } from './support/run-fixture.ts';

// The same for Datadog's page on Rancher Kubernetes Engine: what people copy from it, with the platform given and without.

const rootCertificates = '"/host/etc/kubernetes/ssl/kube-ca.pem"';
const samePath = '"/host/opt/rke/etc/kubernetes/ssl/kube-etcd-<node-ip>.pem"';

const pages = [
  {
    platform: 'rke',
    expected: [
      `error etcd-key-pair-mismatch services.yaml ${samePath}`,
      'warning insecure-port-removed services.yaml 10251',
      'warning insecure-port-removed services.yaml 10252',
    ],
  },
  {
    platform: 'rke-legacy',
    expected: [
      `error etcd-certs-not-mounted etcd-pause.yaml ${rootCertificates}`,
      'warning image-registry-frozen etcd-pause.yaml k8s.gcr.io',
      'warning insecure-port-removed kubernetes.yaml 10251',
      'warning insecure-port-removed kubernetes.yaml 10252',
    ],
  },
];

const cases = pages.flatMap(({ platform, expected }) =>
  ['datadog-agent.yaml', 'datadog-values.yaml'].flatMap((agent) =>
    [platform, null].map((given) => ({
      name: `${platform}, ${agent}, ${given === null ? 'detected' : 'given'}`,
      files: documented(platform, agent),
      settings: { ...defaultSettings, platform: given } satisfies Settings,
      platform,
      expected,
    })),
  ),
);

/** The files of one flavour, as one cluster. */
function documented(platform: string, agent: string): readonly FixtureFile[] {
  const all = readFixtureFiles(`fixtures/projects/documented-${platform}`).filter(({ path }) => /^\w.*\.yaml$/.test(path));
  return all.filter(({ path }) => path === agent || !path.startsWith('datadog-'));
}

describe.each(cases)('$name', ({ files, settings, platform, expected }) => {
  const variants = [{ name: 'LF', of: (text: string) => text }, ...textVariants];

  test.each(variants)('yields the known findings with $name', ({ of }) => {
    expect(serious(lint(mapTexts(files, of), settings))).toEqual(expected);
  });

  test('is one cluster of its platform', () => {
    expect(lint(files, settings).clusters.map((cluster) => cluster.platform)).toEqual([platform]);
  });

  test.each(variants)('has none of them left after --fix, with $name', ({ of }) => {
    const given = mapTexts(files, of);
    const { changed, report } = fixFiles(given, settings, 'safe');
    expect(serious(report)).toEqual([]);
    const fixed = changed.map(({ path, after: text }) => ({ path, text }));
    expect(serious(lint(after(given, fixed), settings))).toEqual([]);
  });

  test('delivers after --fix what it configures in full', () => {
    const [cluster] = fixFiles(files, settings, 'safe').report.clusters;
    const verdicts = Object.entries(cluster?.components ?? {}).map(([component, { verdict }]) => `${component} ${verdict}`);
    // The name of its certificate is left open. Pods of a DaemonSet that selects no nodes are on workers, too.
    expect(verdicts).toEqual(['apiserver delivered', 'etcd unknown', 'controller-manager delivered', 'scheduler delivered']);
    const missing = platform === 'rke' ? 'a value that is filled in later' : 'give them a nodeSelector';
    expect(cluster?.components.etcd.missing).toContain(missing);
  });
});

describe.each(pages)('$platform with Kubernetes 1.20', ({ platform, expected }) => {
  const versions = { kubernetes: { text: '1.20', numbers: [1, 20], origin: 'flag', from: 'test' } } as const;
  const report = lint(documented(platform, 'datadog-values.yaml'), { ...defaultSettings, platform, versions });

  test('has the ports that the page dials', () => {
    expect(serious(report)).toEqual(expected.filter((line) => !line.includes('insecure-port-removed')));
    const { 'controller-manager': manager, scheduler } = report.clusters[0]?.components ?? {};
    expect([manager?.verdict, scheduler?.verdict]).toEqual(['delivered', 'delivered']);
  });
});

/** Everything but infos, with the characters that each points at. */
function serious(report: Report): readonly string[] {
  const lines = report.findings.filter(({ severity }) => severity !== 'info').map((finding) => line(report, finding));
  return lines.sort();
}

function line({ sources }: Report, { severity, rule, path, start, end }: Finding): string {
  return `${severity} ${rule} ${path} ${sources.get(path)?.text.slice(start.offset, end.offset)}`;
}
