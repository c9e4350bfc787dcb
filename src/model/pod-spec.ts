import type { Cursor, Place } from '../yaml/cursor.ts';
import { append, type Edit } from '../yaml/edit.ts';
import type { Container, Mount, Volume, VolumeList, VolumeSource } from './agent.ts';
import { knownBoolean, knownText } from './known.ts';

/** A container by its name and its place (name or key; `mountsAt` may lie elsewhere, as in Helm values). */
export function readContainer(name: string, at: Place, mountsAt: Cursor): Container {
  return { name, at, mountsAt, mounts: mountsAt.items.map(readMount), mountsKnown: isKnownList(mountsAt) };
}

/** The list of a pod's volumes. */
export function readVolumes(at: Cursor): VolumeList {
  return { at, items: at.items.map(readVolume), known: isKnownList(at) };
}

/** Whether a list can be relied on to be all there is; nothing written is an empty list. */
const isKnownList = (at: Cursor): boolean =>
  at.state === 'absent' || (at.kind === 'seq' && at.state === 'present' && at.items.every((item) => item.state !== 'unknown'));

function readMount(at: Cursor): Mount {
  const subPath = at.at('subPathExpr').state === 'absent' ? knownText(at.at('subPath')) : 'unknown';
  return {
    at,
    name: knownText(at.at('name')) ?? 'unknown',
    path: withoutSlash(knownText(at.at('mountPath')) ?? 'unknown'),
    subPath: subPath === '' ? null : subPath,
    readOnly: knownBoolean(at.at('readOnly'), false),
  };
}

function readVolume(at: Cursor): Volume {
  return { at, name: knownText(at.at('name')) ?? 'unknown', source: readSource(at) };
}

function readSource(volume: Cursor): VolumeSource {
  const kind = (['hostPath', 'secret', 'configMap', 'emptyDir'] as const).find((key) => volume.keys.includes(key));
  if (!kind) return { kind: 'other' };
  const at = volume.at(kind);
  if (kind === 'emptyDir') return { kind };
  if (kind === 'hostPath') return { kind, path: withoutSlash(knownText(at.at('path')) ?? 'unknown'), at };
  const name = knownText(at.at(kind === 'secret' ? 'secretName' : 'name')) ?? 'unknown';
  return { kind, name, items: at.at('items'), at };
}

const withoutSlash = (path: string): string => path.replace(/(?<=.)\/+$/, '');

/** Volume names that Datadog's documentation gives the empty folder over a check's packaged one. */
const emptyVolumes: ReadonlyMap<string, string> = new Map([
  ['etcd', 'disable-etcd-autoconf'],
  ['kube_scheduler', 'disable-scheduler-autoconf'],
  ['kube_controller_manager', 'disable-controller-manager-autoconf'],
  ['kube_apiserver_metrics', 'disable-apiserver-autoconf'],
]);

/** Mounts an empty folder over the packaged one of a check. Nothing when its name or place is taken. */
export function hidePackagedFolder(check: string, container: Container, volumes: VolumeList): readonly Edit[] {
  const name = emptyVolumes.get(check);
  if (name === undefined) return [];
  const mountPath = `/etc/datadog-agent/conf.d/${check}.d`;
  if (container.mounts.some((mount) => mount.name === name || mount.path === mountPath)) return [];
  const volume = volumes.items.find((item) => item.name === name);
  if (volume && volume.source.kind !== 'emptyDir') return [];
  const mount = append(container.mountsAt, { name, mountPath });
  return volume ? [mount] : [mount, append(volumes.at, { name, emptyDir: {} })];
}
