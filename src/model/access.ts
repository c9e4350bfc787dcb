import type { Cursor } from '../yaml/cursor.ts';
import type { Known } from './cluster.ts';
import { either, knownText } from './known.ts';

/** A ClusterRole as the files show it. */
export interface ClusterRole {
  readonly name: Known<string>;
  readonly at: Cursor;
  readonly rules: Cursor;
  /** Whether its rules are put together from those of other roles. */
  readonly aggregated: boolean;
}

/** A ClusterRoleBinding: the service accounts that get a ClusterRole. A namespace that isn't written is null. */
export interface ClusterRoleBinding {
  readonly at: Cursor;
  readonly role: Known<string>;
  readonly accounts: readonly { readonly name: Known<string>; readonly namespace: Known<string> | null }[];
}

/** What a request for metrics takes: a path, or a resource of an API group. */
export type Permission = { readonly path: string } | { readonly group: string };

/** The permission for a URL's path. Below `/apis/` the group counts, elsewhere the path. */
export function permissionFor(path: string): Permission {
  const [, group] = /^\/apis\/([^/]+)\//.exec(path) ?? [];
  return group === undefined ? { path: path.replace(/[?#].*$/s, '') } : { group };
}

/** Whether a role gives the permission. One that is put together from others may give anything. */
export function gives({ rules, aggregated }: ClusterRole, permission: Permission): Known<boolean> {
  if (rules.state === 'unknown' || aggregated) return 'unknown';
  return either(
    ...rules.items.map((rule) =>
      listed(rule.at('verbs'), (verb) => verb === 'get' || verb === '*') === false ? false : covers(rule, permission),
    ),
  );
}

function covers(rule: Cursor, permission: Permission): Known<boolean> {
  if ('group' in permission) return listed(rule.at('apiGroups'), (group) => group === permission.group || group === '*');
  return listed(rule.at('nonResourceURLs'), (url) =>
    url.endsWith('*') ? permission.path.startsWith(url.slice(0, -1)) : url === permission.path,
  );
}

function listed(list: Cursor, isWanted: (text: string) => boolean): Known<boolean> {
  if (list.state === 'unknown') return 'unknown';
  return either(
    ...list.items.map((item) => {
      const text = knownText(item);
      return text === 'unknown' ? text : text !== null && isWanted(text);
    }),
  );
}
