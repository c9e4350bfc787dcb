import type { Report, ReportPoint } from './report.ts';

/** A place of a report that lies in one line. */
export interface LinePlace {
  readonly line: number;
  readonly column: number;
  /** Exclusive. */
  readonly endColumn: number;
}

/** A place, or what of it lies in its first line: services show a finding only where all its lines are part of a change. */
export function firstLine(
  { path, start, end }: { readonly path: string; readonly start: ReportPoint; readonly end: ReportPoint },
  { sources }: Report,
): LinePlace {
  const { line, column } = start;
  if (end.line === line) return { line, column, endColumn: end.column };
  const source = sources.get(path);
  if (!source) throw new Error(`a finding in ${path}, which was not read`);
  return { line, column, endColumn: column + Math.max(0, source.lineSpan(line).end - start.offset) };
}
