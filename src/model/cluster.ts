import type { SourceFile } from '../text/source-file.ts';
import type { Cursor, Place } from '../yaml/cursor.ts';
import type { Edit } from '../yaml/edit.ts';
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
  /** Every document that a format recognised or that shares a file with one, broken ones too. */
  readonly documents: readonly ParsedDocument[];
}

/** The cluster's platform: what was given, or what enough evidence says; `profile` is null otherwise. */
export interface PlatformFinding {
  readonly profile: PlatformProfile | null;
  readonly confidence: 'given' | 'detected' | 'none';
  readonly evidence: readonly Evidence[];
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

export type AgentRole = 'node-agent' | 'cluster-agent' | 'cluster-checks-runner';
export type AgentFlavour = 'operator' | 'helm' | 'manifest';

/** One kind of Agent pod as one file describes it. */
export interface AgentWorkload {
  readonly role: AgentRole;
  readonly flavour: AgentFlavour;
  /** What to point at when the workload itself is meant: the object's name, or the section's key. */
  readonly at: Place;
  readonly document: ParsedDocument;
  /** Namespace of the pods; unknown when not written (Helm values never say it). */
  readonly namespace: Known<string>;
  /** False when the files or defaults say that this workload isn't deployed (a runner that nobody switched on). */
  readonly deployed: Known<boolean>;
  readonly hostNetwork: Known<boolean>;
  /** The container that runs checks: its mounts and environment. */
  readonly agentContainer: Container;
  /** Other containers whose mounts are in the files (init containers, trace-agent, ...). */
  readonly otherContainers: readonly Container[];
  readonly volumes: VolumeList;
  /** The list of tolerations; absent means none, unknown means that it can't be told. */
  readonly tolerations: Cursor;
  readonly nodeSelector: Cursor;
  readonly affinity: Cursor;
  /** Everything that switches packaged auto_conf files off by name: Helm's list, DD_IGNORE_AUTOCONF values. */
  readonly ignoredAutoConf: IgnoredAutoConf;
  /** What brings check files into the pod. */
  readonly confd: readonly ConfdSource[];
  /** Edits that switch the packaged auto_conf of a check off, in this flavour's documented way. */
  disableAutoConf(check: string): readonly Edit[];
}

export interface Container {
  readonly name: string;
  /** The container's own place: its name or key, else the workload's. */
  readonly at: Place;
  /** The list of mounts, for appending; absent when nothing is written. */
  readonly mountsAt: Cursor;
  readonly mounts: readonly Mount[];
  /** False when there may be mounts that the files don't show (an open fragment, a template). */
  readonly mountsKnown: boolean;
}

/** One volumeMount. `path` has no trailing slash. A part that can't be told is unknown. */
export interface Mount {
  readonly at: Cursor;
  readonly name: Known<string>;
  readonly path: Known<string>;
  readonly subPath: Known<string> | null;
  readonly readOnly: Known<boolean>;
}

export interface VolumeList {
  readonly at: Cursor;
  readonly items: readonly Volume[];
  /** False when there may be volumes that the files don't show. */
  readonly known: boolean;
}

/** A volume and what it brings. */
export interface Volume {
  readonly at: Cursor;
  readonly name: Known<string>;
  readonly source: VolumeSource;
}

export type VolumeSource =
  | { readonly kind: 'hostPath'; readonly path: Known<string>; readonly at: Cursor }
  | { readonly kind: 'secret' | 'configMap'; readonly name: Known<string>; readonly items: Cursor; readonly at: Cursor }
  | { readonly kind: 'emptyDir' }
  | { readonly kind: 'other' };

/** Names given to be ignored, each where it is written, and whether there may be more. */
export interface IgnoredAutoConf {
  readonly names: readonly { readonly name: string; readonly at: Place }[];
  readonly known: boolean;
}

/** A place that brings check files into a pod: a map file name -> text, or a reference to a ConfigMap. */
export interface ConfdSource {
  readonly kind: 'inline' | 'config-map';
  /** Helm `datadog.confd`, Operator `configDataMap` or `configMap.name`, a volume of a manifest. */
  readonly at: Cursor;
  /** Name of the ConfigMap when kind is config-map. */
  readonly configMap: Known<string> | null;
  /** The Operator's `items`, Kubernetes' `items` of a volume: which keys become which files; absent means all. Null for inline. */
  readonly items: Cursor | null;
  /** The one key that a subPath mount takes; null when all are taken. */
  readonly subPath: Known<string> | null;
  /** Where the files come to lie below conf.d: empty for conf.d itself, `etcd.d`; the file itself for a subPath mount. */
  readonly target: string;
  /** True when the image's entry script copies the files, which takes none but `*.yaml`. */
  readonly copied: boolean;
  /** True when this source never reaches conf.d (extraConfd of a runner, a configDataMap beside a configMap). */
  readonly ineffective: boolean;
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

export type CheckSource =
  | 'packaged'
  | 'conf.d'
  | 'config-map'
  | 'cluster-agent-confd'
  | 'pod-annotation'
  | 'service-annotation'
  | 'endpoints-annotation';

/** One configuration of one check, as one file, one ConfigMap key or one packaged auto_conf brings it. */
export interface CheckConfig {
  /** As written: the file's stem (`etcd` of `etcd.yaml`). May be a misspelt name. */
  readonly name: string;
  /** Name of its file as written, with the extension; `conf.yaml` in a folder of its own. */
  readonly fileName: string;
  /** The component whose check the Agent loads from it; null for a misspelt name and for a file that is never read (`etcd.yml`). */
  readonly component: Component | null;
  readonly source: CheckSource;
  /** The place of the name: the key in the ConfigMap or values, or the start of a file of its own. */
  readonly nameAt: Place;
  /** The cursor whose key is the file name, for renaming; null for a file of its own and for packaged checks. */
  readonly entry: Cursor | null;
  /** Root of the check file. Unknown when the text is broken. */
  readonly file: Cursor;
  readonly adIdentifiers: Cursor;
  readonly initConfig: Cursor;
  readonly instances: readonly CheckInstance[];
  /** The workloads that get this file. Empty for a ConfigMap that nothing refers to and for a file of its own. */
  readonly agents: readonly AgentWorkload[];
}

/** One item of `instances`. */
export interface CheckInstance {
  readonly check: CheckConfig;
  readonly at: Cursor;
}

/** How a format writes flags, so that a rule can tell a wrong shape and a fix can write the right one. */
export type FlagShape = 'map' | 'list' | 'command';

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
  readonly origin: 'cluster-configuration' | 'static-pod';
  readonly flags: readonly Flag[];
  /** False when flags may exist that the files don't show (a template, a fragment, a broken shape). */
  readonly known: boolean;
  /** The shape that the document's API asks for; `flagsAt.kind` says what is written. */
  readonly shape: FlagShape;
  /** The flag's edits: changes its value, or adds it in the shape of the document. */
  setFlag(name: string, value: string): readonly Edit[];
}

/** One flag. `value` is unknown for a template. */
export interface Flag {
  readonly name: string;
  readonly value: Known<string>;
  /** The value's own characters; the whole item when there is no value. */
  readonly at: Place;
  /** The name's own characters. */
  readonly nameAt: Place;
  /** What to remove to drop the flag. */
  readonly entry: Cursor;
}
