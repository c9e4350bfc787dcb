import type { Report } from './report.ts';

/** How a report for people shall look. */
export interface Style {
  readonly color: boolean;
  /** Errors only, no summary. */
  readonly quiet: boolean;
  /** Also what was recognised and which platform evidence was seen. */
  readonly verbose: boolean;
  /** Columns of the terminal. */
  readonly width: number;
}

/** One output format. Pure: gives the whole text, with its final line break. */
export interface Reporter {
  readonly id: string;
  readonly title: string;
  render(report: Report, style: Style): string;
}

/** Gives the value its type; a reporter file's default export. */
export const defineReporter = (reporter: Reporter): Reporter => reporter;
