/** Lines of a text, without their ends. */
export type Lines = readonly string[];

/** Moved to the right by a number of columns. */
export const indent = (lines: Lines, columns: number): Lines => lines.map((line) => (line === '' ? line : ' '.repeat(columns) + line));

/** A key with what is below it; nothing when that is nothing. */
export const below = (key: string, lines: Lines): Lines => (lines.length === 0 ? [] : [`${key}:`, ...indent(lines, 2)]);
