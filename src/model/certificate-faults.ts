import type { Volume } from './agent.ts';
import { type CertificateState, examine } from './certificate-state.ts';
import { type CertificateUse, certificateUses } from './certificates.ts';
import type { Cluster } from './cluster.ts';
import { endpoints } from './endpoint.ts';
import { resolvePath } from './filesystem.ts';
import type { MisledMount } from './misled-mount.ts';
import { type InstanceRun, runners } from './schedule.ts';

/** The instances of etcd's check that dial https, in each workload that runs them: their certificates have to be there. */
export function certificateReaders(cluster: Cluster): readonly InstanceRun[] {
  const checks = cluster.checks.filter((check) => check.component === 'etcd');
  return checks.flatMap((check) => {
    const instances = check.instances.filter((instance) => endpoints(instance).some(({ scheme }) => scheme === 'https'));
    return instances.flatMap((instance) => runners(cluster, check).map((agent) => ({ instance, agent })));
  });
}

/** Files that are wrong for one reason: the first of the instance's options, and all that share it. */
export interface WrongFile {
  readonly use: CertificateUse;
  readonly others: readonly CertificateUse[];
  readonly reason: string;
  /** Whether some hosts have it. */
  readonly rare: boolean;
  /** The path to write for each of them, none for a CA that the platform's Secret doesn't have; null when one of them can't be told. */
  readonly expected: readonly { readonly use: CertificateUse; readonly path: string | null }[] | null;
}

export function wrongFiles(cluster: Cluster, reader: InstanceRun): readonly WrongFile[] {
  const wrong = examined(cluster, reader, 'wrong-file');
  return groupBy(wrong, ({ state }) => state.cause).map(({ first, all }) => {
    const expected = all.flatMap(({ use, state }) =>
      state.expected !== null || isWithoutCa(cluster, reader, use) ? [{ use, path: state.expected }] : [],
    );
    return {
      use: first.use,
      others: all.slice(1).map(({ use }) => use),
      reason: first.state.reason,
      rare: first.state.rare ?? false,
      expected: expected.length === all.length ? expected : null,
    };
  });
}

/** Whether a CA is looked for in a Secret of the platform's that has none, as its documentation doesn't verify the component. */
function isWithoutCa({ platform }: Cluster, { agent }: InstanceRun, { role, path }: CertificateUse): boolean {
  const found = resolvePath(agent, path);
  const source = 'volume' in found ? found.volume.source : null;
  const own = platform.profile?.certificates.find(({ secret }) => source?.kind === 'secret' && secret?.name === source.name);
  return role === 'ca' && own !== undefined && own.files.every((file) => file.role !== 'ca');
}

/** A volume, or part of one, that isn't what the platform keeps certificates in, and the options that read from it. */
export interface WrongSource extends MisledMount {
  readonly volume: Volume;
  readonly uses: readonly CertificateUse[];
}

export function wrongSources(cluster: Cluster, reader: InstanceRun): readonly WrongSource[] {
  return groupBy(examined(cluster, reader, 'wrong-source'), ({ state }) => state.at.pointer).map(({ first, all }) => {
    const texts = new Set(all.map(({ state }) => state.write));
    return { ...first.state, uses: all.map(({ use }) => use), write: texts.size === 1 ? first.state.write : null };
  });
}

type Examined<S extends CertificateState['state']> = {
  readonly use: CertificateUse;
  readonly state: Extract<CertificateState, { readonly state: S }>;
};

function examined<S extends CertificateState['state']>(cluster: Cluster, reader: InstanceRun, wanted: S): readonly Examined<S>[] {
  const is = (state: CertificateState): state is Examined<S>['state'] => state.state === wanted;
  return certificateUses(reader.instance).flatMap((use) => {
    const state = examine(cluster, reader.agent, use);
    return is(state) ? [{ use, state }] : [];
  });
}

/** Groups in order of their first. */
function groupBy<T>(all: readonly T[], keyOf: (one: T) => unknown): readonly { readonly first: T; readonly all: readonly T[] }[] {
  const groups = new Map<unknown, { readonly first: T; readonly all: T[] }>();
  for (const one of all) {
    const group = groups.get(keyOf(one));
    if (group) group.all.push(one);
    else groups.set(keyOf(one), { first: one, all: [one] });
  }
  return [...groups.values()];
}
