import type { Cursor } from '../yaml/cursor.ts';
import type { Known } from './cluster.ts';
import { knownText } from './known.ts';

/** As whom the pods of a workload ask for metrics, and what role whoever installs them brings along. */
export interface Account {
  /** Name of the service account; unknown when it can't be told, or is made of a release's name. */
  readonly name: Known<string>;
  /** `own`: one that may read metrics; `without-urls`: one that may not read paths such as `/metrics`; `none`: whatever the files bind. */
  readonly role: 'own' | 'without-urls' | 'none' | 'unknown';
  /** What decides the role; the account's name in a manifest. */
  readonly at: Cursor;
}

/** The account of a manifest's pods. */
export function podAccount(pod: Cursor): Account {
  const at = pod.at('serviceAccountName');
  return { name: knownText(at) ?? 'unknown', role: 'none', at };
}

/** The account of one section of the chart. */
export function chartAccount(section: Cursor): Account {
  const at = section.at('rbac', 'create');
  if (at.kind === null) return { name: 'unknown', role: 'own', at };
  const name = knownText(section.at('rbac', 'serviceAccountName')) ?? 'default';
  return at.boolean === undefined
    ? { name: 'unknown', role: 'unknown', at }
    : { name: at.boolean ? 'unknown' : name, role: at.boolean ? 'own' : 'none', at };
}

/** The account of one component of the Operator, named `usual` unless the settings say otherwise. */
export function operatorAccount(spec: Cursor, override: Cursor, usual: string): Account {
  const name = knownText(override.at('serviceAccountName')) ?? usual;
  const [create, without] = [override.at('createRbac'), spec.at('global', 'disableNonResourceRules')];
  if (create.boolean === false) return { name, role: 'none', at: create };
  if (without.boolean === true) return { name, role: 'without-urls', at: without };
  const isTold = [create, without].every((at) => at.kind === null || at.boolean !== undefined);
  return { name, role: isTold ? 'own' : 'unknown', at: create };
}
