import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FixtureFile } from '../scripts/fixtures.ts';
import { rules } from '../src/registry.gen.ts';
import type { Report } from '../src/report.ts';
import { fixFiles } from '../src/run.ts';
import { defaultSettings, type Settings } from '../src/settings.ts';
import { type Breakage, broken, type Flavour, findingsOf, flavours, workingFiles } from './support/breakage.ts';
import { breakagesInAgents } from './support/breakages-in-agents.ts';
import { breakagesInCertificates } from './support/breakages-in-certificates.ts';
import { breakagesInChecks } from './support/breakages-in-checks.ts';
import { breakagesInCluster } from './support/breakages-in-cluster.ts';
import { runs } from './support/property.ts';
import { nestedStyles, restyled } from './support/restyle.ts';
import { after, lint, mapTexts } from './support/run-fixture.ts';

// A working configuration, broken in each way that the rules name: that finding, at those characters, and no other; and
// `--fix` brings back a working one in which nothing else has changed, not by a single character.

const all = [...breakagesInChecks, ...breakagesInCertificates, ...breakagesInAgents, ...breakagesInCluster];
const possible = (flavour: Flavour) => all.filter((breakage) => breakage.flavours?.includes(flavour) ?? true);

/** But for etcd-ca-key-exposed, which the recommended configuration has itself. */
const kubeadmRules = [
  'agent-api-removed',
  'autoconf-disable-ineffective',
  'autoconf-not-disabled',
  'autodiscovery-identifier-mismatch',
  'bearer-token-missing',
  'bearer-token-over-http',
  'bind-address-invalid',
  'bind-address-single-node',
  'bind-address-unreachable',
  'boolean-text-ineffective',
  'check-name-unknown',
  'cluster-check-in-node-confd',
  'component-flag-removed',
  'component-port-mismatch',
  'component-unmonitored',
  'config-map-not-found',
  'config-map-not-used',
  'control-plane-toleration-missing',
  'duplicate-key',
  'etcd-cert-host-path-wrong',
  'etcd-cert-path-wrong',
  'etcd-certs-missing',
  'etcd-certs-mount-writable',
  'etcd-certs-not-mounted',
  'etcd-key-pair-mismatch',
  'etcd-metrics-url-invalid',
  'extra-confd-ineffective',
  'insecure-port-removed',
  'kubeadm-api-removed',
  'kubeadm-extra-args-shape',
  'mount-replaced',
  'node-check-in-cluster-agent-confd',
  'placeholder-left',
  'prometheus-url-missing',
  'secure-port-plain-http',
  'self-signed-certificate-rejected',
  'template-variable-unknown',
  'template-variable-unresolvable',
  'tls-verification-contradictory',
  'volume-not-defined',
  'yaml-syntax',
];

const settings: Settings = { ...defaultSettings, platform: 'kubeadm' };

const crlf = (text: string): string => text.replaceAll('\n', '\r\n');
const lineBreaks = [
  { name: 'LF', of: (text: string) => text },
  { name: 'CRLF', of: crlf },
];

describe.each(flavours)('%s', (flavour) => {
  test('works unbroken, and gives more away than it must', () => {
    const report = lint(workingFiles(flavour), { ...settings, preset: 'strict' });
    expect(verdicts(report)).toEqual(Array(4).fill('delivered'));
    expect(report.findings.map(({ severity, rule }) => `${severity} ${rule}`)).toEqual(['info etcd-ca-key-exposed']);
  });

  describe.each(possible(flavour))('$rule: $name', (breakage) => {
    test.each(lineBreaks)('is found and fixed with $name', ({ of }) => {
      expectRepair(flavour, [breakage], (files) => mapTexts(files, of));
    });
  });

  test('several mistakes are found and fixed side by side', () => {
    const titles = possible(flavour).map(({ rule, name }) => `${rule}: ${name}`);
    fc.assert(
      fc.property(fc.shuffledSubarray(titles, { minLength: 2, maxLength: 6 }), fc.constantFrom(...lineBreaks), (some, { of }) => {
        const breakages = some.map((title) => possible(flavour)[titles.indexOf(title)]).filter((breakage) => breakage !== undefined);
        expectRepair(flavour, independent(flavour, breakages), (files) => mapTexts(files, of));
      }),
      // Any two rules may meet here: which ones do is for campaigns to vary.
      { numRuns: Math.min(runs, 60), ...(process.env.FC_RUNS === undefined && { seed: 20_261_123 }) },
    );
  });
});

