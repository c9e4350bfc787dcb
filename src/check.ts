import type { Cluster } from './model/cluster.ts';
import type { Problem, Rule, Severity, Subject } from './rule.ts';
import type { Settings } from './settings.ts';

/** A problem with the rule and the cluster that it comes from. */
export interface Reported {
  readonly rule: Rule;
  readonly cluster: Cluster;
  readonly problem: Problem;
}

/** A rule that broke down on a cluster. */
export interface RuleFailure {
  readonly rule: string;
  readonly cluster: string;
  readonly cause: unknown;
}

/** The rules that the settings switch on: those of the preset, and those that are given a severity by name. */
export function enabledRules(rules: readonly Rule[], settings: Settings): readonly Rule[] {
  return rules.filter((rule) => {
    const own = settings.rules[rule.id];
    if (own !== undefined) return own !== 'off';
    return settings.preset === 'strict' || (settings.preset === 'recommended' && !rule.strict);
  });
}

/** What the rules find in one cluster, less what masks silence. A rule that throws doesn't stop the others. */
export function checkCluster(
  cluster: Cluster,
  rules: readonly Rule[],
): { readonly reported: readonly Reported[]; readonly failures: readonly RuleFailure[] } {
  const reported: Reported[] = [];
  const failures: RuleFailure[] = [];
  for (const rule of rules) {
    try {
      for (const problem of rule.check(cluster)) reported.push({ rule, cluster, problem });
    } catch (cause) {
      failures.push({ rule: rule.id, cluster: cluster.id, cause });
    }
  }
  return { reported: reported.filter((own) => !reported.some((other) => silences(other, own))), failures };
}

function silences(other: Reported, own: Reported): boolean {
  const { masks = [] } = other.rule;
  if (other.rule === own.rule || (masks !== 'all' && !masks.includes(own.rule.id))) return false;
  // What may be the cause doesn't hide what is wrong either way.
  if (masks !== 'all' && ownSeverity(own) === 'error' && ownSeverity(other) === 'warning') return false;
  const subjects = (own.problem.subjects ?? []).flatMap(withOwner);
  return (other.problem.subjects ?? []).some((subject) => subjects.includes(subject));
}

/** What the rule says of it, whatever the user makes of that. */
const ownSeverity = ({ rule, problem }: Reported): Severity => problem.severity ?? rule.severity;

const withOwner = (subject: Subject): readonly Subject[] => ('check' in subject ? [subject, subject.check] : [subject]);

const order: readonly Severity[] = ['info', 'warning', 'error'];

/** The less severe of two. */
const lower = (a: Severity, b: Severity): Severity => (order.indexOf(a) < order.indexOf(b) ? a : b);

/** A problem's severity: what the user set for its rule, else the rule's; lower where the problem itself says so. */
export function severityOf({ rule, problem }: Reported, settings: Settings): Severity {
  const set = settings.rules[rule.id];
  const ruled = set === undefined || set === 'off' ? rule.severity : set;
  return problem.severity === undefined ? ruled : lower(problem.severity, ruled);
}
