import type { LiftedDocument } from './model/fragment.ts';
import { parseVersion, type Version, type Versions } from './model/version.ts';
import { rules } from './registry.gen.ts';
import { fileAndLine, type SourceFile } from './text/source-file.ts';
import { unknownWord } from './usage-error.ts';
import { type Directive, directives, type Setting } from './yaml/directive.ts';

/** What the directives in a file say of the cluster that it belongs to; null for what they don't say. The last one counts. */
export interface Directed {
  readonly cluster: string | null;
  readonly platform: string | null;
  /** Those of Kubernetes and of the platform. */
  readonly versions: Versions;
}

/** The directives of each file that a document comes from, by path. `platforms` are the ids that there are. */
export function directedFiles(documents: readonly LiftedDocument[], platforms: readonly string[]): ReadonlyMap<string, Directed> {
  return new Map(filesOf(documents).map((file) => [file.path, directed(file, platforms)]));
}

/** What is wrong with the directives: words without a meaning, rules and platforms that don't exist, texts that are no version. */
export const directiveNotes = (documents: readonly LiftedDocument[], platforms: readonly string[]): readonly string[] =>
  filesOf(documents).flatMap((file) =>
    directives(file.text).flatMap((directive) => mistakes(directive, platforms).map(placed(file, directive))),
  );

const filesOf = (documents: readonly LiftedDocument[]): readonly SourceFile[] => [
  ...new Set(documents.map(({ document }) => document.file)),
];

function directed(file: SourceFile, platforms: readonly string[]): Directed {
  const settings = directives(file.text).flatMap((directive) => (directive.kind === 'settings' ? directive.settings : []));
  const last = (key: Setting['key'], isRight: (value: string) => boolean) =>
    settings.findLast((setting) => setting.key === key && isRight(setting.value));
  const platform = last('platform', (value) => platforms.includes(idIn(value)));
  const kubernetes = last('kubernetes', isVersion);
  const release = platform && releaseIn(platform.value);
  return {
    cluster: last('cluster', () => true)?.value ?? null,
    platform: platform ? idIn(platform.value) : null,
    versions: {
      ...(kubernetes && { kubernetes: statedVersion(kubernetes.value, kubernetes, file) }),
      ...(platform && release && isVersion(release) && { platform: statedVersion(release, platform, file) }),
    },
  };
}

/** The two parts of `ID@VERSION`, as in the flag. */
const idIn = (value: string): string => value.split('@', 1)[0] ?? '';
const releaseIn = (value: string): string | null => (value.includes('@') ? value.slice(value.indexOf('@') + 1) : null);

const isVersion = (text: string): boolean => parseVersion(text) !== undefined;

function statedVersion(text: string, { span }: Setting, file: SourceFile): Version {
  return { text, numbers: parseVersion(text) ?? [], origin: 'file', from: fileAndLine({ file, span }) };
}

function mistakes(directive: Directive, platforms: readonly string[]): readonly string[] {
  const words = directive.problems.map(({ text, expected }) =>
    expected.length === 0 ? `not the name of a rule: ${text || 'nothing'}` : unknownWord('directive', text, expected),
  );
  if (directive.kind === 'ignore') {
    const ids = rules.map(({ id }) => id);
    return [...words, ...directive.rules.filter((id) => !ids.includes(id)).map((id) => unknownWord('rule', id, ids))];
  }
  if (directive.kind === 'unknown') return words;
  const wrong = directive.settings.flatMap(({ key, value }) => {
    if (key === 'platform' && !platforms.includes(idIn(value))) return [unknownWord('platform', idIn(value), platforms)];
    const version = key === 'platform' ? releaseIn(value) : key === 'kubernetes' ? value : null;
    return version === null || isVersion(version) ? [] : [`not a version: ${version}`];
  });
  return [...words, ...wrong];
}

const placed =
  (file: SourceFile, { line }: Directive) =>
  (message: string): string =>
    `${file.path}:${line}: ${message}`;
