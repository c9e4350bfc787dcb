import { defineFormat } from '../format.ts';
import { readArguments } from '../model/arguments.ts';
import { components, type ParsedDocument } from '../model/cluster.ts';
import type { ComponentSettings, Flag } from '../model/component-settings.ts';
import { type FlagSet, joinedFlags } from '../model/flags.ts';
import { type RancherServer, rancherServers } from '../model/rancher-servers.ts';
import { versionAt } from '../model/stated-versions.ts';
import type { Cursor } from '../yaml/cursor.ts';
import { set } from '../yaml/edit.ts';

/** The configuration of servers of RKE2 and K3s, which have the same keys. Source: https://docs.rke2.io/reference/server_config */
export default defineFormat({
  id: 'rancher-config',
  title: 'Configuration of RKE2 or K3s',

  matches: ({ root }) => rancherServers(root).length > 0,

  // The files of that folder add to each other, and to the one beside it.
  extent: ({ file }) => (/(?:^|\/)config\.yaml\.d\/[^/]+$/.test(file.path) ? 'part' : 'whole'),

  read: (document) => {
    const { root } = document;
    const spec = root.at('spec');
    const clusterName = spec.at('rkeConfig').kind === 'map' ? root.at('metadata', 'name').string : undefined;
    return {
      controlPlane: rancherServers(root).flatMap((server) => readServer(document, server)),
      versions: ['kubernetesVersion', 'version'].flatMap((key) => versionAt('kubernetes', spec.at(key))),
      ...(clusterName && { clusterName }),
    };
  },
});

function readServer(document: ParsedDocument, server: RancherServer): readonly ComponentSettings[] {
  const { configuration, origin, exposure } = server;
  const isClosed = configuration.at('').state !== 'unknown';
  const hasEtcd = configuration.at('datastore-endpoint').kind === null && configuration.at('disable-etcd').boolean !== true;
  return components.flatMap((component): readonly ComponentSettings[] => {
    const lists = server.arguments(component);
    const places = component === 'etcd' ? [...lists, exposure] : lists;
    const written = places.find(({ kind }) => kind !== null);
    if ((component === 'etcd' && !hasEtcd) || (!written && !isClosed)) return [];
    const [flagsAt = configuration] = lists;
    const base = { component, document, at: (written ?? flagsAt).key, configuration, flagsAt, origin, shape: 'arguments' } as const;
    const own = joinedFlags(lists.map(readArguments));
    const flags = component === 'etcd' ? withExposure(own, exposure) : own;
    return [{ ...base, shapedBy: null, ...flags, known: flags.known && isClosed }];
  });
}

const loopback = 'http://127.0.0.1:2381';
/** The node's address and the loopback, which to everybody who dials is as good as all. */
const everywhere = 'http://0.0.0.0:2381';

/** The port of etcd's metrics has a switch of its own, over which the flag wins. Source: k3s-io/k3s:pkg/etcd/etcd.go */
function withExposure(own: FlagSet, at: Cursor): FlagSet & Pick<ComponentSettings, 'wordsFor'> {
  const name = 'listen-metrics-urls';
  const isGiven = own.flags.some((flag) => flag.name === name);
  const value = at.boolean === undefined ? 'unknown' : at.boolean ? everywhere : loopback;
  const flag: Flag = { name, value, at, part: () => at, nameAt: at.key, entry: at };
  const isSwitch = (flagName: string, wanted: string) => flagName === name && wanted === everywhere && !isGiven;
  return {
    ...own,
    flags: at.kind === null ? own.flags : [flag, ...own.flags],
    setFlag: (flagName, wanted) => (isSwitch(flagName, wanted) ? [set(at, true)] : own.setFlag(flagName, wanted)),
    wordsFor: (flagName, wanted) => (isSwitch(flagName, wanted) ? `${at.key.pointer.replace(/^.*\//, '')} to true` : null),
  };
}
