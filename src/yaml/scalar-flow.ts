import type { Span } from '../text/source-file.ts';
import { type Decoded, Units } from './decoded.ts';

/** A further line that would begin or end a document, even inside a scalar. */
const documentMark = /\n(?:---|\.\.\.)(?!\S)/;

/** Decodes a plain scalar. Whether its characters may stand in one is not asked. */
export function decodePlain(source: string, span: Span): Decoded {
  const units = new Units(span.end - span.start);
  for (const line of unfold(source, span, units)) units.copy(source, line.start, line.end);
  return units.finish({ tail: span.end, sound: span.end > span.start && !documentMark.test(source.slice(span.start, span.end)) });
}

/** Decodes a single-quoted scalar; of a broken one, what stands between its first and last character. */
export function decodeSingle(source: string, span: Span): Decoded {
  const inner = { start: span.start + 1, end: Math.max(span.start + 1, span.end - 1) };
  const units = new Units(span.end - span.start);
  let paired = true;
  for (const line of unfold(source, inner, units)) {
    const written = source.slice(line.start, line.end);
    let at = 0;
    for (let quote = written.indexOf("'"); quote !== -1; quote = written.indexOf("'", at)) {
      units.copy(source, line.start + at, line.start + quote);
      at = quote + (written.charAt(quote + 1) === "'" ? 2 : 1);
      if (at === quote + 1) paired = false;
      units.add("'", line.start + quote, line.start + at);
    }
    units.copy(source, line.start + at, line.end);
  }
  const written = source.slice(span.start, span.end);
  const closed = written.length > 1 && written.startsWith("'") && written.endsWith("'");
  return units.finish({ tail: inner.end, sound: closed && paired && !documentMark.test(written) });
}

/** The lines without the blanks around their breaks. The fold before a line is put in when that line is asked for. */
function* unfold(source: string, inner: Span, units: Units): Generator<Span> {
  let { start } = inner;
  for (let found = source.indexOf('\n', start); found !== -1 && found < inner.end; found = source.indexOf('\n', start)) {
    let end = found > start && source.charAt(found - 1) === '\r' ? found - 1 : found;
    while (end > start && isBlank(source.charAt(end - 1))) end--;
    yield { start, end };
    start = addFold(units, source, { start: end, end: inner.end });
  }
  yield { start, end: inner.end };
}

/** Line breaks with the blanks around them: one makes a blank, n make n-1 line breaks. Returns where they end. */
function addFold(units: Units, source: string, span: Span): number {
  const nextLines: number[] = [];
  let at = skipBlanks(source, span);
  for (let length = breakLength(source, at, span.end); length > 0; length = breakLength(source, at, span.end)) {
    nextLines.push(at + length);
    at = skipBlanks(source, { start: at + length, end: span.end });
  }
  if (nextLines.length === 1) units.add(' ', span.start, at);
  for (let line = 1; line < nextLines.length; line++) {
    const start = line === 1 ? span.start : (nextLines[line - 1] ?? at);
    units.add('\n', start, line === nextLines.length - 1 ? at : (nextLines[line] ?? at));
  }
  return at;
}

const isBlank = (char: string): boolean => char === ' ' || char === '\t';

function skipBlanks(source: string, span: Span): number {
  let at = span.start;
  while (at < span.end && isBlank(source.charAt(at))) at++;
  return at;
}

function breakLength(source: string, at: number, end: number): number {
  if (at < end && source.charAt(at) === '\n') return 1;
  return at + 1 < end && source.startsWith('\r\n', at) ? 2 : 0;
}

/** What follows a backslash, and what both stand for. */
const escapes: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  e: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  N: '\x85',
  _: '\xa0',
  L: '\u2028',
  P: '\u2029',
  ' ': ' ',
  '"': '"',
  "'": "'",
  '/': '/',
  '\\': '\\',
  '\t': '\t',
};
const hexEscape = /\\(?:x([\dA-Fa-f]{2})|u([\dA-Fa-f]{4})|U([\dA-Fa-f]{8}))/y;
const hexLengths: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };
const special = /[\\ \t\r\n"]/g;

/** Decodes a double-quoted scalar, which may be a JSON string. A broken escape stands for itself. */
export function decodeDouble(source: string, span: Span): Decoded {
  const units = new Units(span.end - span.start);
  const last = span.end - 1;
  let at = span.start + 1;
  let sound = at <= last && source.charAt(span.start) === '"' && source.charAt(last) === '"';
  while (at < last) {
    const part = { start: at, end: span.end };
    const char = source.charAt(at);
    if (char === '\\') {
      const { length } = units.text;
      at = addEscape(units, source, part);
      // A right escape is always longer than what it stands for.
      if (units.text.length - length >= at - part.start) sound = false;
    } else if (isBlank(char) || breakLength(source, at, span.end) > 0) {
      const next = skipBlanks(source, part);
      const breakEnd = next + breakLength(source, next, span.end);
      if (breakEnd > next) at = breakEnd > last ? last : addFold(units, source, part);
      else {
        units.copy(source, at, next);
        at = next;
      }
    } else {
      if (char === '"') sound = false;
      special.lastIndex = at + 1;
      const next = Math.min(special.exec(source)?.index ?? last, last);
      units.copy(source, at, next);
      at = next;
    }
  }
  const written = source.slice(span.start, span.end);
  return units.finish({ tail: last, sound: sound && at === last && !documentMark.test(written) });
}

/** Decodes one escape and returns where it ends. */
function addEscape(units: Units, source: string, span: Span): number {
  const { start } = span;
  const char = source.charAt(start + 1);
  const short = escapes[char];
  if (short !== undefined) {
    units.add(short, start, start + 2);
    return start + 2;
  }
  const length = breakLength(source, start + 1, span.end);
  if (length > 0) return skipBlanks(source, { start: start + 1 + length, end: span.end });
  hexEscape.lastIndex = start;
  const code = Number.parseInt((hexEscape.exec(source) ?? []).slice(1).join(''), 16);
  const end = start + 2 + (hexLengths[char] ?? 0);
  if (code <= 0x10ffff && end <= span.end) units.add(String.fromCodePoint(code), start, end);
  else units.copy(source, start, Math.min(end, span.end));
  return end;
}
