/** A version as somebody wrote it and where it came from. `numbers` holds at least major and minor. */
export interface Version {
  readonly text: string;
  readonly numbers: readonly number[];
  readonly origin: 'flag' | 'config' | 'file';
  /** For people: `--kubernetes-version`, `versions.kubernetes in .dd-cp-lint.yaml`, a file and line. */
  readonly from: string;
}

/** What is known of the versions in a cluster; a version that nobody states is missing. */
export interface Versions {
  readonly kubernetes?: Version;
  readonly agent?: Version;
  readonly chart?: Version;
  readonly operator?: Version;
  readonly platform?: Version;
}

/** Versions from `from` on, up to but without `until`; null means no bound. */
export interface VersionRange {
  readonly from: string | null;
  readonly until: string | null;
}

export type Answer = 'yes' | 'no' | 'unknown';

/** Reads `1.31`, `v1.31.2`, `1.28.5-gke.1`; undefined when there is no major.minor. */
export function parseVersion(text: string): readonly number[] | undefined {
  const match = /^v?(\d+)\.(\d+)(?:\.(\d+))?(?:[-+].*)?$/.exec(text.trim());
  if (!match) return undefined;
  return match.slice(1).flatMap((part) => (part === undefined ? [] : [Number(part)]));
}

/** Whether the version is at least `minimum` (`1.24`). An unstated version gives unknown, so does one that stops short of the answer. */
export function atLeast(version: Version | undefined, minimum: string): Answer {
  const wanted = parseVersion(minimum);
  if (!wanted) throw new Error(`not a version: ${minimum}`);
  if (!version) return 'unknown';
  for (const [index, number] of wanted.entries()) {
    const own = version.numbers[index];
    if (own === undefined) return number === 0 ? 'yes' : 'unknown';
    if (own !== number) return own > number ? 'yes' : 'no';
  }
  return 'yes';
}

/** Whether the version lies in the range: at least `from`, below `until`. */
export function within(version: Version | undefined, range: VersionRange): Answer {
  const begun = range.from === null ? 'yes' : atLeast(version, range.from);
  const ended = range.until === null ? 'no' : atLeast(version, range.until);
  if (begun === 'no' || ended === 'yes') return 'no';
  return begun === 'yes' && ended === 'no' ? 'yes' : 'unknown';
}

/** Less than, equal or greater than zero, as `a` is older than, the same as or newer than `b`; both major.minor. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((text) => parseVersion(text) ?? []);
  const differing = left?.findIndex((number, index) => number !== right?.[index]) ?? -1;
  return differing === -1 ? 0 : (left?.[differing] ?? 0) - (right?.[differing] ?? 0);
}
