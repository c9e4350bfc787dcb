import { defineFormat } from '../format.ts';
import type { ParsedDocument } from '../model/cluster.ts';
import { type Configuration, readClusterConfiguration } from '../model/cluster-configuration.ts';
import type { ComponentSettings } from '../model/component-settings.ts';
import { versionAt } from '../model/stated-versions.ts';
import type { Cursor } from '../yaml/cursor.ts';

/** Cluster API's description of a cluster: its version and, where kubeadm sets the control plane up, the components' flags. */
export default defineFormat({
  id: 'cluster-api',
  title: 'Cluster API object',

  matches: ({ root }) => group.test(root.at('apiVersion').text ?? '') && kinds.test(root.at('kind').text ?? ''),

  // A KubeadmControlPlane says of which version it is; a patch of it needn't. A template is what a ClusterClass makes of it.
  extent: ({ root }) => {
    const kind = root.at('kind').text ?? '';
    return kind === 'KubeadmControlPlaneTemplate' || (kind === 'KubeadmControlPlane' && root.at('spec', 'version').kind === null)
      ? 'part'
      : 'whole';
  },

  read: (document) => {
    const { root } = document;
    const clusterName = nameOf(root);
    const spec = kubeadmSpecIn(root);
    return {
      versions: [root.at('spec', 'version'), root.at('spec', 'topology', 'version')].flatMap((at) => versionAt('kubernetes', at)),
      ...(clusterName && { clusterName }),
      ...(spec && { controlPlane: readSettings(spec, document) }),
    };
  },
});

const group = /(?:^|\.)cluster\.x-k8s\.io\//;
// What RKE2 and Talos have of their own are formats of their own.
const kinds = /^(?:Cluster(?:Class)?|(?!RKE2|Talos)\w+ControlPlane(?:Template)?|KubeadmConfig(?:Template)?)$/;

/** A cluster's name is its own; its other objects carry it as a label. */
const nameOf = (root: Cursor): string | undefined =>
  root.at('kind').text === 'Cluster'
    ? root.at('metadata', 'name').string
    : root.at('metadata', 'labels', 'cluster.x-k8s.io/cluster-name').string;

/** What a machine's kubeadm gets. A KubeadmControlPlane may do without a ClusterConfiguration; null in objects of workers, which have none. */
function kubeadmSpecIn(root: Cursor): Cursor | null {
  const [, of, template] = /^Kubeadm(ControlPlane|Config)(Template)?$/.exec(root.at('kind').text ?? '') ?? [];
  const spec = template ? root.at('spec', 'template', 'spec') : root.at('spec');
  if (of === 'ControlPlane') return spec.at('kubeadmConfigSpec');
  return of === 'Config' && spec.at('clusterConfiguration').kind !== null ? spec : null;
}

function readSettings(spec: Cursor, document: ParsedDocument): readonly ComponentSettings[] {
  const settings = readClusterConfiguration(commonTo(spec.at('clusterConfiguration'), document));
  return settings.map((one) => ({ ...one, known: one.known && !isPatched(spec) }));
}

/** Whether static pods may be changed after kubeadm has made them: by its own patches, by files, or by commands. */
function isPatched(spec: Cursor): boolean {
  if (['initConfiguration', 'joinConfiguration'].some((name) => spec.at(name, 'patches').kind !== null)) return true;
  const commands = [spec.at('preKubeadmCommands'), spec.at('postKubeadmCommands')].flatMap((list) => [list, ...list.items]);
  const files = [spec.at('files'), ...spec.at('files').items.flatMap((file) => [file.at('path'), file.at('content')])];
  return [...commands, ...files].some(({ state, text }) => state === 'unknown' || staticPod.test(text ?? ''));
}

const staticPod = /bind-address|listen-metrics-urls|manifests\/(?:kube-(?:scheduler|controller-manager)|etcd)/;

/** The shape is that of Cluster API's own version, whatever the ClusterConfiguration says: it writes kubeadm's for the cluster's Kubernetes. */
function commonTo(configuration: Cursor, document: ParsedDocument): Configuration {
  const api = document.root.at('apiVersion').text ?? '';
  return {
    document,
    configuration,
    at: configuration.kind === null ? document.root.at('kind') : configuration.key,
    origin: 'control-plane-object',
    shape: /\/v1(?:alpha\d|beta1)$/.test(api) ? 'map' : 'list',
    shapedBy: /\/v1(?:alpha\d|beta[12])$/.test(api) ? api : null,
  };
}
