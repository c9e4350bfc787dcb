import type { PlatformProfile } from './model/platform.ts';
import type { Versions } from './model/version.ts';
import { type Base, sameFolder } from './patterns.ts';
import type { Severity } from './rule.ts';
import type { Location } from './text/source-file.ts';

/** What flags and the configuration file ask for, merged; a flag wins over the file. */
export interface Settings {
  readonly preset: 'recommended' | 'strict' | 'off';
  /** Severity per rule, over the preset. */
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
  /** Platform id for all clusters, given by hand; null when it is to be detected. */
  readonly platform: string | null;
  readonly versions: Versions;
  /** Profiles of the user's own, which count like those that come along. */
  readonly ownPlatforms: readonly PlatformProfile[];
  /** Clusters that the configuration file spells out; files that none of them claims are sorted by evidence. */
  readonly clusters: readonly ClusterSettings[];
  readonly ignore: readonly IgnoreEntry[];
  /** Where the configuration file and the working directory lie; for `matcher`. */
  readonly base: Base;
}

export interface ClusterSettings {
  readonly name: string;
  /** Patterns in gitignore's syntax, relative to the configuration file's folder. */
  readonly files: readonly string[];
  /** Helm values files, weakest first, merged as Helm does: paths relative to the working directory. */
  readonly values: readonly string[];
  readonly platform: string | null;
  readonly versions: Versions;
}

/** Findings the user doesn't want to see: those of these rules (all when empty) in these files (all when empty). */
export interface IgnoreEntry {
  readonly rules: readonly string[];
  readonly paths: readonly string[];
  readonly reason: string;
  /** The entry in the configuration file, where there is one. */
  readonly at?: Location;
}

/** What holds when nothing is said. */
export const defaultSettings: Settings = {
  preset: 'recommended',
  rules: {},
  platform: null,
  versions: {},
  ownPlatforms: [],
  clusters: [],
  ignore: [],
  base: sameFolder,
};

/** With every rule: no setting of one changes whether metrics arrive, and one that breaks down on the way must not go unnoticed. */
export const withEveryRule = (settings: Settings): Settings => ({ ...settings, preset: 'strict', rules: {} });
