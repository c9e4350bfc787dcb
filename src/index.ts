import { choose } from './choices.ts';
import { platformIds } from './known-platforms.ts';
import type { PlatformProfile } from './model/platform.ts';
import type { InputFile, Report } from './report.ts';
import { lintFiles } from './run.ts';
import { defaultSettings, type Settings } from './settings.ts';
import { UsageError } from './usage-error.ts';

export type { Component } from './model/cluster.ts';
export type { PlatformProfile } from './model/platform.ts';
export type { Verdict } from './model/verdict.ts';
export type {
  Finding,
  InputFile,
  Report,
  ReportCluster,
  ReportEdit,
  ReportFix,
  ReportPoint,
  ReportRelated,
  ReportSummary,
  ReportVerdict,
} from './report.ts';
export type { FixSafety, Severity } from './rule.ts';
export type { ObjectReference } from './yaml/cursor.ts';

/** What to check; everything that is left out is as on the command line. */
export interface LintOptions {
  /** Id of the platform of all clusters, also with its version: `id@4.14`. Detected when left out. */
  readonly platform?: string;
  /** Kubernetes version of all clusters, such as `1.31`. */
  readonly kubernetesVersion?: string;
  /** Platforms besides those that come along, as `schemas/platform.schema.json` shapes them. They are taken as they are. */
  readonly platforms?: readonly PlatformProfile[];
  /** Which rules are on unless `rules` says otherwise; `recommended` when left out. */
  readonly preset?: Settings['preset'];
  /** Severity of single rules, or `off`, by rule id. */
  readonly rules?: Settings['rules'];
}

/**
 * Lints files that are already read, together: they see each other. Reads and writes nothing, not even a configuration file.
 * Whatever is wrong in the files is a finding. Throws a TypeError for an unknown platform, rule, preset or severity, for a version
 * that is none, and for a platform of one's own with the id of another.
 *
 * @example
 * const { findings } = lint([{ path: 'agent.yaml', text }], { kubernetesVersion: '1.31' });
 */
export function lint(files: readonly InputFile[], options: LintOptions = {}): Report {
  return lintFiles(files, settingsOf(options));
}

function settingsOf(options: LintOptions): Settings {
  const { platforms: ownPlatforms = [], ...choices } = options;
  const taken = ownPlatforms.find(({ id }, index) => platformIds({ ownPlatforms: ownPlatforms.slice(0, index) }).includes(id));
  if (taken) throw new TypeError(`there is a platform ${taken.id} already`);
  try {
    return choose({ ...defaultSettings, ownPlatforms }, choices);
  } catch (error) {
    if (error instanceof UsageError) throw new TypeError(error.message);
    throw error;
  }
}
