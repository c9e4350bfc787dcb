import type { ScalarStyle } from '../../src/yaml/tree.ts';

/** Random numbers below `sides`: the free choices that a style leaves to its writer. */
export type Dice = (sides: number) => number;

/** Where a scalar is to be written: columns of its parent and of its own further lines. */
export interface Frame {
  readonly dice: Dice;
  readonly parent: number;
  readonly indent: number;
  /** The scalar ends the text, so its last line may go without a break. */
  readonly last: boolean;
}

const blanks = (count: number): string => ' '.repeat(count);
const unprintable = /[^\t\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]/u;

/** A YAML scalar that holds `text` in the given style, one of the many that do; null when there is none. */
export function writeScalar(text: string, style: ScalarStyle, frame: Frame): string | null {
  if (style !== 'double' && unprintable.test(text)) return null;
  switch (style) {
    case 'plain':
      return writePlain(text, frame);
    case 'single': {
      const folded = fold(text, frame);
      return folded === null ? null : `'${folded.replaceAll("'", "''")}'`;
    }
    case 'double':
      return writeDouble(text, frame);
    default:
      return writeBlock(text, style, frame);
  }
}

function writePlain(text: string, frame: Frame): string | null {
  const safe = /^[^\s,[\]{}#&*!|>'"%@`?:-]/.test(text) && /\S$/.test(text) && !/[:](\s|$)|\s#|[,[\]{}]/.test(text);
  return safe ? fold(text, frame) : null;
}

/** Breaks lines at single blanks as the dice fall; line breaks need neighbours that are no blanks. */
function fold(text: string, { indent, dice }: Frame): string | null {
  if (/[ \t]\n|\n[ \t]/.test(text)) return null;
  const newLine = (): string => `${blanks(dice(3))}\n${blanks(indent + dice(3))}`;
  return text.replace(/\n+|(?<=[^\s]) (?=[^\s#])/g, (found) => {
    if (found === ' ') return dice(4) === 0 ? newLine() : ' ';
    return '\n'.repeat(found.length) + newLine();
  });
}

const shortEscapes: Readonly<Record<string, string>> = {
  '\0': '0',
  '\x07': 'a',
  '\b': 'b',
  '\x1b': 'e',
  '\f': 'f',
  '\n': 'n',
  '\r': 'r',
  '\t': 't',
  '\v': 'v',
  '\x85': 'N',
  '\xa0': '_',
  '\u2028': 'L',
  '\u2029': 'P',
  ' ': ' ',
  '"': '"',
  '/': '/',
  '\\': '\\',
};

function writeDouble(text: string, { indent, dice }: Frame): string {
  let out = '';
  for (const char of text) {
    const hidden = unprintable.test(char) || '"\\\n\t'.includes(char) || (char === ' ' && /(^|\s)$/.test(out)) || dice(8) === 0;
    const next = hidden ? escapeOf(char, dice) : char;
    if (dice(12) === 0) out += `\\\n${blanks(indent + dice(3))}${next === ' ' ? '\\ ' : next}`;
    else if (next === ' ' && dice(4) === 0) out += `${blanks(dice(3))}\n${blanks(indent)}\\\n${blanks(indent)}`;
    else out += next;
  }
  return `"${out}"`;
}

function escapeOf(char: string, dice: Dice): string {
  const code = char.codePointAt(0) ?? 0;
  const short = shortEscapes[char];
  const hex = (length: number): string => code.toString(16).padStart(length, '0');
  const forms = [`\\U${hex(8)}`];
  if (code <= 0xffff) forms.push(`\\u${hex(4)}`);
  else forms.push([...char].map((pair) => `\\u${pair.charCodeAt(0).toString(16)}\\u${pair.charCodeAt(1).toString(16)}`).join(''));
  if (code <= 0xff) forms.push(`\\x${hex(2)}`);
  if (short) forms.push(`\\${short}`, `\\${short}`);
  return forms[dice(forms.length)] ?? '';
}

function writeBlock(text: string, style: 'literal' | 'folded', frame: Frame): string | null {
  const { dice, indent } = frame;
  const breaks = /\n*$/.exec(text)?.[0].length ?? 0;
  const content = text.slice(0, text.length - breaks);
  // Parsers differ in what they make of a last line that holds nothing but spaces.
  if (/(?:^|\n) +$/.test(content) || (content !== '' && !/\S/.test(content))) return null;
  if (content === '') return breaks === 0 ? `|${dice(2) ? '-' : ''}\n` : `|+\n${'\n'.repeat(breaks)}`;
  const chomp = breaks === 0 ? '-' : breaks > 1 || dice(3) === 0 ? '+' : '';
  const relative = indent - Math.max(0, frame.parent);
  const digit = /^\n*[ \t]/.test(text) || dice(4) === 0 ? relative : '';
  if (digit !== '' && (relative < 1 || relative > 9)) return null;
  const header = (style === 'literal' ? '|' : '>') + (dice(2) ? `${digit}${chomp}` : `${chomp}${digit}`) + (dice(4) ? '' : '  # why');
  const lines = style === 'literal' ? content.split('\n') : foldLines(content, dice);
  const body = lines.map((line) => (line === '' ? blanks(dice(3) ? 0 : dice(indent + 1)) : blanks(indent) + line));
  const open = frame.last && breaks < 2 && dice(2) === 0;
  const tail = chomp === '+' ? '\n'.repeat(breaks) : open ? '' : `\n${'\n'.repeat(dice(4) ? 0 : dice(3))}`;
  return `${header}\n${body.join('\n')}${tail}`;
}

/** Host lines of a folded text: a break between two lines without leading blanks takes one empty line more. */
function foldLines(content: string, dice: Dice): string[] {
  const wide = (line: string): boolean => /^[ \t]/.test(line);
  const out: string[] = [];
  let before: string | null = null;
  for (const line of content.split('\n')) {
    if (line !== '' && before !== null && !wide(line) && !wide(before)) out.push('');
    if (line !== '') before = line;
    if (line === '' || wide(line)) out.push(line);
    else out.push(...line.replace(/(?<=\S) (?=\S)/g, () => (dice(4) ? ' ' : '\n')).split('\n'));
  }
  return out;
}
