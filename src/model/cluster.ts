import type { SourceFile } from '../text/source-file.ts';
import type { Cursor, Place } from '../yaml/cursor.ts';
import type { Edit } from '../yaml/edit.ts';
import type { ClusterRole, ClusterRoleBinding } from './access.ts';
import type { AgentWorkload } from './agent.ts';
import type { AnnotationSet } from './annotation.ts';
import type { ClusterChecks } from './cluster-checks.ts';
import type { ComponentSettings } from './component-settings.ts';
import type { IdleSuppression } from './idle-suppression.ts';
import type { ObjectCopy } from './object-copy.ts';
import type { PlatformProfile } from './platform.ts';
import type { Versions } from './version.ts';

/** The four components of a control plane, as the report names them. */
export const components = ['apiserver', 'etcd', 'controller-manager', 'scheduler'] as const;
export type Component = (typeof components)[number];

/** A fact that the files may leave open. */
export type Known<T> = T | 'unknown';

/** Everything that is known of one cluster; what rules look at. */
export interface Cluster {
  readonly id: string;
  readonly platform: PlatformFinding;
  readonly versions: Versions;
  readonly agents: readonly AgentWorkload[];
  /** Written checks of the four components, and of names one step from theirs. The packaged ones, which have no place to point at: `packaged.ts`. */
  readonly checks: readonly CheckConfig[];
  readonly controlPlane: readonly ComponentSettings[];
  readonly configMaps: readonly ConfigMap[];
  readonly secrets: readonly SecretObject[];
  readonly clusterRoles: readonly ClusterRole[];
  readonly clusterRoleBindings: readonly ClusterRoleBinding[];
  readonly services: readonly Service[];
  /** Services and Secrets that commands copy. */
  readonly copies: readonly ObjectCopy[];
  /** Annotations that configure the four checks, or mean to. Their checks are in `checks`. */
  readonly annotations: readonly AnnotationSet[];
  /** One for each installation by Helm or the Operator. */
  readonly clusterChecks: readonly ClusterChecks[];
  /** Suppressions that hid nothing; known to rules that are checked last. */
  readonly idleSuppressions: readonly IdleSuppression[];
  /** Every document that a format recognised or that shares a file with one, broken ones too. */
  readonly documents: readonly ParsedDocument[];
}

/** The cluster's platform: what was given, or what enough evidence says; `profile` is null otherwise. */
export interface PlatformFinding {
  readonly profile: PlatformProfile | null;
  readonly confidence: 'given' | 'detected' | 'none';
  /** All that speaks for this platform or another. */
  readonly evidence: readonly Evidence[];
  /** What decided it, or why it isn't decided, as a sentence without its full stop. */
  readonly reason: string;
}

/** Something in the files that speaks for a platform. */
export interface Evidence {
  readonly platform: string;
  readonly strength: 'strong' | 'medium' | 'weak';
  /** What was seen, in words. */
  readonly text: string;
  readonly at: Place;
}

/** One document of a file with all trees that were read in it, embedded ones included. */
export interface ParsedDocument {
  readonly file: SourceFile;
  readonly root: Cursor;
  /** Id of the format that recognised it, null when none did. */
  readonly format: string | null;
  /** True for text that a tool rendered (Helm's `# Source:` and labels): its source is to be changed, not it. */
  readonly generated: boolean;
  /** True when Go or Jinja templates keep the text from being YAML, so that its syntax is nobody's mistake. */
  readonly templated: boolean;
}

export interface ConfigMap {
  readonly document: ParsedDocument;
  readonly name: Known<string>;
  readonly nameAt: Cursor;
  /** Null when no namespace is written. */
  readonly namespace: Known<string> | null;
  /** The `data` map. */
  readonly data: Cursor;
}

/** A Secret of which the files show the keys. */
export interface SecretObject {
  readonly document: ParsedDocument;
  readonly name: Known<string>;
  readonly namespace: Known<string> | null;
  readonly keys: readonly string[];
}

/** A Service as the files show it, or as the platform makes it. Of one without `spec`, which is a patch, only the name is known. */
export interface Service {
  /** Null for one that no file shows. */
  readonly document: ParsedDocument | null;
  readonly name: Known<string>;
  /** Null when no namespace is written. */
  readonly namespace: Known<string> | null;
  /** Its name, else its kind. */
  readonly at: Place;
  readonly ports: Known<readonly ServicePort[]>;
  /** Whether it has no address of its own (`clusterIP: None`). */
  readonly headless: Known<boolean>;
  /** Whether a selector picks the pods behind it. Without one its endpoints are written by somebody, and have no pods. */
  readonly selectsPods: Known<boolean>;
}

export interface ServicePort {
  /** Null for a port that no file shows. */
  readonly at: Cursor | null;
  readonly name: Known<string> | null;
  readonly port: Known<number>;
  /** Where the endpoints listen: a number, or the name of a container's port. */
  readonly targetPort: Known<number | string>;
}

export type CheckSource =
  | 'packaged'
  | 'conf.d'
  | 'config-map'
  | 'cluster-agent-confd'
  | 'pod-annotation'
  | 'service-annotation'
  | 'endpoints-annotation';

/** One configuration of one check, as one file, one ConfigMap key, one annotation set or one packaged auto_conf brings it. */
export interface CheckConfig {
  /** As written: the file's stem (`etcd` of `etcd.yaml`), or the name in an annotation. May be a misspelt name. */
  readonly name: string;
  /** Name of its file as written, with the extension; `conf.yaml` in a folder of its own; the key of an annotation. */
  readonly fileName: string;
  /** The component whose check the Agent loads from it; null for a misspelt name and for a file that is never read (`etcd.yml`). */
  readonly component: Component | null;
  readonly source: CheckSource;
  /** The place of the name: the key in the ConfigMap or values, the name in an annotation, or the start of a file of its own. */
  readonly nameAt: Place;
  /** The cursor whose key is the file name, for renaming; null for a file of its own, an annotation and packaged checks. */
  readonly entry: Cursor | null;
  /** The annotations that it comes from; null for a file. */
  readonly annotation: AnnotationSet | null;
  /** Root of the check file; in an annotation, what holds its instances. Unknown when the text is broken. */
  readonly file: Cursor;
  readonly adIdentifiers: Cursor;
  readonly initConfig: Cursor;
  readonly instances: readonly CheckInstance[];
  /**
   * The workloads that get the configuration; which of them, or which others, run it: `runners`. Empty for a ConfigMap that
   * nothing refers to and for a file of its own. Annotations of Pods go to node agents, those of Services to Cluster Agents.
   */
  readonly agents: readonly AgentWorkload[];
  /** Edits that give it the name of another check; none when its name can't be changed by one. */
  rename(check: string): readonly Edit[];
  /** Edits that take it away; none when that takes more than edits, as for a file of its own. */
  removal(): readonly Edit[];
}

/** One item of `instances`. */
export interface CheckInstance {
  readonly check: CheckConfig;
  readonly at: Cursor;
}
