import type { Cursor, Place } from '../yaml/cursor.ts';
import type { AgentWorkload } from './agent.ts';
import type { Cluster, Known } from './cluster.ts';
import { both, either, knownText } from './known.ts';
import type { Label, PlatformProfile, Taint } from './platform.ts';
import { remembered } from './remember.ts';
import type { VersionRange } from './version.ts';
import { compareVersions, within } from './version.ts';

/** Whether the pods of a workload can be on control-plane nodes. */
export interface Placement {
  /** `older-only`: on Kubernetes versions that the files leave possible, but not on the newest of them. */
  readonly allowed: 'yes' | 'no' | 'older-only' | 'unknown';
  /** The taints that should be tolerated and aren't; empty when a selector is what keeps the pods away. */
  readonly missing: readonly Taint[];
  /** What keeps them away: the key of the tolerations, of nodeSelector or affinity. */
  readonly at: Place;
}

/**
 * Where the tolerations, nodeSelector and required node affinity of a workload leave it. The platform's taints and labels
 * change with Kubernetes versions: the newest version that is possible decides, so that an unstated one isn't held against
 * tolerations that only old ones lack.
 */
export const placement = remembered((cluster: Cluster, agent: AgentWorkload): Placement => {
  const { profile } = cluster.platform;
  const { kubernetes } = cluster.versions;
  const possible = profile ? erasOf(profile).filter((era) => within(kubernetes, era) !== 'no') : [];
  const newest = possible.at(-1);
  if (!profile || !newest) return { allowed: 'unknown', missing: [], at: agent.tolerations.key };
  const tolerated = (era: VersionRange) => allOf(taintsIn(profile, era).map((taint) => withstands(agent.tolerations, taint)));
  const selected = (era: VersionRange) => selects(agent, labelTest(profile, era));
  const fits = possible.map((era) => both(tolerated(era), selected(era)));
  const allowed = fits.at(-1) === false && fits.some((fit) => fit !== false) ? 'older-only' : answer(fits.at(-1) ?? 'unknown');
  if (tolerated(newest) !== false)
    return { allowed, missing: [], at: (agent.nodeSelector.state === 'present' ? agent.nodeSelector : agent.affinity).key };
  const relevant = profile.taints.filter((taint) => possible.some((era) => holdsIn(taint, era)));
  return { allowed, missing: relevant.filter((taint) => withstands(agent.tolerations, taint) === false), at: agent.tolerations.key };
});

const answer = (known: Known<boolean>): Placement['allowed'] => (known === 'unknown' ? known : known ? 'yes' : 'no');

/** True when all are. */
const allOf = (all: readonly Known<boolean>[]): Known<boolean> => all.reduce(both, true);

/** The ranges of versions in which nothing changes, oldest first. */
function erasOf({ taints, labels }: PlatformProfile): readonly VersionRange[] {
  const turns = [...taints, ...labels].flatMap(({ from, until }) => [from, until]).filter((version) => version !== null);
  const starts = [null, ...[...new Set(turns)].sort(compareVersions)];
  return starts.map((from, index) => ({ from, until: starts[index + 1] ?? null }));
}

/** Whether a range holds an era, which lies inside or outside of it as a whole. */
function holdsIn(range: VersionRange, era: VersionRange): boolean {
  const begun = range.from === null || (era.from !== null && compareVersions(era.from, range.from) >= 0);
  const ended = range.until !== null && era.from !== null && compareVersions(era.from, range.until) >= 0;
  return begun && !ended;
}

const taintsIn = ({ taints }: PlatformProfile, era: VersionRange): readonly Taint[] => taints.filter((taint) => holdsIn(taint, era));

/** Whether a taint lets pods with these tolerations pass. One that not every cluster has may not be there. */
function withstands(list: Cursor, taint: Taint): Known<boolean> {
  const tolerated = tolerates(list, taint);
  return tolerated === false && taint.sometimes ? 'unknown' : tolerated;
}

