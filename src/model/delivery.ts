import type { AgentWorkload } from './agent.ts';
import { examine } from './certificate-state.ts';
import { certificateUses } from './certificates.ts';
import { spoken } from './check-names.ts';
import type { CheckInstance, Cluster, Component } from './cluster.ts';
import { dialled } from './dialled.ts';
import { type Endpoint, hasUrl, soleEndpoint } from './endpoint.ts';
import { isServiceAccountCa } from './filesystem.ts';
import { findsComponent, isFileOverridden } from './identifiers.ts';
import { bearerToken, clientCertificate, hasOtherCredentials, sendsHeader, verification } from './instance.ts';
import { keyPairFault } from './key-pair.ts';
import { isExternal } from './listeners.ts';
import { lossOf } from './lost-variable.ts';
import { runsBesidePackaged } from './packaged.ts';
import { refusalOf } from './permissions.ts';
import { placement } from './placement.ts';
import type { MonitoredComponent } from './platform.ts';
import { factsOf, isDocumentedPort } from './platform-facts.ts';
import { reach } from './reach.ts';
import { needsControlPlaneNode } from './schedule.ts';
import { isAnonymous, showsFlag } from './secure-port.ts';
import { certificateRefusal } from './serving-certificate.ts';
import { isResolvable, templateVariables, variableTarget } from './template-variable.ts';
import { textsBelow } from './texts-below.ts';
import { portOwner, securePort } from './upstream.ts';

/** The links of the chain from a configuration to metrics, in order. */
export const links = ['configured', 'autoconf', 'scheduled', 'reachable', 'credentials', 'accepted'] as const;
export type Link = (typeof links)[number];

/** Where an instance's metrics stop: surely, probably (rules warn of it), or perhaps, since a fact is missing. */
export interface Break {
  readonly link: Link;
  readonly state: 'broken' | 'doubtful' | 'unknown';
  readonly reason: string;
}

/** One instance as one workload runs it, on a known platform. */
interface Delivery {
  readonly cluster: Cluster;
  readonly component: Component;
  readonly facts: MonitoredComponent;
  readonly instance: CheckInstance;
  readonly agent: AgentWorkload;
}

/** Every break of the chain, gravest first, then in its order; the first is what to tell. None when the metrics arrive. */
export function breaksOf(cluster: Cluster, instance: CheckInstance, agent: AgentWorkload): readonly Break[] {
  const { component } = instance.check;
  const facts = component && factsOf(cluster, component);
  if (!component || !facts) return [{ link: 'configured', state: 'unknown', reason: 'the platform is unknown' }];
  if (isExternal(cluster, component))
    return [{ link: 'configured', state: 'unknown', reason: `${spoken(component)} runs outside of the cluster` }];
  const delivery: Delivery = { cluster, component, facts, instance, agent };
  const all = links.flatMap((link) => judges[link](delivery).map(([state, reason]): Break => ({ link, state, reason })));
  return (['broken', 'doubtful', 'unknown'] as const).flatMap((state) => all.filter((one) => one.state === state));
}

type Judgement = readonly [state: Break['state'], reason: string];

const judges: Readonly<Record<Link, (delivery: Delivery) => readonly Judgement[]>> = {
  configured: ({ instance }) => judge(hasUrl(instance), 'the instance has no prometheus_url'),
  autoconf: ({ cluster, instance, agent }) =>
    judge(not(runsBesidePackaged(cluster, instance.check, agent)), 'the packaged auto_conf runs beside it'),
  scheduled,
  reachable,
  credentials,
  accepted,
};

/** What follows when something that must hold doesn't, or can't be told. */
function judge(holds: boolean | 'unknown', fault: string): readonly Judgement[] {
  if (holds === true) return [];
  return [holds === false ? ['broken', fault] : ['unknown', `it can't be told whether ${fault}`]];
}

const not = (known: boolean | 'unknown'): boolean | 'unknown' => (known === 'unknown' ? known : !known);

function scheduled(delivery: Delivery): readonly Judgement[] {
  const { cluster, component, instance, agent } = delivery;
  const { check } = instance;
  const { allowed } = needsControlPlaneNode(cluster, check) ? placement(cluster, agent) : { allowed: 'yes' };
  return [
    ...withoutRunner(delivery),
    ...judge(findsComponent(cluster, check), `its ad_identifiers match no container of ${spoken(component)}`),
    ...judge(not(isFileOverridden(cluster, check)), "its Pod's annotations stand in the place of files"),
    ...judge(!hasFaultyVariable(cluster, instance), "a template variable of it can't be filled in"),
    ...(allowed === 'older-only' ? [['doubtful', 'the Agent is kept from control-plane nodes of newer Kubernetes versions'] as const] : []),
    ...judge(
      allowed === 'yes' || allowed === 'older-only' || (allowed === 'unknown' ? allowed : false),
      'the Agent is kept from control-plane nodes',
    ),
  ];
}

/** Where runners have settings and aren't deployed, node agents run the check, without what was meant for it. */
function withoutRunner({ cluster, agent, instance }: Delivery): readonly Judgement[] {
  if (agent.role !== 'cluster-checks-runner' || agent.deployed === true || certificateUses(instance).length === 0) return [];
  const switches = cluster.clusterChecks.filter(({ runner }) => runner === agent).flatMap(({ runnerSwitches }) => runnerSwitches);
  const isOff = switches.some(({ holds, written }) => holds === false && written);
  return [[isOff ? 'broken' : 'doubtful', 'its certificates are in a cluster checks runner that is not deployed']];
}

