import { brokenPromise } from './proof.ts';
import type { Finding, FixOutcome, InputFile, WithdrawnFix } from './report.ts';
import { type Analysis, reportOf } from './report-of.ts';
import type { FixSafety } from './rule.ts';
import type { Settled, SettledFix } from './settle.ts';
import { applyEdits, type TextEdit } from './text/edit.ts';

/** More passes than any chain of fixes that reveal each other needs; a fix that never comes to rest ends here. */
const maxPasses = 10;

/** A finding that can be fixed. */
export interface Repair {
  readonly finding: Finding;
  readonly fix: SettledFix;
}

/** What has been done so far, and what was tried in vain. */
interface Progress {
  files: readonly InputFile[];
  analysis: Analysis;
  readonly applied: Finding[];
  readonly failed: Map<string, string>;
}

/** Applies fixes that prove themselves until none is left. `unsafe` applies safe ones too. */
export function fixUntilQuiet(
  files: readonly InputFile[],
  analyse: (files: readonly InputFile[]) => Analysis,
  safety: FixSafety,
): FixOutcome {
  const progress: Progress = { files, analysis: analyse(files), applied: [], failed: new Map() };
  for (let pass = 0; pass < maxPasses; pass++) {
    const repairs = apart(candidates(progress, safety));
    if (repairs.length === 0) break;
    if (attempt(progress, repairs, analyse) === undefined) continue;
    for (const repair of repairs.toSorted((a, b) => compareRules(a.finding, b.finding))) {
      const reason = attempt(progress, [repair], analyse);
      if (reason === undefined) break;
      progress.failed.set(identity(repair.finding), reason);
    }
  }
  const before = new Map(files.map((file) => [file.path, file.text]));
  const changed = progress.files
    .flatMap(({ path, text }) => (before.get(path) === text ? [] : [{ path, before: before.get(path) ?? '', after: text }]))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  return { report: reportOf(progress.analysis), changed, applied: progress.applied, withdrawn: withdrawn(progress, safety) };
}

const compareRules = (a: Finding, b: Finding): number => (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : a.start.offset - b.start.offset);

/** A finding's identity while texts change around it. */
const identity = ({ rule, path, document, pointer, message }: Finding): string => JSON.stringify([rule, path, document, pointer, message]);

function candidates(progress: Progress, safety: FixSafety): readonly Repair[] {
  return progress.analysis.settled.flatMap(({ finding, fix }) => {
    if (!fix || (fix.safety === 'unsafe' && safety === 'safe')) return [];
    if (progress.failed.has(identity(finding)) || unwritable(fix, progress.files) !== undefined) return [];
    return [{ finding, fix }];
  });
}

/** The first file that a fix would change although it was not given for writing. */
function unwritable(fix: SettledFix, files: readonly InputFile[]): string | undefined {
  const paths = new Set(fix.edits.map((edit) => edit.file.path));
  return files.find((file) => file.writable === false && paths.has(file.path))?.path;
}

/** Repairs that neither overlap nor touch; the later one waits for the next pass. */
function apart(repairs: readonly Repair[]): readonly Repair[] {
  const taken: TextEdit[] = [];
  return repairs.filter(({ fix }) => {
    if (fix.edits.some((edit) => taken.some((other) => touches(edit, other)))) return false;
    taken.push(...fix.edits);
    return true;
  });
}

const touches = (a: TextEdit, b: TextEdit): boolean => a.file === b.file && a.span.start <= b.span.end && b.span.start <= a.span.end;

/** Applies the repairs if they hold together; otherwise changes nothing and says why. */
function attempt(progress: Progress, repairs: readonly Repair[], analyse: (files: readonly InputFile[]) => Analysis): string | undefined {
  const edits = repairs.flatMap(({ fix }) => fix.edits);
  const files = progress.files.map((file) => {
    const own = edits.filter((edit) => edit.file.path === file.path);
    return own.length === 0 ? file : { ...file, text: applyEdits(file.text, own) };
  });
  const analysis = analyse(files);
  const reason = brokenPromise(progress.analysis, analysis, repairs);
  if (reason !== undefined) return reason;
  progress.files = files;
  progress.analysis = analysis;
  progress.applied.push(...repairs.map(({ finding }) => finding));
  return undefined;
}

/** The findings that are left although a fix was thinkable, each with the reason. */
function withdrawn(progress: Progress, safety: FixSafety): readonly WithdrawnFix[] {
  return progress.analysis.settled.flatMap((settled) => {
    const reason = whyLeft(settled, progress, safety);
    return reason === undefined ? [] : [{ finding: settled.finding, reason }];
  });
}

function whyLeft({ finding, fix, refusal }: Settled, progress: Progress, safety: FixSafety): string | undefined {
  if (!fix) return refusal ?? undefined;
  if (fix.safety === 'unsafe' && safety === 'safe') return 'the fix is unsafe: --unsafe-fixes applies it';
  const path = unwritable(fix, progress.files);
  if (path !== undefined) return `it would change ${path}, which was not given for writing`;
  return progress.failed.get(identity(finding)) ?? `it did not come to rest in ${maxPasses} passes`;
}
