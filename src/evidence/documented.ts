import type { CertificateDirectory } from '../model/certificate-facts.ts';
import { spoken } from '../model/check-names.ts';
import type { Cluster, Component } from '../model/cluster.ts';
import type { PlatformProfile } from '../model/platform.ts';
import { factsOf, whyUnsupported } from '../model/platform-facts.ts';
import type { Verdict } from '../model/verdict.ts';
import type { Statement } from '../trace.ts';
import { statement } from './statement.ts';

/** What is known of a component on its platform, where the files have no check of it that could be followed: each with its source. */
export function documentedOf(cluster: Cluster, component: Component, verdict: Verdict): readonly Statement[] {
  const { profile } = cluster.platform;
  const unsupported = whyUnsupported(cluster, component);
  if (profile && unsupported) return [sourced(profile, unsupported.reason, unsupported.source)];
  const facts = factsOf(cluster, component);
  if (!profile || !facts || verdict !== 'unmonitored') return [];
  const { through, scheme, port, path, auth, source } = facts.endpoint;
  const host = through ? `Service ${through.namespace}/${through.name}` : 'its own node';
  const credentials = auth === 'client-certificate' ? 'a client certificate' : 'a bearer token';
  const certificates = profile.certificates.filter((directory) => directory.component === component && directory.mount !== null);
  return [
    sourced(
      profile,
      `${spoken(component)} shows its metrics at ${path} on ${host}, port ${port}, over ${scheme}, to who has ${credentials}`,
      source,
    ),
    ...certificates.map((directory) => sourced(profile, filesOf(directory), directory.source)),
    statement(`how to monitor it on ${profile.title}: ${profile.source}`),
  ];
}

function filesOf({ hostPath, secret, files, mount }: CertificateDirectory): string {
  const names = files.filter(({ documented }) => documented).map(({ path }) => path);
  const place = secret ? `Secret ${secret.namespace}/${secret.name}` : `${hostPath} of the node`;
  return `its certificates are ${names.join(', ')} in ${place}, to be mounted at ${mount?.path}`;
}

/** A fact with the page, or the file of a repository, that says it. */
const sourced = ({ sources }: PlatformProfile, text: string, source: string): Statement =>
  statement(`${text} [${sources[source] ?? source}]`);
