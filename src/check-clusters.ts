import { checkCluster, type Reported, type RuleFailure } from './check.ts';
import { idleSuppressions } from './idle-suppressions.ts';
import type { Cluster } from './model/cluster.ts';
import type { Rule } from './rule.ts';
import type { Settings } from './settings.ts';

/**
 * What the rules find in the files that are asked about. Those that are checked last see what became of the others'
 * problems: which suppressions hid none of them.
 */
export function checkClusters(
  clusters: readonly Cluster[],
  rules: readonly Rule[],
  { settings, isGiven }: { readonly settings: Settings; readonly isGiven: (path: string) => boolean },
): { readonly reported: readonly Reported[]; readonly failures: readonly RuleFailure[] } {
  const [early, last] = [rules.filter((rule) => !rule.last), rules.filter((rule) => rule.last)];
  const checked = clusters.map((cluster) => checkCluster(cluster, early));
  const failures = checked.flatMap((one) => one.failures);
  const reported = checked.flatMap((one) => one.reported).filter(({ problem }) => isGiven(problem.at.location.file.path));
  const complete = early.map(({ id }) => id).filter((id) => !failures.some(({ rule }) => rule === id));
  const search = { reported, rules: new Set(complete), isGiven };
  const after = clusters.map((cluster) =>
    checkCluster({ ...cluster, idleSuppressions: idleSuppressions(cluster, search, settings) }, last),
  );
  return {
    reported: [...reported, ...after.flatMap((one) => one.reported)],
    failures: [...failures, ...after.flatMap((one) => one.failures)],
  };
}
