import type { AgentWorkload, ComponentSettings, ConfigMap, ParsedDocument, SecretObject } from './model/cluster.ts';
import type { Version } from './model/version.ts';
import type { Cursor } from './yaml/cursor.ts';

/** What one document contributes to a cluster, before anything is joined. */
export interface Fragment {
  readonly agents?: readonly AgentWorkload[];
  readonly controlPlane?: readonly ComponentSettings[];
  readonly configMaps?: readonly ConfigMap[];
  readonly secrets?: readonly SecretObject[];
  /** A check file that is a file of its own: its stem and root. */
  readonly checkFiles?: readonly { readonly name: string; readonly file: Cursor }[];
  readonly clusterName?: string;
  readonly kubernetesVersion?: Version;
}

/** One input format: recognises a document by its content (never by its name alone) and reads it. Pure. */
export interface Format {
  readonly id: string;
  readonly title: string;
  matches(document: ParsedDocument): boolean;
  read(document: ParsedDocument): Fragment;
}

/** Gives the value its type; a format file's default export. */
export const defineFormat = (format: Format): Format => format;
