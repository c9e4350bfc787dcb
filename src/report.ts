import type { Link, LinkState } from './model/chain.ts';
import type { Component } from './model/cluster.ts';
import type { Verdict } from './model/verdict.ts';
import type { FixSafety, Rule, Severity } from './rule.ts';
import type { SourceFile } from './text/source-file.ts';
import type { ObjectReference } from './yaml/cursor.ts';

/** Line and column (1-based, UTF-16 units, end exclusive) and offset (0-based, UTF-16 units) of one point. */
export interface ReportPoint {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

export interface ReportEdit {
  readonly path: string;
  readonly start: ReportPoint;
  readonly end: ReportPoint;
  readonly text: string;
}

export interface ReportFix {
  readonly title: string;
  readonly safety: FixSafety;
  readonly edits: readonly ReportEdit[];
}

export interface ReportRelated {
  readonly message: string;
  readonly path: string;
  readonly start: ReportPoint;
  readonly end: ReportPoint;
}

/** One settled finding, as `schemas/report.schema.json` says. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly helpUri: string;
  readonly path: string;
  readonly start: ReportPoint;
  readonly end: ReportPoint;
  readonly document: number;
  readonly object: ObjectReference | null;
  readonly pointer: string;
  readonly clusters: readonly string[];
  readonly component: Component | null;
  /** What must be run once the files are right; null when nothing must. */
  readonly apply: string | null;
  readonly fix: ReportFix | null;
  readonly related: readonly ReportRelated[];
}

/** What becomes of one component's metrics. What there is nothing to say of is null, or empty. */
export interface ReportVerdict {
  readonly verdict: Verdict;
  readonly reason: string;
  /** The first link of the chain that is broken, else probably broken, else unknown; empty when there is none. */
  readonly link: Link | '';
  readonly links: Readonly<Record<Link, LinkState>>;
  /** The rule that tells of that break. */
  readonly rule: string | null;
  /** Where to look. */
  readonly at: { readonly path: string; readonly start: ReportPoint; readonly end: ReportPoint } | null;
  /** How to repair it, by hand and by the rule's fix. */
  readonly remedy: string | null;
  readonly fix: { readonly title: string; readonly safety: FixSafety } | null;
  /** What must be run once the files are right. */
  readonly apply: string | null;
  /** Which fact is missing, and how to give it. */
  readonly missing: string | null;
  /** Commands that show on the cluster whether the metrics arrive; what only the cluster knows is in angle brackets. */
  readonly confirm: readonly string[];
}

/** Something in the files that speaks for a platform. */
export interface ReportEvidence {
  readonly platform: string;
  readonly strength: 'strong' | 'medium' | 'weak';
  /** What was seen, in words. */
  readonly text: string;
  readonly path: string;
  readonly line: number;
}

/** What is known of one cluster. `detection`, `versionOrigins` and `files` are for people; the JSON report leaves them out. */
export interface ReportCluster {
  readonly id: string;
  readonly platform: string | null;
  /** What speaks for that platform, or without one for any: `text (file:line)`. */
  readonly platformEvidence: readonly string[];
  /** Whether the platform was given, all that speaks for one, and why that decides it or doesn't: a sentence without its full stop. */
  readonly detection: { readonly given: boolean; readonly evidence: readonly ReportEvidence[]; readonly reason: string };
  readonly versions: Readonly<Record<string, string>>;
  /** Where each of the versions comes from: a flag, a file and line. */
  readonly versionOrigins: Readonly<Record<string, string>>;
  readonly components: Readonly<Record<Component, ReportVerdict>>;
  /** Whether the files hold an Agent of it. */
  readonly hasAgent: boolean;
  /** Files that hold something of this cluster, in order of path. */
  readonly files: readonly string[];
}

export interface ReportSummary {
  readonly files: number;
  readonly filesSkipped: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly fixable: number;
  readonly suppressed: number;
}

/** All that one run found. `sources`, `rules` and `notes` are for people; the JSON report leaves them out. */
export interface Report {
  readonly schemaVersion: 1;
  readonly tool: { readonly name: 'dd-cp-lint'; readonly version: string };
  readonly clusters: readonly ReportCluster[];
  /** Sorted by path, then offset, then rule. */
  readonly findings: readonly Finding[];
  readonly summary: ReportSummary;
  /** The files that were read, by path, for code frames. */
  readonly sources: ReadonlyMap<string, SourceFile>;
  /** The rules that can speak in it, by id, for what they say of themselves. */
  readonly rules: ReadonlyMap<string, Rule>;
  /** Rules that broke down, with the cause: bugs of ours, never of the files. */
  readonly failures: readonly { readonly rule: string; readonly cluster: string; readonly cause: unknown }[];
  /** Remarks that are no findings: an unknown rule in a directive, evidence against the given platform, a file full of templates. */
  readonly notes: readonly string[];
}

/** One fix that was wanted and did not hold, with the reason for people. */
export interface WithdrawnFix {
  readonly finding: Finding;
  readonly reason: string;
}

/** What fixing made of the files. `report` is that of the fixed files. */
export interface FixOutcome {
  readonly report: Report;
  /** Changed files with their new text, in order of path. */
  readonly changed: readonly { readonly path: string; readonly before: string; readonly after: string }[];
  readonly applied: readonly Finding[];
  readonly withdrawn: readonly WithdrawnFix[];
}

/** One file handed to the linter. */
export interface InputFile {
  /** Relative to the working directory, with `/`. */
  readonly path: string;
  readonly text: string;
  /** False for a file that is read for its context only: nothing is reported in it, and no fix writes it. Default true. */
  readonly writable?: boolean;
  /** True for a file that is read only since one beside it matters: when it doesn't parse, it is none of ours. Default false. */
  readonly bystander?: boolean;
}
