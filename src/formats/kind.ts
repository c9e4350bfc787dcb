import { defineFormat } from '../format.ts';
import type { ParsedDocument } from '../model/cluster.ts';
import { kubeadmShape, readClusterConfiguration, type Section, sections } from '../model/cluster-configuration.ts';
import type { ComponentSettings } from '../model/component-settings.ts';
import { type ConfigPatch, configPatches, isKindCluster, nodeVersions } from '../model/config-patches.ts';
import { joinedFlags } from '../model/flags.ts';
import type { Cursor } from '../yaml/cursor.ts';
import { append } from '../yaml/edit.ts';

/** kind's description of a cluster: kubeadm's configuration is patched by texts in it. */
export default defineFormat({
  id: 'kind',
  title: 'Configuration of kind',

  matches: ({ root }) => isKindCluster(root),

  read: (document) => {
    const { root } = document;
    const clusterName = root.at('name').string;
    // The name that kind gives when none is given tells no cluster from another.
    const named = clusterName && clusterName !== 'kind' ? { clusterName } : {};
    return { controlPlane: readPatches(document), versions: nodeVersions(root), ...named };
  },
});

/** The settings of all components as kind's kubeadm gets them from the patches. */
function readPatches(document: ParsedDocument): readonly ComponentSettings[] {
  const { root } = document;
  const applied = configPatches(root).filter(({ patch, fault }) => fault === null && patch.at('kind').text === 'ClusterConfiguration');
  const read = applied.map((one) => readPatch(document, one));
  return sections.flatMap((section) => {
    const own = read.flatMap((settings) => settings.filter(({ component }) => component === section.component));
    // An external etcd is nothing that kubeadm runs.
    if (own.length < read.length) return [];
    const settings = joined(own) ?? unpatched(document, section);
    return [{ ...settings, known: settings.known && showsAll(root, section) }];
  });
}

function readPatch(document: ParsedDocument, { patch, written: [only, other] }: ConfigPatch): readonly ComponentSettings[] {
  // Without a version of its own a patch takes maps in any case, since a kind that writes lists converts them.
  const free = { shape: 'map', shapedBy: only !== undefined && other === undefined ? only : null } as const;
  const shape = patch.at('apiVersion').state === 'absent' ? free : kubeadmShape(patch);
  return readClusterConfiguration({ document, configuration: patch, at: patch.at('kind'), origin: 'config-patch', ...shape });
}

/** What several patches say of one component, in the place of the last one that gives it flags; undefined without any patch. */
function joined(own: readonly ComponentSettings[]): ComponentSettings | undefined {
  const giving = own.filter(({ flagsAt }) => flagsAt.kind !== null);
  const last = giving.at(-1) ?? own.at(-1);
  return last && giving.length > 1 ? { ...last, shapedBy: null, ...joinedFlags(giving) } : last;
}

/** The settings of a component of which no patch speaks: a flag takes a patch of its own. */
function unpatched(document: ParsedDocument, { component, path }: Section): ComponentSettings {
  const patches = document.root.at('kubeadmConfigPatches');
  const keys = ['kind: ClusterConfiguration', ...[...path, 'extraArgs'].map((key, depth) => `${'  '.repeat(depth)}${key}:`)];
  const patch = (name: string, value: string): string => [...keys, `${'  '.repeat(keys.length - 1)}${name}: "${value}"`, ''].join('\n');
  return {
    component,
    document,
    at: document.root.at('kind'),
    configuration: document.root,
    flagsAt: patches,
    origin: 'config-patch',
    shape: 'map',
    shapedBy: null,
    flags: [],
    known: true,
    setFlag: (name, value) => [append(patches, patch(name, value))],
    dropFlag: () => [],
  };
}

/** Whether what the patches don't say is kubeadm's default: all must be in sight and of this form, and for IPv6 kind gives addresses itself. */
function showsAll(root: Cursor, { component }: Section): boolean {
  const holders = [root, ...root.at('nodes').items];
  const inSight = [root.at('nodes'), ...holders, ...holders.flatMap((holder) => patchesIn(holder))].every(
    ({ state }) => state !== 'unknown',
  );
  const otherForm = holders.some(
    (holder) =>
      holder.at('kubeadmConfigPatchesJSON6902').kind !== null || patchesIn(holder).some((patch) => patch.at('patches').kind !== null),
  );
  const family = root.at('networking', 'ipFamily');
  const isFour = family.state === 'absent' || family.text === 'ipv4' || family.text === 'dual';
  return inSight && !otherForm && (isFour || component === 'etcd');
}

const patchesIn = (holder: Cursor): readonly Cursor[] => {
  const patches = holder.at('kubeadmConfigPatches');
  return [patches, ...patches.items.map(({ embedded }) => embedded)];
};
