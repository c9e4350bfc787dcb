import type { AgentWorkload } from './model/agent.ts';
import type { Link } from './model/chain.ts';
import type { CheckConfig, CheckInstance, Cluster, Component, ConfigMap, ParsedDocument } from './model/cluster.ts';
import type { ComponentSettings } from './model/component-settings.ts';
import type { Cursor, Place } from './yaml/cursor.ts';
import type { Cut } from './yaml/cut.ts';
import type { Edit } from './yaml/edit.ts';

/** `error`: no data or wrong data arrives; `warning`: works today and breaks on rotation, upgrade or another node, or leaks; `info`: worth knowing. */
export type Severity = 'error' | 'warning' | 'info';

/** `safe`: the documented remedy, fully determined by the files and the platform. `unsafe`: needs a choice, or deletes configuration. */
export type FixSafety = 'safe' | 'unsafe';

/** Changes that repair one problem, all or none. */
export interface Fix {
  /** What it does, in the imperative: `tolerate the taint node-role.kubernetes.io/control-plane`. */
  readonly title: string;
  readonly edits: readonly (Edit | Cut)[];
  /** For a rule whose fix is safe: a single fix that isn't. */
  readonly safety?: 'unsafe';
}

/** Something that a problem can be about. A problem about an instance is about its check too. Compared by identity. */
export type Subject = CheckInstance | CheckConfig | AgentWorkload | ComponentSettings | ParsedDocument | ConfigMap | Cursor;

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
  readonly component?: Component | null;
  /** What the problem is about; it silences problems of the rules that its rule masks when they share a subject. */
  readonly subjects?: readonly Subject[];
  readonly related?: readonly Related[];
  /** The link that it breaks, where that isn't the rule's own; null for none. */
  readonly link?: Link | null;
  /** What must be run afterwards, where the rule's own `apply` says too much; null when nothing must. */
  readonly apply?: string | null;
  readonly fix?: Fix | undefined;
}

/** One policy: a value, not a participant. */
export interface Rule {
  readonly id: string;
  readonly severity: Severity;
  /** In the preset `strict` only. */
  readonly strict?: true;
  /** Checked when all others have been, since it looks at what became of their problems. */
  readonly last?: true;
  /**
   * The link between a configuration and its metrics that its problems break: errors surely, warnings probably. Left out
   * for a rule whose problems leave the metrics alone.
   */
  readonly link?: Link;
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
  /** How grave it is as a question of security, from 0.1 to 10 as CVSS counts; left out when it is none. */
  readonly securitySeverity?: number;
  /** Ids of rules whose problems about the same subject this rule's problems silence, unless a mere warning meets an error; `all` for every other rule. */
  readonly masks?: readonly string[] | 'all';
  check(cluster: Cluster): Iterable<Problem>;
}

/** Gives the value its type; a rule file's default export. */
export const defineRule = (rule: Rule): Rule => rule;
