import { defineFormat } from '../format.ts';
import type { Component, ParsedDocument } from '../model/cluster.ts';
import type { ComponentSettings, Flag } from '../model/component-settings.ts';
import { type FlagSet, joinedFlags } from '../model/flags.ts';
import { knownText } from '../model/known.ts';
import { versionAt } from '../model/stated-versions.ts';
import type { Cursor, Place } from '../yaml/cursor.ts';
import { append, remove, set } from '../yaml/edit.ts';

/** Sections whose fields are flags, by other names. What runs etcd takes variables of its environment too. */
const sections: readonly (readonly [Component, string])[] = [
  ['apiserver', 'kubeAPIServer'],
  ['controller-manager', 'kubeControllerManager'],
  ['scheduler', 'kubeScheduler'],
];

/** kOps' description of a cluster. Source: kubernetes/kops:docs/cluster_spec.md */
export default defineFormat({
  id: 'kops-cluster',
  title: 'Cluster of kOps',

  matches: ({ root }) => (root.at('apiVersion').text ?? '').startsWith('kops.k8s.io/') && root.at('kind').text === 'Cluster',

  read: (document) => {
    const spec = document.root.at('spec');
    const clusterName = document.root.at('metadata', 'name').string;
    const settings = sections.map(([component, key]) => settingsOf(document, component, spec.at(key)));
    return {
      controlPlane: [...settings, ...mainEtcd(document, spec.at('etcdClusters'))],
      versions: versionAt('kubernetes', spec.at('kubernetesVersion')),
      ...(clusterName && { clusterName }),
    };
  },
});

function settingsOf(document: ParsedDocument, component: Component, at: Cursor): ComponentSettings {
  const common = { document, configuration: document.root, origin: 'kops-cluster', shape: 'fields', shapedBy: null } as const;
  return { ...common, component, at: at.key, flagsAt: at, ...readFields(at) };
}

/** The etcd of all objects but events, which has one of its own. */
function mainEtcd(document: ParsedDocument, clusters: Cursor): readonly ComponentSettings[] {
  const main = clusters.items.filter((cluster) => cluster.at('name').text === 'main');
  return main.map((cluster) => {
    const manager = cluster.at('manager');
    const flags = joinedFlags([readFields(manager), readVariables(manager.at('env'))]);
    return { ...settingsOf(document, 'etcd', manager), at: cluster.at('name'), ...flags };
  });
}

/** Flags as fields: `listenMetricsURLs` for `listen-metrics-urls`. Only those that are there can be set, since no flag need have one. */
function readFields(at: Cursor): FlagSet {
  const flags = at.keys.flatMap((key) => {
    const name = key.replace(/URLs/, 'Urls').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    return at.at(key).kind === 'map' || at.at(key).items.some(({ kind }) => kind === 'map') ? [] : [fieldFlag(name, at.at(key))];
  });
  return {
    flags,
    known: at.state === 'absent' || (at.kind === 'map' && at.at('').state === 'absent'),
    setFlag: (name, value) =>
      flags.filter((flag) => flag.name === name).map(({ entry }) => set(entry, entry.kind === 'seq' ? value.split(',') : value)),
    dropFlag: (name) => flags.filter((flag) => flag.name === name).map(({ entry }) => remove(entry)),
  };
}

function fieldFlag(name: string, at: Cursor): Flag {
  const texts = at.items.map(knownText);
  const value = at.kind !== 'seq' ? (knownText(at) ?? '') : texts.includes('unknown') ? 'unknown' : texts.join(',');
  return {
    name,
    value,
    at,
    part: at.kind === 'seq' ? partOfItems(at.items) : (start, end) => at.part(start, end),
    nameAt: at.key,
    entry: at,
  };
}

/** Where a part of the items' texts, with commas between, stands in one of them. */
function partOfItems(items: readonly Cursor[]): Flag['part'] {
  return (start, end): Place => {
    let from = 0;
    for (const item of items) {
      const length = item.text?.length ?? 0;
      if (start <= from + length) return item.part(start - from, Math.min(end - from, length));
      from += length + 1;
    }
    throw new Error(`there is no text at ${start}`);
  };
}

/** Flags as variables of the environment: `ETCD_LISTEN_METRICS_URLS`. */
function readVariables(at: Cursor): FlagSet {
  const flags = at.items.flatMap((item): readonly Flag[] => {
    const [, name] = /^ETCD_([A-Z_]+)$/.exec(item.at('name').text ?? '') ?? [];
    const value = item.at('value');
    if (name === undefined) return [];
    const place = { at: value, part: (start: number, end: number) => value.part(start, end), nameAt: item.at('name'), entry: item };
    return [{ name: name.toLowerCase().replaceAll('_', '-'), value: knownText(value) ?? '', ...place }];
  });
  return {
    flags,
    known: at.state === 'absent' || (at.kind === 'seq' && at.items.every((item) => item.at('name').state === 'present')),
    setFlag: (name, value) => {
      const own = flags.findLast((flag) => flag.name === name)?.entry;
      return [own ? set(own.at('value'), value) : append(at, { name: `ETCD_${name.toUpperCase().replaceAll('-', '_')}`, value })];
    },
    dropFlag: (name) => flags.filter((flag) => flag.name === name).map(({ entry }) => remove(entry)),
  };
}
