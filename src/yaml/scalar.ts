import { type Decoded, Units } from './decoded.ts';
import { decodeBlock, indicatedColumn, readHeader } from './scalar-block.ts';
import { decodeDouble, decodePlain, decodeSingle } from './scalar-flow.ts';
import type { ScalarNode } from './tree.ts';

/**
 * Decodes a scalar that a parser found in `source`. From a broken scalar each parser recovers in its own way; where
 * the node's text isn't ours, the scalar as a whole is the place of every character.
 */
export function decodeScalar(source: string, node: ScalarNode): Decoded {
  const decoded = decodeStyle(source, node);
  if (decoded.text === node.text) return decoded;
  const units = new Units(node.text.length);
  units.add(node.text, node.span.start, node.span.end);
  return units.finish({ tail: node.span.end, sound: false });
}

function decodeStyle(source: string, { style, span, text }: ScalarNode): Decoded {
  if (style === 'plain') return decodePlain(source, span);
  if (style === 'single') return decodeSingle(source, span);
  if (style === 'double') return decodeDouble(source, span);
  const { digit } = readHeader(source, span);
  return decodeBlock(source, span, digit === 0 ? null : indicatedColumn(source, span, text));
}
