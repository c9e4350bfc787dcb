import type { LinkState } from '../../model/chain.ts';
import type { Verdict } from '../../model/verdict.ts';
import type { ReportCluster, ReportVerdict } from '../../report.ts';
import type { Tone } from '../../text/terminal.ts';

/** Colours of verdicts and links. */
export const tones: Readonly<Record<Verdict | LinkState, Tone>> = {
  ok: 'green',
  delivered: 'green',
  broken: 'red',
  'probably-broken': 'red',
  unmonitored: 'yellow',
  unknown: 'yellow',
  unsupported: 'dim',
  'not-applicable': 'dim',
};

/** What a cluster is, on one line. */
export function headlineOf({ id, platform, versions }: ReportCluster): string {
  const known = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  return `cluster ${id}: ${[platform ?? 'unknown platform', ...known].join(', ')}`;
}

/** The verdict with the link that decides. */
export const verdictWords = ({ verdict, link }: ReportVerdict): string =>
  verdict === 'broken' || (verdict === 'unknown' && link !== '') ? `${verdict} at ${link}` : verdict;

/** What is to be said of a verdict besides its reason, in order: each under a name. `remedy` and `then` may be Markdown. */
export function detailsOf(found: ReportVerdict): readonly { readonly name: string; readonly text: string }[] {
  const { at, rule, fix, remedy, apply, missing } = found;
  const flag = fix?.safety === 'safe' ? '--fix' : '--unsafe-fixes';
  return [
    ...(at ? [{ name: 'at', text: `${at.path}:${at.start.line}:${at.start.column}` }] : []),
    ...(rule === null ? [] : [{ name: 'rule', text: rule }]),
    ...(fix ? [{ name: 'fix', text: `${fix.title} (dd-cp-lint lint ${flag} applies it)` }] : []),
    ...(remedy === null ? [] : [{ name: 'remedy', text: remedy }]),
    ...(apply === null ? [] : [{ name: 'then', text: apply }]),
    ...(missing === null ? [] : [{ name: 'missing', text: missing }]),
  ];
}
