import { type Reported, severityOf } from './check.ts';
import { helpUri } from './help.ts';
import type { Finding, ReportEdit, ReportFix, ReportPoint } from './report.ts';
import type { Fix, FixSafety } from './rule.ts';
import type { Settings } from './settings.ts';
import { suppressor } from './suppress.ts';
import type { TextEdit } from './text/edit.ts';
import { masked } from './text/secret.ts';
import type { Location, SourceFile } from './text/source-file.ts';
import { textEditsOf } from './yaml/cut.ts';

/** A finding together with what fixing it needs. */
export interface Settled {
  readonly finding: Finding;
  readonly file: SourceFile;
  readonly fix: SettledFix | null;
  /** Why there is no fix although the rule has one here; null when there is one or the rule has none. */
  readonly refusal: string | null;
}

export interface SettledFix {
  readonly title: string;
  readonly safety: FixSafety;
  readonly edits: readonly TextEdit[];
  readonly wanted: Fix;
}

/** The one place that ranks, suppresses, merges and sorts what rules reported. */
export function settle(
  reported: readonly Reported[],
  settings: Settings,
): { readonly settled: readonly Settled[]; readonly suppressed: number } {
  const merged = new Map<string, Settled>();
  for (const one of reported) {
    const made = settleOne(one, settings);
    const { rule, path, start, end, message } = made.finding;
    const key = JSON.stringify([rule, path, start.offset, end.offset, message]);
    const twin = merged.get(key);
    merged.set(key, twin ? join(twin, made) : made);
  }
  const suppresses = suppressor(
    reported.map(({ problem }) => problem.at.location.file),
    settings,
  );
  const all = [...merged.values()];
  const settled = all
    .filter(({ finding }) => !suppresses({ ...finding, line: finding.start.line }))
    .sort((a, b) => inOrder(a.finding, b.finding));
  return { settled, suppressed: all.length - settled.length };
}

/** One cause in a file that several clusters share is one finding. */
function join(a: Settled, b: Settled): Settled {
  return { ...a, finding: { ...a.finding, clusters: [...new Set([...a.finding.clusters, ...b.finding.clusters])] } };
}

function inOrder(a: Finding, b: Finding): number {
  return compare(a.path, b.path) || a.start.offset - b.start.offset || compare(a.rule, b.rule) || compare(a.message, b.message);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** One problem as a finding, whatever comments say of it. */
export function settleOne(one: Reported, settings: Settings): Settled {
  const { rule, cluster, problem } = one;
  const fix = settleFix(one);
  const finding: Finding = {
    rule: rule.id,
    severity: severityOf(one, settings),
    // A rule may quote what it found, and so may the parser.
    message: masked(problem.message),
    helpUri: helpUri(rule.id),
    ...range(problem.at.location),
    document: problem.at.document.index,
    object: problem.at.document.object,
    pointer: problem.at.pointer,
    clusters: [cluster.id],
    component: problem.component ?? null,
    apply: problem.apply === undefined ? (rule.apply ?? null) : problem.apply,
    fix: typeof fix === 'object' && fix ? reportFix(fix) : null,
    related: (problem.related ?? []).map(({ at, message }) => ({ message: masked(message), ...range(at.location) })),
  };
  const { file } = problem.at.location;
  return typeof fix === 'string' ? { finding, file, fix: null, refusal: fix } : { finding, file, fix, refusal: null };
}

/** The fix in text, null when the rule offers none here, or in words why it can't be written. */
function settleFix({ rule, cluster, problem }: Reported): SettledFix | string | null {
  const wanted = problem.fix;
  if (!wanted || !rule.fix) return null;
  const edits = textEditsOf(wanted.edits);
  if (edits === 'not-representable') return 'the new text cannot be written where it belongs';
  if (edits === 'shared') return 'the text is shared through an anchor, and others use it too';
  if (edits.length === 0) return 'the text to change is not in the file';
  const files = new Set(edits.map((edit) => edit.file));
  const generated = cluster.documents.find((document) => document.generated && files.has(document.file));
  if (generated) return `${generated.file.path} was rendered by a tool: change what it was rendered from`;
  return { title: wanted.title, safety: rule.fix === 'unsafe' ? 'unsafe' : (wanted.safety ?? 'safe'), edits, wanted };
}

const reportFix = ({ title, safety, edits }: SettledFix): ReportFix => ({ title, safety, edits: edits.map(reportEdit) });

const reportEdit = (edit: TextEdit): ReportEdit => ({ ...range(edit), text: edit.text });

/** A place as a report has it. */
export function range({ file, span }: Location): { readonly path: string; readonly start: ReportPoint; readonly end: ReportPoint } {
  return { path: file.path, start: point(file, span.start), end: point(file, span.end) };
}

const point = (file: SourceFile, offset: number): ReportPoint => ({ ...file.position(offset), offset });
