import type { Cursor, Place } from '../yaml/cursor.ts';
import { type Edit, remove, set } from '../yaml/edit.ts';
import type { AgentWorkload } from './agent.ts';
import type { CertificateSecret } from './certificate-facts.ts';
import { certificateReaders } from './certificate-faults.ts';
import { type CertificateUse, certificateUses, isMadeByUser } from './certificates.ts';
import type { CheckInstance, Cluster, Component } from './cluster.ts';
import { directoryOf, joinPath, resolvePath } from './filesystem.ts';
import { verificationSwitch } from './instance.ts';
import { within } from './version.ts';

/** A Secret of the platform by which an Agent gets no certificates. */
export interface WrongSecret {
  readonly component: Component;
  readonly at: Place;
  /** As a sentence without its full stop. */
  readonly message: string;
  readonly agent: AgentWorkload;
  /** The instances that read from it. */
  readonly instances: readonly CheckInstance[];
  readonly fix: { readonly title: string; readonly edits: readonly Edit[] } | null;
}

const secretsOf = ({ platform }: Cluster): readonly CertificateSecret[] =>
  (platform.profile?.certificates ?? []).flatMap((own) => (own.secret ? [own] : []));

/** Volumes of a Secret that the platform's stated release doesn't have. */
export function secretsOfOtherReleases(cluster: Cluster): readonly WrongSecret[] {
  const all = secretsOf(cluster);
  const isOf = ({ secret }: CertificateSecret) => within(cluster.versions.platform, secret);
  const readers = certificateReaders(cluster);
  const agents = cluster.agents.filter((agent) => agent.deployed !== false || readers.some((reader) => reader.agent === agent));
  return agents.flatMap((agent) =>
    agent.volumes.items.flatMap((volume): readonly WrongSecret[] => {
      const { source } = volume;
      const other = source.kind === 'secret' ? all.find(({ secret }) => secret.name === source.name) : undefined;
      const right = all.find((own) => own.component === other?.component && isOf(own) === 'yes');
      if (source.kind !== 'secret' || !other || !right || isOf(other) !== 'no' || isMadeByUser(cluster, other)) return [];
      const instances = readers.flatMap((reader) => (reader.agent === agent ? [reader.instance] : []));
      const uses = instances.flatMap(certificateUses).filter(({ path }) => volumeAt(agent, path) === volume);
      // Pods do without it.
      if (uses.length === 0 && source.at.at('optional').boolean !== false && source.at.at('optional').kind !== null) return [];
      const name = source.at.at('secretName');
      const isPlain = source.items.state === 'absent' && agent.agentContainer.mounts.every(({ subPath }) => subPath === null);
      const edits = [set(name, right.secret.name), ...uses.flatMap((use) => rewritten(use, right))];
      return [
        {
          component: other.component,
          at: name,
          message: `${cluster.platform.profile?.title} has no Secret ${other.secret.name} in release ${cluster.versions.platform?.text}: there it is ${right.secret.namespace}/${right.secret.name}`,
          agent,
          instances: [...new Set(uses.map(({ instance }) => instance))],
          fix: isPlain ? { title: `take Secret ${right.secret.name}, and its files`, edits } : null,
        },
      ];
    }),
  );
}

function volumeAt(agent: AgentWorkload, path: string) {
  const found = resolvePath(agent, path);
  return 'volume' in found ? found.volume : null;
}

/** The same file of another Secret. A CA that it hasn't is replaced by no verification, as documented. */
function rewritten({ instance, role, at, path }: CertificateUse, { files }: CertificateSecret): readonly Edit[] {
  const file = files.find((one) => one.role === role && one.documented);
  if (file) return [set(at, joinPath(directoryOf(path), file.path))];
  return [remove(at), set(verificationSwitch(instance), false)];
}

/** Secrets of the platform's that are made in another namespace than that of the Agents that mount them. */
export function straySecrets(cluster: Cluster): readonly WrongSecret[] {
  return secretsOf(cluster).flatMap(({ component, secret }) => {
    const agents = cluster.agents.filter(({ volumes }) =>
      volumes.items.some(({ source }) => source.kind === 'secret' && source.name === secret.name),
    );
    const made = madeIn(cluster, secret.name).filter(({ namespace }) => namespace !== secret.namespace);
    const [agent] = agents;
    const namespaces = [...new Set(agents.map(({ namespace }) => namespace))];
    const [wanted] = namespaces;
    const isKnown = namespaces.length === 1 && wanted !== undefined && wanted !== 'unknown';
    if (!agent || !isKnown || made.some(({ namespace }) => namespace === null || namespace === 'unknown' || namespace === wanted))
      return [];
    return made.map(
      ({ namespace, at }): WrongSecret => ({
        component,
        at,
        message: `Secret ${secret.name} is made in ${namespace}, and the Agent, which mounts it, is in ${wanted}`,
        agent,
        instances: [],
        fix: { title: `make it in ${wanted}`, edits: [set(at, wanted)] },
      }),
    );
  });
}

/** Where a Secret is made, by commands and manifests. */
function madeIn({ copies, secrets }: Cluster, name: string): readonly { readonly namespace: string | null; readonly at: Cursor }[] {
  const copied = copies.filter(({ kind, to }) => kind === 'Secret' && to.name === name);
  return [
    ...copied.map(({ to }) => ({ namespace: to.namespace, at: to.namespaceAt })),
    ...secrets
      .filter((secret) => secret.name === name)
      .map(({ namespace, document: { root } }) => ({ namespace, at: root.at('metadata', 'namespace') })),
  ];
}
