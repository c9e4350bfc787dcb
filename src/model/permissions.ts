import type { Place } from '../yaml/cursor.ts';
import { type ClusterRole, gives, type Permission, permissionFor } from './access.ts';
import type { AgentWorkload } from './agent.ts';
import type { Cluster, Known } from './cluster.ts';
import { type Scrape, scrapes } from './endpoint.ts';
import { bearerToken, clientCertificate, hasOtherCredentials, option } from './instance.ts';
import { factsOf, whyUnsupported } from './platform-facts.ts';
import { runners } from './schedule.ts';
import { showsFlag } from './secure-port.ts';
import { atLeast, type Version } from './version.ts';

/** What keeps an account from reading metrics, and the instances that ask for them with its token. */
export interface Refusal extends Cause {
  readonly agent: AgentWorkload;
  readonly scrapes: readonly Scrape[];
}

/** What stands in the way, and what is to be changed, or the URL. */
interface Cause {
  readonly permission: Permission;
  /**
   * `no-role`: a switch keeps the role away, and the files bind none. `without-urls`: a switch takes paths out of it.
   * `role-lacks`: the files show all roles of the account, and none gives it. `older-role`: that of the stated version doesn't yet.
   */
  readonly kind: 'no-role' | 'without-urls' | 'role-lacks' | 'older-role';
  readonly at: Place;
  /** For `older-role`: what is too old, and the first version that isn't. */
  readonly outdated?: { readonly installer: 'chart' | 'operator'; readonly version: Version; readonly from: string };
}

/** One for each switch, role or URL that is to be changed, as far as the files show it: accounts and roles may be made elsewhere. */
export function refusals(cluster: Cluster): readonly Refusal[] {
  const found = new Map<Place, Refusal>();
  for (const scrape of scrapes(cluster).filter(({ component }) => whyUnsupported(cluster, component) === null)) {
    for (const agent of runners(cluster, scrape.instance.check)) {
      const cause = refusalOf(cluster, agent, scrape);
      const known = cause && found.get(cause.at);
      if (cause) found.set(cause.at, { ...cause, agent, scrapes: [...(known?.scrapes ?? []), scrape] });
    }
  }
  return [...found.values()];
}

/** What keeps a workload's account from reading the metrics that an instance asks for; null when nothing shows. */
export function refusalOf(cluster: Cluster, agent: AgentWorkload, scrape: Scrape): Cause | null {
  const { path } = scrape.endpoint;
  if (path === 'unknown' || !asksByToken(scrape) || isOpenToAll(cluster, scrape)) return null;
  return causeOf(cluster, agent, { ...scrape, permission: permissionFor(path) });
}

/** Whether the account of its pod is all that an instance shows. */
function asksByToken({ instance, component, endpoint }: Scrape): boolean {
  const token = bearerToken(instance);
  const isToken = token === 'always' || token === 'tls-only';
  const others = [
    clientCertificate(instance).presented,
    hasOtherCredentials(instance),
    option(instance, 'bearer_token_path').state !== 'absent',
  ];
  return component !== 'etcd' && endpoint.scheme === 'https' && isToken && others.every((other) => other === false);
}

/** A component can be told to show paths to everybody, or to ask somebody else. */
const isOpenToAll = (cluster: Cluster, { component }: Scrape): boolean => showsFlag(cluster, component, asksNobody);

const asksNobody = (name: string, value: string): boolean =>
  (name === 'authorization-always-allow-paths' && /\/metrics|unknown/.test(value)) ||
  (name === 'authorization-mode' && /AlwaysAllow|ABAC|Webhook|unknown/.test(value));

type Request = Scrape & { readonly permission: Permission };

function causeOf(cluster: Cluster, agent: AgentWorkload, request: Request): Cause | null {
  const { name, role, at } = agent.account;
  const { permission } = request;
  if (role === 'unknown') return null;
  if (role === 'none') {
    const bound = rolesOf(cluster, agent);
    if (bound === 'unknown') return null;
    const [first] = bound;
    if (first) return bound.every((one) => gives(one, permission) === false) ? { kind: 'role-lacks', at: first.at, permission } : null;
    // An account with a name of its own gets its roles where it is made.
    return name === 'default' && at.boolean === false && !isInReach(cluster, permission) ? { kind: 'no-role', at, permission } : null;
  }
  if (isInReach(cluster, permission)) return null;
  if (role === 'without-urls' && 'path' in permission) return { kind: 'without-urls', at, permission };
  return 'group' in permission ? olderRole(cluster, agent, request) : null;
}

/** The roles that the files bind to a workload's account; unknown when they don't show one of them. */
function rolesOf({ clusterRoles, clusterRoleBindings }: Cluster, { account, namespace }: AgentWorkload): Known<readonly ClusterRole[]> {
  if (account.name === 'unknown') return 'unknown';
  const bindings = clusterRoleBindings.filter(({ accounts }) =>
    accounts.some((one) => one.name === 'unknown' || (one.name === account.name && [null, 'unknown', one.namespace].includes(namespace))),
  );
  const roles = bindings.map(({ role }) => clusterRoles.filter(({ name }) => name === role && role !== 'unknown'));
  return roles.every((found) => found.length > 0) ? roles.flat() : 'unknown';
}

/** Whether some role in the files may give it, to whomever. */
const isInReach = ({ clusterRoles }: Cluster, permission: Permission): boolean =>
  clusterRoles.some((role) => gives(role, permission) !== false);

function olderRole(cluster: Cluster, agent: AgentWorkload, { component, endpoint, permission }: Request): Cause | null {
  const installer = agent.flavour === 'helm' ? 'chart' : 'operator';
  const from = factsOf(cluster, component)?.requires?.[installer];
  const version = cluster.versions[installer];
  if (agent.flavour === 'manifest' || from === undefined || !version || atLeast(version, from) !== 'no') return null;
  return { kind: 'older-role', at: endpoint.pathAt, permission, outdated: { installer, version, from } };
}
