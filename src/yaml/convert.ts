import * as yaml from 'yaml';
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
  readonly anchors: Map<string, Node>;
  readonly duplicates: DuplicateKey[];
  readonly aliased: Set<Node>;
  readonly problems: SyntaxProblem[];
}

/** Turns the package's tree into ours: the only place that knows both. */
export function convert(contents: yaml.Node | null): Pick<Tree, 'root' | 'duplicates' | 'aliased' | 'problems'> {
  const state: State = { anchors: new Map(), duplicates: [], aliased: new Set(), problems: [] };
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
  const text = typeof source.value === 'string' ? source.value : String(source.source ?? '');
  return finish(source, { kind: 'scalar', style, text, span: { start, end }, ...marks(source) }, state);
}

function alias(source: yaml.Alias, state: State): AliasNode {
  const [start, end] = source.range ?? [0, 0];
  const target = state.anchors.get(source.source) ?? null;
  if (target) state.aliased.add(target);
  else state.problems.push({ message: `no anchor ${source.source} precedes this alias`, span: { start, end } });
  return { kind: 'alias', name: source.source, target, span: { start, end } };
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
