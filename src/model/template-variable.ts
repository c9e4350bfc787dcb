import type { Cursor } from '../yaml/cursor.ts';
import type { CheckConfig, CheckSource, Known } from './cluster.ts';

/** One `%%...%%` in a text; offsets are UTF-16 and include the percent signs. */
export interface TemplateVariable {
  readonly start: number;
  readonly end: number;
  /** What stands between the percent signs, as written. */
  readonly name: string;
  /** Null for a variable that the Agent knows; else what is wrong with the name. */
  readonly fault: 'unknown' | 'case' | 'blanks' | null;
  /** The name that was meant, for a fault of case or blanks. */
  readonly meant: string | null;
}

/** All variables of a text, and the offset of the first `%%` that has no partner. */
export interface Variables {
  readonly found: readonly TemplateVariable[];
  readonly unpaired: number | null;
}

/** Finds what the Agent would take for variables: it pairs percent signs from left to right and minds case and blanks. */
export function templateVariables(text: string): Variables {
  const matches = [...text.matchAll(/%%(.+?)%%/g)];
  const found = matches.map((match) => ({ start: match.index, end: match.index + match[0].length, ...judge(match[1] ?? '') }));
  const rest = text.replace(/%%.+?%%/g, (match) => '\0'.repeat(match.length)).indexOf('%%');
  return { found, unpaired: rest === -1 ? null : rest };
}

/** Whether a URL's host is the address of what a check is for: `%%host%%`, or `%%host_<network>%%`. */
export const isHostVariable = (host: string): boolean => /^%%host(?:_[^%]*)?%%$/.test(host);

function judge(name: string): Pick<TemplateVariable, 'name' | 'fault' | 'meant'> {
  if (kindOf(name)) return { name, fault: null, meant: null };
  const bare = name.trim();
  if (kindOf(bare)) return { name, fault: 'blanks', meant: bare };
  const lower = bare.toLowerCase();
  const meant = kindOf(lower) === 'env' ? `env_${bare.slice('env_'.length)}` : lower;
  return kindOf(meant) ? { name, fault: 'case', meant } : { name, fault: 'unknown', meant: null };
}

type Kind = 'host' | 'port' | 'pid' | 'hostname' | 'env' | 'extra' | 'kube';

/** DataDog/datadog-agent:comp/core/autodiscovery/configresolver/configresolver.go; what follows the first `_` is the variable's argument. */
const kindOf = (name: string): Kind | null => {
  const match = /^(host|port|pid|hostname|env(?=_.)|extra(?=_.)|kube(?=_(?:namespace|pod_name|pod_uid)$))(?:_.*)?$/.exec(name);
  return (match?.[1] as Kind | undefined) ?? null;
};

/** What a check file is resolved against: a container, a Service, an endpoint of one, or nothing. */
export type VariableTarget = 'container' | 'service' | 'endpoint' | 'nothing';

const resolvable: Readonly<Record<VariableTarget, readonly Kind[]>> = {
  container: ['host', 'port', 'pid', 'hostname', 'env', 'extra', 'kube'],
  service: ['host', 'port', 'env'],
  // The newest Agents know an endpoint's namespace.
  endpoint: ['host', 'port', 'env', 'kube'],
  nothing: ['env'],
};

/** Whether the Agent can fill in a variable for that target. A name that it doesn't know is nobody's: false. */
export function isResolvable(name: string, target: VariableTarget): boolean {
  const kind = kindOf(name);
  return kind !== null && resolvable[target].includes(kind);
}

const ofAnnotations: Partial<Readonly<Record<CheckSource, VariableTarget>>> = {
  'pod-annotation': 'container',
  'service-annotation': 'service',
  'endpoints-annotation': 'endpoint',
};

/** What the variables of a check stand for: what is annotated, or what a file's identifiers ask for; unknown when they can't be told or differ. */
export function variableTarget({ file, adIdentifiers, source }: CheckConfig): Known<VariableTarget> {
  const annotated = ofAnnotations[source];
  if (annotated) return annotated;
  const advanced = file.at('advanced_ad_identifiers');
  const selectors = [file.at('cel_selector'), file.at('docker_images')];
  if ([adIdentifiers, advanced, ...selectors].some((at) => at.state === 'unknown')) return 'unknown';
  if (isEmpty(adIdentifiers) && isEmpty(advanced) && selectors.every((at) => at.state === 'absent')) return 'nothing';
  if (isEmpty(advanced)) return 'container';
  const targets = new Set(advanced.items.flatMap((item) => item.keys));
  const [only] = targets.size === 1 && isEmpty(adIdentifiers) ? targets : [];
  return only === 'kube_service' ? 'service' : only === 'kube_endpoints' ? 'endpoint' : 'unknown';
}

const isEmpty = (at: Cursor): boolean => at.state === 'absent' || (at.kind === 'seq' && at.items.length === 0);
