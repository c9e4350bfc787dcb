import { mergedPairs } from './merge.ts';
import { keyName, scalarValue } from './scalar-value.ts';
import { holdsTemplate } from './template.ts';
import type { Node } from './tree.ts';

/** Values already made, so that an aliased node is expanded once however often it is used. */
const made = new WeakMap<Node, unknown>();

/** A node's value in plain JavaScript, as go-yaml reads it; what can't be told is undefined. */
export function plainValue(node: Node | null): unknown {
  if (node === null) return null;
  if (made.has(node)) return made.get(node);
  // An alias can't reach its own anchor, but a value under construction must not be asked for twice.
  made.set(node, undefined);
  const value = compute(node);
  made.set(node, value);
  return value;
}

function compute(node: Node): unknown {
  switch (node.kind) {
    case 'alias':
      return node.target ? plainValue(node.target) : undefined;
    case 'seq':
      return node.items.map(plainValue);
    case 'map':
      return Object.fromEntries(
        mergedPairs(node).flatMap((pair) => {
          const name = keyName(pair.key);
          return name === undefined ? [] : [[name, plainValue(pair.value)]];
        }),
      );
    case 'scalar': {
      if (holdsTemplate(node.text)) return undefined;
      const value = scalarValue(node);
      return typeof value === 'symbol' ? undefined : value;
    }
  }
}
