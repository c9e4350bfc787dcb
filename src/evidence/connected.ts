import { asked } from '../model/acceptance.ts';
import type { AgentWorkload, Volume } from '../model/agent.ts';
import { type CertificateUse, certificateUses } from '../model/certificates.ts';
import { spoken } from '../model/check-names.ts';
import type { Cluster, Component } from '../model/cluster.ts';
import { endpoints } from '../model/endpoint.ts';
import { type Resolution, resolvePath } from '../model/filesystem.ts';
import { bearerToken, nameOf, option, verification } from '../model/instance.ts';
import { decisiveSettings, type Listener, listeners } from '../model/listeners.ts';
import type { MonitoredComponent } from '../model/platform.ts';
import { factsOf } from '../model/platform-facts.ts';
import type { InstanceRun } from '../model/schedule.ts';
import type { Statement } from '../trace.ts';
import { statement } from './statement.ts';

const isPackaged = ({ instance }: InstanceRun): boolean => instance.check.source === 'packaged';

/** What the check dials, and where the component listens. */
export function reachedBy(cluster: Cluster, component: Component, run: InstanceRun): readonly Statement[] {
  const through = factsOf(cluster, component)?.endpoint.through;
  const dials = endpoints(run.instance).map(({ at, text }) => statement(`it dials ${text}`, isPackaged(run) ? null : at));
  if (through) return [...dials, statement(`${spoken(component)} answers behind Service ${through.namespace}/${through.name}`)];
  const settings = decisiveSettings(cluster, component);
  const own = (settings.length > 0 ? settings : [null]).flatMap((one) => listeners(cluster, component, one));
  return [...dials, ...own.map((listener) => listening(component, listener))];
}

const origins = { set: 'the files set', default: 'the default of', assumed: 'not in the files, so by default of' } as const;

function listening(component: Component, { host, port, flag }: Listener): Statement {
  const place = host === 'node' ? "its node's own address" : host || 'all addresses';
  const text = `${spoken(component)} listens on ${place}${port === 'unknown' ? '' : `, port ${port}`} (${origins[flag.origin]} ${flag.name})`;
  return statement(text, flag.origin === 'set' ? flag.at : null);
}

/** The files that the check reads with what brings them, and its token. */
export function shownBy(cluster: Cluster, component: Component, run: InstanceRun): readonly Statement[] {
  const { instance, agent } = run;
  const asks = factsOf(cluster, component)?.endpoint.auth;
  const wanted =
    asks === undefined
      ? []
      : [statement(`${spoken(component)} asks for ${asks === 'client-certificate' ? 'a client certificate' : 'a bearer token'} there`)];
  const files = certificateUses(instance).flatMap((use) => fileStatements(agent, use));
  const token = bearerToken(instance);
  const at = option(instance, 'bearer_token_auth');
  const account = agent.account.name === 'unknown' ? "the pod's service account" : `service account ${agent.account.name}`;
  const sends = token === 'always' || (token === 'tls-only' && endpoints(instance).some(({ scheme }) => scheme === 'https'));
  return [
    ...wanted,
    ...files,
    ...(sends ? [statement(`it sends the token of ${account}`, isPackaged(run) || at.kind === null ? null : at)] : []),
  ];
}

function fileStatements(agent: AgentWorkload, { at, path }: CertificateUse): readonly Statement[] {
  const found = resolvePath(agent, path);
  const named = statement(`it reads ${path} (${nameOf(at)})`, at);
  if (!('mount' in found)) return [named, statement(`${path} ${withoutMount[found.kind]}`)];
  const words = `mount ${found.mount.path} brings it${found.kind === 'replaced' ? ', and a later mount takes its place' : ''}`;
  return [named, statement(words, found.mount.at), ...originStatements(found)];
}

const withoutMount = {
  provided: 'comes with the pod',
  unmounted: 'is under no mount of its container',
  unknown: 'may be anything, as far as the files tell',
} as const;

/** What a mount brings a file from. */
function originStatements(found: Extract<Resolution, { readonly mount: unknown }>): readonly Statement[] {
  if (found.kind === 'replaced') return [];
  if (found.kind === 'no-volume') return [statement(`there is no volume ${found.mount.name}`)];
  const { kind, volume } = found;
  if (kind === 'host') return [statement(`from ${found.path} of the node (volume ${volume.name})`, volume.at)];
  return [statement(`from ${sourceOf(volume)}${kind === 'key' && found.key !== null ? `, key ${found.key}` : ''}`, volume.at)];
}

function sourceOf({ name, source }: Volume): string {
  if (source.kind === 'secret' || source.kind === 'configMap') return `${source.kind === 'secret' ? 'Secret' : 'ConfigMap'} ${source.name}`;
  return source.kind === 'emptyDir' ? `the empty volume ${name}` : `volume ${name}`;
}

const signers: Readonly<Record<MonitoredComponent['servingCertificate']['signedBy'], string>> = {
  itself: 'signed by itself',
  'cluster-ca': "signed by the cluster's CA",
  'own-ca': 'signed by a CA of its own',
};

/** The scheme, and what is checked of the server. */
export function acceptedBy(cluster: Cluster, component: Component, run: InstanceRun): readonly Statement[] {
  const facts = factsOf(cluster, component);
  const endpoint = facts && asked({ cluster, component, facts, ...run });
  if (!endpoint || endpoint.scheme === 'unknown') return [];
  if (endpoint.scheme === 'http') return [statement('it speaks plain http, where there is no certificate to verify')];
  const { verifies, ca } = verification(run.instance);
  const own = (at: typeof ca): typeof ca => (isPackaged(run) ? null : at);
  const at = ca ?? option(run.instance, 'tls_verify');
  const words =
    verifies === true
      ? `it verifies the certificate${ca ? ` with ${ca.text}` : ' with the CAs of the image'}`
      : verifies
        ? "it can't be told whether it verifies the certificate"
        : 'it verifies no certificate';
  return [
    statement(`the certificate of ${spoken(component)} is ${signers[facts.servingCertificate.signedBy]}`),
    statement(words, at.kind === null ? null : own(at)),
  ];
}
