import { type Directed, directedFiles, directiveNotes } from './directed.ts';
import { knownPlatforms } from './known-platforms.ts';
import type { Cluster, Evidence } from './model/cluster.ts';
import { type ClusterLabel, type ClusterParts, groupClusters } from './model/clusters.ts';
import { detectPlatform } from './model/detect.ts';
import { foreignFiles } from './model/foreign-files.ts';
import type { LiftedDocument } from './model/fragment.ts';
import { link, statedIn } from './model/link.ts';
import { newerVersions } from './model/newer-versions.ts';
import type { PlatformProfile } from './model/platform.ts';
import { settled } from './model/stated-versions.ts';
import type { Versions } from './model/version.ts';
import { matcher } from './patterns.ts';
import type { Settings } from './settings.ts';
import { fileAndLine } from './text/source-file.ts';

/** The clusters that the documents make up, and remarks that are no findings; only what concerns a file that is given. */
export function joinClusters(
  documents: readonly LiftedDocument[],
  settings: Settings,
  isGiven: (path: string) => boolean = () => true,
): { readonly clusters: readonly Cluster[]; readonly notes: readonly string[] } {
  const profiles = knownPlatforms(settings);
  const ids = profiles.map(({ id }) => id);
  const directed = directedFiles(documents, ids);
  const labelsOf = labels(settings, directed);
  const areGiven = ({ document }: LiftedDocument): boolean => isGiven(document.file.path);
  const areConcerned = (parts: ClusterParts): boolean => parts.documents.some(areGiven);
  const grouped = groupClusters(documents, labelsOf).filter(areConcerned);
  const joined = grouped.flatMap((parts) => joinApart(parts, { directed, profiles, settings })).filter(({ parts }) => areConcerned(parts));
  const clusters = joined.map(({ cluster }) => cluster);
  const [paths, given] = [[...directed.keys()], documents.filter(areGiven)];
  const notes = [...directiveNotes(given, ids), ...unclaimed(settings, paths, labelsOf), ...templated(given)];
  return {
    clusters,
    notes: [...notes, ...clusters.flatMap(contradictions), ...clusters.flatMap(newerVersions), ...joined.flatMap(disagreements)],
  };
}

/** The clusters of a file by the configuration, else by its directive. */
function labels(settings: Settings, directed: ReadonlyMap<string, Directed>): (path: string) => readonly ClusterLabel[] {
  const configured = settings.clusters.map((cluster) => ({ cluster, covers: matcher(cluster.files, settings.base) }));
  return (path) => {
    const found = configured.filter(({ cluster, covers }) => covers(path) || cluster.values.includes(path)).map(({ cluster }) => cluster);
    const name = directed.get(path)?.cluster ?? null;
    return found.length > 0 || name === null ? found : [{ name, platform: null, versions: {} }];
  };
}

/** What is known besides a cluster's own files. */
interface Circumstances {
  readonly directed: ReadonlyMap<string, Directed>;
  readonly profiles: readonly PlatformProfile[];
  readonly settings: Settings;
}

interface Joined {
  readonly parts: ClusterParts;
  readonly cluster: Cluster;
}

/** A cluster, and after it what was taken for a part of it and is none. */
function joinApart(parts: ClusterParts, around: Circumstances): readonly Joined[] {
  const cluster = joinOne(parts, around);
  const foreign = foreignFiles(parts, cluster.platform);
  const [id] = foreign;
  if (id === undefined) return [{ parts, cluster }];
  const isForeign = ({ document }: LiftedDocument): boolean => foreign.has(document.file.path);
  const own = { ...parts, documents: parts.documents.filter((one) => !isForeign(one)) };
  const theirs = { id, label: null, documents: parts.documents.filter(isForeign) };
  return [...joinApart(own, around), ...joinApart(theirs, around)];
}

/** What is said of one cluster wins over what is said of all, and both over its files; a version given by a flag over all. */
function joinOne(parts: ClusterParts, { directed, profiles, settings }: Circumstances): Cluster {
  const documents = parts.documents.map(({ document }) => document);
  const said = [...new Set(documents.map(({ file }) => file.path))].flatMap((path) => directed.get(path) ?? []);
  const platform = parts.label?.platform ?? settings.platform ?? said.find((one) => one.platform !== null)?.platform ?? null;
  // Of what several files say, the first.
  const stated: Versions = Object.assign({}, ...said.map(({ versions }) => versions).reverse());
  const flags = Object.entries(settings.versions).filter(([, version]) => version.origin === 'flag');
  const given: Versions = { ...settings.versions, ...parts.label?.versions, ...Object.fromEntries(flags) };
  const found = detectPlatform(documents, profiles, platform);
  return link(parts, found, asKubernetes({ ...stated, ...given }, found.profile));
}

/** Where a platform counts as Kubernetes does, one version says the other. */
const asKubernetes = (versions: Versions, profile: PlatformProfile | null): Versions =>
  profile?.numberedAsKubernetes && versions.platform ? { kubernetes: versions.platform, ...versions } : versions;

function unclaimed(
  { clusters }: Settings,
  paths: readonly string[],
  labelsOf: (path: string) => readonly ClusterLabel[],
): readonly string[] {
  return clusters.flatMap(({ name, values }) => {
    const isEmpty = !paths.some((path) => labelsOf(path).some((label) => label.name === name));
    if (isEmpty) return [`cluster ${name}: its patterns match none of the files`];
    return values.filter((path) => !paths.includes(path)).map((path) => `cluster ${name}: no values were read from ${path}`);
  });
}

function templated(documents: readonly LiftedDocument[]): readonly string[] {
  const paths = documents.filter(({ document }) => document.templated).map(({ document }) => document.file.path);
  return [...new Set(paths)].map((path) => `${path} holds unrendered templates and can be read in part only`);
}

/** The versions on which a cluster's files don't agree, which are as good as not stated. */
function disagreements({ parts, cluster: { id, versions } }: Joined): readonly string[] {
  const { conflicts } = settled(statedIn(parts.documents.map(({ fragment }) => fragment)));
  return conflicts.flatMap((all) => {
    const each = all.map(({ version }) => `${version.text} (${version.from})`);
    const of = all[0]?.of;
    return of === undefined || versions[of] ? [] : [`cluster ${id}: the files disagree on the version of ${of}: ${each.join(', ')}`];
  });
}

/** What speaks for another platform than the given one. */
function contradictions({ id, platform }: Cluster): readonly string[] {
  const given = platform.confidence === 'given' ? platform.profile : null;
  const own = [given?.id, given?.variantOf];
  const against = platform.evidence.filter((one) => given && !own.includes(one.platform) && one.strength !== 'weak');
  return against.map((one) => `cluster ${id}: ${given?.id} is given, but ${placed(one)} speaks for ${one.platform}`);
}

const placed = ({ text, at }: Evidence): string => `${text} (${fileAndLine(at.location)})`;
