import { describe, expect, test } from 'vitest';
import { detectPlatform } from '../src/model/detect.ts';
import type { Marker, PlatformProfile } from '../src/model/platform.ts';
import { platforms } from '../src/registry.gen.ts';
import { liftTexts, pointed, type Texts } from './support/lift-texts.ts';

const [model] = platforms;

function profile(id: string, ...markers: readonly (readonly [Marker['kind'], string, Marker['strength']])[]): PlatformProfile {
  if (!model) throw new Error('there is no platform');
  return { ...model, id, markers: markers.map(([kind, pattern, strength]) => ({ kind, pattern, strength, text: pattern, source: '' })) };
}

const meadow = profile(
  'meadow',
  ['path', '(^|=)/etc/meadow(/|$)', 'medium'],
  ['api-version', '^meadow\\.example/', 'medium'],
  ['key', '(^|\\.)providers\\.meadow\\.', 'strong'],
  ['value', '^grass-', 'weak'],
);
const swamp = profile('swamp', ['path', '^/etc/swamp', 'medium'], ['key', '^swamp\\.example/', 'medium'], ['value', '^mud-', 'strong']);

function detected(texts: Texts, given: string | null = null): string {
  const documents = liftTexts(texts).map(({ document }) => document);
  const finding = detectPlatform(documents, [meadow, swamp], given);
  const evidence = finding.evidence.map(({ platform, strength, at }) => `${strength} ${platform} by ${pointed(at)}`);
  return [`${finding.profile?.id ?? 'none'} (${finding.confidence})`, ...evidence].join('; ');
}

const values = (rest: string): Texts => ({ 'v.yaml': `datadog: {clusterName: c}\n${rest}` });

describe('a platform is', () => {
  test('detected by one strong marker', () => {
    expect(detected(values('providers: {meadow: {enabled: true}}\n'))).toBe('meadow (detected); strong meadow by v.yaml: enabled');
  });

  test('detected by two different medium markers, not by one seen twice', () => {
    const mounted = 'agents:\n  volumes:\n    - {hostPath: {path: /etc/meadow/pki}}\n    - {hostPath: {path: /etc/meadow}}\n';
    expect(detected(values(mounted))).toBe('none (none); medium meadow by v.yaml: /etc/meadow/pki');
    const inside = `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c}\ndata:\n  x: |\n    apiVersion: meadow.example/v1\n    kind: X\n`;
    expect(detected({ ...values(mounted), 'cm.yaml': inside })).toBe(
      'meadow (detected); medium meadow by v.yaml: /etc/meadow/pki; medium meadow by cm.yaml: meadow.example/v1',
    );
  });

  test('not detected by weak markers, nor by what no format knows', () => {
    expect(detected({ ...values('agents: {image: {name: grass-1}}\n'), 'x.yaml': 'providers: {meadow: {a: mud-1}}\n' })).toBe(
      'none (none); weak meadow by v.yaml: grass-1',
    );
  });

  test('not detected by what is switched off, empty or missing', () => {
    for (const nothing of ['false', 'off', 'null', '""', '{}', '[]', '']) {
      expect(detected(values(`providers:\n  meadow:\n    enabled: ${nothing}\n`))).toBe('none (none)');
    }
  });

  test('not detected when strong markers contradict each other', () => {
    expect(detected(values('providers: {meadow: {enabled: mud-1}}\n'))).toBe(
      'none (none); strong meadow by v.yaml: enabled; strong swamp by v.yaml: mud-1',
    );
  });

  test('not detected when medium markers speak for two, unless one has a strong one', () => {
    const two = 'a: {apiVersion: meadow.example/v1, b: /etc/meadow, c: /etc/swamp, swamp.example/d: x';
    expect(detected(values(`${two}}\n`))).toMatch(/^none \(none\);/);
    expect(detected(values(`${two}, e: mud-1}\n`))).toMatch(/^swamp \(detected\);/);
  });

  test('the given one whatever the files say', () => {
    expect(detected(values('a: mud-1\n'), 'meadow')).toBe('meadow (given); strong swamp by v.yaml: mud-1');
    expect(detected(values('a: mud-1\n'), 'desert')).toBe('none (none); strong swamp by v.yaml: mud-1');
  });
});

test('kubeadm is detected by its configuration beside mounted certificates', () => {
  const texts = {
    ...values('agents: {volumes: [{name: a, hostPath: {path: /etc/kubernetes/pki/etcd}}]}\n'),
    'k.yaml': 'apiVersion: kubeadm.k8s.io/v1beta3\nkind: ClusterConfiguration\n',
  };
  const documents = liftTexts(texts).map(({ document }) => document);
  expect(detectPlatform(documents, platforms, null).profile?.id).toBe('kubeadm');
  expect(detectPlatform(documents.slice(0, 1), platforms, null).profile).toBeNull();
});
