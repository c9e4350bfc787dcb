import { treesIn } from './carried.ts';
import type { Repair } from './fix.ts';
import type { Finding } from './report.ts';
import type { Analysis } from './report-of.ts';
import type { SourceFile, Span } from './text/source-file.ts';
import { changedPointers } from './yaml/compare.ts';
import type { Tree } from './yaml/tree.ts';

/**
 * Why a group of repairs does not hold, in words for the report; undefined when it does. It holds when the text parses
 * as before, differs in value only where promised, the findings are gone, and nothing that was written is wrong.
 */
export function brokenPromise(before: Analysis, after: Analysis, repairs: readonly Repair[]): string | undefined {
  return structuralDamage(before, after, repairs) ?? findingLeft(before, after, repairs) ?? wrongText(before, after, repairs);
}

function structuralDamage(before: Analysis, after: Analysis, repairs: readonly Repair[]): string | undefined {
  const broken = (analysis: Analysis): number => analysis.settled.filter(({ finding }) => structural.has(finding.rule)).length;
  if (broken(after) > broken(before)) return 'the text would no longer be valid';
  for (const path of new Set(repairs.flatMap(({ fix }) => fix.edits.map((edit) => edit.file.path)))) {
    const promised = repairs.flatMap(({ fix }) => fix.wanted.edits.filter((edit) => edit.at.location.file.path === path));
    if (promised.length === 0) continue;
    const [old, now] = [before, after].map((analysis) => analysis.sources.find((source) => source.path === path));
    if (old && now && changedPointers(trees(old), trees(now), promised).length > 0) return 'it would change more than it promises';
  }
  return undefined;
}

const trees = (file: SourceFile): readonly Tree[] => treesIn(file).map(({ tree }) => tree);

/** Rules whose findings say that a text can't be read as meant. */
const structural: ReadonlySet<string> = new Set(['yaml-syntax', 'duplicate-key', 'field-type-mismatch']);

/** Findings with one rule and place count as one kind: their offsets move, their number must go down. */
function findingLeft(before: Analysis, after: Analysis, repairs: readonly Repair[]): string | undefined {
  const kinds = [
    ({ rule, path, document, pointer }: Finding) => JSON.stringify([rule, path, document, pointer]),
    ({ rule, path, document }: Finding) => JSON.stringify([rule, path, document]),
  ];
  const left = repairs.find(({ finding }) =>
    kinds.every((kind) => {
      const count = (findings: readonly Finding[]): number => findings.filter((other) => kind(other) === kind(finding)).length;
      const fixed = count(repairs.map((repair) => repair.finding));
      return count(findingsOf(after)) > count(findingsOf(before)) - fixed;
    }),
  );
  return left && `${left.finding.rule} would still be found`;
}

const findingsOf = (analysis: Analysis): readonly Finding[] => analysis.settled.map(({ finding }) => finding);

/**
 * An error in text that a fix wrote is the fix's own; one that it merely reveals, or moves, is not. What is repaired elsewhere
 * was missing there before, and reveals itself. A new name reveals only: what is found at it is about the thing that the Agent
 * sees by this name at last.
 */
function wrongText(before: Analysis, after: Analysis, repairs: readonly Repair[]): string | undefined {
  const written = writtenSpans(repairs).filter(({ isName }) => !isName);
  const known = new Set(findingsOf(before).map(({ rule, path, pointer }) => JSON.stringify([rule, path, pointer])));
  const alike = (analysis: Analysis, { rule, path, message }: Finding): number =>
    findingsOf(analysis).filter((other) => other.rule === rule && other.path === path && other.message === message).length;
  const isIn = (path: string, { start, end }: Span): boolean =>
    written.some((span) => span.path === path && span.start < end && start < span.end);
  const wrong = after.settled.find(
    ({ finding, fix }) =>
      finding.severity === 'error' &&
      !known.has(JSON.stringify([finding.rule, finding.path, finding.pointer])) &&
      alike(after, finding) > alike(before, finding) &&
      isIn(finding.path, { start: finding.start.offset, end: finding.end.offset }) &&
      (fix === null || fix.edits.some((edit) => isIn(edit.file.path, edit.span))),
  );
  return wrong && `what it writes would be wrong: ${wrong.finding.message}`;
}

/** A text that a fix put in, as it stands after all edits. */
interface Written extends Span {
  readonly path: string;
  readonly isName: boolean;
}

function writtenSpans(repairs: readonly Repair[]): readonly Written[] {
  const shifts = new Map<string, number>();
  return repairs
    .flatMap(({ fix }) => fix.edits.map((edit) => ({ edit, isName: fix.wanted.edits.every(({ op }) => op === 'rename') })))
    .sort((a, b) => a.edit.span.start - b.edit.span.start)
    .map(({ edit: { file, span, text }, isName }) => {
      const shift = shifts.get(file.path) ?? 0;
      shifts.set(file.path, shift + text.length - (span.end - span.start));
      return { path: file.path, start: span.start + shift, end: span.start + shift + text.length, isName };
    });
}
