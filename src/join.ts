import type { Cluster, Evidence } from './model/cluster.ts';
import { type ClusterLabel, type ClusterParts, groupClusters } from './model/clusters.ts';
import { detectPlatform } from './model/detect.ts';
import type { LiftedDocument } from './model/fragment.ts';
import { link } from './model/link.ts';
import type { Versions } from './model/version.ts';
import { matcher } from './patterns.ts';
import { platforms } from './registry.gen.ts';
import type { Settings } from './settings.ts';
import { directives } from './yaml/directive.ts';

/** The clusters that the documents make up, and remarks that are no findings. */
export function joinClusters(
  documents: readonly LiftedDocument[],
  settings: Settings,
): { readonly clusters: readonly Cluster[]; readonly notes: readonly string[] } {
  const said = directivesOf(documents);
  const labelsOf = labels(settings, said);
  const parts = groupClusters(documents, labelsOf);
  const clusters = parts.map((one) => {
    const given = one.label?.platform ?? settings.platform ?? saidPlatform(one, said);
    const platform = detectPlatform(
      one.documents.map(({ document }) => document),
      platforms,
      given,
    );
    return link(one, platform, versionsOf(one.label, settings));
  });
  const paths = new Set(documents.map(({ document }) => document.file.path));
  return { clusters, notes: [...unclaimed(settings, paths, labelsOf), ...templated(documents), ...clusters.flatMap(contradictions)] };
}

/** What a directive says of the file that it stands in. */
interface Said {
  readonly cluster: string | null;
  readonly platform: string | null;
}

function directivesOf(documents: readonly LiftedDocument[]): ReadonlyMap<string, Said> {
  const files = new Set(documents.map(({ document }) => document.file));
  return new Map(
    [...files].map((file) => {
      const about = directives(file.text).filter((directive) => directive.kind === 'cluster');
      const last = (key: 'cluster' | 'platform') => about.findLast((directive) => directive[key] !== null)?.[key] ?? null;
      return [file.path, { cluster: last('cluster'), platform: last('platform') }];
    }),
  );
}

/** The clusters of a file by the configuration, else by its directive. */
function labels(settings: Settings, said: ReadonlyMap<string, Said>): (path: string) => readonly ClusterLabel[] {
  const configured = settings.clusters.map((cluster) => ({ cluster, covers: matcher(cluster.files, settings.base) }));
  return (path) => {
    const found = configured.filter(({ cluster, covers }) => covers(path) || cluster.values.includes(path)).map(({ cluster }) => cluster);
    const name = said.get(path)?.cluster ?? null;
    return found.length > 0 || name === null ? found : [{ name, platform: null, versions: {} }];
  };
}

const saidPlatform = (parts: ClusterParts, said: ReadonlyMap<string, Said>): string | null =>
  parts.documents.map(({ document }) => said.get(document.file.path)?.platform ?? null).find((platform) => platform !== null) ?? null;

/** A flag wins over what the configuration says of one cluster, and that over what it says of all. */
function versionsOf(label: ClusterLabel | null, settings: Settings): Versions {
  const flags = Object.entries(settings.versions).filter(([, version]) => version.origin === 'flag');
  return { ...settings.versions, ...label?.versions, ...Object.fromEntries(flags) };
}

function unclaimed(
  { clusters }: Settings,
  paths: ReadonlySet<string>,
  labelsOf: (path: string) => readonly ClusterLabel[],
): readonly string[] {
  return clusters.flatMap(({ name, values }) => {
    const missing = values.filter((path) => !paths.has(path)).map((path) => `cluster ${name}: no values were read from ${path}`);
    const isEmpty = ![...paths].some((path) => labelsOf(path).some((label) => label.name === name));
    return isEmpty ? [`cluster ${name}: its patterns match none of the files`] : missing;
  });
}

function templated(documents: readonly LiftedDocument[]): readonly string[] {
  const paths = documents.filter(({ document }) => document.templated).map(({ document }) => document.file.path);
  return [...new Set(paths)].map((path) => `${path} holds unrendered templates and can be read in part only`);
}

/** What speaks for another platform than the given one. */
function contradictions({ id, platform }: Cluster): readonly string[] {
  const given = platform.confidence === 'given' ? platform.profile?.id : undefined;
  const against = platform.evidence.filter((one) => given !== undefined && one.platform !== given && one.strength !== 'weak');
  return against.map((one) => `cluster ${id}: ${given} is given, but ${placed(one)} speaks for ${one.platform}`);
}

function placed({ text, at }: Evidence): string {
  const { file, span } = at.location;
  return `${text} (${file.path}:${file.position(span.start).line})`;
}
