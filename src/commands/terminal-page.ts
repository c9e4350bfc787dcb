import { table } from '../text/table.ts';
import { paint, printable } from '../text/terminal.ts';
import { wrapped } from '../text/wrap.ts';

/** A page of Markdown, as our own pages are written, for a terminal: headings, paragraphs, lists, tables and fenced code. */
export function terminalPage(markdown: string, { color, width }: { readonly color: boolean; readonly width: number }): string {
  const { bold } = paint(color);
  const blocks = markdown.trim().split(/\n\n(?=[^ ])/);
  const shown = joinedFences(blocks).map((block) => {
    if (block.startsWith('#')) return bold(printable(block.replace(/^#+ /, '')));
    if (block.startsWith('```')) return fenced(block);
    if (block.startsWith('|')) return table(cells(block), width);
    return block
      .split('\n')
      .map((line) => (line.startsWith('- ') ? `- ${wrapped(plain(line.slice(2)), width, 2)}` : wrapped(plain(line), width, 0)))
      .join('\n');
  });
  return `${shown.join('\n\n')}\n`;
}

/** Puts blocks together again that are one fence with empty lines in it. */
function joinedFences(blocks: readonly string[]): readonly string[] {
  const joined: string[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    const fence = last === undefined ? undefined : /^`{3,}/.exec(last)?.[0];
    if (last !== undefined && fence && !last.endsWith(`\n${fence}`)) joined[joined.length - 1] = `${last}\n\n${block}`;
    else joined.push(block);
  }
  return joined;
}

const fenced = (block: string): string =>
  block
    .split('\n')
    .slice(1, -1)
    .map((line) => `    ${printable(line)}`.trimEnd())
    .join('\n');

/** Cells of a Markdown table without its empty head. */
const cells = (block: string): readonly (readonly string[])[] =>
  block
    .split('\n')
    .filter((line) => /[^|\s-]/.test(line))
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => plain(cell.trim())),
    );

/** Text without Markdown's link syntax. */
const plain = (text: string): string => printable(text.replace(/<(https?:[^>]*)>/g, '$1').replace(/\[([^\]]*)\]\([^)]*\)/g, '$1'));
