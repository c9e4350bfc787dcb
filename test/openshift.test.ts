import { describe, expect, test } from 'vitest';
import { readFixtureFiles } from '../scripts/fixtures.ts';
import { parseVersion } from '../src/model/version.ts';
import { defaultSettings, type Settings } from '../src/settings.ts';
import { lint } from './support/run-fixture.ts';

// What depends on the release of a platform: before a boundary, from it on, and where nobody says the release.

const settings = (release: string | null): Settings => {
  const platform =
    release === null ? {} : { platform: { text: release, numbers: parseVersion(release) ?? [], origin: 'flag', from: 'a test' } as const };
  return { ...defaultSettings, platform: 'openshift-4', versions: platform };
};

const verdicts = (fixture: string, release: string | null): readonly string[] => {
  const [cluster] = lint(readFixtureFiles(`fixtures/platforms/openshift-4/${fixture}`), settings(release)).clusters;
  return Object.entries(cluster?.components ?? {}).map(([component, { verdict }]) => `${component} ${verdict}`);
};

const all = (etcd: string): readonly string[] => [
  'apiserver delivered',
  `etcd ${etcd}`,
  'controller-manager delivered',
  'scheduler delivered',
];

describe('the switch of the chart, which mounts the Secret that OpenShift has from 4.14 on', () => {
  test.each([
    ['4.13', 'unmonitored'],
    ['4.14', 'delivered'],
    ['4.18.3', 'delivered'],
    ['5.0', 'delivered'],
    [null, 'unknown'],
  ])('with release %s: etcd is %s', (release, etcd) => {
    expect(verdicts('automatic-helm', release)).toEqual(all(etcd));
  });
});

describe('a copy of the Secret in the values', () => {
  test.each([
    ['helm', '4.13', 'broken'],
    ['helm', '4.14', 'delivered'],
    ['helm', null, 'delivered'],
    ['before-4-14', '4.13', 'delivered'],
    ['before-4-14', '4.14', 'broken'],
    ['before-4-14', null, 'delivered'],
  ])('as in %s, with release %s: etcd is %s', (fixture, release, etcd) => {
    expect(verdicts(fixture, release)).toEqual(all(etcd));
  });
});
