import { describe, expect, test } from 'vitest';
import { type Fixture, fixturesIn } from '../scripts/fixtures.ts';
import { analyse } from '../src/run.ts';
import type { Settings } from '../src/settings.ts';
import { changedBy, lint, mapTexts, settingsOf, textVariants, where } from './support/run-fixture.ts';

// Files that must stay silent and untouched, whatever is asked for. `fixtures/silence/right/` looks wrong and is right,
// `odd/` is hard to read, and `foreign/` is none of our business, or not yet. A new case needs no code.

const variants = [{ name: 'LF', of: (text: string) => text.replaceAll('\r\n', '\n') }, ...textVariants];

describe.each(['right', 'odd', 'foreign'])('%s', (kind) => {
  const fixtures = fixturesIn(`fixtures/silence/${kind}`);

  test('has cases', () => {
    expect(fixtures.length).toBeGreaterThan(10);
  });

  for (const fixture of fixtures) {
    describe(fixture.name, () => {
      for (const settings of allSettings(fixture)) {
        test.each(variants)(`is silent and left alone on ${settings.platform ?? 'an unknown platform'} with $name`, ({ of }) => {
          const files = mapTexts(fixture.files, of);
          const loud = lint(files, settings).findings.filter(({ severity }) => severity !== 'info');
          expect(loud.map(where)).toEqual([]);
          expect(changedBy(files, settings, 'unsafe')).toEqual([]);
        });
      }

      test(kind === 'foreign' ? 'is not read' : 'is read', () => {
        const { clusters } = analyse(fixture.files, settingsOf(fixture));
        const read = clusters.flatMap(({ checks, controlPlane }) => [...checks, ...controlPlane]);
        if (kind === 'foreign') expect(read).toEqual([]);
        else expect(read).not.toEqual([]);
      });
    });
  }
});

/** On kubeadm and on a platform that nobody knows, or on the one that the case is about. */
function allSettings(fixture: Fixture): readonly Settings[] {
  const given = settingsOf(fixture, { platform: 'kubeadm', preset: 'strict' });
  return given.platform === 'kubeadm' ? [given, { ...given, platform: null }] : [given];
}
