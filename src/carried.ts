import type { CarriedText } from './carrier.ts';
import { carriers } from './registry.gen.ts';
import type { SourceFile } from './text/source-file.ts';
import { parseTexts } from './yaml/parse.ts';
import { documentRegion, type Region } from './yaml/region.ts';
import type { Tree } from './yaml/tree.ts';

/** A document of a file. */
export interface FoundTree {
  readonly tree: Tree;
  /** The text that the document is a part of: the file's, a code block's; null for an object that commands tell. */
  readonly source: Region | null;
  /** Whether the file is in another language, so that what isn't recognised in it is none of our business. */
  readonly carried: boolean;
  /** Whether it shows only a part of its object, as examples do that say so by an ellipsis. */
  readonly part: boolean;
}

/** All documents of a file in the order in which they begin; a document's index in its file is its index here. */
export function treesIn(file: SourceFile): readonly FoundTree[] {
  const language = languageOf(file);
  const start = isCarried(language) && file.text.startsWith('\uFEFF') ? 1 : 0;
  const whole = documentRegion(file, { start, end: file.text.length });
  if (!isCarried(language)) return parseTexts(whole).map((tree) => ({ tree, source: whole, carried: false, part: false }));
  const startOf = ({ tree }: FoundTree): number => tree.region.toHost({ start: 0, end: 0 }).start;
  return [...treesOf([{ region: whole, language }])].sort((a, b) => startOf(a) - startOf(b));
}

/** What a file is written in: by its ending, or where that says nothing, as on standard input, by how it begins. */
function languageOf({ path, text }: SourceFile): string | null {
  const ending = /\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? null;
  const isTold = isCarried(ending) || /\.(?:ya?ml|json)(?:\.|$)/i.test(path);
  return !isTold && script.test(text) ? 'sh' : ending;
}

/** A line that names a shell, or below comments a command that annotates or copies. */
const script = /^\uFEFF?(?:#![^\n]*\b(?:ba)?sh\b|(?:[ \t]*(?:#[^\n]*)?\r?\n)*[ \t]*(?:\$ )?(?:oc|kubectl)[ \t])/;

/** A line that stands for what is left out: `...`, `# ...`, `[...]`, `#(...)`. */
const ellipsis = /^[ \t]*(?:# *)?[[(<]?(?:\.\.\.|…)[\])>]?[ \t]*\r?$/m;

const isCarried = (language: string | null): boolean => carriers.some(({ languages }) => language !== null && languages.includes(language));

function treesOf(texts: readonly CarriedText[]): readonly FoundTree[] {
  if (texts.length === 0) return [];
  const own = texts.filter(({ language }) => !isCarried(language)).map(({ region }) => region);
  const found = carriers.flatMap(({ languages, find }) => {
    const regions = texts.filter(({ language }) => language !== null && languages.includes(language)).map(({ region }) => region);
    return regions.length > 0 ? find(regions) : [];
  });
  const told = found.flatMap((one) => ('tree' in one ? [{ ...one, source: null, carried: true }] : []));
  const documents = own.flatMap((source) =>
    parseTexts(source).map((tree) => ({ tree, source, carried: true, part: ellipsis.test(source.text) })),
  );
  return [...documents, ...told, ...treesOf(found.filter((one) => 'region' in one))];
}
