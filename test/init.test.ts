import { describe, expect, test } from 'vitest';
import { recommended } from '../src/init/recommended.ts';
import { type Component, components } from '../src/model/cluster.ts';
import { platforms } from '../src/registry.gen.ts';
import { lintFiles } from '../src/run.ts';
import { defaultSettings } from '../src/settings.ts';
import { where } from './support/run-fixture.ts';
import { world } from './support/world.ts';

// What `init` writes is what the linter asks for: whatever the platform, the flavour and the components.

const pairs = platforms
  .filter(({ init }) => init)
  .flatMap((profile) => (['operator', 'helm'] as const).map((flavour) => ({ profile, flavour })));

/** All selections of components that can be monitored on a platform, but none. */
function selections(all: readonly Component[]): readonly (readonly Component[])[] {
  return Array.from({ length: 2 ** all.length - 1 }, (_, bits) => all.filter((_, index) => ((bits + 1) >> index) & 1));
}

test('there are such platforms', () => {
  expect(pairs.length).toBeGreaterThan(3);
});

describe.each(pairs)('$profile.id, $flavour', ({ profile, flavour }) => {
  const monitored = components.filter((component) => !('unsupported' in profile.components[component]));

  test.each(selections(monitored).map((wanted) => [wanted.join(), wanted] as const))('%s: clean, and delivered', (_, wanted) => {
    const files = recommended(profile, flavour, wanted);
    const { findings, clusters } = lintFiles(files, defaultSettings);
    expect(findings.map(where)).toEqual([]);
    expect(clusters.map(({ platform }) => platform)).toEqual([profile.id]);
    const verdicts = wanted.map((component) => [
      component,
      clusters[0]?.components[component].verdict,
      clusters[0]?.components[component].reason,
    ]);
    expect(verdicts.filter(([, verdict]) => verdict !== 'delivered')).toEqual([]);
  });
});

describe('the command', () => {
  test('prints what it would write', async () => {
    const { run, out } = world({});
    expect(await run('init', '--platform', 'kubeadm', '--components', 'scheduler')).toBe(0);
    expect(
      out()
        .split('\n')
        .filter((line) => /^(?:# \S+\.yaml$|kind:)/.test(line)),
    ).toEqual([
      '# datadog-agent.yaml',
      'kind: DatadogAgent',
      'kind: ConfigMap',
      '# cluster-configuration.yaml',
      'kind: ClusterConfiguration',
    ]);
  });

  test('writes files that the linter finds nothing in', async () => {
    const { run, out, names, read } = world({});
    expect(await run('init', '--platform', 'eks', '--flavour', 'helm', '--out', 'clusters/eks')).toBe(0);
    expect(out()).toBe('wrote clusters/eks/datadog-values.yaml\nwrote clusters/eks/services.yaml\n');
    expect(names('clusters/eks')).toEqual(['datadog-values.yaml', 'services.yaml']);
    expect(read('clusters/eks/datadog-values.yaml')).toContain('clusterChecksRunner:\n');
    expect(await run('lint', 'clusters', '--preset', 'strict', '--max-warnings', '0')).toBe(0);
  });

  test('overwrites nothing', async () => {
    const { run, err, names, read } = world({ 'out/services.yaml': 'mine\n' });
    expect(await run('init', '--platform', 'eks', '--out', 'out')).toBe(2);
    expect(err()).toBe('error: init overwrites nothing: out/services.yaml exists already\n');
    expect([names('out'), read('out/services.yaml')]).toEqual([['services.yaml'], 'mine\n']);
  });

  test('says why it can write no files', async () => {
    const { run, err } = world({ taken: 'mine\n' });
    expect(await run('init', '--platform', 'eks', '--out', 'taken')).toBe(2);
    expect(err()).toBe("error: taken can't be written: it is a file\n");
  });

  test.each([
    [['init'], 'error: init needs a platform: --platform '],
    [['init', '--platform', 'kubeadmn'], 'error: unknown platform kubeadmn, did you mean kubeadm?'],
    [['init', '--platform', 'k3s'], 'error: there is no recommended configuration for k3s; there is one for '],
    [['init', '--platform', 'aks'], 'error: the API server cannot be monitored on Azure Kubernetes Service: '],
    [['init', '--platform', 'aks', '--components', 'kube-scheduler'], 'error: the scheduler cannot be monitored on Azure'],
    [['init', '--platform', 'openshift-4@4.13'], 'error: init writes for the newest version only: --platform openshift-4\n'],
    [['init', '--platform', 'eks', '--components', ''], 'error: --components : expected names of components, such as '],
    [['init', '--platform', 'eks', '--components', 'etcd'], 'error: etcd cannot be monitored on Amazon EKS: '],
    [['init', '--platform', 'eks', '--components', 'shceduler'], 'error: unknown component shceduler, did you mean scheduler?'],
    [['init', '--platform', 'eks', '--flavour', 'hlem'], 'error: unknown flavour hlem, did you mean helm?'],
  ])('%s', async (argv, message) => {
    const { run, err } = world({});
    expect([await run(...argv), err().slice(0, message.length)]).toEqual([2, message]);
  });
});
