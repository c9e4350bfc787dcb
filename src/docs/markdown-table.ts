/** A table in Markdown, with a dash in empty cells; no cell may hold a bare `|` or the end of a line. */
export const markdownTable = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.map((text) => text || '-').join(' | ')} |`).join('\n');
