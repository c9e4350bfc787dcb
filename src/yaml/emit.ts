import type { Value } from './edit.ts';
import { doubleQuoted, isPrintable } from './encode.ts';
import { type Quote, scalarText } from './scalar-text.ts';
import { isInline, isList, isMap } from './value.ts';

/** How new block text is laid out. */
export interface BlockStyle {
  /** Columns by which a map under a key is indented. */
  readonly step: number;
  /** Columns by which a list under a key is indented; often none. */
  readonly sequence: number;
  /** Columns from a dash to its item. */
  readonly dash: number;
  readonly quote: Quote;
  /** Whether strings of several lines may be written as block scalars. */
  readonly literals: boolean;
}

/** How new text inside brackets is laid out. */
export interface FlowStyle {
  /** Double quotes around all strings and keys. */
  readonly json: boolean;
  readonly colon: string;
  readonly comma: string;
  /** Blanks inside the brackets. */
  readonly pad: string;
  readonly quote: Quote;
  /** Indentation of one level more, when entries stand on lines of their own; null for one line. */
  readonly step: number | null;
}

/** Text after a colon or dash, without the blank between, and the lines below it, indented relative to their place. */
export interface Block {
  readonly head: string;
  readonly tail: readonly string[];
}

export const indented = (lines: readonly string[], columns: number): readonly string[] =>
  lines.map((line) => (line === '' ? '' : ' '.repeat(columns) + line));

/** The value of a key: lines count from the key's column. */
export function keyBlock(value: Value, style: BlockStyle): Block {
  const head = headOf(value, style);
  if (head === null) return { head: '', tail: indented(blockLines(value, style), isList(value) ? style.sequence : style.step) };
  return { head, tail: indented(literalLines(value, head), style.step) };
}

/** An item of a list: lines count from the dash's column. */
export function itemBlock(value: Value, style: BlockStyle): Block {
  const head = headOf(value, style);
  const [first = '', ...rest] = head === null ? blockLines(value, style) : [head, ...literalLines(value, head)];
  return { head: first, tail: indented(rest, style.dash) };
}

/** Lines of a collection that is not empty. */
export function blockLines(value: Value, style: BlockStyle): readonly string[] {
  if (isList(value)) return value.flatMap((item) => itemLines(item, style));
  return Object.entries(value ?? {}).flatMap(([key, item]) => pairLines(key, item, style));
}

export function pairLines(key: string, value: Value, style: BlockStyle): readonly string[] {
  const { head, tail } = keyBlock(value, style);
  return [`${keyText(key, style)}:${head && ' '}${head}`, ...tail];
}

export function itemLines(value: Value, style: BlockStyle): readonly string[] {
  const { head, tail } = itemBlock(value, style);
  return [`-${' '.repeat(style.dash - 1)}${head}`, ...tail];
}

const keyText = (key: string, { quote }: BlockStyle): string => scalarText(key, { flow: false, quote });

/** What stands on the line of the key or dash; null for a collection, which takes lines of its own. */
function headOf(value: Value, style: BlockStyle): string | null {
  if (isList(value) || isMap(value)) return isInline(value) ? (isList(value) ? '[]' : '{}') : null;
  if (typeof value === 'string' && style.literals && isLiteral(value)) return value.endsWith('\n') ? '|' : '|-';
  return scalarText(value, { flow: false, quote: style.quote });
}

/** Several lines of visible characters that neither begin with a blank nor end with blank lines. */
const isLiteral = (text: string): boolean => /^\S/.test(text) && /\n./.test(text) && !text.endsWith('\n\n') && isPrintable(text);

const literalLines = (value: Value, head: string): readonly string[] =>
  typeof value === 'string' && /^\|-?$/.test(head) ? value.replace(/\n$/, '').split('\n') : [];

/** A value in brackets, or a scalar between them. Further lines are indented by `column` and more. */
export function flowText(value: Value, style: FlowStyle, column: number): string {
  if (!isList(value) && !isMap(value)) return flowScalar(value, style);
  const [open, close] = isList(value) ? '[]' : '{}';
  const inner = column + (style.step ?? 0);
  const parts = isList(value)
    ? value.map((item) => flowText(item, style, inner))
    : Object.entries(value).map(([key, item]) => flowPair(key, flowText(item, style, inner), style));
  if (parts.length === 0) return `${open}${close}`;
  if (style.step === null) return `${open}${style.pad}${parts.join(style.comma)}${style.pad}${close}`;
  const line = `\n${' '.repeat(inner)}`;
  return `${open}${line}${parts.join(`,${line}`)}\n${' '.repeat(column)}${close}`;
}

/** A pair inside brackets; `value` is its text. */
export const flowPair = (key: string, value: string, style: FlowStyle): string => `${flowScalar(key, style)}${style.colon}${value}`;

function flowScalar(value: string | number | boolean | null, { json, quote }: FlowStyle): string {
  if (!json) return scalarText(value, { flow: true, quote });
  return typeof value === 'string' ? doubleQuoted(value) : JSON.stringify(value);
}
