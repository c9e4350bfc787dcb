import { describe, expect, test } from 'vitest';
import { readPlatforms } from '../scripts/platforms.ts';

const profiles = readPlatforms();

// What doesn't hold together in a platform's file is refused when it is read: own-platforms.test.ts.

test('there are platforms', () => {
  expect(profiles.map((profile) => profile.id)).toContain('kubeadm');
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
