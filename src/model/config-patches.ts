import type { Cursor } from '../yaml/cursor.ts';
import type { Cluster, Component } from './cluster.ts';
import { sections } from './cluster-configuration.ts';
import type { ComponentSettings } from './component-settings.ts';
import { readExtraArgs } from './flags.ts';
import { type StatedVersion, stated } from './stated-versions.ts';
import { atLeast, type Version } from './version.ts';

/** Whether a document is kind's description of a cluster. */
export const isKindCluster = (root: Cursor): boolean =>
  (root.at('apiVersion').text ?? '').startsWith('kind.x-k8s.io/') && root.at('kind').text === 'Cluster';

/** One of kind's `kubeadmConfigPatches` that reaches the node on which the control plane is set up. */
export interface ConfigPatch {
  /** Root of the text. */
  readonly patch: Cursor;
  /**
   * Why kind leaves it out without a word: it says no `kind`, or a version of kubeadm's API that kind doesn't write for the
   * cluster's Kubernetes. Null when kind applies it, or may.
   */
  readonly fault: 'no-kind' | 'other-version' | null;
  /** The versions of kubeadm's API that kind may write for the cluster's Kubernetes, oldest first. */
  readonly written: readonly string[];
}

/** The patches of a kind cluster in the order in which they are applied: those for all nodes, then those of its first control-plane node. */
export function configPatches(root: Cursor): readonly ConfigPatch[] {
  const written = versionsWritten(nodeVersions(root)[0]?.version);
  // The other nodes join that one and take its ClusterConfiguration.
  return [root, ...controlPlaneNodes(root).slice(0, 1)]
    .flatMap((holder) => holder.at('kubeadmConfigPatches').items)
    .map(({ embedded: patch }) => ({ patch, fault: faultOf(patch, written), written }));
}

const controlPlaneNodes = (root: Cursor): readonly Cursor[] =>
  root.at('nodes').items.filter((node) => (node.at('role').text ?? 'control-plane') === 'control-plane');

/** The Kubernetes version of the control plane by the tags of kind's own images. */
export const nodeVersions = (root: Cursor): readonly StatedVersion[] =>
  controlPlaneNodes(root).flatMap((node) => {
    const image = node.at('image');
    const [, tag] = /(?:^|\/)kindest\/node:([^@]+)/.exec(image.string ?? '') ?? [];
    return tag ? stated('kubernetes', tag, image) : [];
  });

/**
 * kubernetes-sigs/kind:pkg/cluster/internal/kubeadm/config.go. It also depends on how new kind is: up to 1.26 and from 1.36
 * on two are possible.
 */
function versionsWritten(kubernetes: Version | undefined): readonly string[] {
  const before = (version: string): boolean => atLeast(kubernetes, version) === 'no';
  const versions = before('1.23')
    ? ['v1beta1', 'v1beta2']
    : before('1.27')
      ? ['v1beta2', 'v1beta3']
      : before('1.36')
        ? ['v1beta3']
        : kubernetes
          ? ['v1beta3', 'v1beta4']
          : ['v1beta1', 'v1beta2', 'v1beta3', 'v1beta4'];
  return versions.map((version) => `kubeadm.k8s.io/${version}`);
}

function faultOf(patch: Cursor, written: readonly string[]): ConfigPatch['fault'] {
  if (patch.kind === 'map' && patch.at('kind').state === 'absent') return 'no-kind';
  const version = patch.at('apiVersion');
  return version.state === 'present' && !written.includes(version.text ?? '') ? 'other-version' : null;
}

/** A patch that says where components listen and that kind leaves out; these components, and their settings as they are without it. */
export interface VainPatch extends ConfigPatch {
  readonly kubernetes: Version | undefined;
  readonly components: readonly Component[];
  readonly settings: readonly ComponentSettings[];
}

export function vainPatches(cluster: Cluster): readonly VainPatch[] {
  return cluster.documents
    .filter(({ root }) => isKindCluster(root))
    .flatMap((document) => {
      const settings = cluster.controlPlane.filter((one) => one.document === document);
      const kubernetes = nodeVersions(document.root)[0]?.version;
      return configPatches(document.root).flatMap((one) => {
        const components = sections.filter(({ path }) => saysWhere(one.patch.at(...path, 'extraArgs'))).map(({ component }) => component);
        const isVain = one.fault !== null && components.length > 0;
        return isVain ? [{ ...one, kubernetes, components, settings: settings.filter((own) => components.includes(own.component)) }] : [];
      });
    });
}

/** Whether flags say where a component listens. What else they say, metrics don't hang on. */
const saysWhere = (extraArgs: Cursor): boolean =>
  readExtraArgs(extraArgs, 'map').flags.some(({ name }) =>
    /^(?:bind-address|secure-port|listen-(?:client|client-http|metrics)-urls)$/.test(name),
  );
