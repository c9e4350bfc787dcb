import { firstLine } from '../../first-line.ts';
import type { Report, ReportPoint } from '../../report.ts';
import { repositoryPath, type Style } from '../../reporter.ts';

/** Name of the folder that all URIs are relative to; what it stands for is not in the file. */
export const sourceRoot = '%SRCROOT%';

/** A report and how it is to be shown. */
export interface Context {
  readonly report: Report;
  readonly style: Style;
}

export interface Place {
  readonly path: string;
  readonly start: ReportPoint;
  readonly end: ReportPoint;
}

/** The place of a result: all four values, in one line. */
export function physicalLocation(place: Place, { report, style }: Context): object {
  const { line, column, endColumn } = firstLine(place, report);
  return {
    artifactLocation: artifactLocation(place.path, style),
    region: { startLine: line, startColumn: column, endLine: line, endColumn },
  };
}

/** All of a place, as something to be replaced. */
export const region = ({ start, end }: Place): object => ({
  startLine: start.line,
  startColumn: start.column,
  endLine: end.line,
  endColumn: end.column,
});

export const artifactLocation = (path: string, style: Style): object => ({ uri: uri(repositoryPath(path, style)), uriBaseId: sourceRoot });

/** A relative URI, each name percent-encoded. An unpaired surrogate, which no URI can hold, becomes U+FFFD. */
const uri = (path: string): string =>
  path
    .replace(/\p{Cs}/gu, '\uFFFD')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