describe.each(nestedStyles)('check files in a %s scalar', (style) => {
  // Flow style minds no indentation.
  const inScalars = [...breakagesInChecks, ...breakagesInCertificates].filter(
    ({ flavours: some, name }) => !some && !(style === 'single' && name === 'an option too far left'),
  );

  test.each(inScalars)('$rule: $name', (breakage) => {
    expectRepair('operator', [breakage], (files) => restyled(files, style));
    expectRepair('helm', [breakage], (files) => mapTexts(restyled(files, style), crlf));
  });
});

test('every rule that a kubeadm cluster can run into is broken in every flavour that can', () => {
  const without = (id: string): readonly Flavour[] => flavours.filter((flavour) => !possible(flavour).some(({ rule }) => rule === id));
  const missing = kubeadmRules.map((id) => [id, without(id)] as const).filter(([, some]) => some.length > 0);
  expect(Object.fromEntries(missing)).toEqual({
    // Values of the chart hold their check files themselves.
    'config-map-not-found': ['helm'],
    'config-map-not-used': ['helm'],
    // What only the Operator does.
    'agent-api-removed': ['helm', 'manifest'],
    'extra-confd-ineffective': ['helm', 'manifest'],
    'mount-replaced': ['helm', 'manifest'],
    // The DaemonSet stands alone.
    'node-check-in-cluster-agent-confd': ['manifest'],
  });
  expect(rules.map(({ id }) => id)).toEqual(expect.arrayContaining(kubeadmRules));
});

/** As many of them, from the first on, as have nothing to do with each other. */
function independent(flavour: Flavour, some: readonly Breakage[]): readonly Breakage[] {
  const kept: Breakage[] = [];
  for (const breakage of some) {
    const taken = kept.flatMap(({ about }) => about);
    const isFree = [...taken, ...breakage.about].every((one) => one !== 'everything') && !breakage.about.some((one) => taken.includes(one));
    if (kept.length === 0 || (isFree && fitsBeside(flavour, [...kept, breakage]))) kept.push(breakage);
  }
  return kept;
}

/** Whether the places of all can be told when all are written, and when what fixing leaves of them is. */
function fitsBeside(flavour: Flavour, some: readonly Breakage[]): boolean {
  try {
    for (const breakages of [some, some.map(left)]) broken(workingFiles(flavour), breakages, (files) => files);
    return true;
  } catch {
    return false;
  }
}

type Write = (files: readonly FixtureFile[]) => readonly FixtureFile[];

/** Breaks the working files, and holds the findings against the marks and what fixing leaves against what it must. */
function expectRepair(flavour: Flavour, breakages: readonly Breakage[], write: Write): void {
  const working = workingFiles(flavour);
  const { files, expected } = broken(working, breakages, write);
  expect(findingsOf(lint(files, settings))).toEqual(expected);
  const { changed: repaired, report } = fixFiles(files, settings, 'safe');
  const fixed = after(
    files,
    repaired.map((file) => ({ path: file.path, text: file.after })),
  );
  expect(fixed).toEqual(broken(working, breakages.map(left), write).files);
  if (breakages.some((breakage) => breakage.fixed === 'left')) return;
  expect(findingsOf(report)).toEqual([]);
  expect(verdicts(report)).toEqual(Array(4).fill('delivered'));
}

/** What remains of a mistake after fixing. */
const left = (breakage: Breakage): Breakage => ({
  ...breakage,
  changes: breakage.fixed === 'left' ? breakage.changes : breakage.fixed === 'as before' ? [] : breakage.fixed,
});

const verdicts = ({ clusters }: Report): readonly string[] =>
  clusters.flatMap(({ components }) => Object.values(components).map(({ verdict }) => verdict));
