import type { Location, Span } from '../text/source-file.ts';
import type { Cursor, DocumentInfo, Place, Spot, Step } from './cursor.ts';
import { embeddedTree } from './embedded-tree.ts';
import { lazyPlace } from './lazy-place.ts';
import { keysOf } from './merge.ts';
import { objectReference } from './object-reference.ts';
import { plainValue } from './plain-value.ts';
import { scalarRegion } from './region.ts';
import { scalarValue } from './scalar-value.ts';
import { descend, isAfterBreak, isUnknown, rootSlot, type Slot, shadowing } from './slot.ts';
import type { Node, ScalarNode, Tree } from './tree.ts';

/** How a tree is to be read. An open document may be continued by files that aren't shown: what it lacks is unknown. */
export interface DocumentOptions {
  readonly open?: boolean;
  readonly index?: number;
}

/** The cursor at the root of a document. A document with a syntax problem is open, since its rest can't be told. */
export function documentCursor(tree: Tree, options: DocumentOptions = {}): Cursor {
  return layeredCursor([tree], options);
}

/** The cursor over several texts that are merged as Helm merges values files: later trees win. */
export function layeredCursor(trees: readonly Tree[], options: DocumentOptions = {}): Cursor {
  const slots = trees.map((tree) => rootSlot(tree, options.open ?? false)).reverse();
  return new TreeCursor(slots, {
    document: { index: options.index ?? 0, object: objectReference(slots[0]?.own ?? null) },
    pointer: '',
    host: null,
  });
}

interface Standing {
  readonly document: DocumentInfo;
  readonly pointer: string;
  /** The scalar that holds the text, for an embedded one. */
  readonly host: Cursor | null;
}

class TreeCursor implements Cursor {
  readonly document: DocumentInfo;
  readonly pointer: string;
  /** Strongest layer first. The first says what stands here; the others only add keys to its map. */
  readonly #slots: readonly Slot[];
  /** The scalar that holds this text, for an embedded one. */
  readonly #host: Cursor | null;
  /** Made for the first child, since most cursors have none. */
  #children: Map<Step, Cursor> | undefined;

  constructor(slots: readonly Slot[], place: Standing) {
    this.#slots = shadowing(slots);
    this.document = place.document;
    this.pointer = place.pointer;
    this.#host = place.host;
  }

  get #slot(): Slot {
    const slot = this.#slots[0];
    if (!slot) throw new Error('a cursor needs a tree');
    return slot;
  }

  get tree(): Tree {
    return this.#slot.tree;
  }

  get spot(): Spot {
    const { tree, nodes, steps, missing, parentShared } = this.#slot;
    return { tree, nodes, steps, missing, parentShared: parentShared || (this.#host?.shared ?? false) };
  }

  get shared(): boolean {
    return this.#slot.shared || (this.#host?.shared ?? false);
  }

  get state(): Cursor['state'] {
    if (isUnknown(this.#slot)) return 'unknown';
    const { own } = this.#slot;
    return own === null || isNull(own) ? 'absent' : 'present';
  }

  get kind(): Cursor['kind'] {
    const own = this.#slot.own;
    return own === null || own.kind === 'alias' || isNull(own) ? null : own.kind;
  }

  at(...path: readonly Step[]): Cursor {
    let cursor: Cursor = this;
    for (const step of path) cursor = cursor instanceof TreeCursor ? cursor.#child(step) : cursor.at(step);
    return cursor;
  }

  #child(step: Step): Cursor {
    const known = this.#children?.get(step);
    if (known) return known;
    const pointer = `${this.pointer}/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`;
    const child = new TreeCursor(
      this.#slots.map((slot) => descend(slot, step)),
      { document: this.document, pointer, host: this.#host },
    );
    this.#children ??= new Map();
    this.#children.set(step, child);
    return child;
  }

  get value(): unknown {
    if (this.state !== 'present') return undefined;
    if (this.#slots.length === 1 || this.kind !== 'map') return plainValue(this.#slot.own);
    return Object.fromEntries(this.keys.map((key) => [key, this.at(key).state === 'absent' ? null : this.at(key).value]));
  }

  get string(): string | undefined {
    const value = this.kind === 'scalar' ? this.value : undefined;
    return typeof value === 'string' ? value : undefined;
  }

  get number(): number | undefined {
    const value = this.kind === 'scalar' ? this.value : undefined;
    return typeof value === 'number' ? value : undefined;
  }

  get boolean(): boolean | undefined {
    const value = this.kind === 'scalar' ? this.value : undefined;
    return typeof value === 'boolean' ? value : undefined;
  }

  get text(): string | undefined {
    return this.#scalar?.text;
  }

  get #scalar(): ScalarNode | undefined {
    const own = this.#slot.own;
    return own?.kind === 'scalar' && !isNull(own) ? own : undefined;
  }

  get items(): readonly Cursor[] {
    const own = this.#slot.own;
    return own?.kind === 'seq' ? own.items.map((_, index) => this.at(index)) : [];
  }

  get keys(): readonly string[] {
    return [...new Set(this.#slots.toReversed().flatMap((slot) => keysOf(slot.own)))];
  }

  get location(): Location {
    const { nodes, missing, tree } = this.#slot;
    const node = missing.length === 0 ? nodes.at(-1) : undefined;
    return node ? located(tree, node.span) : this.#nearest;
  }

  get key(): Place {
    const { key, tree, nodes } = this.#slot;
    const leading = nodes.length <= 1 && this.#slot.missing.length === 0 ? this.#host?.key.location : undefined;
    return { location: key ? located(tree, key.span) : (leading ?? this.location), document: this.document, pointer: this.pointer };
  }

  /** For something that is missing: the last key on the way that is written, else the document's first. */
  get #nearest(): Location {
    const { nearestKey, tree, nodes } = this.#slot;
    if (nearestKey) return located(tree, nearestKey.span);
    if (this.#host) return this.#host.key.location;
    const [root] = nodes;
    const place = root?.kind === 'map' ? (root.pairs[0]?.key ?? root) : root;
    return located(tree, place?.span ?? { start: 0, end: 0 });
  }

  get embedded(): Cursor {
    return this.#embed('yaml');
  }

  get embeddedJson(): Cursor {
    return this.#embed('json');
  }

  #embed(language: 'yaml' | 'json'): Cursor {
    const scalar = this.#scalar;
    if (!scalar || (scalar.style === 'plain' && typeof scalarValue(scalar) !== 'string')) return this.at('');
    const slot = rootSlot(embeddedTree(this.tree, scalar, language), false);
    return new TreeCursor([{ ...slot, opaque: isAfterBreak(this.#slot) }], { document: this.document, pointer: this.pointer, host: this });
  }

  get asDocument(): Cursor {
    const document = { index: this.document.index, object: objectReference(this.#slot.own) };
    return new TreeCursor(this.#slots, { document, pointer: this.pointer, host: this.#host });
  }

  part(start: number, end: number): Place {
    return lazyPlace(this, () => {
      const scalar = this.#scalar;
      const region = scalar && scalarRegion(this.tree.region, scalar);
      return region ? { file: region.file, span: region.toHost({ start, end }) } : this.location;
    });
  }
}

const isNull = (node: Node): boolean => node.kind === 'scalar' && scalarValue(node) === null;

const located = (tree: Tree, span: Span): Location => ({ file: tree.region.file, span: tree.region.toHost(span) });
