import { matcher } from './patterns.ts';
import type { Settings } from './settings.ts';
import type { Location, SourceFile } from './text/source-file.ts';
import { directives, type IgnoreDirective } from './yaml/directive.ts';

/** What hiding goes by: the rule of a finding, and the line where it begins, from 1. */
export interface Found {
  readonly rule: string;
  readonly path: string;
  readonly line: number;
}

/** One wish not to see findings: of one rule, or of all when it is null. */
export interface Suppression {
  readonly rule: string | null;
  readonly hides: (found: Found) => boolean;
}

/** One rule of a comment. */
export interface CommentSuppression extends Suppression {
  readonly rule: string;
  readonly directive: IgnoreDirective;
  /** Which of the comment's rules. */
  readonly index: number;
}

/** One rule of an `ignore` entry of the configuration. */
export interface EntrySuppression extends Suppression {
  /** Whether the entry is about a file. */
  readonly covers: (path: string) => boolean;
  /** The entry; missing when no file was read for it. */
  readonly at?: Location;
}

export const commentSuppressions = ({ path, text }: SourceFile): readonly CommentSuppression[] =>
  directives(text).flatMap((directive) =>
    directive.kind !== 'ignore'
      ? []
      : directive.rules.map((rule, index) => ({
          rule,
          directive,
          index,
          hides: (found) => found.rule === rule && found.path === path && directive.covers(found.line),
        })),
  );

export const entrySuppressions = ({ ignore, base }: Settings): readonly EntrySuppression[] =>
  ignore.flatMap(({ rules, paths, at }) => {
    const covers = paths.length === 0 ? () => true : matcher(paths, base);
    return (rules.length === 0 ? [null] : rules).map((rule) => ({
      rule,
      covers,
      hides: (found) => (rule === null || found.rule === rule) && covers(found.path),
      ...(at && { at }),
    }));
  });

/** A test for findings that a comment in their file or an `ignore` entry of the configuration asks not to show. */
export function suppressor(files: readonly SourceFile[], settings: Settings): (found: Found) => boolean {
  const byPath = new Map([...new Set(files)].map((file) => [file.path, commentSuppressions(file)]));
  const entries = entrySuppressions(settings);
  return (found) => [...(byPath.get(found.path) ?? []), ...entries].some(({ hides }) => hides(found));
}
