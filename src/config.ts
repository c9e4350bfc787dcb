import { parseVersion, type Version, type Versions } from './model/version.ts';
import { type Base, fromConfig } from './patterns.ts';
import type { Severity } from './rule.ts';
import { schemaProblems, type Validator } from './schema.ts';
import { type ClusterSettings, defaultSettings, type IgnoreEntry, type Settings } from './settings.ts';
import { fileAndLine, type Location, type SourceFile, type Span } from './text/source-file.ts';
import { UsageError, type UsageProblem } from './usage-error.ts';
import type { Cursor, Place } from './yaml/cursor.ts';
import { parseDocuments } from './yaml/parse.ts';
import type { Tree } from './yaml/tree.ts';
import { documentCursor } from './yaml/tree-cursor.ts';

/**
 * What a configuration file asks for. `validate` is that of the configuration's schema. Everything wrong in
 * the file is one UsageError with all places.
 */
export function readConfig(file: SourceFile, base: Base, validate: Validator): Settings {
  const [tree, ...others] = parseDocuments(file);
  if (!tree) return { ...defaultSettings, base };
  const root = documentCursor(tree);
  const broken = [
    ...brokenParts(tree),
    ...others.map(({ region }) => ({ message: 'a second document begins here', at: { file, span: region.toHost({ start: 0, end: 3 }) } })),
  ];
  const problems =
    broken.length > 0 ? broken : [...schemaProblems(validate, root), ...versionProblems(root), ...nameProblems(root)].map(located);
  if (problems.length > 0) throw new UsageError(problems);
  return settingsOf(root, base);
}

const located = ({ message, at }: { readonly message: string; readonly at: Place }): UsageProblem => ({ message, at: at.location });

function brokenParts({ region, problems, duplicates }: Tree): readonly UsageProblem[] {
  const at = (span: Span): Location => ({ file: region.file, span: region.toHost(span) });
  return [
    ...problems.map(({ message, span }) => ({ message, at: at(span) })),
    ...duplicates.map(({ name, second }) => ({ message: `${name} is written twice`, at: at(second) })),
  ];
}

function versionProblems(root: Cursor): readonly { readonly message: string; readonly at: Place }[] {
  const maps = [root, ...root.at('clusters').items].map((owner) => owner.at('versions'));
  const versions = maps.flatMap((map) => map.keys.map((name) => map.at(name)));
  const wrong = versions.filter((at) => at.kind === 'scalar' && at.state === 'present' && !parseVersion(at.text ?? ''));
  return wrong.map((at) => ({ message: `not a version: ${at.text}, expected for example 1.31`, at }));
}

function nameProblems(root: Cursor): readonly { readonly message: string; readonly at: Place }[] {
  const names = root.at('clusters').items.map((cluster) => cluster.at('name'));
  const again = names.filter((at, index) => at.string !== undefined && names.slice(0, index).some(({ string }) => string === at.string));
  return again.map((at) => ({ message: `another cluster is called ${at.string}`, at }));
}

function settingsOf(root: Cursor, base: Base): Settings {
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
