import { displayWidth } from './terminal.ts';

/**
 * A text of one line, broken between words to fit `width` columns; its first line begins at column `indent`, the others too.
 * None begins with `::`, as a command to the runner of GitHub Actions does, indented or not.
 */
export function wrapped(text: string, width: number, indent: number): string {
  const room = Math.max(20, width - indent);
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    const fits = last !== undefined && displayWidth(last) + 1 + displayWidth(word) <= room;
    if (last !== undefined && (fits || word.startsWith('::'))) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.join(`\n${' '.repeat(indent)}`);
}
