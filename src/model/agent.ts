import type { Cursor, Place } from '../yaml/cursor.ts';
import type { Edit } from '../yaml/edit.ts';
import type { Account } from './account.ts';
import type { Known, ParsedDocument } from './cluster.ts';
import type { Image } from './images.ts';

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
  readonly account: Account;
  /** The container that runs checks: its mounts and environment. */
  readonly agentContainer: Container;
  /** Other containers whose mounts are in the files (init containers, trace-agent, ...). */
  readonly otherContainers: readonly Container[];
  readonly volumes: VolumeList;
  /** The images that the files name for it; what is pulled by default is not among them. */
  readonly images: readonly Image[];
  /** The list of tolerations; absent means none, unknown means that it can't be told. */
  readonly tolerations: Cursor;
  readonly nodeSelector: Cursor;
  readonly affinity: Cursor;
  /** Everything that switches packaged auto_conf files off by name: Helm's list, DD_IGNORE_AUTOCONF values. */
  readonly ignoredAutoConf: IgnoredAutoConf;
  /** What brings check files into the pod. */
  readonly confd: readonly ConfdSource[];
  /** False when there may be sources that the files don't show. */
  readonly confdKnown: boolean;
  /** Edits that bring a ConfigMap's check files into the pod; none where that takes more than a reference. */
  useConfigMap(name: string): readonly Edit[];
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

/** Names given to be ignored, whether there may be more, and names that are given where nobody reads them. */
export interface IgnoredAutoConf {
  readonly names: readonly IgnoredName[];
  readonly known: boolean;
  readonly unread: readonly UnreadNames[];
}

/** One name as it is written: the characters of `scalar` from `start` on (a UTF-16 offset in its text). */
export interface IgnoredName {
  readonly name: string;
  readonly at: Place;
  readonly scalar: Cursor;
  readonly start: number;
}

/** A list or text of names under a key that has no effect, such as `ignoreAutoconfig`. */
export interface UnreadNames {
  /** The key, or the variable's name. */
  readonly at: Place;
  readonly written: string;
  /** The key that has the effect. */
  readonly right: string;
  readonly value: Cursor;
  /** What gives it the effect; empty when that can't be told. */
  readonly edits: readonly Edit[];
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
