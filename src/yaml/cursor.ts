import type { Location } from '../text/source-file.ts';
import type { Node, Tree } from './tree.ts';

/** A map key or a list index. */
export type Step = string | number;

/** Which document of a file, and which Kubernetes object it holds. */
export interface DocumentInfo {
  /** 0 for the first document of the file. */
  readonly index: number;
  readonly object: ObjectReference | null;
}

/** What identifies a Kubernetes object; a name or namespace that is not written is null. */
export interface ObjectReference {
  readonly apiVersion: string;
  readonly kind: string;
  readonly namespace: string | null;
  readonly name: string | null;
}

/** Something that can be pointed at. `pointer` is a JSON pointer in the document; it goes on inside embedded texts. */
export interface Place {
  readonly location: Location;
  readonly document: DocumentInfo;
  readonly pointer: string;
}

/**
 * What editing needs to know of a cursor: the way from the root to the deepest node that exists (`nodes[0]` is the
 * root; empty when the text is empty), and the steps below it that are still to be written.
 */
export interface Spot {
  readonly tree: Tree;
  readonly nodes: readonly Node[];
  /** Steps from the root to the last of `nodes`, one fewer than `nodes`. */
  readonly steps: readonly Step[];
  /** Empty when the cursor's own node exists. A key written without value ends `steps` as missing. */
  readonly missing: readonly Step[];
  /** Not even replacing the node would be free of consequences elsewhere: what holds it is `shared`. */
  readonly parentShared: boolean;
}

/**
 * A place in a document that can be read, pointed at and edited, whether or not something stands there.
 *
 * - `present`: a value stands there and is known.
 * - `absent`: nothing stands there, or an explicit null. Only inside a closed document.
 * - `unknown`: it can't be told: a template or placeholder, a key that an open fragment doesn't show, a broken text.
 *
 * Aliases and merge keys are followed; a list or scalar belongs to one layer, maps merge over layers.
 */
export interface Cursor extends Place {
  readonly state: 'present' | 'absent' | 'unknown';
  /** What stands there, whatever its state; null when nothing does. */
  readonly kind: 'map' | 'seq' | 'scalar' | null;
  /** Walks down. Never throws: a step into nothing gives an absent cursor, a step into the unknown an unknown one. */
  at(...path: readonly Step[]): Cursor;
  /** The plain value (go-yaml's reading); undefined unless present. Parts that are unknown are undefined. */
  readonly value: unknown;
  /** The value when it is a string; undefined otherwise. */
  readonly string: string | undefined;
  /** The value when it is a number. */
  readonly number: number | undefined;
  /** The value when it is a boolean as go-yaml reads it (`yes`, `off` too). */
  readonly boolean: boolean | undefined;
  /** Decoded text of a scalar of any type, also of one that holds a template; undefined for anything else. */
  readonly text: string | undefined;
  /** Cursors of a list's items; empty for anything else. */
  readonly items: readonly Cursor[];
  /** Keys of a map in order, merged ones included; empty for anything else. */
  readonly keys: readonly string[];
  /** The value's span; when nothing stands there, the key's, else that of the nearest existing ancestor's key. */
  readonly location: Location;
  /** The place of the key that leads here; for a list item, and when there is none, `location`. */
  readonly key: Place;
  /** True when editing the value would edit its other users: it is an alias, an anchor's value that aliases repeat, merged, or in such a one. */
  readonly shared: boolean;
  /** The YAML text inside this scalar as a tree of its own, with host positions. Absent or unknown as the cursor when it is no scalar. */
  readonly embedded: Cursor;
  /** The same with the strict JSON scanner. */
  readonly embeddedJson: Cursor;
  /** The same place as the root of a document of its own, for the items of a `kind: List`. */
  readonly asDocument: Cursor;
  /** A part of the scalar's `text`, from and to UTF-16 offsets in it. */
  part(start: number, end: number): Place;
  /** For the edit module only. */
  readonly spot: Spot;
  /** The tree the cursor walks, with its syntax problems and duplicate keys. */
  readonly tree: Tree;
}
