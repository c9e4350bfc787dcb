import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Io, nodeFiles, type Output } from '../src/io.ts';
import { main } from '../src/main.ts';
import { root } from './folders.ts';

/** README.md with the table of rules, and the output of every command that stands in an `output:` mark, as they are now. */
export async function readmeWith(rules: string): Promise<string> {
  const text = between(readFileSync(path.join(root, 'README.md'), 'utf8'), 'rules: npm run generate', rules);
  const commands = [...text.matchAll(/<!-- output: (dd-cp-lint[^\n]*) -->/g)].map((match) => match[1] ?? '');
  let result = text;
  for (const command of commands) result = between(result, `output: ${command}`, `\`\`\`text\n${await outputOf(command)}\`\`\``);
  return result;
}

/** Replaces what stands between a mark and the next `<!-- end -->`. */
function between(text: string, mark: string, content: string): string {
  const begin = `<!-- ${mark} -->\n`;
  const start = text.indexOf(begin) + begin.length;
  const end = text.indexOf('<!-- end -->', start);
  if (start < begin.length || end === -1) throw new Error(`README.md has lost the mark ${mark}`);
  return `${text.slice(0, start)}\n${content}\n\n${text.slice(end)}`;
}

/** What a command line prints in the repository's root, to a file and without colours. */
async function outputOf(command: string): Promise<string> {
  let text = '';
  const output: Output = {
    write: (part) => {
      text += part;
    },
    isTTY: false,
    columns: 100,
  };
  const io: Io = { files: nodeFiles, stdout: output, stderr: output, readStdin: () => Buffer.alloc(0), cwd: root, env: {} };
  const [, ...argv] = command.split(' ');
  const code = await main(argv, io);
  if (code > 1) throw new Error(`${command} fails: ${text}`);
  return text;
}
