import { parseJson, parseYaml } from './parse.ts';
import { scalarRegion } from './region.ts';
import type { Node, ScalarNode, Tree } from './tree.ts';

/** Trees of embedded texts by the scalar that holds them, so that each is parsed once. */
const trees = new WeakMap<Node, Map<Tree['language'], Tree>>();

/** The text inside a scalar of `host` as a tree of its own. */
export function embeddedTree(host: Tree, scalar: ScalarNode, language: Tree['language']): Tree {
  const known = trees.get(scalar) ?? new Map<Tree['language'], Tree>();
  const tree = known.get(language) ?? (language === 'yaml' ? parseYaml : parseJson)(scalarRegion(host.region, scalar));
  trees.set(scalar, known.set(language, tree));
  return tree;
}
