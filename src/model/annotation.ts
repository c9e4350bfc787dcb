import type { Cursor, Place } from '../yaml/cursor.ts';
import type { Component, Known, ParsedDocument, Service } from './cluster.ts';

/**
 * The annotations of one object that configure checks under one id: `ad.datadoghq.com/<id>.checks`, or the three arrays
 * `check_names`, `init_configs`, `instances`. Only sets that name one of the four checks, or a name one step from them.
 * What the Agent makes of it is in `Cluster.checks`; what keeps it from making anything is `fault`.
 */
export interface AnnotationSet {
  readonly document: ParsedDocument;
  /** `service` and `endpoints` on a Service, a container's name or `check.id` on a Pod. */
  readonly id: string;
  readonly source: 'pod-annotation' | 'service-annotation' | 'endpoints-annotation';
  /** The object's map of annotations; keys that the Agent doesn't look up are in it too. */
  readonly annotations: Cursor;
  /** The Service that is annotated; null for a Pod. */
  readonly service: Service | null;
  /** The Pod, or Pod template, that is annotated; null for a Service. */
  readonly pod: AnnotatedPod | null;
  /** The way of writing that counts: `.checks` wherever it stands, else the three arrays. */
  readonly version: 'v1' | 'v2';
  /** Whether the arrays are those of the old prefix `service-discovery.datadoghq.com/`. */
  readonly legacy: boolean;
  /** The values under their keys, whatever version counts; absent when not written. Their JSON is `embeddedJson`. */
  readonly checks: Cursor;
  readonly checkNames: Cursor;
  readonly initConfigs: Cursor;
  readonly instances: Cursor;
  readonly resolve: Cursor;
  /** Values that the Agent ignores for those that count: arrays beside `.checks`, or of the old prefix beside the new one. */
  readonly overruled: readonly Cursor[];
  /** Every check that it names, as far as it can be read; names of other checks too. */
  readonly names: readonly AnnotatedName[];
  /** The four components' checks that it is about, by right and by wrong names, or by what its URLs ask for when no name is given. */
  readonly meant: readonly Component[];
  /** Why the Agent takes no check from it; null when it does, unknown when templates keep it from being read. */
  readonly fault: AnnotationFault | null | 'unknown';
}

/** A check's name: an item of `check_names` or a key of `.checks`. */
export interface AnnotatedName {
  readonly name: string;
  readonly at: Place;
}

/** What is wrong first, in the order in which the Agent stumbles. One fault loses every check of the set. */
export interface AnnotationFault {
  /**
   * `incomplete`: a key is missing or empty; `not-text`: a value is no string, which Kubernetes refuses; `json`: a value is no
   * JSON; `shape`: JSON of another shape; `lengths`: the arrays differ in length; `unseen`: the Agent doesn't look at a Service
   * for what it has (arrays of the old prefix).
   */
  readonly kind: 'incomplete' | 'not-text' | 'json' | 'shape' | 'lengths' | 'unseen';
  readonly at: Place;
  /** As the end of a sentence: `its init_configs are missing`. */
  readonly reason: string;
}

/** The containers of an annotated Pod or Pod template, and where its pods run. */
export interface AnnotatedPod {
  readonly spec: Cursor;
  readonly containers: readonly AnnotatedContainer[];
  /** False when there may be containers that the files don't show (a patch, a template). */
  readonly containersKnown: boolean;
}

export interface AnnotatedContainer {
  readonly name: Known<string>;
  readonly nameAt: Cursor;
  /** The ids by which annotations find it: its name, and its `check.id`. */
  readonly ids: readonly string[];
  /** The list of ports that it declares. */
  readonly ports: Cursor;
}
