import { scanJson } from '../text/json.ts';
import type { SourceFile, Span } from '../text/source-file.ts';
import { compose } from './compose.ts';
import { convert } from './convert.ts';
import { readOrdinary } from './ordinary.ts';
import { prescan } from './prescan.ts';
import { documentRegion, partRegion, type Region } from './region.ts';
import { syntaxProblem } from './syntax-problem.ts';
import type { Node, SyntaxProblem, Tree } from './tree.ts';

/** The documents of a file that hold anything, in order. Never throws: what can't be read is in a tree's `problems`. */
export const parseDocuments = (file: SourceFile): readonly Tree[] => parseTexts(documentRegion(file, { start: 0, end: file.text.length }));

/** The same for a text that a file carries in another language. */
export function parseTexts(whole: Region): readonly Tree[] {
  const { text } = whole;
  const refusal = prescan(text);
  if (refusal) {
    const span = { start: refusal.offset, end: Math.min(refusal.offset + 1, text.length) };
    return [emptyTree(whole, [{ message: refusal.message, span }])];
  }
  return splitDocuments(text)
    .map((span) => parseScanned(partRegion(whole, span)))
    .filter((tree) => tree.root !== null || tree.problems.length > 0);
}

/** Reads a text embedded in a scalar as one YAML document; a second document in it is a problem. */
export function parseYaml(region: Region): Tree {
  const refusal = prescan(region.text);
  if (!refusal) return parseScanned(region);
  const span = { start: refusal.offset, end: Math.min(refusal.offset + 1, region.text.length) };
  return emptyTree(region, [{ message: refusal.message, span }]);
}

/** Reads an embedded text as strict JSON. */
export function parseJson(region: Region): Tree {
  const { root, problems, duplicates } = scanJson(region.text);
  return { language: 'json', region, root, problems, duplicates, aliased: new Set() };
}

function parseScanned(region: Region): Tree {
  if (/^\s*[[{]/.test(region.text)) {
    const json = parseJson(region);
    if (json.problems.length === 0 && (!isEmptyCollection(json.root) || region.file.path.endsWith('.json'))) return json;
  }
  const root = readOrdinary(region.text);
  return root ? { ...emptyTree(region), root } : parseAny(region);
}

/** Reads one YAML document, whatever is in it. */
export function parseAny(region: Region): Tree {
  const [document, second] = compose(region.text);
  if (!document) return emptyTree(region);
  const converted = convert(document.contents, region.text);
  const errors = document.errors.toSorted((a, b) => a.pos[0] - b.pos[0]).slice(0, 1);
  const problems = [...errors.map((error) => syntaxProblem(error, region.text, converted.root)), ...converted.problems];
  const control = /[^\t\n\r -~\x85\xa0-\ufffd]/.exec(region.text)?.index;
  if (control !== undefined) {
    problems.push({ message: 'a control character stands here, which YAML does not allow', span: { start: control, end: control + 1 } });
  }
  if (second) problems.push({ message: 'a second document begins here', span: emptyAt(second.range?.[0] ?? region.text.length) });
  return { language: 'yaml', region, ...converted, problems: firstOfEach(problems) };
}

/** A tree without nodes. */
export function emptyTree(region: Region, problems: readonly SyntaxProblem[] = []): Tree {
  return { language: 'yaml', region, root: null, problems, duplicates: [], aliased: new Set() };
}

/** Empty brackets are as good YAML as JSON. */
const isEmptyCollection = (root: Node | null): boolean =>
  (root?.kind === 'map' && root.pairs.length === 0) || (root?.kind === 'seq' && root.items.length === 0);

const emptyAt = (offset: number): Span => ({ start: offset, end: offset });

/** One break in a text makes the parser stumble again and again: only the first is the cause. */
const firstOfEach = (problems: readonly SyntaxProblem[]): readonly SyntaxProblem[] =>
  [...problems].sort((a, b) => a.span.start - b.span.start).slice(0, 1);

/**
 * Spans of a text's documents. `---` and `...` at the start of a line end a document wherever they stand, so a broken
 * document never swallows the next one. Comments and directives before `---` belong to the document that it begins.
 */
export function splitDocuments(text: string): readonly Span[] {
  const spans: Span[] = [];
  let start = text.startsWith('\uFEFF') ? 1 : 0;
  for (const match of text.matchAll(/(?<=^\uFEFF?)(---|\.\.\.)(?=\s|$)[^\n]*\n?/gm)) {
    const isEnd = match[1] === '...';
    if (!isEnd && isPreamble(text.slice(start, match.index))) continue;
    const end = text.startsWith('\uFEFF', match.index - 1) ? match.index - 1 : match.index;
    spans.push({ start, end });
    start = isEnd ? match.index + match[0].length : match.index;
  }
  spans.push({ start, end: text.length });
  return spans.filter((span) => span.end > span.start);
}

/** Whether there are only blank lines, comments and directives. */
const isPreamble = (text: string): boolean => !/^\s*[^\s#%]/m.test(text);
