import { doubleQuoted } from './encode.ts';
import { keepStyle } from './keep-style.ts';
import type { Site } from './layout.ts';
import type { LocalEdit } from './region.ts';
import { scalarText } from './scalar-text.ts';
import { blockStyleAt } from './style.ts';
import type { Node } from './tree.ts';

/** Gives a key another name in the quotes that it has. */
export function renameKey(key: Node | null | undefined, name: string, site: Site): readonly LocalEdit[] | undefined {
  if (key?.kind !== 'scalar') return undefined;
  const flow = site.collection?.flow === true;
  const kept = keepStyle(key, name, { text: site.text, flow });
  if (kept) return kept;
  const { quote } = blockStyleAt(site.nodes, site.text);
  return [{ span: key.span, text: site.json ? doubleQuoted(name) : scalarText(name, { flow, quote }) }];
}
