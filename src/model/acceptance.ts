import { examine } from './certificate-state.ts';
import { certificateUses } from './certificates.ts';
import { broken, type Chain, type Judgement, judge, type Link, probablyBroken, unknown } from './chain.ts';
import { spoken } from './check-names.ts';
import type { Delivery } from './delivery.ts';
import { dialled } from './dialled.ts';
import { type Endpoint, soleEndpoint } from './endpoint.ts';
import { isServiceAccountCa, resolvePath } from './filesystem.ts';
import { bearerToken, clientCertificate, hasOtherCredentials, sendsHeader, verification } from './instance.ts';
import { keyPairFault } from './key-pair.ts';
import { refusalOf } from './permissions.ts';
import { isDocumentedPort } from './platform-facts.ts';
import { reach } from './reach.ts';
import { isAnonymous, opensPlainly, showsFlag } from './secure-port.ts';
import { certificateRefusal } from './serving-certificate.ts';
import { securePort } from './upstream.ts';

/** The URL whose server is asked, the one that gets furthest, with the port at which the component itself is asked. */
export function asked({ cluster, component, facts, instance, agent }: Delivery): Endpoint | null {
  const endpoint = reach(cluster, instance, agent)[0]?.endpoint;
  if (!endpoint) return null;
  const { port } = dialled({ cluster, component, check: instance.check, endpoint });
  if (typeof port === 'number') return { ...endpoint, port };
  return port === component ? { ...endpoint, port: facts.endpoint.port } : endpoint;
}

/** What the component asks a client for, and whether the instance shows it: a certificate, or a token with its permissions. */
export function credentials(delivery: Delivery): Chain[Link] {
  const { cluster, component, facts, instance, agent } = delivery;
  const endpoint = asked(delivery);
  if (endpoint?.scheme !== 'https') return 'not-applicable';
  const shown = [...(keyPairFault(cluster, agent, instance) ? [broken('certificate and key are no pair')] : []), ...files(delivery)];
  if (!isDocumentedPort(facts, endpoint.port) && endpoint.port !== securePort(component)) return shown;
  if (facts.endpoint.auth === 'client-certificate') {
    const { presented } = clientCertificate(instance);
    return [...ofComponent(delivery, judge(presented, `${spoken(component)} asks for a client certificate`, 'value')), ...shown];
  }
  const anonymous = isAnonymous({ instance, component, endpoint }) && !showsFlag(cluster, component, isOpenToAll);
  const sends =
    bearerToken(instance) !== 'unknown' || hasOtherCredentials(instance) === true || clientCertificate(instance).presented === true;
  return [
    ...ofComponent(delivery, judge(!anonymous && (sends || 'unknown'), `${spoken(component)} asks for a bearer token`, 'value')),
    ...denied(delivery, endpoint),
    ...shown,
  ];
}

const isOpenToAll = (name: string, value: string): boolean =>
  name === 'authorization-always-allow-paths' && /\/metrics|unknown/.test(value);

function denied({ cluster, component, instance, agent }: Delivery, endpoint: Endpoint): readonly Judgement[] {
  const refusal = refusalOf(cluster, agent, { instance, component, endpoint });
  if (!refusal) return [];
  const reason = 'its account may not read metrics';
  return [refusal.kind === 'without-urls' ? probablyBroken(reason) : broken(reason)];
}

/** The files that the instance names, in the container of the workload. */
function files({ cluster, instance, agent }: Delivery): readonly Judgement[] {
  return certificateUses(instance).flatMap((use): readonly Judgement[] => {
    const found = examine(cluster, agent, use);
    const { state } = found;
    if (state === 'right') return use.path.includes('<') ? [unknown(`a part of ${use.path} is still to be filled in`, 'value')] : [];
    if (state === 'wrong-file' && found.rare) return [probablyBroken(`${use.path} isn't on every control-plane host`)];
    const isLost = state !== 'unknown' || resolvePath(agent, use.path).kind === 'replaced';
    return [
      isLost
        ? broken(`${use.path} isn't in the Agent's container`)
        : unknown(`${use.path} may not be in the Agent's container`, 'agent-settings'),
    ];
  });
}

/** Judgements by what the platform documents of the component; where something else may answer, nothing is certain of it. */
function ofComponent({ cluster, instance, agent }: Delivery, judgements: readonly Judgement[]): readonly Judgement[] {
  const [found] = reach(cluster, instance, agent);
  const isIt = found !== undefined && (found.state !== 'unknown' || found.obstacle !== null);
  // Of several URLs that a check tries, another may answer; the packaged ones are all of the component.
  if (isIt && (instance.check.source === 'packaged' || soleEndpoint(instance) !== null)) return judgements;
  return judgements.map(({ reason }) => unknown(`it can't be told who answers: ${reason}`, null));
}

/** Whether server and client understand each other: the scheme, headers that the server insists on, and its certificate. */
export function accepted(delivery: Delivery): Chain[Link] {
  const judged = understood(delivery);
  return judged === 'not-applicable' ? judged : ofComponent(delivery, judged);
}

function understood(delivery: Delivery): Chain[Link] {
  const { cluster, component, facts, instance } = delivery;
  const endpoint = asked(delivery);
  if (!endpoint) return 'not-applicable';
  const speaksTls =
    endpoint.port === securePort(component) ||
    (isDocumentedPort(facts, endpoint.port) && facts.endpoint.scheme === 'https' && !opensPlainly(cluster, component));
  if (endpoint.scheme !== 'https')
    return judge(
      endpoint.scheme === 'unknown' ? endpoint.scheme : !speaksTls,
      `port ${endpoint.port === 'variable' ? facts.endpoint.port : endpoint.port} speaks https only`,
      'value',
    );
  const refused = Object.entries(facts.endpoint.headers ?? {}).filter(([name, value]) => sendsHeader(instance, name, value) === false);
  if (refused.length > 0) return refused.map(([name, value]) => broken(`it is refused without the header ${name}: ${value}`));
  return verified(delivery, endpoint);
}

function verified({ cluster, component, facts, instance, agent }: Delivery, endpoint: Endpoint): readonly Judgement[] {
  const { verifies, ca } = verification(instance);
  if (verifies === false) return [];
  if (verifies === 'unknown') return [unknown("it can't be told whether the certificate is verified", 'value')];
  const refusal = certificateRefusal(cluster, { instance, component, endpoint });
  const { signedBy } = facts.servingCertificate;
  if (refusal || (!ca && signedBy !== 'itself')) return [broken(`the certificate of ${spoken(component)} can't be verified`)];
  if (ca?.string !== undefined && signedBy === 'cluster-ca' && isServiceAccountCa(ca.string)) return [];
  const isOwn = certificateUses(instance).some((use) => {
    const judged = use.role === 'ca' ? examine(cluster, agent, use) : null;
    return judged?.state === 'right' && judged.file?.role === 'ca';
  });
  return signedBy === 'own-ca' && isOwn ? [] : [unknown("it can't be told whether the CA given is the one that signed", 'signer')];
}
