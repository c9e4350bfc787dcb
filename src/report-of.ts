import type { RuleFailure } from './check.ts';
import type { Cluster, Evidence } from './model/cluster.ts';
import { rules, version } from './registry.gen.ts';
import type { Report, ReportCluster, ReportEvidence, ReportSummary } from './report.ts';
import type { Severity } from './rule.ts';
import type { Settled } from './settle.ts';
import type { SourceFile } from './text/source-file.ts';
import { verdictsOf } from './verdicts.ts';

/** What one look at the files gave, before it is put into the shape of a report. */
export interface Analysis {
  readonly sources: readonly SourceFile[];
  /** Paths of the files that were not only read for their context; all of them when left out. */
  readonly given?: ReadonlySet<string>;
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
  const given = analysis.sources.filter(({ path }) => analysis.given?.has(path) ?? true);
  const count = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
  const summary: ReportSummary = {
    files: given.length,
    filesSkipped: given.filter(({ path }) => !used.has(path)).length,
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
    fixable: findings.filter(({ fix }) => fix !== null).length,
    suppressed: analysis.suppressed,
  };
  // A finding may be in the configuration, which is no source.
  const sources = new Map([...analysis.settled.map(({ file }) => file), ...analysis.sources].map((source) => [source.path, source]));
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
  let verdicts: ReportCluster['components'] | undefined;
  const versions = Object.entries(cluster.versions).flatMap(([name, version]) => (version ? [[name, version] as const] : []));
  const { profile, confidence, reason } = cluster.platform;
  const evidence = cluster.platform.evidence.map(reportEvidence);
  return {
    id: cluster.id,
    platform: profile?.id ?? null,
    platformEvidence: evidence
      .filter(({ platform }) => profile === null || platform === profile.id)
      .map(({ platform, text, path, line }) => `${profile === null ? `${platform}: ` : ''}${text} (${path}:${line})`),
    detection: { given: confidence === 'given', evidence, reason },
    versions: Object.fromEntries(versions.map(([name, { text }]) => [name, text])),
    versionOrigins: Object.fromEntries(versions.map(([name, { from }]) => [name, from])),
    // Most reports show no verdicts.
    get components() {
      verdicts ??= verdictsOf(cluster);
      return verdicts;
    },
    hasAgent: cluster.agents.length > 0,
    files: [...new Set(cluster.documents.filter(({ format }) => format !== null).map(({ file }) => file.path))].sort(),
  };
}

function reportEvidence({ platform, strength, text, at }: Evidence): ReportEvidence {
  const { file, span } = at.location;
  return { platform, strength, text, path: file.path, line: file.position(span.start).line };
}
