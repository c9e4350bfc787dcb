import { doubleQuoted, isPlain, isPrintable } from './encode.ts';
import { resolvePlain } from './scalar-value.ts';
import type { ScalarStyle } from './tree.ts';

/** The two kinds of quotes. */
export type Quote = Extract<ScalarStyle, 'single' | 'double'>;

/** A scalar as YAML text on one line, read the same by YAML 1.1, YAML 1.2 and go-yaml; `flow` inside brackets. */
export function scalarText(value: string | number | boolean | null, place: { readonly flow: boolean; readonly quote: Quote }): string {
  if (typeof value === 'string') return staysString(value, place.flow) ? value : quoted(value, place.quote);
  if (typeof value === 'number' && !Number.isFinite(value)) return Number.isNaN(value) ? '.nan' : value > 0 ? '.inf' : '-.inf';
  return String(value);
}

/** What only some readers take for something else: odd and huge numbers, numbers in base 60, dates, `=` and `<<`. */
const ambiguous = /^(?:[-+]?[\d_]*\.?[\d_]*(?:[eE][-+]?\d+)?|[-+]?\d[\d_]*(?::[0-5]?\d)+(?:\.[\d_]*)?|\d{4}-\d\d?-\d\d?.*|=|<<)$/;

/** Whether a text without quotes is one line that every reader takes for this same string. */
export function staysString(text: string, flow: boolean): boolean {
  if (!isPrintable(text) || /[\t\n\u00a0]/.test(text) || !isPlain(text, flow)) return false;
  // Older readers stumble over colons inside brackets.
  if (flow && text.includes(':')) return false;
  return typeof resolvePlain(text) === 'string' && !ambiguous.test(text);
}

/** The string in the quotes that need fewer escapes; in the preferred ones when it makes no difference. */
function quoted(text: string, preferred: Quote): string {
  if (!isPrintable(text) || /[\t\n]/.test(text)) return doubleQuoted(text);
  const [single, double] = [text.split("'").length, text.split(/["\\]/).length];
  const style = single === double ? preferred : single < double ? 'single' : 'double';
  return style === 'single' ? `'${text.replaceAll("'", "''")}'` : doubleQuoted(text);
}
