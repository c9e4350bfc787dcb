import type { Location, SourceFile, Span } from './text/source-file.ts';
import { UsageError, type UsageProblem } from './usage-error.ts';
import type { Cursor } from './yaml/cursor.ts';
import { parseDocuments } from './yaml/parse.ts';
import type { Tree } from './yaml/tree.ts';
import { documentCursor } from './yaml/tree-cursor.ts';

/** Root of a file of ours that holds one document; null for an empty file. One that is no such YAML is a UsageError with all places. */
export function soleDocument(file: SourceFile): Cursor | null {
  const [tree, ...others] = parseDocuments(file);
  if (!tree) return null;
  const second = others.map(({ region }) => ({
    message: 'a second document begins here',
    at: { file, span: region.toHost({ start: 0, end: 3 }) },
  }));
  const broken = [...brokenParts(tree), ...second];
  if (broken.length > 0) throw new UsageError(broken);
  return documentCursor(tree);
}

function brokenParts({ region, problems, duplicates }: Tree): readonly UsageProblem[] {
  const at = (span: Span): Location => ({ file: region.file, span: region.toHost(span) });
  return [
    ...problems.map(({ message, span }) => ({ message, at: at(span) })),
    ...duplicates.map(({ name, second }) => ({ message: `${name} is written twice`, at: at(second) })),
  ];
}
