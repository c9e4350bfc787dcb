import type { Cursor } from '../yaml/cursor.ts';
import type { Tree } from '../yaml/tree.ts';
import type { ClusterRole, ClusterRoleBinding } from './access.ts';
import type { AgentWorkload } from './agent.ts';
import type { AnnotationSet } from './annotation.ts';
import type { ConfigMap, ParsedDocument, SecretObject, Service } from './cluster.ts';
import type { ClusterChecks } from './cluster-checks.ts';
import type { ComponentSettings } from './component-settings.ts';
import type { ObjectCopy } from './object-copy.ts';
import type { StatedVersion } from './stated-versions.ts';

/** What one document contributes to a cluster, before anything is joined. */
export interface Fragment {
  readonly agents?: readonly AgentWorkload[];
  readonly controlPlane?: readonly ComponentSettings[];
  readonly configMaps?: readonly ConfigMap[];
  readonly secrets?: readonly SecretObject[];
  readonly clusterRoles?: readonly ClusterRole[];
  readonly clusterRoleBindings?: readonly ClusterRoleBinding[];
  readonly services?: readonly Service[];
  readonly copies?: readonly ObjectCopy[];
  readonly annotations?: readonly AnnotationSet[];
  readonly clusterChecks?: readonly ClusterChecks[];
  /** A check file that is a file of its own: its stem and root. */
  readonly checkFiles?: readonly { readonly name: string; readonly file: Cursor }[];
  readonly clusterName?: string;
  /** What the document says of versions; the tags of Agents' images are in `agents`. */
  readonly versions?: readonly StatedVersion[];
}

/** A document and what its format read in it; an empty fragment when none recognised it. */
export interface LiftedDocument {
  readonly document: ParsedDocument;
  readonly fragment: Fragment;
  /** Set for values files that were merged for one cluster of the configuration: its name, and the texts, which count no longer by themselves. */
  readonly merged?: { readonly cluster: string; readonly trees: readonly Tree[] };
}
