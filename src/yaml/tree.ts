import type { JsonProblemCode } from '../text/json-reader.ts';
import type { Span } from '../text/source-file.ts';
import type { Region } from './region.ts';

/** The five ways YAML writes a scalar. JSON texts use `double` for strings and `plain` for everything else. */
export type ScalarStyle = 'plain' | 'single' | 'double' | 'literal' | 'folded';

/** What every node carries. Spans count in the text of the tree's region, not in the host file. */
interface NodeBase {
  /** The value's own characters: quotes, `|` headers and brackets included; anchor, tag and trailing comment not. */
  readonly span: Span;
  readonly anchor?: string;
  readonly tag?: string;
}

/** A scalar. `text` is its decoded content with `\n` as line break, whatever its type. */
export interface ScalarNode extends NodeBase {
  readonly kind: 'scalar';
  readonly style: ScalarStyle;
  readonly text: string;
}

/** One `key: value`. `value` is null when nothing was written after the colon. */
export interface Pair {
  readonly key: Node;
  readonly value: Node | null;
}

export interface MapNode extends NodeBase {
  readonly kind: 'map';
  readonly flow: boolean;
  readonly pairs: readonly Pair[];
}

export interface SeqNode extends NodeBase {
  readonly kind: 'seq';
  readonly flow: boolean;
  /** An item is null when nothing was written after the dash. */
  readonly items: readonly (Node | null)[];
}

/** `*name`. `target` is null when no such anchor precedes it, and for an alias inside its own anchor. */
export interface AliasNode extends NodeBase {
  readonly kind: 'alias';
  readonly name: string;
  readonly target: Node | null;
}

export type Node = ScalarNode | MapNode | SeqNode | AliasNode;

/** Something that stops a text from being read as intended, at a place in the region's text. */
export interface SyntaxProblem {
  readonly message: string;
  readonly span: Span;
  /** In JSON, what kind of mistake it is. */
  readonly code?: JsonProblemCode;
}

/** A key written twice in one mapping; both spans are those of the keys, in the region's text. */
export interface DuplicateKey {
  readonly name: string;
  readonly first: Span;
  readonly second: Span;
}

/**
 * One parsed text: a document of a file, or a text embedded in a scalar. `root` is null for an empty text.
 * A tree with syntax problems may still hold what could be read before the break.
 */
export interface Tree {
  readonly language: 'yaml' | 'json';
  readonly region: Region;
  readonly root: Node | null;
  readonly problems: readonly SyntaxProblem[];
  readonly duplicates: readonly DuplicateKey[];
  /** Nodes that aliases repeat. */
  readonly aliased: ReadonlySet<Node>;
}
