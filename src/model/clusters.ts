import type { ConfigMap } from './cluster.ts';
import { claimedConfigMaps } from './config-maps.ts';
import { type FileParts, fileParts } from './file-parts.ts';
import type { LiftedDocument } from './fragment.ts';
import type { Versions } from './version.ts';

/** A cluster that the configuration or a directive names, and what it says of it. */
export interface ClusterLabel {
  readonly name: string;
  readonly platform: string | null;
  readonly versions: Versions;
}

/** What belongs to one cluster, still unjoined. */
export interface ClusterParts {
  readonly id: string;
  readonly label: ClusterLabel | null;
  readonly documents: readonly LiftedDocument[];
}

/** A cluster in the making. */
interface Group {
  readonly label: ClusterLabel | null;
  readonly files: FileParts[];
}

/**
 * Which documents make up which cluster. Files go where labels put them; Agents without a label by clusterName, else
 * by folder, unless the names of files tell them apart; everything else to the Agents that refer to it, else to those
 * of its clusterName, else to those in its folder. If all Agents are of one cluster, the rest is that cluster's too,
 * except for settings of several clusters. A file may belong to several clusters.
 */
export function groupClusters(
  documents: readonly LiftedDocument[],
  labelsOf: (path: string) => readonly ClusterLabel[],
): readonly ClusterParts[] {
  const files = fileParts(documents);
  const groups = labelled(files, labelsOf);
  const free = files.filter((file) => labelsOf(file.path).length === 0);
  for (const file of free.filter(hasAgents)) place(file, groups);
  const inhabited = groups.filter((group) => group.files.some(hasAgents)).map((group) => claim(group, files));
  const left = free.filter((file) => !hasAgents(file) && !attach(file, inhabited));
  return named([...groups, ...takeIn(left, inhabited)], documents);
}

const hasAgents = (file: FileParts): boolean => file.agents.length > 0;

function labelled(files: readonly FileParts[], labelsOf: (path: string) => readonly ClusterLabel[]): Group[] {
  const groups = new Map<string, Group>();
  for (const file of files) {
    for (const label of labelsOf(file.path)) {
      const group = groups.get(label.name) ?? { label, files: [] };
      groups.set(label.name, group);
      group.files.push(file);
    }
  }
  return [...groups.values()];
}

/** Puts a file to the first group that holds one of its cluster, else into a group of its own. */
function place(file: FileParts, groups: Group[]): void {
  const group = groups.find(({ files }) => files.some((other) => areOfOneCluster(file, other)));
  if (group) group.files.push(file);
  else groups.push({ label: null, files: [file] });
}

function areOfOneCluster(a: FileParts, b: FileParts): boolean {
  if (a.clusterNames.length > 0 && b.clusterNames.length > 0) return a.clusterNames.some((name) => b.clusterNames.includes(name));
  const sameWords = a.words.size === b.words.size && [...a.words].every((word) => b.words.has(word));
  return a.folder === b.folder && sameWords;
}

/** A group with Agents, and the ConfigMaps that they refer to. */
interface Inhabited extends Group {
  readonly claimed: ReadonlySet<ConfigMap>;
}

function claim(group: Group, all: readonly FileParts[]): Inhabited {
  const agents = group.files.flatMap((file) => file.agents);
  const configMaps = all.flatMap((file) => file.configMaps);
  return { ...group, claimed: claimedConfigMaps(agents, configMaps) };
}

/** Gives a file without Agents to the groups that it belongs to by the strongest evidence there is; false if none. */
function attach(file: FileParts, groups: readonly Inhabited[]): boolean {
  const tests: readonly ((group: Inhabited) => boolean)[] = [
    ({ claimed }) => file.configMaps.some((configMap) => claimed.has(configMap)),
    ({ files }) => files.some(({ clusterNames }) => clusterNames.some((name) => file.clusterNames.includes(name))),
    besides(file, groups),
  ];
  const test = tests.find((candidate) => groups.some(candidate));
  for (const group of test ? groups.filter(test) : []) group.files.push(file);
  return test !== undefined;
}

/** Whether a group has Agents in the file's folder and, of the words that tell the Agents there apart, those of the file. */
function besides(file: FileParts, groups: readonly Group[]): (group: Group) => boolean {
  const neighbours = (group: Group) => group.files.filter((other) => hasAgents(other) && other.folder === file.folder);
  const telling = new Set(groups.flatMap(neighbours).flatMap((other) => [...other.words]));
  const wanted = [...file.words].filter((word) => telling.has(word));
  return (group) => neighbours(group).some((other) => wanted.every((word) => other.words.has(word)));
}

/** What is left goes to the only cluster with Agents; with several or none, files that stand alone make groups of their own. */
function takeIn(left: readonly FileParts[], inhabited: readonly Group[]): readonly Group[] {
  const settings: Group[] = [];
  for (const file of left.filter((one) => one.hasSettings)) place(file, settings);
  const others = left.filter((file) => !file.hasSettings);
  const [only, second] = inhabited;
  if (only && !second) {
    only.files.push(...others);
    if (settings.length > 1) return settings;
    only.files.push(...settings.flatMap(({ files }) => files));
    return [];
  }
  for (const file of others.filter((one) => one.standsAlone)) place(file, settings);
  return settings;
}

/** Ids: the label's name, else the clusterName, else the folder; the path of the first file where folders don't differ. */
function named(groups: readonly Group[], documents: readonly LiftedDocument[]): readonly ClusterParts[] {
  const short = groups.map(
    ({ label, files }) => label?.name ?? files.flatMap(({ clusterNames }) => clusterNames)[0] ?? (files[0]?.folder || '.'),
  );
  return groups.map(({ label, files }, index) => {
    const id = short[index] ?? '';
    const isTaken = short.some((other, at) => other === id && at !== index);
    return { id: isTaken && !label ? (files[0]?.path ?? id) : id, label, documents: withMerged(files, label, documents) };
  });
}

/** A group's documents in the order of the files. Values that were merged for it stand in for the files they come from. */
function withMerged(files: readonly FileParts[], label: ClusterLabel | null, all: readonly LiftedDocument[]): readonly LiftedDocument[] {
  const own = new Set(files.flatMap(({ documents }) => documents));
  const merged = all.filter((one) => label !== null && one.merged?.cluster === label.name);
  const trees = new Set(merged.flatMap((one) => one.merged?.trees ?? []));
  const alone = all.filter((one) => own.has(one)).map((one) => (trees.has(one.document.root.tree) ? { ...one, fragment: {} } : one));
  return [...alone, ...merged];
}
