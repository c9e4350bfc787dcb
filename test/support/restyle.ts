import type { FixtureFile } from '../../scripts/fixtures.ts';

/** How the text of a check file may stand in the file that holds it. */
type NestedStyle = 'folded' | 'double' | 'single';
export const nestedStyles: readonly NestedStyle[] = ['folded', 'double', 'single'];

/** The files with the texts of all literal blocks written in another style; those in single quotes, in flow style themselves. */
export const restyled = (files: readonly FixtureFile[], style: NestedStyle): readonly FixtureFile[] =>
  files.map((file) => ({ path: file.path, text: restyleText(file.text, style) }));

function restyleText(text: string, style: NestedStyle): string {
  return text.replace(/^( *)(\S+): \|-\n((?:\1 .*\n)+)/gm, (...[, indent = '', key = '', block = '']: string[]) => {
    const deep = `${indent}  `;
    const lines = block.trimEnd().split('\n');
    return `${indent}${key}: ${write[style](
      lines.map((line) => line.slice(deep.length)),
      deep,
    )}\n`;
  });
}

const write: Readonly<Record<NestedStyle, (lines: readonly string[], indent: string) => string>> = {
  // Between lines of the block's own depth, a break takes an empty line more; deeper lines keep theirs.
  folded: (lines, indent) =>
    `>-\n${lines.map((line, at) => (isShallow(line) && isShallow(lines[at - 1]) ? `\n${indent}${line}` : indent + line)).join('\n')}`,
  double: (lines) => `"${lines.map((line) => line.replace(/["\\]/g, '\\$&')).join('\\n')}"`,
  // Quoted lines lose their indentation, so nothing may depend on it.
  single: (lines, indent) => `'${inFlow(lines).join(`\n\n${indent}`).replaceAll("'", "''")}'`,
};

const isShallow = (line: string | undefined): boolean => line !== undefined && !line.startsWith(' ');

/** The lines of a check file with its lists in flow style and without comments. */
function inFlow(lines: readonly string[]): readonly string[] {
  const sections: string[][] = [];
  for (const line of lines.map((one) => one.replace(/(?:^| +)#.*$/, '')).filter((one) => one.trim() !== '')) {
    if (isShallow(line)) sections.push([line]);
    else sections.at(-1)?.push(line.trim().replace(/: (\W?)(https?:\/\/.*?)(»?)$/, ': $1"$2"$3'));
  }
  return sections.map(([key = '', ...items]) => {
    const values = items.map((item) => item.replace(/^- /, ''));
    return items.length === 0
      ? key
      : `${key} [${values.some((value) => value.includes(': ')) ? `{${values.join(', ')}}` : values.join(', ')}]`;
  });
}
