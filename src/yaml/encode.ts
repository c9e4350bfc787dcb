import type { ScalarStyle } from './tree.ts';

/** A text in double quotes, escaped as JSON does, which YAML reads alike; what can't be seen is escaped too. */
export function doubleQuoted(text: string): string {
  const invisible = /[\x7f-\xa0\u2028\u2029\ufeff\ufffe\uffff]/g;
  return JSON.stringify(text).replace(invisible, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Whether every character may stand in YAML unescaped without being taken for a line break by some reader. */
export const isPrintable = (text: string): boolean =>
  !/[^\t\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]/u.test(text);

/** A piece of text as it stands in a scalar on one line; null when this style needs more than one, or an escape. */
export function encodePiece(text: string, style: ScalarStyle): string | null {
  if (style === 'double') return doubleQuoted(text).slice(1, -1);
  if (text.includes('\n') || !isPrintable(text)) return null;
  return style === 'single' ? text.replaceAll("'", "''") : text;
}

/** Whether a source reads as a plain scalar from its first character to its last; `flow` inside brackets. */
export function isPlain(source: string, flow: boolean): boolean {
  if (!/^(?:[^\s,[\]{}#&*!|>'"%@`?:-]|[?:-]\S)/.test(source)) return false;
  if (/^(?:---|\.\.\.)(?!\S)|\s$|:(?:\s|$)|\s#/.test(source)) return false;
  return !flow || !/[,[\]{}]/.test(source);
}

/** Whether a plain scalar that ends here stands inside brackets: only there something other than a line may follow. */
export function endsInFlow(source: string, end: number): boolean {
  const gap = /\s*/y;
  for (let at = end; ; ) {
    gap.lastIndex = at;
    at += gap.exec(source)?.[0].length ?? 0;
    if (source.charAt(at) !== '#') return /[,\]}:]/.test(source.charAt(at));
    const next = source.indexOf('\n', at);
    at = next === -1 ? source.length : next;
  }
}
