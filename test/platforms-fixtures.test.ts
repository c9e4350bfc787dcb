import { describe, expect, test } from 'vitest';
import { entries, fixturesIn } from '../scripts/fixtures.ts';
import { components } from '../src/model/cluster.ts';
import { platforms } from '../src/registry.gen.ts';
import { changedBy, lint, mapTexts, settingsOf, textVariants, where } from './support/run-fixture.ts';

// `fixtures/platforms/<platform>/`: the recommended configuration of each flavour, which is what people may copy.

const folders = entries('fixtures/platforms');

test('every platform has its recommended configuration', () => {
  expect(folders).toEqual(platforms.map((platform) => platform.id));
});

describe.each(folders)('%s', (id) => {
  const profile = platforms.find((platform) => platform.id === id);

  describe.each(fixturesIn(`fixtures/platforms/${id}`).map((fixture) => [fixture.name, fixture] as const))('%s', (_, fixture) => {
    const settings = settingsOf(fixture, { platform: id });
    const strict = settingsOf(fixture, { platform: id, preset: 'strict' });

    test.each([{ name: 'LF', of: (text: string) => text }, ...textVariants])('is clean and left alone with $name', ({ of }) => {
      const files = mapTexts(fixture.files, of);
      expect(lint(files, settings).findings.map(where)).toEqual([]);
      expect(lint(files, strict).findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
      expect(changedBy(files, strict, 'unsafe')).toEqual([]);
    });

    test('shows by itself what it is for', () => {
      const [cluster] = lint(fixture.files, settingsOf(fixture)).clusters;
      expect([cluster?.platform, cluster?.platformEvidence.length]).toEqual([id, expect.toSatisfy((count: number) => count > 0)]);
    });

    test('monitors every component that is documented there', () => {
      const [cluster, ...others] = lint(fixture.files, settings).clusters;
      expect(others).toEqual([]);
      const documented = components.filter((component) => {
        const facts = profile?.components[component];
        return facts && 'documented' in facts && facts.documented;
      });
      const verdicts = documented.map((component) => [component, cluster?.components[component].verdict]);
      expect(verdicts.filter(([, verdict]) => verdict !== 'delivered' && verdict !== 'unknown')).toEqual([]);
    });

    test('calls unsupported what nobody can monitor there', () => {
      const [cluster] = lint(fixture.files, settings).clusters;
      const unsupported = components.filter((component) => profile && 'unsupported' in profile.components[component]);
      expect(unsupported.map((component) => cluster?.components[component].verdict)).toEqual(unsupported.map(() => 'unsupported'));
    });
  });
});
