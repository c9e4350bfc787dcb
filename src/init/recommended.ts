import type { Component } from '../model/cluster.ts';
import type { PlatformProfile } from '../model/platform.ts';
import type { InputFile } from '../report.ts';
import { fixFiles, lintFiles } from '../run.ts';
import { defaultSettings } from '../settings.ts';
import { helmText } from './helm.ts';
import { operatorText } from './operator.ts';
import { planOf } from './plan.ts';
import { servicesText } from './services.ts';

export type Flavour = 'operator' | 'helm';

/**
 * The files that have these components of a platform monitored, as its facts say. What the platform's own settings need
 * for it, the linter's own fixes add.
 */
export function recommended(profile: PlatformProfile, flavour: Flavour, wanted: readonly Component[]): readonly InputFile[] {
  const planned = planOf(profile, wanted);
  const [name, text] =
    flavour === 'helm'
      ? ['datadog-values.yaml', `${helmText(profile, planned)}${profile.init?.values ?? ''}`]
      : ['datadog-agent.yaml', operatorText(profile, planned)];
  const services = servicesText(planned);
  const files: readonly InputFile[] = [
    { path: name, text: `${headOf(profile, wanted)}${text}` },
    ...(services === null ? [] : [{ path: 'services.yaml', text: services }]),
    ...settingsFile(profile, wanted),
  ];
  return byChoice(completed(files), wanted);
}

const headOf = ({ id, title, init }: PlatformProfile, wanted: readonly Component[]): string =>
  [
    `# dd-cp-lint: platform=${id}`,
    `# Monitors ${wanted.join(', ')} on ${title}. Written by dd-cp-lint init.`,
    ...(init?.before === undefined ? [] : [`# First: ${init.before}`]),
    '',
  ].join('\n');

function settingsFile({ init }: PlatformProfile, wanted: readonly Component[]): readonly InputFile[] {
  if (!init?.settings) return [];
  const { file, text, parts } = init.settings;
  const own = wanted.flatMap((component) => parts?.[component] ?? []);
  return parts && own.length === 0 ? [] : [{ path: file, text: [text, ...own].join('') }];
}

function completed(files: readonly InputFile[]): readonly InputFile[] {
  const { changed } = fixFiles(files, defaultSettings, 'safe');
  return files.map((file) => ({ ...file, text: changed.find(({ path }) => path === file.path)?.after ?? file.text }));
}

/** Says of components that aren't wanted that they aren't, where that would be told. */
function byChoice(files: readonly InputFile[], wanted: readonly Component[]): readonly InputFile[] {
  const told = lintFiles(files, defaultSettings).findings.filter(({ rule }) => rule === 'component-unmonitored');
  const [first, ...rest] = files;
  if (!first || told.length === 0) return files;
  const note = `# dd-cp-lint-ignore-file component-unmonitored -- only ${wanted.join(', ')} by choice\n`;
  return [{ ...first, text: note + first.text }, ...rest];
}
