import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entries, type FixtureFile, fixturesIn } from '../scripts/fixtures.ts';
import { links } from '../src/model/chain.ts';
import { components } from '../src/model/cluster.ts';
import { rules } from '../src/registry.gen.ts';
import type { Report } from '../src/report.ts';
import { analyse } from '../src/run.ts';
import type { Settings } from '../src/settings.ts';
import { type Breakage, broken, flavours, workingFiles } from './support/breakage.ts';
import { breakagesInAgents } from './support/breakages-in-agents.ts';
import { breakagesInCertificates } from './support/breakages-in-certificates.ts';
import { breakagesInChecks } from './support/breakages-in-checks.ts';
import { breakagesInCluster } from './support/breakages-in-cluster.ts';
import { type Cut, cutsOf, edited } from './support/cuts.ts';
import { runs } from './support/property.ts';
import { lint, settingsOf } from './support/run-fixture.ts';

// Every recommended configuration, with one link of a component's chain cut through, or several.

interface Golden {
  readonly name: string;
  readonly files: readonly FixtureFile[];
  readonly settings: Settings;
  readonly cuts: readonly Cut[];
}

const goldens: readonly Golden[] = entries('fixtures/platforms').flatMap((platform) =>
  fixturesIn(`fixtures/platforms/${platform}`).map(({ files, name, ...rest }) => {
    const settings = settingsOf({ files, name, ...rest }, { platform });
    return { name: `${platform}/${name}`, files, settings, cuts: analyse(files, settings).clusters.flatMap(cutsOf) };
  }),
);

const linkOfRule = (id: string | null) => rules.find((rule) => rule.id === id)?.link;

/** The verdicts of the one cluster. */
function verdictsIn({ clusters }: Report) {
  const [cluster, ...others] = clusters;
  if (!cluster || others.length > 0) throw new Error('not one cluster');
  return cluster.components;
}

/** What must hold of any report: no error on the chain of what is delivered, and no verdict that its links don't bear out. */
function expectConsistent(report: Report): void {
  const verdicts = verdictsIn(report);
  for (const component of components) {
    const found = verdicts[component];
    const errors = report.findings.filter((finding) => finding.component === component && finding.severity === 'error');
    const states = links.map((link) => found.links[link]);
    if (errors.length > 0) expect([component, found.verdict, errors.map(({ rule }) => rule)]).not.toContain('delivered');
    if (found.verdict === 'delivered') {
      expect([component, states.filter((state) => state !== 'ok' && state !== 'not-applicable')]).toEqual([component, []]);
      expect([component, found.link, found.rule, found.at]).toEqual([component, '', null, null]);
    }
    if (found.verdict === 'broken') expect([component, found.link && found.links[found.link]]).toEqual([component, 'broken']);
  }
}

describe.each(goldens.map((golden) => [golden.name, golden] as const))('%s', (_, { files, settings, cuts }) => {
  const before = verdictsIn(lint(files, settings));

  test('bears its verdicts out', () => {
    expectConsistent(lint(files, { ...settings, preset: 'strict' }));
  });

  test.each(cuts.map((cut) => [`${cut.component}: ${cut.name}`, cut] as const))('%s breaks that link and no other component', (_, cut) => {
    const report = lint(edited(files, cut.edits) ?? [], settings);
    const after = verdictsIn(report);
    const { verdict, link, links: states, rule, at } = after[cut.component];
    expect([link, states[cut.link], linkOfRule(rule)]).toEqual([cut.link, 'broken', cut.link]);
    expect(verdict).toBe('broken');
    const told = report.findings.filter((finding) => finding.rule === rule && finding.start.offset === at?.start.offset);
    expect(told.map(({ path, severity }) => [path, severity])).toContainEqual([at?.path, 'error']);
    const others = components.filter((component) => component !== cut.component && !cut.shared);
    expect(others.map((component) => after[component].verdict)).toEqual(others.map((component) => before[component].verdict));
    expectConsistent(report);
  });
});

test('any cuts together leave nothing delivered that has an error', () => {
  const cutting = goldens.filter(({ cuts }) => cuts.length > 0);
  const some = fc.constantFrom(...cutting).chain((golden) => {
    return fc.tuple(fc.constant(golden), fc.shuffledSubarray([...golden.cuts.keys()], { minLength: 1, maxLength: 4 }));
  });
  fc.assert(
    fc.property(some, ([{ files, settings, cuts }, chosen]) => {
      const all = chosen.flatMap((index) => cuts[index] ?? []);
      // Of two edits of one place, there is but one.
      const separate = all.filter((cut, at) => !all.slice(0, at).some((other) => overlap(cut, other)));
      const after = edited(
        files,
        separate.flatMap(({ edits }) => edits),
      );
      fc.pre(after !== null);
      const report = lint(after ?? [], settings);
      expectConsistent(report);
      for (const { component } of separate) expect(verdictsIn(report)[component].verdict).toBe('broken');
    }),
    { numRuns: Math.min(runs, 100) },
  );
});

/** Whether two cuts touch one place, or lie in one another's. */
const overlap = (one: Cut, other: Cut): boolean =>
  one.edits.some(({ at: a }) =>
    other.edits.some(({ at: b }) => `${a.pointer}/`.startsWith(b.pointer) || `${b.pointer}/`.startsWith(a.pointer)),
  );

/** An option that stands twice is read, as the last one says. */
const leavesMetricsAlone = ({ rule, severity }: Breakage): boolean =>
  linkOfRule(rule) === undefined || (rule === 'duplicate-key' && severity === 'warning');

describe.each(flavours)('every mistake that the rules name, in %s', (flavour) => {
  const all = [...breakagesInChecks, ...breakagesInCertificates, ...breakagesInAgents, ...breakagesInCluster];
  const possible = all.filter((breakage) => breakage.flavours?.includes(flavour) ?? true);
  const settings = settingsOf({ name: flavour, folder: 'fixtures/platforms/kubeadm', files: [], ending: '' }, { platform: 'kubeadm' });

  test.each(possible)('$rule: $name', (breakage) => {
    const { files } = broken(workingFiles(flavour), [breakage], (same) => same);
    const report = lint(files, settings);
    const verdicts = verdictsIn(report);
    expectConsistent(report);
    const lost = components.filter((component) => verdicts[component].verdict !== 'delivered');
    if (breakage.severity === 'info') return;
    if (leavesMetricsAlone(breakage)) expect(lost).toEqual([]);
    else expect(lost.map((component) => verdicts[component].rule)).toContain(breakage.rule);
    for (const component of lost) {
      const { rule, verdict } = verdicts[component];
      if (rule === breakage.rule) expect(verdict).toBe(breakage.severity === 'warning' ? 'unknown' : 'broken');
    }
  });
});
