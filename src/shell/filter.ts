import type { Part } from './client.ts';
import type { Command } from './commands.ts';
import type { Word } from './word.ts';

/** A line of a printed object that a pipe changes on its way: what it says now, and which part of a word says so. */
export interface Line {
  readonly text: string;
  readonly by: Part | null;
}

/** What a filter makes of a line: null when it drops it, `unknown` when that can't be told. */
export type Filter = (line: Line) => Line | null | 'unknown';

/** The filter that a command is: a chain of `sed` substitutions and deletions, or `grep -v`. Null for any other. */
export function readFilter({ words }: Command): Filter | null {
  const [program, ...rest] = words;
  if (!program) return null;
  if (program.text === 'sed') return sed(rest);
  return program.text === 'grep' ? grep(rest) : null;
}

function grep(words: readonly Word[]): Filter | null {
  const flags = words.filter(({ text }) => text.startsWith('-')).map(({ text }) => text);
  const [pattern, ...others] = words.filter(({ text }) => !text.startsWith('-'));
  if (!pattern || others.length > 0 || !flags.some((flag) => /^-[EFiv]*v/.test(flag)) || flags.some((flag) => !/^-[EFiv]+$/.test(flag)))
    return null;
  return dropping(
    expression(pattern.text, { extended: flags.some((flag) => flag.includes('E')), ignoresCase: flags.some((flag) => flag.includes('i')) }),
  );
}

/** No line that says a name is longer. */
const longest = 400;

const dropping =
  (pattern: RegExp | null): Filter =>
  (line) =>
    pattern === null || line.text.length > longest ? 'unknown' : pattern.test(line.text) ? null : line;

function sed(words: readonly Word[]): Filter | null {
  const scripts: Word[] = [];
  let extended = false;
  for (let index = 0; index < words.length; index++) {
    const word = words[index];
    if (!word) break;
    if (/^(?:-E|-r|--regexp-extended)$/.test(word.text)) extended = true;
    else if (/^(?:-e|--expression)$/.test(word.text)) {
      const next = words[++index];
      if (!next) return null;
      scripts.push(next);
    } else if (word.text.startsWith('-') || scripts.length > 0) return null;
    else scripts.push(word);
  }
  const filters = scripts.map((word) => readScript(word, extended));
  return filters.every((filter) => filter !== null) ? (line) => throughAll(line, filters.flat()) : null;
}

/** A line on its way through several filters. */
export function throughAll(line: Line, filters: readonly Filter[]): ReturnType<Filter> {
  let now: ReturnType<Filter> = line;
  for (const filter of filters) {
    if (now === null || now === 'unknown') return now;
    now = filter(now);
  }
  return now;
}

const command =
  /[\s;]*(?:s([^\\\n\w\s])((?:\\.|(?!\1)[^\\\n])*)\1((?:\\.|(?!\1)[^\\\n])*)\1([gI]*)|\/((?:\\.|[^\\/\n])*)\/(I?)d)[ \t]*(?=[;\n]|$)/y;

/** The commands of a sed script; null when one is another than `s` and `/.../d`. */
function readScript(word: Word, extended: boolean): readonly Filter[] | null {
  const filters: Filter[] = [];
  for (let at = 0; at < word.text.length; at = command.lastIndex) {
    command.lastIndex = at;
    const found = command.exec(word.text);
    if (!found) return /^[\s;]*$/.test(word.text.slice(at)) ? filters : null;
    const [all, delimiter = '', pattern = '', replacement = '', flags = '', address, ignores = ''] = found;
    if (address !== undefined) filters.push(dropping(expression(address, { extended, ignoresCase: ignores !== '' })));
    else {
      const end = at + all.trimEnd().length - flags.length - 1;
      const part = { word, start: end - replacement.length, end };
      const what = expression(unescaped(pattern, delimiter), { extended, ignoresCase: flags.includes('I'), all: flags.includes('g') });
      filters.push(substituting(what, part, unescaped(replacement, delimiter)));
    }
  }
  return filters;
}

const unescaped = (text: string, delimiter: string): string => text.replaceAll(`\\${delimiter}`, delimiter);

function substituting(pattern: RegExp | null, by: Part, replacement: string): Filter {
  return (line) => {
    if (pattern === null || line.text.length > longest) return 'unknown';
    if (!new RegExp(pattern.source, pattern.flags.replace('g', '')).test(line.text)) return line;
    if (/[&\\]/.test(replacement)) return 'unknown';
    return { text: line.text.replace(pattern, () => replacement), by };
  };
}

interface Reading {
  readonly extended: boolean;
  readonly ignoresCase: boolean;
  readonly all?: boolean;
}

/** A POSIX expression as ours; null for one with groups, repetitions and alternatives that only few people write here. */
function expression(text: string, { extended, ignoresCase, all = false }: Reading): RegExp | null {
  const plain = text.replace(/\[\[:(space|blank):\]\]/g, '\\s');
  // Also one that a shell fills in, and one that could take long.
  if (/\$[{(]/.test(text) || text.replace(/[^*+?]/g, '').length > 2) return null;
  if (/\\[^./*[\]$^\-s"']|\[[^\]]*\[/.test(plain) || (extended && /[(){}|]/.test(plain))) return null;
  const source = extended ? plain : plain.replace(/[(){}|+?]/g, '\\$&');
  try {
    return new RegExp(source, `${ignoresCase ? 'i' : ''}${all ? 'g' : ''}`);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
