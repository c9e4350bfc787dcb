import type { ObjectReference } from './cursor.ts';
import type { MapNode, Node } from './tree.ts';

/** The Kubernetes object that a root node holds; null when it has no apiVersion and kind. */
export function objectReference(root: Node | null): ObjectReference | null {
  if (root?.kind !== 'map') return null;
  const apiVersion = textAt(root, 'apiVersion');
  const kind = textAt(root, 'kind');
  if (apiVersion === null || kind === null) return null;
  const metadata = valueAt(root, 'metadata');
  const from = metadata?.kind === 'map' ? metadata : null;
  return { apiVersion, kind, namespace: from && textAt(from, 'namespace'), name: from && textAt(from, 'name') };
}

function valueAt(map: MapNode, key: string): Node | null {
  return map.pairs.findLast((pair) => pair.key.kind === 'scalar' && pair.key.text === key)?.value ?? null;
}

function textAt(map: MapNode, key: string): string | null {
  const value = valueAt(map, key);
  return value?.kind === 'scalar' ? value.text : null;
}
