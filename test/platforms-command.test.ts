import { describe, expect, test } from 'vitest';
import { platforms } from '../src/registry.gen.ts';
import { world } from './support/world.ts';

const values = (rest: string): string => `datadog:\n  apiKeyExistingSecret: keys\n  clusterName: orchard\n${rest}`;

describe('platforms', () => {
  test('lists them in JSON, too', async () => {
    const place = world({});
    expect(await place.run('platforms', '--format', 'json')).toBe(0);
    const listed = platforms.map(({ id, title, documented, asOf, source, sources }) => ({
      ...{ id, title, documented, own: false },
      ...{ asOf, source, sources },
    }));
    expect(JSON.parse(place.out())).toEqual(listed);
  });
});

describe('platforms --detect', () => {
  test('shows what decides, line by line', async () => {
    const place = world({
      'agent/values.yaml': values('providers:\n  eks:\n    controlPlaneMonitoring: true\n'),
      'agent/kubeadm.yaml': 'apiVersion: kubeadm.k8s.io/v1beta4\nkind: ClusterConfiguration\nclusterName: orchard\n',
    });
    expect(await place.run('platforms', '--detect', 'agent')).toBe(0);
    expect(place.out()).toBe(`cluster orchard: eks
  a strong marker decides
  strong  eks      agent/values.yaml:6   switch of the Helm chart for EKS
  medium  kubeadm  agent/kubeadm.yaml:1  kubeadm configuration
`);
    expect(place.err()).toBe('');
  });

  test.each([
    ['', 'nothing in the files speaks for a platform'],
    [
      'agents:\n  volumes:\n    - hostPath: {path: /etc/kubernetes/pki/etcd}\n',
      'that is too little: it takes a strong marker, or two different medium ones of one platform',
    ],
    ['providers:\n  aks: {enabled: true}\n  gke: {cos: true}\n', 'strong markers speak for more than one platform: aks, gke'],
  ])('says why nothing decides (%#)', async (rest, reason) => {
    const place = world({ 'values.yaml': values(rest) });
    expect(await place.run('platforms', '--detect', 'values.yaml')).toBe(0);
    expect(place.out().split('\n').slice(0, 2)).toEqual(['cluster orchard: unknown', `  ${reason}`]);
  });

  test('tells each cluster of several paths apart, in JSON', async () => {
    const place = world({
      'a/values.yaml': values('providers: {aks: {enabled: true}}\n').replace('orchard', 'pear'),
      'b/values.yaml': values('').replace('orchard', 'plum'),
    });
    expect(await place.run('platforms', '--detect', 'a', '--detect', 'b', '--format', 'json')).toBe(0);
    expect(JSON.parse(place.out())).toEqual([
      {
        cluster: 'pear',
        platform: 'aks',
        given: false,
        evidence: [{ platform: 'aks', strength: 'strong', text: 'switch of the Helm chart for AKS', path: 'a/values.yaml', line: 4 }],
        reason: 'a strong marker decides',
      },
      { cluster: 'plum', platform: null, given: false, evidence: [], reason: 'nothing in the files speaks for a platform' },
    ]);
  });

  test('obeys what the configuration says of clusters', async () => {
    const place = world({ 'values.yaml': values('providers: {aks: {enabled: true}}\n'), '.dd-cp-lint.yaml': 'platform: gke\n' });
    expect(await place.run('platforms', '--detect', '.')).toBe(0);
    expect(place.out()).toMatch(/^cluster orchard: gke\n {2}it was given\n {2}strong {2}aks {2}values.yaml:4 /);
  });

  test('finds nothing where nothing is', async () => {
    const place = world({ 'x.yaml': 'a: 1\n' });
    expect(await place.run('platforms', '--detect', '.')).toBe(0);
    expect(place.out()).toBe('Nothing to check: no Datadog or control-plane configuration in 1 file\n');
  });

  test('refuses what leads nowhere', async () => {
    const place = world({});
    expect(await place.run('platforms', '--detect', 'nowhere')).toBe(2);
    expect(place.err()).toBe('error: no such file or folder: nowhere\n');
    expect(await place.run('platforms', '--format', 'xml')).toBe(2);
  });

  test('prints nothing that a terminal obeys', async () => {
    const place = world({ 'values.yaml': values('providers: {aks: {enabled: true}}\n').replace('orchard', '"a\\u001B\\u202Eb"') });
    for (const format of ['pretty', 'json']) await place.run('platforms', '--detect', '.', '--format', format);
    expect(place.out().replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    expect(place.out()).toContain('aks');
  });
});
