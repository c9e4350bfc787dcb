import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../scripts/folders.ts';
import { literalsIn } from '../scripts/literals.ts';
import type { ParsedDocument } from '../src/model/cluster.ts';
import { detectPlatform } from '../src/model/detect.ts';
import { platforms } from '../src/registry.gen.ts';
import { liftTexts } from './support/lift-texts.ts';

test.each([
  ['^kubeadm\\.k8s\\.io/', ['kubeadm.k8s.io/']],
  ['(^|=)/etc/kubernetes/pki/etcd(/|$)', ['/etc/kubernetes/pki/etcd']],
  ['^([\\w-]+\\.)*k3s(\\.cattle)?\\.io/', ['k3s', '.io/']],
  ['kind=Azure(ASO)?ManagedControlPlane', ['kind=Azure', 'ManagedControlPlane']],
  ['\\.[a-z]{2}(-[a-z]+)+-\\d\\.eks', ['.', '-', '.eks']],
  ['a(b(c)?|[)])d', ['a', 'd']],
  ['ab?c+d*e{0,2}fg{2}', ['a', 'c', 'f']],
  ['^Talos \\(', ['Talos', '(']],
  ['^one$|^two$', []],
  ['(one|two)', []],
])('%s', (pattern, literals) => {
  expect(literalsIn(pattern)).toEqual(literals);
});

describe('platforms are detected as without what is looked for beforehand', () => {
  const bare = platforms.map((profile) => ({ ...profile, markers: profile.markers.map(({ holds: _, ...marker }) => marker) }));
  const documentsOf = (text: string) => liftTexts({ 'a.yaml': text }).map(({ document }) => document);
  const evidence = (documents: readonly ParsedDocument[], profiles: typeof platforms) =>
    detectPlatform(documents, profiles, null).evidence.map(({ platform, text, at }) => [platform, text, at.location.span]);

  test('in all fixtures', () => {
    const names = readdirSync(path.join(root, 'fixtures'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'));
    const files = names.map((name) => documentsOf(readFileSync(path.join(root, 'fixtures', name), 'utf8')));
    const found = files.map((documents) => evidence(documents, platforms));
    expect(found.flat().length).toBeGreaterThan(100);
    expect(found).toEqual(files.map((documents) => evidence(documents, bare)));
  }, 60_000);

  test.each([
    ['an escaped slash', 'apiVersion: "kubeadm.k8s.io\\/v1beta4"'],
    ['an escaped letter', 'apiVersion: "\\x6bubeadm.k8s.io/v1beta4"'],
    ['a line that goes on', 'apiVersion: "kube\\\n  adm.k8s.io/v1beta4"'],
  ])('%s', (_, line) => {
    expect(evidence(documentsOf(`${line}\nkind: ClusterConfiguration\n`), platforms)).toHaveLength(1);
  });
});
