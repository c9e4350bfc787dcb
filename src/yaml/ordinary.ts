import { giveUp, type LineReader, nextLine, skipLines, take } from './line-reader.ts';
import { keyName } from './scalar-value.ts';
import type { MapNode, Node, Pair, ScalarNode, SeqNode } from './tree.ts';

const documentStart = /---(?= *(?:\n|$)| +#)/y;
const dash = /-(?=[ \n]|$) */y;
const key = /(?:"([^"\\\n]*)"|'([^'\n]*)'|([\w./$][\w./$-]*)):(?=[ \n]|$) */y;
const quoted = /"([^"\\\n]*)"|'([^'\n]*)'/y;
const plain = /(?:[^ \n?:,[\]{}#&*!|>'"%@`-]|[?:-](?=[^ \n,[\]{}]))(?:[^ \n:]+|:(?=[^ \n])| +(?=[^ \n#]))*/y;
const plainInBrackets = /(?:[^ \n?:,[\]{}#&*!|>'"%@`-]|[?:-](?=[^ \n,[\]{}]))(?:[^ \n:,[\]{}]+|:(?=[^ \n,[\]{}])| +(?=[^ \n#,[\]{}]))*/y;
const literalHeader = /\|(-?) *(?: #[^\n]*)?\n/y;
const line = /( *)([^\n]*)\n?/y;
const blanks = / */y;
const brackets = { list: { open: /\[ */y, close: / *\]/y }, map: { open: /\{ */y, close: / *\}/y } } as const;
const comma = / *, */y;

/**
 * The tree of a text in which there is nothing out of the ordinary: maps and lists, in blocks or in brackets on one line, and
 * scalars that are literals or stand on one line. Undefined for any other text, be it of anchors, tags, keys written twice or
 * mistakes: it takes the `yaml` package, which would make the same tree of this one, at a multiple of the cost.
 */
export function readOrdinary(text: string): MapNode | SeqNode | undefined {
  if (/[^\n -~\xa0-\ufefe\uff00-\ufffd]/.test(text)) return undefined;
  const reader: LineReader = { text, at: 0, column: 0, gaveUp: false };
  skipLines(reader);
  if (reader.column === 0 && take(reader, documentStart)) nextLine(reader);
  const root = block(reader, reader.column);
  return root && !reader.gaveUp && reader.column === -1 ? root : undefined;
}

/** The map or list whose first key or dash stands here, and those of the lines below in the same column. */
const block = (reader: LineReader, column: number): MapNode | SeqNode | null => list(reader, column) ?? map(reader, column);

function list(reader: LineReader, column: number): SeqNode | null {
  const start = reader.at;
  const items: (Node | null)[] = [];
  for (let from = start; reader.column === column && take(reader, dash); from = reader.at) items.push(item(reader, column, from));
  const last = items.findLast((one) => one !== null);
  if (last) return { kind: 'seq', flow: false, items, span: { start, end: last.span.end } };
  return items.length > 0 ? giveUp(reader) : null;
}

/** What follows the dash that stands at `from`. */
function item(reader: LineReader, column: number, from: number): Node | null {
  if (isLineEnd(reader)) return below(reader, column);
  reader.column = column + reader.at - from;
  return block(reader, reader.column) ?? value(reader, column);
}

function map(reader: LineReader, column: number): MapNode | null {
  const start = reader.at;
  const pairs: Pair[] = [];
  while (reader.column === column && reader.column !== -1) {
    const own = takeKey(reader);
    if (!own) return pairs.length > 0 ? giveUp(reader) : null;
    pairs.push({ key: own, value: pairValue(reader, column) });
  }
  const last = pairs.at(-1);
  return last ? mapOf(reader, pairs, { flow: false, span: { start, end: (last.value ?? last.key).span.end } }) : null;
}

/** A key and its colon. There is a limit to how far they may lie apart. */
function takeKey(reader: LineReader): ScalarNode | null {
  const own = scalar(reader, key);
  return own && own.text.length > 1000 ? giveUp(reader) : own;
}

function pairValue(reader: LineReader, column: number): Node | null {
  if (!isLineEnd(reader)) return value(reader, column);
  return below(reader, column) ?? list(reader, column);
}

function mapOf(reader: LineReader, pairs: readonly Pair[], rest: Pick<MapNode, 'flow' | 'span'>): MapNode | null {
  const names = new Set(pairs.map(({ key }) => keyName(key)));
  return names.size < pairs.length ? giveUp(reader) : { kind: 'map', pairs, ...rest };
}

const isLineEnd = ({ text, at }: LineReader): boolean => at === text.length || text.charAt(at) === '\n' || text.charAt(at) === '#';

/** The block on the next lines, if they are indented deeper than the column. */
function below(reader: LineReader, column: number): Node | null {
  nextLine(reader);
  return reader.column > column ? (block(reader, reader.column) ?? giveUp(reader)) : null;
}

/** A value that begins on this line, behind a key or dash in the column. */
function value(reader: LineReader, column: number): Node | null {
  const start = reader.at;
  const header = take(reader, literalHeader);
  const node = header ? literal(reader, column, { start, chomp: header[1] ?? '' }) : (bracketed(reader) ?? scalar(reader, quoted, plain));
  if (header) skipLines(reader);
  else nextLine(reader);
  // A line that is indented deeper goes on with the value.
  return node && reader.column <= column ? node : giveUp(reader);
}

/** A scalar of one of the forms, whose groups are a text in double quotes, in single quotes, and in none. */
function scalar(reader: LineReader, ...forms: readonly RegExp[]): ScalarNode | null {
  const start = reader.at;
  const match = forms.reduce<RegExpExecArray | null>((found, form) => found ?? take(reader, form), null);
  if (!match) return null;
  const [whole, double, single, bare = whole] = match;
  const style = double !== undefined ? 'double' : single !== undefined ? 'single' : 'plain';
  const text = double ?? single ?? bare;
  return { kind: 'scalar', style, text, span: { start, end: start + text.length + (style === 'plain' ? 0 : 2) } };
}

function bracketed(reader: LineReader): Node | null {
  const start = reader.at;
  if (take(reader, brackets.list.open)) {
    const items = entries(reader, brackets.list.close, () => inBrackets(reader));
    return { kind: 'seq', flow: true, items, span: { start, end: reader.at } };
  }
  if (!take(reader, brackets.map.open)) return null;
  const pairs = entries(reader, brackets.map.close, () => {
    const own = takeKey(reader);
    const inner = own && inBrackets(reader);
    return own && inner && { key: own, value: inner };
  });
  return mapOf(reader, pairs, { flow: true, span: { start, end: reader.at } });
}

const inBrackets = (reader: LineReader): Node | null => bracketed(reader) ?? scalar(reader, quoted, plainInBrackets);

function entries<T>(reader: LineReader, close: RegExp, takeOne: () => T | null): readonly T[] {
  const all: T[] = [];
  if (take(reader, close)) return all;
  do {
    const one = takeOne();
    if (one === null) giveUp(reader);
    else all.push(one);
  } while (take(reader, comma));
  if (!take(reader, close)) giveUp(reader);
  return all;
}

/** The lines of a literal, of which the first shows how deep they are indented: deeper than the column. */
function literal(reader: LineReader, column: number, header: { readonly start: number; readonly chomp: string }): ScalarNode | null {
  const body = reader.at;
  const indent = take(reader, blanks)?.[0].length ?? 0;
  if (indent <= column || /^\n?$/.test(reader.text.charAt(reader.at))) return giveUp(reader);
  reader.at = body;
  let end = body;
  for (let from = body; from < reader.text.length; from = reader.at) {
    const [, lead = '', rest = ''] = take(reader, line) ?? [];
    // Blanks beyond the indentation are text.
    if (rest === '' && lead.length > indent) return giveUp(reader);
    if (rest !== '' && lead.length < indent) {
      reader.at = from;
      break;
    }
    if (rest !== '') end = reader.at;
  }
  const lines = reader.text.slice(body, end).replace(/\n$/, '').split('\n');
  const text = lines.map((each) => each.slice(indent)).join('\n') + (header.chomp === '-' ? '' : '\n');
  return { kind: 'scalar', style: 'literal', text, span: { start: header.start, end } };
}
