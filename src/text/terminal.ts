import { unicodeExpression } from './unicode.ts';

const ascii = /^[ -~]*$/;

const shortEscapes: Readonly<Record<string, string>> = { '\t': '    ', '\n': '\\n', '\r': '\\r' };

/**
 * Text that is safe to write to a terminal or a log. A tab becomes four blanks, and everything else that is no visible
 * character an escape such as `\n`, `\x1b` or `\u202e`: control and format characters (bidi overrides, zero-width ones),
 * separators other than the plain blank, unpaired surrogates, and code points that Unicode doesn't know. `##[`, with which a command to the runner of GitHub Actions may begin anywhere in a line
 * (actions/runner:src/Runner.Common/ActionCommand.cs), becomes `##\x5b`.
 */
export function printable(text: string): string {
  const visible = ascii.test(text) ? text : text.replace(unicodeExpression(String.raw`(?! )[\p{C}\p{Z}]`, 'gu'), escaped);
  return visible.replaceAll('##[', '##\\x5b');
}

function escaped(character: string): string {
  const short = shortEscapes[character];
  if (short !== undefined) return short;
  const hex = (character.codePointAt(0) ?? 0).toString(16);
  if (hex.length <= 2) return `\\x${hex.padStart(2, '0')}`;
  return hex.length <= 4 ? `\\u${hex.padStart(4, '0')}` : `\\u{${hex}}`;
}

/** The same for a text of several lines, whose line breaks stay. */
export const printableLines = (text: string): string => text.split('\n').map(printable).join('\n');

const wide = String.raw`[\u1100-\u115F\u2329\u232A\u2E80-\u303E\u3041-\u4DBF\u4E00-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE10-\uFE19\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{16FE0}-\u{18DFF}\u{1AFF0}-\u{1B2FF}\u{1F200}-\u{1F265}\u{20000}-\u{3FFFD}]|(?![\u{1F1E6}-\u{1F1FF}])\p{Emoji_Presentation}`;

const isZeroWidth = (character: string): boolean => unicodeExpression(String.raw`[\p{Mn}\p{Me}\u1160-\u11FF]`, 'u').test(character);
const isWide = (character: string): boolean => unicodeExpression(wide, 'u').test(character);

/** Columns that printable text takes in a terminal: two for East Asian wide characters and emoji, none for combining marks. */
export function displayWidth(text: string): number {
  if (ascii.test(text)) return text.length;
  let width = 0;
  for (const character of text) width += ascii.test(character) ? 1 : widthOf(character);
  return width;
}

function widthOf(character: string): number {
  if (isZeroWidth(character)) return 0;
  return isWide(character) ? 2 : 1;
}

export type Tone = 'red' | 'green' | 'yellow' | 'blue' | 'cyan' | 'dim' | 'bold';

/** Functions that colour a text, which must be printable; without `color` they return it as it is. */
export type Paint = Readonly<Record<Tone, (text: string) => string>>;

/** See `Paint`. Written as ANSI SGR codes. */
export function paint(color: boolean): Paint {
  const tone =
    (on: number, off: number) =>
    (text: string): string =>
      color && text !== '' ? `\x1b[${on}m${text}\x1b[${off}m` : text;
  return {
    red: tone(31, 39),
    green: tone(32, 39),
    yellow: tone(33, 39),
    blue: tone(34, 39),
    cyan: tone(36, 39),
    dim: tone(2, 22),
    bold: tone(1, 22),
  };
}
