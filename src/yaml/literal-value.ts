import { mergedPairs } from './merge.ts';
import { keyName, scalarValue } from './scalar-value.ts';
import type { Node } from './tree.ts';

/** A node's value in plain JavaScript, every text as it is written: in files of ours, `{{` and `<...>` are no templates. */
export function literalValue(node: Node | null): unknown {
  switch (node?.kind) {
    case 'alias':
      return literalValue(node.target);
    case 'seq':
      return node.items.map(literalValue);
    case 'map':
      return Object.fromEntries(mergedPairs(node).map(({ key, value }) => [keyName(key) ?? '', literalValue(value)]));
    case 'scalar': {
      const value = scalarValue(node);
      return typeof value === 'symbol' ? node.text : value;
    }
    default:
      return null;
  }
}
