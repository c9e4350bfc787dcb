import { type JsonReader, shown } from './json-reader.ts';
import type { Span } from './source-file.ts';
import { unicodeExpression } from './unicode.ts';

/** A string, number, boolean or null. `text` is decoded; `True` and `None` read as `true` and `null`. */
export interface JsonScalar {
  readonly kind: 'scalar';
  /** Texts in quotes of any kind are `double`, all else is `plain`. */
  readonly style: 'double' | 'plain';
  readonly span: Span;
  readonly text: string;
}

const typographic = '\u201C\u201D\u201E';
const openingQuote = /["'\u201C-\u201E]/y;
const escapes: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\', '/': '/' };
const goodEscape = /\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})/y;
const badEscape = /\\(?:u[\dA-Fa-f]{0,3}|\r\n|[\s\S])/uy;

const end = String.raw`(?=[\s,:;\]}[{"'#]|/[/*]|$)`;
const literal = new RegExp(String.raw`(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)${end}`, 'y');
const foreignLiteral = new RegExp(`(?:true|false|null|none)${end}`, 'iy');
const numberLike = new RegExp(String.raw`[-+]?(?:\.?\d[\d.eE+_-]*|0[xob][\da-f_]+|NaN|Infinity)${end}`, 'iy');
const isWordStart = (character: string): boolean =>
  unicodeExpression(String.raw`[\p{L}\p{M}\p{N}\p{S}\p{Cs}_%+\-.@*&\\!?]`, 'u').test(character);
const bareKeyText = /[^\s:,[\]{}"'#]+/y;
const bareText = /[^,[\]{}\n\r]+/y;
const itemStart = /[{["'\u201C-\u201E]|[\w$.-]+[ \t]*:/y;

/** True when the next characters can only be a value, or a key with its colon. */
export function startsItem(reader: JsonReader): boolean {
  return reader.sees(itemStart) || reader.sees(literal) || reader.sees(foreignLiteral);
}

/** Reads a text in quotes; null when no quote stands here. Quotes other than `"` are noted as problems. */
export function readString(reader: JsonReader): JsonScalar | null {
  const start = reader.at;
  const quote = reader.next;
  if (!reader.take(openingQuote)) return null;
  const noted = reader.problems.length;
  const text = decode(reader, typographic.includes(quote) ? typographic : quote);
  if (reader.next === '' || isWordStart(reader.text.charAt(reader.at + 1))) {
    // Misplaced quotes turn text inside out, so whatever else was noted between them isn't true.
    reader.problems.length = noted;
    giveUpAtQuote(reader, start);
  } else reader.at++;
  if (quote === "'") reader.problem('single-quotes', [start, reader.at], 'JSON takes double quotes only, not single ones');
  else if (quote !== '"') reader.problem('typographic-quotes', [start, reader.at], 'JSON takes straight double quotes only');
  return { kind: 'scalar', style: 'double', span: { start, end: reader.at }, text };
}

function giveUpAtQuote(reader: JsonReader, start: number): void {
  const { at } = reader;
  const text = shown(reader.text.slice(start, at + 1));
  if (reader.next === '') reader.giveUp('unclosed', [start, start + 1], 'the text that begins here has no closing quote');
  else
    reader.giveUp(
      'unescaped-quote',
      [at, at + 1],
      `this quote ends the text ${text}: one before it is missing, or this one needs a backslash`,
    );
}

/** Reads to one of the closing quotes, which is left, or to the end. */
function decode(reader: JsonReader, closers: string): string {
  let text = '';
  while (reader.next !== '' && !closers.includes(reader.next)) {
    const start = reader.at;
    const code = reader.text.charCodeAt(start);
    if (code === 0x5c) text += decodeEscape(reader);
    else {
      reader.at = code < 0x20 ? controlsEnd(reader.text, start) : plainEnd(reader.text, closers, start);
      text += reader.text.slice(start, reader.at);
      if (code < 0x20) reader.problem('control-character', [start, reader.at], controlMessage(reader.text.slice(start, reader.at)));
    }
  }
  return text;
}

function decodeEscape(reader: JsonReader): string {
  const good = reader.take(goodEscape);
  if (good) return good.length > 2 ? String.fromCharCode(Number.parseInt(good.slice(2), 16)) : (escapes[good.charAt(1)] ?? '');
  const start = reader.at;
  const bad = reader.take(badEscape) || reader.take(/\\/y);
  const remedy = bad.startsWith('\\u') ? 'four hexadecimal digits must follow `\\u`' : 'write `\\\\` for a backslash';
  reader.problem('bad-escape', [start, reader.at], `${shown(bad)} is not an escape in JSON: ${bad === "\\'" ? "write `'`" : remedy}`);
  return bad === "\\'" ? "'" : bad;
}

function plainEnd(text: string, closers: string, start: number): number {
  let at = start;
  while (text.charCodeAt(at) >= 0x20 && text.charCodeAt(at) !== 0x5c && !closers.includes(text.charAt(at))) at++;
  return at;
}

function controlsEnd(text: string, start: number): number {
  let at = start;
  while (text.charCodeAt(at) < 0x20) at++;
  return at;
}

function controlMessage(controls: string): string {
  if (/[\n\r]/.test(controls)) return 'a text in JSON stays on one line: write `\\n` for a line break';
  return `${controls === '\t' ? 'a tab' : shown(controls)} inside a text must be written as an escape${controls === '\t' ? ', `\\t`' : ''}`;
}

/** Reads an unquoted key, which is noted as a problem; null when there is none. */
export function readBareKey(reader: JsonReader): JsonScalar | null {
  const start = reader.at;
  const text = isWordStart(reader.next) ? reader.take(bareKeyText) : '';
  if (!text) return null;
  reader.problem('bare-word', [start, reader.at], `the key ${shown(text)} needs double quotes in JSON`);
  return { kind: 'scalar', style: 'plain', span: { start, end: reader.at }, text };
}

/** Reads a number, `true`, `false`, `null`, or an unquoted text in the place of one; null when there is nothing. */
export function readWord(reader: JsonReader): JsonScalar | null {
  const start = reader.at;
  const text = reader.take(literal) || takeForeignLiteral(reader) || takeBadNumber(reader) || takeBareText(reader);
  return text ? { kind: 'scalar', style: 'plain', span: { start, end: reader.at }, text } : null;
}

function takeForeignLiteral(reader: JsonReader): string {
  const start = reader.at;
  const word = reader.take(foreignLiteral);
  const text = word.toLowerCase().replace('none', 'null');
  if (word) reader.problem('python-literal', [start, reader.at], `JSON knows no ${shown(word)}: write \`${text}\``);
  return text;
}

function takeBadNumber(reader: JsonReader): string {
  const start = reader.at;
  const text = reader.take(numberLike);
  if (text) reader.problem('bad-number', [start, reader.at], `${shown(text)} is not a number in JSON`);
  return text;
}

function takeBareText(reader: JsonReader): string {
  const start = reader.at;
  if (!isWordStart(reader.next)) return '';
  const text = reader.take(bareText).trimEnd();
  reader.at = start + text.length;
  reader.problem('bare-word', [start, reader.at], `${shown(text)} is not JSON: a text needs double quotes`);
  return text;
}
