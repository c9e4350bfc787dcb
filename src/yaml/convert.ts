import * as yaml from 'yaml';
import { decodeDouble } from './scalar-flow.ts';
import { keyName } from './scalar-value.ts';
import type { AliasNode, DuplicateKey, MapNode, Node, Pair, ScalarNode, ScalarStyle, SeqNode, SyntaxProblem, Tree } from './tree.ts';

const styles: Readonly<Record<string, ScalarStyle>> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_LITERAL: 'literal',
  BLOCK_FOLDED: 'folded',
};

/** What is collected while converting: anchors seen so far, keys written twice, aliases of nothing. */
interface State {
  readonly text: string;
  readonly anchors: Map<string, Node>;
  readonly duplicates: DuplicateKey[];
  readonly aliased: Set<Node>;
  readonly problems: SyntaxProblem[];
  /** Nodes in anchors' values, with what aliases in them repeat. */
  readonly sizes: Map<Node, number>;
  /** Nodes that aliases have repeated so far. */
  repeated: number;
}

/** Aliases of aliases can repeat a line a billion times; whatever walks a document would walk them all. */
const mostRepeated = 100_000;

/** Turns the package's tree of a text into ours: the only place that knows both. */
export function convert(contents: yaml.Node | null, text: string): Pick<Tree, 'root' | 'duplicates' | 'aliased' | 'problems'> {
  const state: State = { text, anchors: new Map(), duplicates: [], aliased: new Set(), problems: [], sizes: new Map(), repeated: 0 };
  const root = node(contents, state);
  return { root, duplicates: state.duplicates, aliased: state.aliased, problems: state.problems };
}

function node(source: unknown, state: State): Node | null {
  if (yaml.isAlias(source)) return alias(source, state);
  if (yaml.isScalar(source)) return scalar(source, state);
  if (yaml.isMap(source)) return map(source, state);
  if (yaml.isSeq(source)) return seq(source, state);
  return null;
}

/** An anchor counts from its node's end on, so that an alias inside its own anchor has no target. */
function finish<T extends Node>(source: yaml.Node, made: T, state: State): T {
  if ('anchor' in source && source.anchor) state.anchors.set(source.anchor, made);
  return made;
}

const marks = (source: yaml.Scalar | yaml.YAMLMap | yaml.YAMLSeq): { anchor?: string; tag?: string } => ({
  ...(source.anchor ? { anchor: source.anchor } : {}),
  ...(source.tag ? { tag: source.tag } : {}),
});

function scalar(source: yaml.Scalar, state: State): ScalarNode | null {
  const [start, end] = source.range ?? [0, 0];
  const style = styles[source.type ?? 'PLAIN'] ?? 'plain';
  if (start === end && style === 'plain' && !source.anchor && !source.tag) return null;
  const decoded = typeof source.value === 'string' ? source.value : (source.source ?? '');
  // The package doesn't know this one escape of go-yaml's.
  const text = style === 'double' && decoded.includes("\\'") ? decodeDouble(state.text, { start, end }).text : decoded;
  return finish(source, { kind: 'scalar', style, text, span: { start, end }, ...marks(source) }, state);
}

function alias(source: yaml.Alias, state: State): AliasNode {
  const [start, end] = source.range ?? [0, 0];
  const target = state.anchors.get(source.source) ?? null;
  state.repeated += target ? sizeOf(target, state.sizes) : 0;
  const fits = state.repeated <= mostRepeated;
  if (!target) state.problems.push({ message: `no anchor ${source.source} precedes this alias`, span: { start, end } });
  else if (fits) state.aliased.add(target);
  else state.problems.push({ message: 'the aliases up to here repeat more than a hundred thousand values', span: { start, end } });
  return { kind: 'alias', name: source.source, target: fits ? target : null, span: { start, end } };
}

function sizeOf(node: Node | null, sizes: Map<Node, number>): number {
  if (node === null) return 0;
  const known = sizes.get(node);
  if (known !== undefined) return known;
  const size = 1 + childrenOf(node).reduce((sum, child) => sum + sizeOf(child, sizes), 0);
  sizes.set(node, size);
  return size;
}

function childrenOf(node: Node): readonly (Node | null)[] {
  if (node.kind === 'map') return node.pairs.flatMap(({ key, value }) => [key, value]);
  if (node.kind === 'seq') return node.items;
  return node.kind === 'alias' ? [node.target] : [];
}

function map(source: yaml.YAMLMap, state: State): MapNode {
  const pairs: Pair[] = [];
  const seen = new Map<string, Node>();
  let last = source.range?.[0] ?? 0;
  for (const item of source.items) {
    const key = node(item.key, state);
    const value = node(item.value, state);
    last = value?.span.end ?? key?.span.end ?? last;
    if (!key) continue;
    pairs.push({ key, value });
    const name = keyName(key);
    const first = name === undefined || name === '<<' ? undefined : seen.get(name);
    if (first && name !== undefined) state.duplicates.push({ name, first: first.span, second: key.span });
    else if (name !== undefined) seen.set(name, key);
  }
  return finish(source, { kind: 'map', flow: source.flow === true, pairs, span: extent(source, last), ...marks(source) }, state);
}

function seq(source: yaml.YAMLSeq, state: State): SeqNode {
  const items = source.items.map((item) => node(item, state));
  const last = items.findLast((item) => item !== null)?.span.end ?? source.range?.[1] ?? 0;
  return finish(source, { kind: 'seq', flow: source.flow === true, items, span: extent(source, last), ...marks(source) }, state);
}

/** The package lets a block collection reach to the next line; ours ends with its last value. */
function extent(source: yaml.YAMLMap | yaml.YAMLSeq, last: number): { start: number; end: number } {
  const [start, end] = source.range ?? [0, last];
  return { start, end: source.flow ? end : Math.max(start, last) };
}
