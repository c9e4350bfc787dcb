import type { Choices } from '../choices.ts';
import type { Gathered } from '../io/gather.ts';
import type { Io } from '../io.ts';
import type { Report } from '../report.ts';
import type { Severity } from '../rule.ts';
import type { Settings } from '../settings.ts';

/** The flags of `lint` as the command line gives them. */
export interface LintFlags extends Omit<Choices, 'rules'> {
  /** Severities by rule id. */
  readonly rule?: Readonly<Record<string, string>>;
  readonly config?: string;
  readonly stdinFilename?: string;
  readonly fix?: boolean;
  readonly unsafeFixes?: boolean;
  readonly diff?: boolean;
  readonly failOn: Severity | 'never';
  /** Id of a reporter. */
  readonly format: string;
  readonly output?: string;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  readonly color?: boolean;
}

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
