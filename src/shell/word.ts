import type { Span } from '../text/source-file.ts';
import { Characters } from '../yaml/characters.ts';
import type { Decoded } from '../yaml/decoded.ts';
import { readAnsi } from './ansi.ts';
import { readExpansion } from './expansion.ts';

/** How a stretch of a word is quoted; `expansion` for what only a shell knows: `$NAME`, `$(command)`. */
export type Quoting = 'bare' | 'single' | 'double' | 'ansi' | 'expansion';

/** A stretch of a word in one way of quoting. */
export interface Piece {
  readonly quoting: Quoting;
  /** Its content in the source, without the quotes. */
  readonly span: Span;
  /** The same in the word's decoded text. */
  readonly from: number;
  readonly to: number;
}

/** One word of a command as the shell passes it on. An expansion stands in the text as `${NAME}` or `$(...)`. */
export interface Word extends Decoded {
  /** All of it in the source, quotes included. */
  readonly span: Span;
  readonly pieces: readonly Piece[];
}

/** Whether the files say what the word is. */
export const isPlain = (word: Word): boolean => word.pieces.every(({ quoting }) => quoting !== 'expansion');

/** A word in the making. */
interface Reading {
  readonly source: string;
  readonly units: Characters;
  readonly pieces: Piece[];
}

/** A placeholder for people, `<agent namespace>`, where a shell would see redirections. */
const placeholder = /<[A-Za-z_](?:[\w ./-]*[\w.])?>/y;
const special = /[\s'"\\$`|&;()<>]/;

/** Reads the word that begins at an offset; null when a quote isn't closed, or nothing begins there. */
export function readWord(source: string, start: number): Word | null {
  const reading: Reading = { source, units: new Characters(), pieces: [] };
  let at = start;
  for (;;) {
    const end = readPiece(reading, at);
    if (end === null) return null;
    if (end === at) break;
    at = end;
  }
  if (at === start) return null;
  const tail = reading.pieces.at(-1)?.span.end ?? at;
  return { ...reading.units.finish(tail), span: { start, end: at }, pieces: reading.pieces };
}

/** No word of a command may be longer: it is a limit of the operating system. */
const longest = 1 << 17;

/** Reads one piece and gives its end; where the word ends, the offset itself. Null for a quote that isn't closed. */
function readPiece(reading: Reading, at: number): number | null {
  const { source, pieces, units } = reading;
  if (units.text.length >= longest) return null;
  const char = source.charAt(at);
  if (char === "'") return readSingle(reading, at);
  if (char === '"') return readDouble(reading, at);
  if (char === '$' && source.charAt(at + 1) === "'") {
    return asPiece(reading, { quoting: 'ansi', start: at + 2 }, () => readAnsi(source, at + 2, units));
  }
  if (char === '$' && source.charAt(at + 1) === '"') return readDouble(reading, at + 1);
  const expansion = readExpansion(source, at);
  if (expansion === null) return null;
  if (expansion) {
    const from = units.text.length;
    units.add(expansion.text, at, expansion.end);
    pieces.push({ quoting: 'expansion', span: { start: at, end: expansion.end }, from, to: units.text.length });
    return expansion.end;
  }
  return readBare(reading, at);
}

/** Runs what reads a quoted content and gives the end of that; the piece's own end is one more, for the closing quote. */
function asPiece(
  { units, pieces }: Reading,
  { quoting, start }: { readonly quoting: Quoting; readonly start: number },
  read: () => number | null,
): number | null {
  const from = units.text.length;
  const end = read();
  if (end === null) return null;
  pieces.push({ quoting, span: { start, end }, from, to: units.text.length });
  return end + 1;
}

function readSingle(reading: Reading, at: number): number | null {
  const { source, units } = reading;
  return asPiece(reading, { quoting: 'single', start: at + 1 }, () => {
    const end = source.indexOf("'", at + 1);
    if (end === -1 || end - at > longest) return null;
    units.copy(source, at + 1, end);
    return end;
  });
}

/** Text in double quotes; expansions cut it into pieces. */
function readDouble({ source, units, pieces }: Reading, at: number): number | null {
  let [start, from] = [at + 1, units.text.length];
  const close = (end: number): void => {
    pieces.push({ quoting: 'double', span: { start, end }, from, to: units.text.length });
  };
  for (let next = at + 1; next < source.length && next - at < longest; ) {
    const char = source.charAt(next);
    if (char === '"') {
      close(next);
      return next + 1;
    }
    const expansion = char === '$' || char === '`' ? readExpansion(source, next) : undefined;
    if (expansion === null) return null;
    if (expansion) {
      close(next);
      from = units.text.length;
      units.add(expansion.text, next, expansion.end);
      pieces.push({ quoting: 'expansion', span: { start: next, end: expansion.end }, from, to: units.text.length });
      next = expansion.end;
      [start, from] = [next, units.text.length];
    } else next = readEscaped(source, next, { units, escapable: /[$`"\\]/ });
  }
  return null;
}

/** Reads a character, or what a backslash makes of the next one, and gives the end. A backslash takes a line break away. */
export function readEscaped(
  source: string,
  at: number,
  { units, escapable }: { readonly units: Characters; readonly escapable: RegExp },
): number {
  const next = source.charAt(at + 1);
  if (source.charAt(at) !== '\\') {
    units.copy(source, at, at + 1);
    return at + 1;
  }
  if (next === '\n') return at + 2;
  if (source.startsWith('\r\n', at + 1)) return at + 3;
  if (next !== '' && escapable.test(next)) {
    units.add(next, at, at + 2);
    return at + 2;
  }
  units.copy(source, at, at + 1);
  return at + 1;
}

function readBare({ source, units, pieces }: Reading, start: number): number {
  const from = units.text.length;
  let at = start;
  while (at < source.length && units.text.length < longest) {
    const char = source.charAt(at);
    placeholder.lastIndex = at;
    const filled = char === '<' ? placeholder.exec(source)?.[0].length : undefined;
    if (filled !== undefined) {
      units.copy(source, at, at + filled);
      at += filled;
    } else if (char === '\\' && at + 1 < source.length) at = readEscaped(source, at, { units, escapable: /[^\n]/ });
    else if (special.test(char) && !(char === '$' && readExpansion(source, at) === undefined && !/['"]/.test(source.charAt(at + 1)))) break;
    else {
      units.copy(source, at, at + 1);
      at++;
    }
  }
  if (at > start) pieces.push({ quoting: 'bare', span: { start, end: at }, from, to: units.text.length });
  return at;
}
