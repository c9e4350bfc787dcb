import { enabledRules } from './check.ts';
import { checkClusters } from './check-clusters.ts';
import { traceOf } from './evidence/trace.ts';
import { fixUntilQuiet } from './fix.ts';
import { joinClusters } from './join.ts';
import { lift } from './lift.ts';
import { rules } from './registry.gen.ts';
import type { FixOutcome, InputFile, Report } from './report.ts';
import { type Analysis, reportOf } from './report-of.ts';
import type { FixSafety } from './rule.ts';
import type { Settings } from './settings.ts';
import { settle } from './settle.ts';
import { SourceFile } from './text/source-file.ts';
import type { Trace, Traced } from './trace.ts';

/** The whole pipe, top to bottom: texts, documents, fragments, clusters, problems, findings. Pure. */
export function analyse(files: readonly InputFile[], settings: Settings): Analysis {
  const given = new Set(files.filter(({ writable }) => writable !== false).map(({ path }) => path));
  const isGiven = (path: string): boolean => given.has(path);
  const bystanders = new Set(files.filter(({ bystander }) => bystander).map(({ path }) => path));
  const sources = files.map((file) => new SourceFile(file.path, file.text));
  const lifted = lift(sources, settings.clusters, (path) => bystanders.has(path));
  const { clusters, notes } = joinClusters(lifted, settings, isGiven);
  const { reported, failures } = checkClusters(clusters, enabledRules(rules, settings), { settings, isGiven });
  const { settled, suppressed } = settle(reported, settings);
  return { sources, given, clusters, settled, suppressed, notes, failures };
}

/** Lints files that are already read. Pure. */
export function lintFiles(files: readonly InputFile[], settings: Settings): Report {
  return reportOf(analyse(files, settings));
}

/** Tells for each of their clusters how the metrics of a component arrive, or where they stop. Pure. */
export function traceFiles(files: readonly InputFile[], settings: Settings, component: Trace['component']): Traced {
  const { clusters, failures } = analyse(files, settings);
  return { traces: clusters.map((cluster) => traceOf(cluster, component)), failures };
}

/** Repairs them as far as fixes prove themselves: with `unsafe`, those that need a choice too. Writes nothing. */
export function fixFiles(files: readonly InputFile[], settings: Settings, safety: FixSafety): FixOutcome {
  return fixUntilQuiet(files, (state) => analyse(state, settings), safety);
}
