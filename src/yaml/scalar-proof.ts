import { applyEdits } from '../text/edit.ts';
import { blockFrame, rereadBlock } from './block-frame.ts';
import type { Decoded } from './decoded.ts';
import { endsInFlow, isPlain } from './encode.ts';
import type { LocalEdit } from './region.ts';
import { decodeDouble, decodePlain, decodeSingle } from './scalar-flow.ts';
import { scalarValue } from './scalar-value.ts';
import type { ScalarNode, ScalarStyle } from './tree.ts';

/** A scalar in the text that holds it. */
export interface Held {
  readonly source: string;
  readonly node: ScalarNode;
  readonly decoded: Decoded;
}

/** Whether the scalar is a literal or folded block. */
export const isBlock = ({ node }: Held): boolean => node.style === 'literal' || node.style === 'folded';

/**
 * The proof of edits that leave the scalar its style: whether the changed text, decoded again, holds what was wanted,
 * and as a text if it was one. What YAML's readers don't agree about doesn't count as holding it.
 */
export function reads(held: Held, edits: readonly LocalEdit[], wanted: string): boolean {
  const { source, node, decoded } = held;
  const result = applyEdits(source, edits);
  const span = { start: node.span.start, end: node.span.end + result.length - source.length };
  const written = result.slice(span.start, span.end);
  if (isDisputed(node.style, written)) return false;
  if (isBlock(held)) return rereadBlock(result, span.start, blockFrame(source, span.start, decoded)) === wanted;
  if (leastIndent(written) < leastIndent(source.slice(node.span.start, node.span.end))) return false;
  if (node.style === 'plain' && !staysPlain(held, written, wanted)) return false;
  const decode = node.style === 'plain' ? decodePlain : node.style === 'single' ? decodeSingle : decodeDouble;
  const again = decode(result, span);
  return again.sound && again.text === wanted;
}

const otherBreaks = /[\x85\u2028\u2029]/;
const emptyAfterEscapedBreak = /\\\r?\n[ \t]*\r?\n/;
const tabFirst = /^.[-+]?(?:[ \t][^\n]*)?\r?\n\s*\t/;
const spacesLast = /\n +(?:\r?\n)*$/;

/** What YAML's readers read differently, or only some of them: line breaks of YAML 1.1, and oddities of a style. */
function isDisputed(style: ScalarStyle, written: string): boolean {
  if (otherBreaks.test(written)) return true;
  if (style === 'double') return emptyAfterEscapedBreak.test(written);
  return style !== 'plain' && style !== 'single' && (tabFirst.test(written) || spacesLast.test(written));
}

/** Fewest spaces in front of a further line that holds anything: the parser may ask for that many. */
function leastIndent(source: string): number {
  let least = Number.POSITIVE_INFINITY;
  for (const match of source.matchAll(/\n( *)[^ \r\n]/g)) least = Math.min(least, match[1]?.length ?? 0);
  return least;
}

function staysPlain({ source, node }: Held, written: string, wanted: string): boolean {
  const wasText = typeof scalarValue(node) === 'string';
  const isText = typeof scalarValue({ ...node, text: wanted }) === 'string';
  return isPlain(written, endsInFlow(source, node.span.end)) && (isText || !wasText);
}
