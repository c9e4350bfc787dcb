import { displayWidth, printable } from './terminal.ts';
import { wrapped } from './wrap.ts';

/** Rows as columns side by side, in printable form; the last column is wrapped to fit `width` columns. No line break at the end. */
export function table(rows: readonly (readonly string[])[], width: number): string {
  const count = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: count }, (_, column) => Math.max(...rows.map((row) => displayWidth(printable(row[column] ?? '')))));
  const indent = widths.slice(0, -1).reduce((sum, each) => sum + each + 2, 0);
  const lines = rows.map((row) => {
    const cells = row.map((cell, column) => {
      const text = printable(cell);
      return column === count - 1 ? wrapped(text, width, indent) : text + ' '.repeat((widths[column] ?? 0) - displayWidth(text) + 2);
    });
    return cells.join('').trimEnd();
  });
  return lines.join('\n');
}
