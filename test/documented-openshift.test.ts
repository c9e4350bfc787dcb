import { describe, expect, test } from 'vitest';
import { type FixtureFile, readFixtureFiles } from '../scripts/fixtures.ts';
import type { Finding, Report } from '../src/report.ts';
import { fixFiles } from '../src/run.ts';
import { defaultSettings, type Settings } from '../src/settings.ts';
import { after, lint, mapTexts, textVariants } from './support/run-fixture.ts';

// The same for Datadog's page on OpenShift: its YAML beside its commands, as a script and in Markdown, with the platform given and without.

const runner = (file: string): string => `warning cluster-checks-runner-disabled ${file} clusterChecksRunner`;
const ambiguous = 'warning port-variable-ambiguous COMMANDS %%port%%';
const unmounted = 'error etcd-certs-not-mounted COMMANDS "/etc/etcd-certs/etcd-client-ca.crt"';
const target = 'error service-target-wrong COMMANDS openshift-etcd';
const onSomeHosts = 'warning etcd-cert-path-wrong COMMANDS "/host/etc/etcd/ca/ca.crt"';

const pages = [
  { platform: 'openshift-4', agent: 'datadog-agent.yaml', expected: [ambiguous, runner('datadog-agent.yaml')], left: [] },
  { platform: 'openshift-4', agent: 'datadog-values.yaml', expected: [unmounted, ambiguous, runner('datadog-values.yaml')], left: [] },
  { platform: 'openshift-3', agent: 'datadog-agent.yaml', expected: [target, onSomeHosts, runner('datadog-agent.yaml')], left: [target] },
  { platform: 'openshift-3', agent: 'datadog-values.yaml', expected: [target, onSomeHosts, runner('datadog-values.yaml')], left: [target] },
];

const cases = pages.flatMap((page) =>
  [page.platform, null].flatMap((given) =>
    ['annotate.sh', 'annotate.md'].map((commands) => ({
      ...page,
      name: `${page.platform}, ${page.agent}, ${commands}, ${given === null ? 'detected' : 'given'}`,
      files: documented(page, commands),
      settings: { ...defaultSettings, platform: given } satisfies Settings,
      commands,
    })),
  ),
);

/** The files of one flavour, as one cluster. */
function documented({ platform, agent }: { readonly platform: string; readonly agent: string }, commands: string): readonly FixtureFile[] {
  const all = readFixtureFiles(`fixtures/projects/documented-${platform}`).filter(({ path }) => path === agent || path === 'annotate.sh');
  return all.map((file) => {
    if (file.path === agent || commands === file.path) return file;
    return { path: commands, text: `# Services\n\nAs root:\n\n\`\`\`shell\n${file.text}\`\`\`\n` };
  });
}

describe.each(cases)('$name', ({ files, settings, platform, expected, left, commands }) => {
  const variants = [{ name: 'LF', of: (text: string) => text }, ...textVariants];
  const placed = (lines: readonly string[]): readonly string[] => lines.map((line) => line.replace('COMMANDS', commands)).sort();

  test.each(variants)('yields the known findings with $name', ({ of }) => {
    expect(serious(lint(mapTexts(files, of), settings))).toEqual(placed(expected));
  });

  test('is one cluster of its platform', () => {
    expect(lint(files, settings).clusters.map((cluster) => cluster.platform)).toEqual([platform]);
  });

  test.each([
    ['safe', left],
    ['unsafe', []],
  ] as const)('is left with what takes a choice, or nothing, after %s fixes', (safety, expectedLeft) => {
    const { changed, report } = fixFiles(files, settings, safety);
    expect(serious(report)).toEqual(placed(expectedLeft));
    const fixed = changed.map(({ path, after: text }) => ({ path, text }));
    expect(serious(lint(after(files, fixed), settings))).toEqual(placed(expectedLeft));
  });

  test('delivers after all fixes what it configures', () => {
    const [cluster] = fixFiles(files, settings, 'unsafe').report.clusters;
    const verdicts = Object.entries(cluster?.components ?? {}).map(([component, { verdict }]) => `${component} ${verdict}`);
    expect(verdicts).toEqual(['apiserver delivered', 'etcd delivered', 'controller-manager delivered', 'scheduler delivered']);
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
