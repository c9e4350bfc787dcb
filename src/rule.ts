import type { Cluster, Component } from './model/cluster.ts';
import type { Place } from './yaml/cursor.ts';
import type { Edit } from './yaml/edit.ts';

/** `error`: no data or wrong data arrives; `warning`: works today and breaks on rotation, upgrade or another node, or leaks; `info`: worth knowing. */
export type Severity = 'error' | 'warning' | 'info';

/** `safe`: the documented remedy, fully determined by the files and the platform. `unsafe`: needs a choice, or deletes configuration. */
export type FixSafety = 'safe' | 'unsafe';

/** Changes that repair one problem, all or none. */
export interface Fix {
  /** What it does, in the imperative: `tolerate the taint node-role.kubernetes.io/control-plane`. */
  readonly title: string;
  readonly edits: readonly Edit[];
  /** For a rule whose fix is safe: a single fix that isn't. */
  readonly safety?: 'unsafe';
}

/** Something else worth looking at, with a few words on why. */
export interface Related {
  readonly at: Place;
  readonly message: string;
}

/** What a rule found. `at` is the primary place; its cursor or part of it. */
export interface Problem {
  /** One sentence that stands alone; it may name what was found and what was expected. No final period. */
  readonly message: string;
  readonly at: Place;
  /** Only lower than the rule's own. */
  readonly severity?: Severity;
  readonly component?: Component;
  /** What the problem is about; a rule masks problems of the rules it names that share a subject. Default: any. */
  readonly subject?: object;
  readonly related?: readonly Related[];
  readonly fix?: Fix | undefined;
}

/** One policy: a value, not a participant. */
export interface Rule {
  readonly id: string;
  readonly severity: Severity;
  /** In the preset `strict` only. */
  readonly strict?: true;
  /** Components it can be about; empty when it isn't about one. */
  readonly components: readonly Component[];
  readonly since: string;
  /** One line for tables: what is wrong. */
  readonly summary: string;
  /** What happens then, in two or three sentences. */
  readonly why: string;
  /** What to do. */
  readonly remedy: string;
  /** What must be run afterwards, when changing files isn't enough. */
  readonly apply?: string;
  readonly references: readonly string[];
  readonly fix?: FixSafety;
  /** Ids of rules whose problems on the same subject this rule's finding silences. */
  readonly masks?: readonly string[];
  check(cluster: Cluster): Iterable<Problem>;
}

/** Gives the value its type; a rule file's default export. */
export const defineRule = (rule: Rule): Rule => rule;
