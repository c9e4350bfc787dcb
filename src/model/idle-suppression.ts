import type { Place } from '../yaml/cursor.ts';

/** A wish not to see the findings of a rule, or of all when it is null, where there are none. */
export interface IdleSuppression {
  readonly rule: string | null;
  /** The rule's id in a comment, or the entry of the configuration. */
  readonly at: Place;
  /** What to cut out of the file to be rid of it; null when that takes more. */
  readonly cut: Place | null;
}
