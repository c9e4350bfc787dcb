import type { Reported } from './check.ts';
import type { Cluster, ParsedDocument } from './model/cluster.ts';
import type { IdleSuppression } from './model/idle-suppression.ts';
import type { Settings } from './settings.ts';
import {
  type CommentSuppression,
  commentSuppressions,
  type EntrySuppression,
  entrySuppressions,
  type Found,
  type Suppression,
} from './suppress.ts';
import type { SourceFile } from './text/source-file.ts';
import { cutOf } from './yaml/directive.ts';
import { placeAround } from './yaml/place-around.ts';

/** What was found with which rules, and which files are asked about. */
export interface Search {
  readonly reported: readonly Reported[];
  /** Rules that looked everywhere: those that are switched on and didn't break down. */
  readonly rules: ReadonlySet<string>;
  readonly isGiven: (path: string) => boolean;
}

/** The suppressions in a cluster's files, and of the configuration as far as it is about them, that had nothing to hide. */
export function idleSuppressions(
  { documents }: Cluster,
  { reported, rules, isGiven }: Search,
  settings: Settings,
): readonly IdleSuppression[] {
  const found = reported.map(foundOf);
  const isIdle = ({ rule, hides }: Suppression): boolean => (rule === null || rules.has(rule)) && !found.some(hides);
  const files = [...new Set(documents.map(({ file }) => file))].filter(({ path }) => isGiven(path));
  const comments = files.flatMap((file) => {
    const own = documents.filter((document) => document.file === file);
    return commentSuppressions(file)
      .filter(isIdle)
      .map((one) => idleComment(file, own, one));
  });
  const entries = entrySuppressions(settings).filter((one) => files.some(({ path }) => one.covers(path)) && isIdle(one));
  return [...comments, ...entries.flatMap(idleEntry)];
}

function foundOf({ rule, problem }: Reported): Found {
  const { file, span } = problem.at.location;
  return { rule: rule.id, path: file.path, line: file.position(span.start).line };
}

function idleComment(
  file: SourceFile,
  documents: readonly ParsedDocument[],
  { rule, directive, index }: CommentSuppression,
): IdleSuppression {
  const roots = documents.map(({ root }) => root);
  const place = (span: { readonly start: number; readonly end: number }) => placeAround({ file, span }, roots);
  const cut = cutOf(file.text, directive, index);
  return { rule, at: place(directive.ruleSpans[index] ?? directive.span), cut: cut && place(cut) };
}

const idleEntry = ({ rule, at }: EntrySuppression): readonly IdleSuppression[] =>
  at ? [{ rule, at: { location: at, document: { index: 0, object: null }, pointer: '' }, cut: null }] : [];
