import type { Report } from './report.ts';

/** How a report shall look, and where it is made. */
export interface Style {
  readonly color: boolean;
  /** Errors only, no summary. */
  readonly quiet: boolean;
  /** Also what was recognised and which platform evidence was seen. */
  readonly verbose: boolean;
  /** Columns of the terminal. */
  readonly width: number;
  /** The working directory as seen from the root of its Git repository, with a final `/`; empty at the root, and where there is none. */
  readonly folder: string;
  /** What tells this report from others about the same commit. */
  readonly category: string;
}

/** One output format. Pure: gives the whole text, with its final line break. */
export interface Reporter {
  readonly id: string;
  readonly title: string;
  render(report: Report, style: Style): string;
  /** Another text, to be appended to the file that an environment variable names, where it does. */
  readonly appendix?: {
    readonly variable: string;
    render(report: Report, style: Style): string;
  };
}

/** Gives the value its type; a reporter file's default export. */
export const defineReporter = (reporter: Reporter): Reporter => reporter;

/** A path of a report as seen from the root of the repository. */
export function repositoryPath(path: string, { folder }: Style): string {
  let [above, below] = [folder, path];
  while (above !== '' && below.startsWith('../')) [above, below] = [above.replace(/[^/]*\/$/, ''), below.slice(3)];
  return above + below;
}
