import { describe, expect, test } from 'vitest';
import { readPlatforms } from '../scripts/platforms.ts';
import type { PlatformProfile } from '../src/model/platform.ts';

const profiles = readPlatforms();

/** Every value of a key `source` below the top, where it is the page for people. */
function sourcesIn(value: unknown, top = true): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'source' && !top && typeof inner === 'string' ? [inner] : sourcesIn(inner, false),
  );
}

test('there are platforms', () => {
  expect(profiles.map((profile) => profile.id)).toContain('kubeadm');
});

describe.each(profiles.map((profile): [string, PlatformProfile] => [profile.id, profile]))('%s', (_, profile) => {
  test('every fact names a source of the table, and every source is used', () => {
    expect([...new Set(sourcesIn(profile))].sort()).toEqual(Object.keys(profile.sources).sort());
  });

  test('every marker is a regular expression that the empty text does not match', () => {
    for (const marker of profile.markers) expect(new RegExp(marker.pattern).test(''), marker.pattern).toBe(false);
  });

  test('every pair of a directory is one certificate with one key, and both or none are documented', () => {
    for (const { hostPath, files } of profile.certificates) {
      const pairs = new Set(files.flatMap((file) => file.pair ?? []));
      for (const pair of pairs) {
        const members = files.filter((file) => file.pair === pair);
        expect(members.map((file) => file.role).sort(), `${hostPath}: ${pair}`).toEqual(['cert', 'key']);
        expect(new Set(members.map((file) => `${file.client} ${file.documented}`)).size, `${hostPath}: ${pair}`).toBe(1);
      }
      expect(files.filter((file) => file.pair === null).every((file) => file.role === 'ca' || file.role === 'ca-key')).toBe(true);
    }
  });

  test('a directory that the documentation mounts has one documented file for each role', () => {
    for (const { mount, files } of profile.certificates) {
      const documented = files.filter((file) => file.documented).map((file) => file.role);
      // A Secret may leave the CA to others.
      const roles = ['ca', 'cert', 'key'].filter((role) => role !== 'ca' || files.some((file) => file.role === 'ca'));
      expect(documented.sort()).toEqual(mount ? roles : []);
    }
  });

  test('it is a kind of a platform that there is', () => {
    const ids = profiles.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(profile.variantOf === undefined ? [] : [profile.variantOf]));
  });

  test('what an annotation must say is what its pattern matches, and what has no effect is not', () => {
    for (const { annotation } of profile.automatic ?? []) {
      const pattern = new RegExp(annotation?.pattern ?? '');
      expect(pattern.test(annotation?.value ?? '')).toBe(true);
      expect((annotation?.ineffective ?? []).filter((value) => pattern.test(value))).toEqual([]);
    }
  });
});

describe('markers of kubeadm', () => {
  const markers = profiles.find((profile) => profile.id === 'kubeadm')?.markers ?? [];
  const seen = (kind: string, text: string) => markers.some((marker) => marker.kind === kind && new RegExp(marker.pattern).test(text));

  test.each([
    ['api-version', 'kubeadm.k8s.io/v1beta4', true],
    ['api-version', 'apps/v1', false],
    ['path', '/etc/kubernetes/pki/etcd', true],
    ['path', '/etc/kubernetes/pki/etcd/ca.crt', true],
    ['path', '--trusted-ca-file=/etc/kubernetes/pki/etcd/ca.crt', true],
    ['path', '/etc/kubernetes/manifests/etcd.yaml', true],
    ['key', 'kubeadm.kubernetes.io/etcd.advertise-client-urls', true],
    // Talos' documentation mounts its own directory there.
    ['path', '/host/etc/kubernetes/pki/etcd', false],
    ['path', '/etc/kubernetes/pki/etcd-manager-main', false],
  ])('%s %s: %s', (kind, text, expected) => {
    expect(seen(kind, text)).toBe(expected);
  });
});
