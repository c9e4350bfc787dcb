import type { Edit } from './edit.ts';
import type { Node } from './tree.ts';

/** Whether an edit would change what aliases or merge keys repeat elsewhere. */
export function isShared(edit: Edit): boolean {
  const { nodes, missing, parentShared, tree } = edit.at.spot;
  const node = nodes.at(-1);
  if (missing.length > 0 || edit.op === 'append') return edit.at.shared;
  if (parentShared) return true;
  return edit.op !== 'rename' && node !== undefined && tree.aliased.size > 0 && holds(node, tree.aliased);
}

/** Whether taking the node away would leave aliases without their anchor. */
function holds(node: Node, aliased: ReadonlySet<Node>): boolean {
  if (aliased.has(node)) return true;
  if (node.kind === 'map') return node.pairs.some(({ key, value }) => holds(key, aliased) || (value !== null && holds(value, aliased)));
  return node.kind === 'seq' && node.items.some((item) => item !== null && holds(item, aliased));
}
