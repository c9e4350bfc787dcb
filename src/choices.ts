import { platformIds } from './known-platforms.ts';
import type { Version, Versions } from './model/version.ts';
import { parseVersion } from './model/version.ts';
import { rules } from './registry.gen.ts';
import type { Severity } from './rule.ts';
import type { Settings } from './settings.ts';
import { oneOf, UsageError } from './usage-error.ts';

/** What somebody asks for in words, not yet checked: by flags, or as options of the library. */
export interface Choices {
  /** Id of a platform, also `id@version`. */
  readonly platform?: string | undefined;
  readonly kubernetesVersion?: string | undefined;
  readonly preset?: string | undefined;
  /** Severity, or `off`, by rule id. */
  readonly rules?: Readonly<Record<string, string>> | undefined;
}

export const presets = ['recommended', 'strict', 'off'] as const;
export const severities = ['error', 'warning', 'info'] as const;

/** The settings with the choices over them. A word that nothing is called by is a UsageError. */
export function choose(settings: Settings, choices: Choices): Settings {
  const { platform, preset } = choices;
  return {
    ...settings,
    preset: preset === undefined ? settings.preset : oneOf('preset', preset, presets),
    rules: { ...settings.rules, ...chosenRules(choices.rules ?? {}) },
    platform: platform === undefined ? settings.platform : platformId(platform, settings),
    clusters: platform === undefined ? settings.clusters : settings.clusters.map((cluster) => ({ ...cluster, platform: null })),
    versions: { ...settings.versions, ...chosenVersions(choices) },
  };
}

function chosenRules(chosen: Readonly<Record<string, string>>): Readonly<Record<string, Severity | 'off'>> {
  const ids = rules.map(({ id }) => id);
  const checked = Object.entries(chosen).map(
    ([id, severity]) => [oneOf('rule', id, ids), oneOf('severity', severity, [...severities, 'off'] as const)] as const,
  );
  return Object.fromEntries(checked);
}

const platformId = (given: string, settings: Settings): string => oneOf('platform', given.split('@', 1)[0] ?? '', platformIds(settings));

function chosenVersions({ platform, kubernetesVersion }: Choices): Versions {
  const at = platform?.indexOf('@') ?? -1;
  return {
    ...(platform !== undefined && at !== -1 ? { platform: version(platform.slice(at + 1), '--platform') } : {}),
    ...(kubernetesVersion === undefined ? {} : { kubernetes: version(kubernetesVersion, '--kubernetes-version') }),
  };
}

function version(text: string, flag: string): Version {
  const numbers = parseVersion(text);
  if (!numbers) throw new UsageError(`${flag}: not a version: ${text || 'nothing'}, expected for example 1.31`);
  return { text, numbers, origin: 'flag', from: flag };
}