function hasFaultyVariable(cluster: Cluster, { check, at }: CheckInstance): boolean {
  const target = variableTarget(check);
  return textsBelow(at).some(({ text = '' }) => {
    const { found, unpaired } = templateVariables(text);
    if (unpaired !== null || found.some(({ fault }) => fault !== null)) return true;
    return found.some(({ name }) => target !== 'unknown' && (!isResolvable(name, target) || lossOf(cluster, check, name) !== null));
  });
}

function reachable({ cluster, component, instance, agent }: Delivery): readonly Judgement[] {
  const port = soleEndpoint(instance)?.port;
  const owner = portOwner(port);
  if (owner !== null && owner !== component) return [['broken', `port ${port} is ${spoken(owner)}'s`]];
  return reach(cluster, instance, agent).flatMap(({ state, reason, obstacle }): readonly Judgement[] => {
    if (state === 'reachable') return [];
    if (state === 'unknown') return [[obstacle ? 'doubtful' : 'unknown', reason]];
    return [[obstacle && 'flag' in obstacle && obstacle.flag.origin === 'default' ? 'doubtful' : 'broken', reason]];
  });
}

/** The URL whose server is asked, the one that gets furthest, with the port at which the component itself is asked. */
function asked({ cluster, component, facts, instance, agent }: Delivery): Endpoint | null {
  const endpoint = reach(cluster, instance, agent)[0]?.endpoint;
  if (!endpoint) return null;
  const { port } = dialled({ cluster, component, check: instance.check, endpoint });
  if (typeof port === 'number') return { ...endpoint, port };
  return port === component ? { ...endpoint, port: facts.endpoint.port } : endpoint;
}

function credentials(delivery: Delivery): readonly Judgement[] {
  const { cluster, component, facts, instance, agent } = delivery;
  const endpoint = asked(delivery);
  if (endpoint?.scheme !== 'https') return [];
  const files = certificateUses(instance).flatMap((use): readonly Judgement[] => {
    const { state } = examine(cluster, agent, use);
    if (state === 'right') return [];
    return [
      [state === 'unknown' ? state : 'broken', `${use.path} ${state === 'unknown' ? 'may not be' : "isn't"} in the Agent's container`],
    ];
  });
  const pair = keyPairFault(cluster, agent, instance) ? [['broken', 'certificate and key are no pair'] as const] : [];
  if (!isDocumentedPort(facts, endpoint.port) && endpoint.port !== securePort(component)) return [...files, ...pair];
  if (facts.endpoint.auth === 'client-certificate') {
    return [...judge(clientCertificate(instance).presented, `${spoken(component)} asks for a client certificate`), ...files, ...pair];
  }
  const anonymous = isAnonymous({ instance, component, endpoint }) && !showsFlag(cluster, component, isOpenToAll);
  const sends =
    bearerToken(instance) !== 'unknown' || hasOtherCredentials(instance) === true || clientCertificate(instance).presented === true;
  const denied = refusalOf(cluster, agent, { instance, component, endpoint });
  return [
    ...judge(!anonymous && (sends || 'unknown'), `${spoken(component)} asks for a bearer token`),
    ...(denied ? [[denied.kind === 'without-urls' ? 'doubtful' : 'broken', 'its account may not read metrics'] as const] : []),
    ...files,
    ...pair,
  ];
}

const isOpenToAll = (name: string, value: string): boolean =>
  name === 'authorization-always-allow-paths' && /\/metrics|unknown/.test(value);

function accepted(delivery: Delivery): readonly Judgement[] {
  const { cluster, component, facts, instance, agent } = delivery;
  const endpoint = asked(delivery);
  if (!endpoint) return [];
  const speaksTls =
    endpoint.port === securePort(component) || (isDocumentedPort(facts, endpoint.port) && facts.endpoint.scheme === 'https');
  if (endpoint.scheme !== 'https')
    return judge(
      endpoint.scheme === 'unknown' ? endpoint.scheme : !speaksTls,
      `port ${endpoint.port === 'variable' ? facts.endpoint.port : endpoint.port} speaks https only`,
    );
  const refused = Object.entries(facts.endpoint.headers ?? {}).filter(([name, value]) => sendsHeader(instance, name, value) === false);
  if (refused.length > 0) return refused.map(([name, value]) => ['broken', `it is refused without the header ${name}: ${value}`]);
  const { verifies, ca } = verification(instance);
  if (verifies === false) return [];
  if (verifies === 'unknown') return [['unknown', "it can't be told whether the certificate is verified"]];
  const refusal = certificateRefusal(cluster, { instance, component, endpoint });
  const { signedBy } = facts.servingCertificate;
  if (refusal || (!ca && signedBy !== 'itself')) return [['broken', `the certificate of ${spoken(component)} can't be verified`]];
  if (ca?.string !== undefined && signedBy === 'cluster-ca' && isServiceAccountCa(ca.string)) return [];
  const isOwn = certificateUses(instance).some((use) => {
    const judged = use.role === 'ca' ? examine(cluster, agent, use) : null;
    return judged?.state === 'right' && judged.file?.role === 'ca';
  });
  return signedBy === 'own-ca' && isOwn ? [] : [['unknown', "it can't be told whether the CA given is the one that signed"]];
}
