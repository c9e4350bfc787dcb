import type { Cursor, Place } from '../yaml/cursor.ts';
import { remove, set } from '../yaml/edit.ts';
import type { Component } from './cluster.ts';
import type { ComponentSettings } from './component-settings.ts';
import { type FlagSet, readExtraArgs } from './flags.ts';
import { knownText } from './known.ts';

/** What a machine configuration of Talos, or a patch of one, says of a component. */
export type MachineSettings = FlagSet & Pick<ComponentSettings, 'component' | 'at' | 'configuration' | 'flagsAt'>;

/** Sections of `cluster` that hold flags. */
export const sections: readonly (readonly [Component, string])[] = [
  ['apiserver', 'apiServer'],
  ['etcd', 'etcd'],
  ['controller-manager', 'controllerManager'],
  ['scheduler', 'scheduler'],
];

/** Documents of one component each, from Talos 1.14 on. Source: siderolabs/talos:pkg/machinery/config/types/k8s/k8s.go */
const kinds: ReadonlyMap<string, Component> = new Map([
  ['KubeAPIServerConfig', 'apiserver'],
  ['KubeControllerManagerConfig', 'controller-manager'],
  ['KubeSchedulerConfig', 'scheduler'],
]);

const rootKeys: ReadonlySet<string> = new Set(['version', 'debug', 'persist', 'machine', 'cluster']);

/** Keys of `machine` and `cluster` that tell a patch from what else has such sections. */
const machineKeys = [
  'install',
  'kubelet',
  'features',
  'sysctls',
  'sysfs',
  'certSANs',
  'udev',
  'kernel',
  'nodeLabels',
  'nodeTaints',
  'time',
];
const clusterKeys = ['allowSchedulingOnControlPlanes', 'allowSchedulingOnMasters', 'apiServer', 'controllerManager', 'coreDNS'];

/** The machine configurations and patches in a document: itself, or those in the lists of talhelper, Omni and Cluster API. */
export const machineConfigs = (root: Cursor): readonly Cursor[] =>
  isAny(root) ? [root] : /patches/i.test(root.tree.region.text) ? patchesIn(root).filter(isAny) : [];

const isAny = (root: Cursor): boolean => (root.kind === 'seq' ? operations(root).length > 0 : isConfig(root) || kindOf(root) !== undefined);

function patchesIn(root: Cursor): readonly Cursor[] {
  const holders = [
    ...[root, root.at('controlPlane'), root.at('spec', 'controlPlaneConfig', 'controlplane')],
    ...root.at('nodes').items.filter((node) => node.at('controlPlane').boolean === true),
  ];
  const lists = holders.flatMap((holder) => ['patches', 'configPatches', 'strategicPatches'].map((key) => holder.at(key)));
  return lists.flatMap((list) => [list, ...list.items.map((item) => (item.kind === 'scalar' ? item.embedded : item.at('inline')))]);
}

function isConfig(root: Cursor): boolean {
  if (root.keys.some((key) => !rootKeys.has(key))) return false;
  const [machine, cluster] = [root.at('machine'), root.at('cluster')];
  if (machine.kind !== 'map' && cluster.kind !== 'map') return false;
  return (
    root.at('version').text === 'v1alpha1' ||
    isWholeConfig(root) ||
    machine.keys.some((key) => machineKeys.includes(key)) ||
    cluster.keys.some((key) => clusterKeys.includes(key)) ||
    sections.some(([, key]) => cluster.at(key, 'extraArgs').kind === 'map')
  );
}

const kindOf = (root: Cursor): Component | undefined =>
  root.at('apiVersion').text === 'v1alpha1' ? kinds.get(root.at('kind').text ?? '') : undefined;

/** Whether it is a machine's whole configuration, and no patch. */
export const isWholeConfig = (root: Cursor): boolean => /^(?:controlplane|init|worker|join)$/.test(root.at('machine', 'type').text ?? '');

/** What a machine configuration says of the components; of all of them if it is a control-plane node's whole one. */
export function machineSettings(configuration: Cursor): readonly MachineSettings[] {
  const type = configuration.at('machine', 'type').text;
  const isWhole = isWholeConfig(configuration) && configuration.at('').state !== 'unknown';
  if (type === 'worker' || type === 'join') return [];
  const component = kindOf(configuration);
  if (component) return [flagsOf({ component, configuration, flagsAt: configuration.at('extraArgs'), at: configuration.at('kind') })];
  const ofSections = sections.map(([component, key]) => {
    const section = configuration.at('cluster', key);
    return flagsOf({ component, configuration, flagsAt: section.at('extraArgs'), at: section.key });
  });
  const shown = isWhole ? ofSections : ofSections.filter(({ flagsAt }) => flagsAt.kind !== null);
  const all = [...shown, ...operations(configuration).flatMap((operation) => changed(configuration, operation))];
  return all.map((settings) => ({ ...settings, known: settings.known && isWhole }));
}

const flagsOf = (place: Pick<MachineSettings, 'component' | 'at' | 'configuration' | 'flagsAt'>): MachineSettings => ({
  ...place,
  ...readExtraArgs(place.flagsAt, 'map'),
});

/** The operations of a JSON patch (RFC 6902) that put something below `cluster`. */
const operations = (list: Cursor): readonly Cursor[] =>
  list.items.filter((item) => /^(?:add|replace)$/.test(item.at('op').text ?? '') && /^\/cluster(?:\/|$)/.test(item.at('path').text ?? ''));

function changed(configuration: Cursor, operation: Cursor): readonly MachineSettings[] {
  const path = operation.at('path');
  const steps = (path.text ?? '').slice(1).split('/');
  const value = operation.at('value');
  return sections.flatMap(([component, key]): readonly MachineSettings[] => {
    const whole = ['cluster', key, 'extraArgs'];
    if (steps.some((step, index) => index < whole.length && step !== whole[index])) return [];
    const flagsAt = value.at(...whole.slice(steps.length));
    const [flag, more] = steps.slice(whole.length);
    if (flag === undefined) return flagsAt.kind === null ? [] : [flagsOf({ component, configuration, flagsAt, at: path })];
    return more === undefined ? [{ component, configuration, flagsAt: value, at: path, ...oneFlag(flag, operation) }] : [];
  });
}

/** The one flag that an operation sets. */
function oneFlag(name: string, operation: Cursor): FlagSet {
  const [path, at] = [operation.at('path'), operation.at('value')];
  const length = path.text?.length ?? 0;
  const nameAt: Place = path.part(length - name.length, length);
  return {
    flags: [{ name, value: knownText(at) ?? '', at, part: (start, end) => at.part(start, end), nameAt, entry: operation }],
    known: false,
    setFlag: (flag, value) => (flag === name ? [set(at, value)] : []),
    dropFlag: (flag) => (flag === name ? [remove(operation)] : []),
  };
}
