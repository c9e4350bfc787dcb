import type { Cursor } from '../yaml/cursor.ts';
import type { ConfdSource, Container, Mount, Volume, VolumeSource } from './agent.ts';

/** A file below conf.d as the Agent's file provider sees it. */
export interface CheckFile {
  /** Where it lies below conf.d. */
  readonly path: string;
  /** The check it configures: the file's stem, or its folder's name without `.d`. */
  readonly check: string;
  readonly fileName: string;
  /** Whether its folder names the check. */
  readonly inFolder: boolean;
  /** Whether the Agent reads a file of this name there. */
  readonly read: boolean;
}

/**
 * Which check a file below conf.d configures: `etcd.yaml`, `etcd.d/conf.yaml`. One folder deep, its name ending in
 * `.d`; a file that the image's entry script copies must end in `.yaml`, `.yml` stays behind.
 */
export function checkFile(path: string, copied: boolean): CheckFile {
  const steps = path.split('/').filter((step) => step !== '' && step !== '.');
  const fileName = steps.at(-1) ?? '';
  const folder = steps.length > 1 ? (steps.at(-2) ?? '') : null;
  const extension = copied ? /\.yaml$/ : /\.(yaml|yml|yaml\.default)$/;
  return {
    path: steps.join('/'),
    inFolder: folder !== null,
    check: folder === null ? fileName.replace(/\.(yaml|yml|yaml\.default|json)$/, '') : folder.replace(/\.d$/, ''),
    fileName,
    read: extension.test(fileName) && (folder === null || (steps.length === 2 && folder.endsWith('.d'))),
  };
}

/** A map file name -> text written in place. */
export function inlineConfd(at: Cursor, target = ''): ConfdSource {
  return { kind: 'inline', at, configMap: null, items: null, subPath: null, target, copied: true, ineffective: false };
}

/** The ConfigMaps that these containers mount at conf.d, or below it; which one can't be told without the volume. */
export function mountedConfd(containers: readonly Container[], volumes: readonly Volume[]): readonly ConfdSource[] {
  return containers.flatMap((container) =>
    container.mounts.flatMap((mount) => {
      const volume = volumes.find((candidate) => candidate.name !== 'unknown' && candidate.name === mount.name);
      return mountedSource(mount, volume?.source ?? { kind: 'configMap', name: 'unknown', at: mount.at, items: mount.at.at('items') });
    }),
  );
}

function mountedSource(mount: Mount, source: VolumeSource): readonly ConfdSource[] {
  const below = /^(\/etc\/datadog-agent)?\/conf\.d(?:\/(.*))?$/.exec(mount.path);
  if (!below || source.kind !== 'configMap') return [];
  const { name, items, at } = source;
  const target = below[2] ?? '';
  const copied = below[1] === undefined;
  return [{ kind: 'config-map', at: at.at('name'), configMap: name, items, subPath: mount.subPath, target, copied, ineffective: false }];
}
