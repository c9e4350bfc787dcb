import { defineFormat } from '../format.ts';
import { isWholeConfig, machineConfigs, machineSettings, sections } from '../model/machine-configs.ts';
import { type StatedVersion, stated, versionAt } from '../model/stated-versions.ts';
import type { Cursor } from '../yaml/cursor.ts';

/** Talos' configuration of a machine, patches of it, and what holds such patches. Source: https://docs.siderolabs.com/talos/v1.12/reference/configuration/v1alpha1/config */
export default defineFormat({
  id: 'talos-machine-config',
  title: 'Machine configuration of Talos',

  matches: ({ root }) => machineConfigs(root).length > 0 || isInventory(root),

  extent: ({ root }) => (isWholeConfig(root) ? 'whole' : 'part'),

  read: (document) => {
    const { root } = document;
    const configs = machineConfigs(root);
    const settings = configs.flatMap(machineSettings);
    const own = root.at(root.at('kind').text === 'Cluster' ? 'name' : 'clusterName');
    const clusterName = [own, ...configs.map((config) => config.at('cluster', 'clusterName'))].find(({ string }) => string);
    const origin = root.at('spec', 'controlPlaneConfig').kind === null ? 'machine-config' : 'provisioned-cluster';
    const common = { document, origin, shape: 'map', shapedBy: null } as const;
    return {
      ...(settings.length > 0 && { controlPlane: settings.map((one) => ({ ...common, ...one })) }),
      versions: [...versionsOf(root), ...configs.flatMap(imageVersions)],
      ...(clusterName?.string && { clusterName: clusterName.string }),
    };
  },
});

/** Where talhelper, Omni and Cluster API state versions beside the patches that they hold. */
const versionPaths = {
  platform: ['talosVersion', 'talos/version'],
  kubernetes: ['kubernetesVersion', 'kubernetes/version', 'spec/version'],
} as const;

/** What is written for talhelper or Omni may hold no patch, but refer to files of them. */
const isInventory = (root: Cursor): boolean => root.at('apiVersion').kind === null && versionsOf(root).some(({ of }) => of === 'platform');

const versionsOf = (root: Cursor): readonly StatedVersion[] =>
  (['platform', 'kubernetes'] as const).flatMap((of) => versionPaths[of].flatMap((path) => versionAt(of, root.at(...path.split('/')))));

/** Versions by the tags of images: the installer's is that of Talos. */
function imageVersions(config: Cursor): readonly StatedVersion[] {
  const ofKubernetes = sections.filter(([component]) => component !== 'etcd').map(([, key]) => config.at('cluster', key, 'image'));
  const images = [config.at('image'), config.at('machine', 'kubelet', 'image'), ...ofKubernetes];
  const installer = config.at('machine', 'install', 'image');
  return [...stated('platform', tagOf(installer), installer), ...images.flatMap((at) => stated('kubernetes', tagOf(at), at))];
}

const tagOf = ({ text = '' }: Cursor): string => /:(v\d[\w.+-]*)(?:@|$)/.exec(text)?.[1] ?? '';
