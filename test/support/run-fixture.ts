import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beside, type Fixture, type FixtureFile } from '../../scripts/fixtures.ts';
import { root } from '../../scripts/folders.ts';
import { parseVersion } from '../../src/model/version.ts';
import { reporters } from '../../src/registry.gen.ts';
import type { Finding, Report } from '../../src/report.ts';
import { fixFiles, lintFiles } from '../../src/run.ts';
import { defaultSettings, type Settings } from '../../src/settings.ts';

/** What `<name>.settings.json` may say: what a user says by flags. */
interface FixtureSettings {
  readonly preset?: Settings['preset'];
  readonly platform?: string;
  readonly kubernetes?: string;
  /** Of other things than Kubernetes: agent, chart, operator, platform. */
  readonly versions?: Readonly<Record<string, string>>;
  readonly rules?: Settings['rules'];
}

/** Settings of a case: those of its file over `base`. */
export function settingsOf(fixture: Fixture, base: Partial<Settings> = {}): Settings {
  const file = path.join(root, beside(fixture, 'settings.json'));
  const own: FixtureSettings = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const { kubernetes, versions, ...rest } = own;
  const given = { ...versions, ...(kubernetes !== undefined && { kubernetes }) };
  const unknown = Object.keys(rest).filter((key) => !['preset', 'platform', 'rules'].includes(key));
  if (unknown.length > 0) throw new Error(`${beside(fixture, 'settings.json')}: unknown ${unknown.join(', ')}`);
  return {
    ...defaultSettings,
    ...base,
    ...rest,
    versions: { ...base.versions, ...Object.fromEntries(Object.entries(given).map(([name, text]) => [name, stated(name, text)])) },
  };
}

function stated(name: string, text: string) {
  const numbers = parseVersion(text);
  if (!numbers) throw new Error(`not a version: ${text}`);
  if (name === 'kubernetes') return { text, numbers, origin: 'flag', from: '--kubernetes-version' } as const;
  return { text, numbers, origin: 'config', from: '.dd-cp-lint.yaml:2' } as const;
}

/** The report on the files. A rule that crashes fails the test. */
export function lint(files: readonly FixtureFile[], settings: Settings): Report {
  const report = lintFiles(files, settings);
  for (const { cause } of report.failures) throw cause;
  return report;
}

/** The report that a user sees, without colours. */
export function prettyReport(files: readonly FixtureFile[], settings: Settings): string {
  const pretty = reporters.find((reporter) => reporter.id === 'pretty');
  if (!pretty) throw new Error('there is no reporter "pretty"');
  return pretty.render(lint(files, settings), { color: false, quiet: false, verbose: false, width: 120, folder: '', category: '' });
}

/** The files as fixing leaves those that it changes. */
export function changedBy(files: readonly FixtureFile[], settings: Settings, safety: 'safe' | 'unsafe'): readonly FixtureFile[] {
  return fixFiles(files, settings, safety).changed.map(({ path, after }) => ({ path, text: after }));
}

/** All files of a case after a change to some of them. */
export function after(files: readonly FixtureFile[], changed: readonly FixtureFile[]): readonly FixtureFile[] {
  const texts = new Map(changed.map((file) => [file.path, file.text]));
  return files.map((file) => ({ path: file.path, text: texts.get(file.path) ?? file.text }));
}

/** Rule and places of a finding by line and column, which other line breaks leave as they are. */
export function where({ rule, severity, path, start, end, related }: Finding): string {
  const places = [{ path, start, end }, ...related];
  const spans = places.map((place) => `${place.path}:${place.start.line}:${place.start.column}-${place.end.line}:${place.end.column}`);
  return `${severity} ${rule} ${spans.join(' ')}`;
}

/** Other forms of one text that mean the same. */
export const textVariants = [
  { name: 'CRLF', of: (text: string) => text.replace(/\r?\n/g, '\r\n') },
  { name: 'byte-order mark', of: (text: string) => (text.startsWith('\uFEFF') ? text : `\uFEFF${text}`) },
] as const;

/** The files with every text changed. */
export function mapTexts(files: readonly FixtureFile[], change: (text: string) => string): readonly FixtureFile[] {
  return files.map((file) => ({ path: file.path, text: change(file.text) }));
}
