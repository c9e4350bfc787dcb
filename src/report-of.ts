import type { RuleFailure } from './check.ts';
import { type Cluster, components } from './model/cluster.ts';
import { verdictOf } from './model/verdict.ts';
import { rules, version } from './registry.gen.ts';
import type { Report, ReportCluster, ReportSummary } from './report.ts';
import type { Severity } from './rule.ts';
import type { Settled } from './settle.ts';
import type { SourceFile } from './text/source-file.ts';

/** What one look at the files gave, before it is put into the shape of a report. */
export interface Analysis {
  readonly sources: readonly SourceFile[];
  readonly clusters: readonly Cluster[];
  readonly settled: readonly Settled[];
  readonly suppressed: number;
  readonly notes: readonly string[];
  readonly failures: readonly RuleFailure[];
}

/** The report of an analysis. `filesSkipped` counts the files that hold nothing of a cluster. */
export function reportOf(analysis: Analysis): Report {
  const clusters = analysis.clusters.map((cluster) => reportCluster(cluster));
  const findings = analysis.settled.map(({ finding }) => finding);
  const used = new Set([...clusters.flatMap(({ files }) => files), ...findings.map(({ path }) => path)]);
  const count = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
  const summary: ReportSummary = {
    files: analysis.sources.length,
    filesSkipped: analysis.sources.filter(({ path }) => !used.has(path)).length,
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
    fixable: findings.filter(({ fix }) => fix !== null).length,
    suppressed: analysis.suppressed,
  };
  const sources = new Map(analysis.sources.map((source) => [source.path, source]));
  const { notes, failures } = analysis;
  return {
    schemaVersion: 1,
    tool: { name: 'dd-cp-lint', version },
    clusters,
    findings,
    summary,
    sources,
    notes,
    failures,
    rules: new Map(rules.map((rule) => [rule.id, rule])),
  };
}

function reportCluster(cluster: Cluster): ReportCluster {
  const verdicts = components.map((component) => [component, verdictOf(cluster, component)] as const);
  const versions = Object.entries(cluster.versions).flatMap(([name, version]) => (version ? [[name, version.text] as const] : []));
  return {
    id: cluster.id,
    platform: cluster.platform.profile?.id ?? null,
    platformEvidence: cluster.platform.evidence.map(({ text }) => text),
    versions: Object.fromEntries(versions),
    components: Object.fromEntries(verdicts) as ReportCluster['components'],
    files: [...new Set(cluster.documents.filter(({ format }) => format !== null).map(({ file }) => file.path))].sort(),
  };
}
