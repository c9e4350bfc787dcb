import { type FixtureFile, fixturesIn } from '../../scripts/fixtures.ts';
import type { Report } from '../../src/report.ts';
import type { Severity } from '../../src/rule.ts';
import type { Span } from '../../src/text/source-file.ts';

export type Flavour = 'operator' | 'helm' | 'manifest';
export const flavours: readonly Flavour[] = ['operator', 'helm', 'manifest'];

/** The recommended configuration of a kubeadm cluster in one flavour. */
export function workingFiles(flavour: Flavour): readonly FixtureFile[] {
  const fixture = fixturesIn('fixtures/platforms/kubeadm').find(({ name }) => name === flavour);
  if (!fixture) throw new Error(`there is no recommended configuration for ${flavour}`);
  return fixture.files;
}

/** A change of one text. `after` is a text that stands in one of the files, once; the change is made behind it. */
export interface Change {
  readonly after: string;
  readonly make: (text: string) => string;
  /** What stands in the place of `after` then. Default: nothing else. */
  readonly instead?: string;
}

/** One mistake. In what its changes write, «» encloses the characters that the finding must point at. */
export interface Breakage {
  readonly name: string;
  readonly rule: string;
  /** Default error. */
  readonly severity?: Severity;
  /** Default all. */
  readonly flavours?: readonly Flavour[];
  /** What it is about. Two mistakes that have nothing of this in common are found side by side. */
  readonly about: readonly string[];
  readonly changes: readonly Change[];
  /** What `--fix` makes of it: the configuration as it was, that one with changes, or nothing. */
  readonly fixed: 'as before' | 'left' | readonly Change[];
}

/** Puts another text in the place of one. */
export const swap = (after: string, from: string, to: string): Change => ({
  after,
  make: (text) => {
    const start = text.indexOf(from);
    if (start < 0) throw new Error(`nothing like ${from} behind ${after}`);
    return text.slice(0, start) + to + text.slice(start + from.length);
  },
});

/** Puts another text in the place of one that stands in the files once. */
export const rewrite = (from: string, to: string): Change => ({ after: from, make: (text) => text, instead: to });

/** Takes the whole lines away that begin with these texts. */
export const drop = (after: string, ...starts: readonly string[]): Change => ({
  after,
  make: (text) => starts.reduce((left, start) => changeLine(left, start, () => []), text),
});

/** Writes lines below one, each as deep as it. */
export const below = (after: string, start: string, ...lines: readonly string[]): Change => ({
  after,
  make: (text) => changeLine(text, start, (line, indent) => [line, ...lines.map((added) => indent + added)]),
});

/** Takes the item of a list that begins as these lines do away, and writes them as its last item. */
export const moveLast = (after: string, lines: readonly string[]): Change => ({
  after,
  make: (text) => {
    const all = text.split('\n');
    const first = all.findIndex((line) => line.trimStart() === lines[0]);
    const indent = all[first]?.search(/\S/) ?? 0;
    const isOfItem = (line: string): boolean => line.search(/\S/) > indent;
    const isOfList = (line: string): boolean => isOfItem(line) || (line.search(/\S/) === indent && /^ *[-#]/.test(line));
    const end = all.findIndex((line, index) => index > first && !isOfItem(line));
    const last = all.findIndex((line, index) => index > first && !isOfList(line));
    return [...all.slice(0, first), ...all.slice(end, last), ...lines.map((line) => ' '.repeat(indent) + line), ...all.slice(last)].join(
      '\n',
    );
  },
});

function changeLine(text: string, start: string, change: (line: string, indent: string) => readonly string[]): string {
  const lines = text.split('\n');
  const index = lines.findIndex((line) => line.trimStart().startsWith(start));
  const line = lines[index];
  if (line === undefined) throw new Error(`no line begins with ${start}`);
  const indent = line.slice(0, line.length - line.trimStart().length);
  return lines.toSpliced(index, 1, ...change(line, indent)).join('\n');
}

/** The files after some changes. */
function changed(files: readonly FixtureFile[], changes: readonly Change[]): readonly FixtureFile[] {
  return changes.reduce((now, { after, make, instead = after }) => {
    const places = now.filter(({ text }) => text.includes(after));
    const [place, another] = places;
    if (!place || another || place.text.indexOf(after) !== place.text.lastIndexOf(after)) throw new Error(`not one place for ${after}`);
    const start = place.text.indexOf(after);
    const text = place.text.slice(0, start) + instead + make(place.text.slice(start + after.length));
    return now.map((file) => (file === place ? { ...file, text } : file));
  }, files);
}

interface Broken {
  readonly files: readonly FixtureFile[];
  /** The findings that the files must have, as lines of text in order. */
  readonly expected: readonly string[];
}

/** The files with all these mistakes, written in another form that keeps every character of the marks. */
export function broken(
  files: readonly FixtureFile[],
  breakages: readonly Breakage[],
  write: (files: readonly FixtureFile[]) => readonly FixtureFile[],
): Broken {
  const marked = breakages.reduce((now, { changes }, index) => own(changed(now, changes), index), files);
  const read = write(marked).map(({ path, text }) => unmark(path, text));
  const expected = breakages.flatMap(({ severity = 'error', rule }, index) =>
    read.flatMap(({ spots }) => (spots.get(index) ?? []).map((one) => `${severity} ${rule} ${one}`)),
  );
  return { files: read.map(({ file }) => file), expected: expected.sort() };
}

/** A private character for each mistake, in the place of «. */
const openings = 0xe000;
const own = (files: readonly FixtureFile[], index: number): readonly FixtureFile[] =>
  files.map(({ path, text }) => ({ path, text: text.replaceAll('«', String.fromCharCode(openings + index)) }));

function unmark(path: string, marked: string): { readonly file: FixtureFile; readonly spots: ReadonlyMap<number, readonly string[]> } {
  const text = marked.replace(/[\ue000-\ue0ff»]/g, '');
  const spots = new Map<number, readonly string[]>();
  let marks = 0;
  for (const { 0: whole, index } of marked.matchAll(/[\ue000-\ue0ff][^»]*»/g)) {
    const breakage = whole.charCodeAt(0) - openings;
    const start = index - marks;
    spots.set(breakage, [...(spots.get(breakage) ?? []), spot(path, text, { start, end: start + whole.length - 2 })]);
    marks += 2;
  }
  return { file: { path, text }, spots };
}

/** Some characters of a file, as a line of text. */
const spot = (path: string, text: string, { start, end }: Span): string =>
  `${path}:${start}-${end} ${JSON.stringify(text.slice(start, end))}`;

/** All findings with their places, as lines of text in order. */
export const findingsOf = ({ findings, sources }: Report): readonly string[] =>
  findings
    .map(({ severity, rule, path, start, end }) => {
      const span = { start: start.offset, end: end.offset };
      return `${severity} ${rule} ${spot(path, sources.get(path)?.text ?? '', span)}`;
    })
    .sort();