/** Whether any toleration of the list matches, by Kubernetes' rules: no key with `Exists` matches every taint, no effect every effect. */
function tolerates(list: Cursor, taint: Taint): Known<boolean> {
  if (list.kind === null ? list.state === 'unknown' : list.kind !== 'seq') return 'unknown';
  return either(...list.items.map((item) => matches(item, taint)));
}

function matches(toleration: Cursor, taint: Taint): Known<boolean> {
  if (toleration.kind !== 'map') return toleration.state === 'unknown' ? 'unknown' : false;
  const [key, operator, effect, value] = ['key', 'operator', 'effect', 'value'].map((field) => knownText(toleration.at(field)) || null);
  const anyKey = key === null && operator === 'Exists';
  const keyFits = anyKey || (key === 'unknown' ? key : key === taint.key);
  const effectFits = effect === null || (effect === 'unknown' ? effect : effect === taint.effect);
  // `Equal`, the default, asks for the taint's own value, which most have none of.
  const isEqual = operator === null || operator === 'Equal';
  const valueFits = operator === 'Exists' || (isEqual ? value === (taint.value ?? null) : 'unknown');
  return allOf([keyFits, effectFits, operator === 'unknown' || value === 'unknown' ? 'unknown' : valueFits]);
}

/** Whether a label, with one of these values if any are given, is on control-plane nodes. */
type LabelTest = (key: string, values: readonly Known<string>[] | null) => Known<boolean>;

const systemLabel = 'kubernetes.io/os';

function labelTest({ labels }: PlatformProfile, era: VersionRange): LabelTest {
  const present = (label: Label) => holdsIn(label, era);
  return (key, values) => {
    if (key === systemLabel) return values === null || values.includes('linux') || 'unknown';
    const own = labels.filter((label) => label.key === key);
    if (own.length === 0) return 'unknown';
    if (!own.some(present)) return false;
    return values === null || own.some(({ value = '' }) => values.includes(value)) || 'unknown';
  };
}

/** Whether nodeSelector and required affinity select control-plane nodes. A label that says nothing of them leaves it unknown. */
function selects({ nodeSelector, affinity }: AgentWorkload, test: LabelTest): Known<boolean> {
  const wanted = nodeSelector.keys.map((key) => test(key, [knownText(nodeSelector.at(key)) ?? '']));
  const simple = nodeSelector.state === 'unknown' && nodeSelector.kind !== 'map' ? 'unknown' : allOf(wanted);
  return both(simple, selectsByAffinity(affinity, test));
}

function selectsByAffinity(affinity: Cursor, test: LabelTest): Known<boolean> {
  const terms = affinity.at('nodeAffinity', 'requiredDuringSchedulingIgnoredDuringExecution', 'nodeSelectorTerms');
  if (terms.state !== 'present') return terms.state === 'absent' || 'unknown';
  return either(...terms.items.map((term) => selectsByTerm(term, test)));
}

function selectsByTerm(term: Cursor, test: LabelTest): Known<boolean> {
  const fields = term.at('matchFields').state === 'absent' || 'unknown';
  return allOf([fields, ...term.at('matchExpressions').items.map((expression) => selectsByExpression(expression, test))]);
}

function selectsByExpression(expression: Cursor, test: LabelTest): Known<boolean> {
  const key = knownText(expression.at('key')) ?? 'unknown';
  const operator = knownText(expression.at('operator'));
  const values = expression.at('values').items.map((value) => knownText(value) ?? '');
  if (key === 'unknown') return key;
  if (operator === 'Exists') return test(key, null);
  if (operator === 'DoesNotExist') return not(test(key, null));
  if (operator === 'In') return test(key, values);
  return operator === 'NotIn' ? not(test(key, values)) : 'unknown';
}

const not = (known: Known<boolean>): Known<boolean> => (known === 'unknown' ? known : !known);
