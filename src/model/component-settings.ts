import type { Cursor, Place } from '../yaml/cursor.ts';
import type { Edit } from '../yaml/edit.ts';
import type { Component, Known, ParsedDocument } from './cluster.ts';
import type { SettingsOrigin } from './settings-origin.ts';

/**
 * How a format writes flags, so that a rule can tell a wrong shape and a fix can write the right one: a map from flag to
 * value, a list of name and value, a command, a list of `flag=value`, or fields that stand for flags.
 */
export type FlagShape = 'map' | 'list' | 'command' | 'arguments' | 'fields';

/** The settings of one component as the files show them. Flag names carry no leading dashes. */
export interface ComponentSettings {
  readonly component: Component;
  readonly document: ParsedDocument;
  /** The component's place when a flag is missing: its key, else the document's kind. */
  readonly at: Place;
  /** Root of the configuration: a ClusterConfiguration, also one inside a ConfigMap, or a Pod. */
  readonly configuration: Cursor;
  /** The collection that holds the flags (`extraArgs`, `command`), present or not. */
  readonly flagsAt: Cursor;
  readonly origin: SettingsOrigin;
  readonly flags: readonly Flag[];
  /** False when flags may exist that the files don't show (a template, a fragment, a broken shape). */
  readonly known: boolean;
  /** The shape that the document's API asks for; `flagsAt.kind` says what is written. */
  readonly shape: FlagShape;
  /** The version of that API, if what it asks for is known; null for any other. */
  readonly shapedBy: string | null;
  /** The flag's edits: changes its value, or adds it in the shape of the document. None where it can't be said. */
  setFlag(name: string, value: string): readonly Edit[];
  /** What these edits set, where the document has a name of its own for it: `etcd-expose-metrics to true`. */
  readonly wordsFor?: (name: string, value: string) => string | null;
  /** Edits that take the flag away, however often it is given. */
  dropFlag(name: string): readonly Edit[];
}

/** One flag. `value` is unknown for a template. */
export interface Flag {
  readonly name: string;
  readonly value: Known<string>;
  /** The value's own characters; the whole item when there is no value. */
  readonly at: Place;
  /** A part of the value, from and to UTF-16 offsets in it. */
  part(start: number, end: number): Place;
  /** The name's own characters. */
  readonly nameAt: Place;
  /** What to remove to drop the flag. */
  readonly entry: Cursor;
}
