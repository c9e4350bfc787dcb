import type { PlatformProfile } from './model/platform.ts';
import { parseVersion, type Version, type Versions } from './model/version.ts';
import { type Base, fromConfig } from './patterns.ts';
import { platforms } from './registry.gen.ts';
import type { Severity } from './rule.ts';
import { schemaProblems, type Validator } from './schema.ts';
import { type ClusterSettings, defaultSettings, type IgnoreEntry, type Settings } from './settings.ts';
import { soleDocument } from './sole-document.ts';
import { fileAndLine, type Location, type SourceFile } from './text/source-file.ts';
import { UsageError, unknownWord } from './usage-error.ts';
import type { Cursor, Place } from './yaml/cursor.ts';

/** How to read a configuration: the validator of its schema, and the platform's profile that a path in it leads to. */
export interface ConfigReaders {
  readonly validate: Validator;
  /** Rejects with a UsageError for what is no profile. `others` are the ids of all platforms that there are. */
  profileAt(path: string, at: Location, others: readonly string[]): Promise<PlatformProfile>;
}

/** What a configuration file asks for. Everything wrong in the file is one UsageError with all places. */
export async function readConfig(file: SourceFile, base: Base, { validate, profileAt }: ConfigReaders): Promise<Settings> {
  const root = soleDocument(file);
  if (!root) return { ...defaultSettings, base };
  refuse([...schemaProblems(validate, root, withoutNulls(root.value)), ...versionProblems(root), ...nameProblems(root)]);
  const paths = root.at('platforms');
  const ownPlatforms: PlatformProfile[] = [];
  const ids = (): readonly string[] => [...platforms, ...ownPlatforms].map(({ id }) => id);
  for (const at of paths.kind === 'seq' ? paths.items : paths.state === 'present' ? [paths] : [])
    ownPlatforms.push(await profileAt(at.text ?? '', at.location, ids()));
  refuse(platformProblems(root, ids()));
  return { ...settingsOf(root, base), ownPlatforms };
}

/** An explicit null counts as nothing. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, item]) => item !== null);
  return Object.fromEntries(entries.map(([key, item]) => [key, withoutNulls(item)]));
}

/** Something wrong with what is at a place. */
interface Problem {
  readonly message: string;
  readonly at: Place;
}

function refuse(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new UsageError(problems.map(({ message, at }) => ({ message, at: at.location })));
}

function platformProblems(root: Cursor, ids: readonly string[]): readonly Problem[] {
  const named = [root, ...root.at('clusters').items].map((owner) => owner.at('platform'));
  return named.flatMap((at) => {
    const id = word(at);
    return id === undefined || ids.includes(id) ? [] : [{ message: unknownWord('platform', id, ids), at }];
  });
}

function versionProblems(root: Cursor): readonly Problem[] {
  const maps = [root, ...root.at('clusters').items].map((owner) => owner.at('versions'));
  const versions = maps.flatMap((map) => map.keys.map((name) => map.at(name)));
  const wrong = versions.filter((at) => at.kind === 'scalar' && at.state === 'present' && !parseVersion(at.text ?? ''));
  return wrong.map((at) => ({ message: `not a version: ${at.text}, expected for example 1.31`, at }));
}

function nameProblems(root: Cursor): readonly Problem[] {
  const names = root.at('clusters').items.map((cluster) => cluster.at('name'));
  const again = names.filter((at, index) => at.string !== undefined && names.slice(0, index).some(({ string }) => string === at.string));
  return again.map((at) => ({ message: `another cluster is called ${at.string}`, at }));
}

function settingsOf(root: Cursor, base: Base): Omit<Settings, 'ownPlatforms'> {
  const rules = root.at('rules');
  return {
    preset: (word(root.at('preset')) ?? defaultSettings.preset) as Settings['preset'],
    rules: Object.fromEntries(
      rules.keys.flatMap((id) => {
        const severity = word(rules.at(id));
        return severity === undefined ? [] : [[id, severity as Severity | 'off']];
      }),
    ),
    platform: word(root.at('platform')) ?? null,
    versions: versionsOf(root.at('versions')),
    clusters: root.at('clusters').items.map((cluster) => clusterOf(cluster, base)),
    ignore: root.at('ignore').items.map(ignoreOf),
    base,
  };
}

function clusterOf(at: Cursor, base: Base): ClusterSettings {
  return {
    name: word(at.at('name')) ?? '',
    files: words(at.at('files')),
    values: words(at.at('values')).map((path) => fromConfig(path, base)),
    platform: word(at.at('platform')) ?? null,
    versions: versionsOf(at.at('versions')),
  };
}

const ignoreOf = (at: Cursor): IgnoreEntry => ({
  rules: [...words(at.at('rules')), ...words(at.at('rule'))],
  paths: [...words(at.at('paths')), ...words(at.at('path'))],
  reason: word(at.at('reason')) ?? '',
  at: at.location,
});

function versionsOf(map: Cursor): Versions {
  const entries = map.keys.flatMap((name): readonly (readonly [string, Version])[] => {
    const text = word(map.at(name));
    const numbers = parseVersion(text ?? '');
    if (text === undefined || !numbers) return [];
    return [[name, { text, numbers, origin: 'config', from: fileAndLine(map.at(name).location) }]];
  });
  return Object.fromEntries(entries);
}

/** A scalar as it is written; an unquoted `off` is a boolean in YAML, and means the word here. */
function word(at: Cursor): string | undefined {
  if (at.state !== 'present') return undefined;
  return at.boolean === false ? 'off' : at.text;
}

/** One word, or a list of them. */
const words = (at: Cursor): readonly string[] => (at.kind === 'seq' ? at.items : [at]).flatMap((item) => word(item) ?? []);
