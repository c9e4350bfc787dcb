import { describe, expect, test } from 'vitest';
import { type FixtureFile, readFixtureFiles } from '../scripts/fixtures.ts';
import type { Component } from '../src/model/cluster.ts';
import type { Finding, Report } from '../src/report.ts';
import { fixFiles } from '../src/run.ts';
import { defaultSettings, type Settings } from '../src/settings.ts';
import { after, lint, mapTexts, textVariants } from './support/run-fixture.ts';

// What people copy: the values of Datadog's page on kubeadm, https://docs.datadoghq.com/containers/kubernetes/control_plane/,
// must yield just what is wrong with them today, and `--fix` must leave what only a person can do.

const files = readFixtureFiles('fixtures/projects/documented-kubeadm').filter(({ path }) => /^\w.*\.yaml$/.test(path));
const isSettings = ({ path }: FixtureFile): boolean => path === 'cluster-configuration.yaml';
const clusterConfiguration = files.filter(isSettings);
const snippets = files.filter((file) => !isSettings(file));

const alone: Settings = { ...defaultSettings, platform: 'kubeadm' };
const together: Settings = { ...alone, clusters: [{ name: 'documented', files: ['*.yaml'], values: [], platform: null, versions: {} }] };

const cases = [
  ...snippets.map((snippet) => ({ name: snippet.path, files: [snippet], settings: alone })),
  { name: 'all four as one cluster', files: snippets, settings: together },
].flatMap((one) => [one, { ...one, name: `${one.name} beside the ClusterConfiguration`, files: [...one.files, ...clusterConfiguration] }]);

test('there are four snippets and a ClusterConfiguration', () => {
  expect([snippets.length, clusterConfiguration.length]).toEqual([4, 1]);
});

describe.each(cases)('$name', ({ files: documented, settings }) => {
  const variants = [{ name: 'LF', of: (text: string) => text }, ...textVariants];

  test.each(variants)('yields the known findings with $name', ({ of }) => {
    const expected = documented.map((file) => (isSettings(file) ? removedApi(file.path) : masterOnly(file.path)));
    expect(serious(lint(mapTexts(documented, of), settings))).toEqual(expected.sort());
  });

  test.each(variants)('keeps what only a person can do after --fix, with $name', ({ of }) => {
    const given = mapTexts(documented, of);
    const { changed, report } = fixFiles(given, settings, 'safe');
    const left = documented.filter(isSettings).map(({ path }) => removedApi(path));
    expect(serious(report)).toEqual(left);
    const fixed = after(
      given,
      changed.map((file) => ({ path: file.path, text: file.after })),
    );
    expect(serious(lint(fixed, settings))).toEqual(left);
    expect(changed.map(({ path }) => path)).toEqual(documented.filter((file) => !isSettings(file)).map(({ path }) => path));
  });

  test('delivers after --fix what it configures, as far as kubeadm takes the settings', () => {
    const [cluster, ...others] = fixFiles(documented, settings, 'safe').report.clusters;
    expect(others).toEqual([]);
    const verdicts = Object.entries(cluster?.components ?? {}).map(([component, { verdict, rule }]) => [component, verdict, rule]);
    // The version of the settings is one that no kubeadm of today loads, and nothing says which this is.
    const isDoubtful = (component: string): boolean => documented.some(isSettings) && /^(controller-manager|scheduler)$/.test(component);
    const expected = [...wanted(documented)].map((component) =>
      isDoubtful(component) ? [component, 'unknown', 'kubeadm-api-removed'] : [component, 'delivered', null],
    );
    expect(verdicts).toEqual(expect.arrayContaining(expected));
  });
});

const masterOnly = (path: string): string => `warning control-plane-toleration-missing ${path} tolerations`;
const removedApi = (path: string): string => `warning kubeadm-api-removed ${path} kubeadm.k8s.io/v1beta2`;

/** Everything but infos, with the characters that each points at. */
function serious(report: Report): readonly string[] {
  const lines = report.findings.filter(({ severity }) => severity !== 'info').map((finding) => line(report, finding));
  return lines.sort();
}

function line({ sources }: Report, { severity, rule, path, start, end }: Finding): string {
  return `${severity} ${rule} ${path} ${sources.get(path)?.text.slice(start.offset, end.offset)}`;
}

/** Where the settings aren't shown, whether the Agent reaches the scheduler can't be told. */
function wanted(documented: readonly FixtureFile[]): readonly Component[] {
  const showsSecurePorts = documented.some(({ path }) => path.startsWith('secure-ports'));
  return showsSecurePorts && documented.some(isSettings) ? ['apiserver', 'etcd', 'controller-manager', 'scheduler'] : ['apiserver', 'etcd'];
}
