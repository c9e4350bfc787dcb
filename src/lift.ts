import { type FoundTree, treesIn } from './carried.ts';
import type { Extent, Format } from './format.ts';
import type { ParsedDocument } from './model/cluster.ts';
import { folderOf, isAbove, tellingWords } from './model/file-name.ts';
import type { LiftedDocument } from './model/fragment.ts';
import { formats } from './registry.gen.ts';
import type { SourceFile } from './text/source-file.ts';
import type { Cursor, Step } from './yaml/cursor.ts';
import type { Region } from './yaml/region.ts';
import { holdsStructuralTemplate } from './yaml/template.ts';
import type { Tree } from './yaml/tree.ts';
import { documentCursor, layeredCursor } from './yaml/tree-cursor.ts';

/** Values files that are merged for one cluster, weakest first. */
export interface Layers {
  readonly name: string;
  readonly values: readonly string[];
}

/**
 * A document before it is read, with the way to it: the items of a `kind: List` are documents of their own. What it is for
 * one format doesn't keep it from being something for another, as an Agent's manifest with annotations of its own.
 */
interface Recognised extends FoundTree {
  readonly document: ParsedDocument;
  /** The formats that it is of, and how much of it there is for each; null for one of which there are no parts. */
  readonly formats: ReadonlyMap<Format, Extent | null>;
  readonly path: readonly Step[];
  /** Whether it says by an ellipsis that it is an excerpt. */
  readonly elided: boolean;
}

/**
 * Every document of the files and what its format reads in it, in order. A document that no format recognises is kept, but for
 * those in texts of other languages, since an example that is broken or elided there is nobody's mistake, and for broken ones of
 * files that `isBystander` knows. After them, for each of `merged`, the values files that it lists as one document.
 */
export function lift(
  files: readonly SourceFile[],
  merged: readonly Layers[] = [],
  isBystander: (path: string) => boolean = () => false,
): readonly LiftedDocument[] {
  const recognised = files.flatMap((file) =>
    recognise(file).filter(
      ({ document, formats: own, tree }) => own.size > 0 || tree.problems.length === 0 || !isBystander(document.file.path),
    ),
  );
  const read = recognised.map((one) => readOne(one, recognised));
  return [...read, ...merged.flatMap((layers) => mergeValues(layers, recognised))];
}

function recognise(file: SourceFile): readonly Recognised[] {
  return treesIn(file).flatMap((found, index) => {
    const { tree, carried, part } = found;
    const root = documentCursor(tree, { index });
    const isList = root.at('kind').text === 'List' && root.at('items').kind === 'seq';
    const paths: readonly (readonly Step[])[] = isList ? root.at('items').items.map((_, item) => ['items', item]) : [[]];
    return paths.flatMap((path) => {
      const parsed = parsedDocument(tree, path.length === 0 ? root : root.at(...path).asDocument);
      const own = formats.filter((candidate) => candidate.matches(parsed));
      const isBroken = tree.problems.length > 0;
      const isForeign = carried && (own.length === 0 || (isBroken && part));
      if (isForeign) return [];
      const document = { ...parsed, format: own[0]?.id ?? null };
      const extents = new Map(own.map((format) => [format, format.extent?.(parsed) ?? null]));
      return [{ document, formats: extents, path, elided: followsEllipsis(found), ...found }];
    });
  });
}

function parsedDocument(tree: Tree, root: Cursor): ParsedDocument {
  const { text, file } = tree.region;
  const chart = root.at('metadata', 'labels', 'helm.sh/chart');
  const isRendered = chart.state === 'present' && root.at('metadata', 'labels', 'app.kubernetes.io/managed-by').text === 'Helm';
  return {
    file,
    root,
    format: null,
    generated: /^# Source: \S+\/templates\//m.test(text) || isRendered,
    templated: tree.problems.length > 0 && holdsStructuralTemplate(text),
  };
}

function readOne(one: Recognised, all: readonly Recognised[]): LiftedDocument {
  const { document, formats: own, tree, path } = one;
  const read = (whole: ParsedDocument): LiftedDocument => ({
    document: whole,
    fragment: Object.assign({}, ...[...own.keys()].map((format) => format.read(whole))),
  });
  if (own.size === 0 || !isPart(one, all)) return read(document);
  const open = documentCursor(tree, { index: document.root.document.index, open: true });
  return read({ ...document, root: path.length === 0 ? open : open.at(...path).asDocument });
}

/** Whether what a document lacks may be elsewhere: it says so by an ellipsis, by what it lacks, or by the company it keeps. */
function isPart(one: Recognised, all: readonly Recognised[]): boolean {
  if (one.part || one.elided) return true;
  return [...one.formats].some(([format, extent]) => {
    if (extent === null) return false;
    if (extent === 'part' || (extent === 'overlay' && all.some((other) => isBaseOf(other, one, format)))) return true;
    return all.some((other) => liesOver(other, one, format));
  });
}

/** Whether a document may complete another one: an overlay of it, or a patch of the same object. An excerpt completes nothing. */
function liesOver(overlay: Recognised, base: Recognised, format: Format): boolean {
  if ((overlay.formats.get(format) ?? 'whole') === 'whole' || overlay.elided) return false;
  if (!isBaseOf(base, overlay, format)) return false;
  const [name, baseName] = [overlay, base].map(({ document }) => document.root.at('metadata', 'name').text);
  return name === undefined || name === baseName;
}

/** Whether one document of a format is what another lies over: beside or above it, and whole or less special by its name. */
function isBaseOf(base: Recognised, overlay: Recognised, format: Format): boolean {
  const extent = base.formats.get(format) ?? 'part';
  if (base === overlay || extent === 'part') return false;
  const path = overlay.document.file.path;
  const basePath = base.document.file.path;
  if (basePath === path) return extent === 'whole';
  const folder = folderOf(basePath).replace(/(^|\/)(?:base|common|defaults?|shared)$/, '');
  if (!isAbove(folder, folderOf(path))) return false;
  return extent === 'whole' || tellingWords(basePath).size < tellingWords(path).size;
}

/** Whether nothing but `...` and comments precedes the document in its text, as in an excerpt. */
function followsEllipsis({ tree, source }: FoundTree): boolean {
  const startOf = ({ region }: { readonly region: Region }): number => region.toHost({ start: 0, end: 0 }).start;
  if (!source) return false;
  const [start, end] = [startOf({ region: source }), startOf(tree)];
  if (end - start > longest) return false;
  const lines = source.file.text
    .slice(start, end)
    .split('\n')
    .map((line) => line.replace(/^[\s>]+|\s+$/g, ''));
  return lines.filter((line) => line !== '' && !line.startsWith('#') && line !== '\uFEFF').join() === '...';
}

/** No comment before an excerpt is longer. */
const longest = 10_000;

/** The first document of each listed file, merged as Helm merges values. */
function mergeValues({ name, values }: Layers, all: readonly Recognised[]): readonly LiftedDocument[] {
  const layers = values.flatMap((path) => all.find(({ document }) => document.file.path === path) ?? []);
  const strongest = layers.at(-1);
  if (!strongest || layers.length < 2) return [];
  const trees = layers.map(({ tree }) => tree);
  const root = layeredCursor(trees);
  const parsed = { ...strongest.document, root };
  const format = formats.find((candidate) => candidate.matches(parsed));
  if (!format) return [];
  const document = { ...parsed, format: format.id };
  return [{ document, fragment: format.read(document), merged: { cluster: name, trees } }];
}
