import type { Gathered } from '../io/gather.ts';
import type { Io } from '../io.ts';
import type { Report } from '../report.ts';
import type { Settings } from '../settings.ts';
import type { LintFlags } from './lint-flags.ts';

/** What there is to do, once everything that was asked for is understood and read. */
export interface Task {
  readonly flags: LintFlags;
  readonly io: Io;
  readonly settings: Settings;
  readonly input: Gathered;
  /** Whether the one file is standard input. */
  readonly stdin: boolean;
}

/** What came of a task. */
export interface Answer {
  readonly report: Report;
  /** True when something that was to be written could not be. */
  readonly incomplete: boolean;
  /** True when repairs are shown that are not made. */
  readonly pending: boolean;
}
