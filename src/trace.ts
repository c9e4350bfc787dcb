import type { Link, LinkState } from './model/chain.ts';
import type { Component } from './model/cluster.ts';
import type { Report, ReportPoint, ReportVerdict } from './report.ts';

/** One thing that is known of a route, in words. `at` is where the files say it; null for what follows or is documented. */
export interface Statement {
  readonly text: string;
  readonly at: { readonly path: string; readonly start: ReportPoint } | null;
}

/** How the metrics of a component get to Datadog, link by link, or how far they get. */
export interface Trace {
  readonly cluster: string;
  readonly platform: string | null;
  readonly component: Component;
  readonly verdict: ReportVerdict;
  /** What speaks for each link that was looked at; empty without a check to follow. */
  readonly steps: readonly { readonly link: Link; readonly state: LinkState; readonly statements: readonly Statement[] }[];
  /** What the platform's sources say of it, where the files don't monitor it. */
  readonly documented: readonly Statement[];
  /** Other configurations of the component that get less far; without a check to follow, each with its options. */
  readonly others: readonly Statement[];
}

/** The traces of all clusters, and the rules that broke down on them. */
export interface Traced extends Pick<Report, 'failures'> {
  readonly traces: readonly Trace[];
}
