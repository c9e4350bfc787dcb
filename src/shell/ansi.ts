import type { Characters } from '../yaml/characters.ts';

const short: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  e: '\x1b',
  E: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '\\': '\\',
  "'": "'",
  '"': '"',
  '?': '?',
};
const numeric = /\\(?:x([\dA-Fa-f]{1,2})|u([\dA-Fa-f]{1,4})|U([\dA-Fa-f]{1,8})|([0-7]{1,3}))/y;

/** Reads the content of `$'...'` from an offset and gives the place of its closing quote; null when there is none. */
export function readAnsi(source: string, start: number, units: Characters): number | null {
  for (let at = start; at < source.length; ) {
    const char = source.charAt(at);
    if (char === "'") return at;
    if (char !== '\\') {
      units.copy(source, at, at + 1);
      at++;
    } else at = readEscape(source, at, units);
  }
  return null;
}

function readEscape(source: string, at: number, units: Characters): number {
  const known = short[source.charAt(at + 1)];
  if (known !== undefined) {
    units.add(known, at, at + 2);
    return at + 2;
  }
  numeric.lastIndex = at;
  const match = numeric.exec(source);
  const code = match ? Number.parseInt(match[1] ?? match[2] ?? match[3] ?? match[4] ?? '', match[4] === undefined ? 16 : 8) : Number.NaN;
  // Bytes beyond ASCII make up characters only together.
  const isByte = match?.[1] !== undefined || match?.[4] !== undefined;
  if (match && code > 0 && code <= (isByte ? 0x7f : 0x10ffff)) {
    units.add(String.fromCodePoint(code), at, at + match[0].length);
    return at + match[0].length;
  }
  units.copy(source, at, at + 1);
  return at + 1;
}
