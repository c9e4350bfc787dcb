import { nearest } from './text/nearest.ts';
import type { Location } from './text/source-file.ts';

/** One thing that is wrong with the invocation or the configuration file, with its place in the latter. */
export interface UsageProblem {
  readonly message: string;
  readonly at?: Location;
}

/** A wrong invocation or configuration: told to the user in a few words, exit code 2. Never used for a bug. */
export class UsageError extends Error {
  readonly problems: readonly UsageProblem[];

  constructor(problems: string | readonly UsageProblem[]) {
    const list = typeof problems === 'string' ? [{ message: problems }] : problems;
    super(list.map((problem) => problem.message).join('\n'));
    this.name = 'UsageError';
    this.problems = list;
  }
}

/** What to say of a word that isn't one of `known`: `unknown rule etcd-cert-missing, did you mean etcd-certs-missing?`. */
export function unknownWord(kind: string, word: string, known: readonly string[]): string {
  const guess = nearest(word, known);
  if (guess) return `unknown ${kind} ${word}, did you mean ${guess}?`;
  return known.length <= 12 ? `unknown ${kind} ${word}, expected one of: ${known.join(', ')}` : `unknown ${kind} ${word}`;
}

/** The word itself when it is one of `known`; a UsageError else. */
export function oneOf<T extends string>(kind: string, word: string, known: readonly T[]): T {
  const found = known.find((candidate) => candidate === word);
  if (found === undefined) throw new UsageError(unknownWord(kind, word, known));
  return found;
}
