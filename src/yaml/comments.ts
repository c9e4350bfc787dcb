import type { Value } from './edit.ts';
import { type BlockStyle, blockLines } from './emit.ts';
import { type Entry, entriesOf, isBlockScalar, lineEnd } from './layout.ts';
import type { Node } from './tree.ts';
import { isList, isMap } from './value.ts';

/**
 * Lines of a value that is written in place of a node, with the node's comments: each with the entry that it belongs to
 * when both have as many entries, else all of them first. A comment behind the node's last line is not touched.
 */
export function linesWithComments(old: Node, value: Value, { text, style }: { readonly text: string; readonly style: BlockStyle }) {
  const entries = (old.kind === 'map' || old.kind === 'seq') && !old.flow ? entriesOf(old, text) : undefined;
  const parts = partsOf(value);
  if (!entries || entries.length !== parts.length) return [...commentsIn(old, text), ...blockLines(value, style)];
  return parts.flatMap((part, index) => {
    const entry = entries[index];
    const next = entries[index + 1];
    const lines = blockLines(part, style);
    if (!entry) return lines;
    const trailing = next ? commentsBetween(text, entry.end, lineEnd(text, entry.end)) : [];
    const above = index === 0 ? [] : commentsBetween(text, lineEnd(text, entries[index - 1]?.end ?? 0), entry.start);
    const [comment] = trailing;
    const isJoined = comment !== undefined && !holdsLines(part);
    const last = isJoined ? [`${lines.at(-1)} ${comment}`] : lines.slice(-1);
    return [...above, ...commentsOf(entry, text), ...(isJoined ? [] : trailing), ...lines.slice(0, -1), ...last];
  });
}

/** The entries of a collection as collections of one. */
function partsOf(value: Value): readonly Value[] {
  if (isList(value)) return value.map((item) => [item]);
  return isMap(value) ? Object.entries(value).map(([key, item]) => ({ [key]: item })) : [];
}

/** Whether a string of several lines is in a value: its last line can take no comment. */
const holdsLines = (value: Value): boolean => JSON.stringify(value).includes('\\n');

/** The comments inside a node, in order, without those after its end. */
const commentsIn = (node: Node, text: string): readonly string[] =>
  commentsAmong(leavesOf(node), text, { start: node.span.start, end: 'flow' in node && node.flow ? node.span.end : null });

/** The comments inside an entry, in order, without those after its end. */
const commentsOf = ({ key, value, start }: Entry, text: string): readonly string[] =>
  commentsAmong([...(key ? leavesOf(key) : []), ...(value ? leavesOf(value) : [])], text, { start, end: null });

function commentsAmong(
  leaves: readonly Node[],
  text: string,
  { start, end }: { readonly start: number; readonly end: number | null },
): readonly string[] {
  const comments: string[] = [];
  let at = start;
  for (const leaf of leaves) {
    comments.push(...commentsBetween(text, at, leaf.span.start));
    if (isBlockScalar(leaf)) comments.push(...headerComment(text, leaf));
    at = leaf.span.end;
  }
  return end === null ? comments : [...comments, ...commentsBetween(text, at, end)];
}

const commentsBetween = (text: string, start: number, end: number): readonly string[] =>
  [...text.slice(start, end).matchAll(/(?:^|\s)(#[^\r\n]*)/g)].map((match) => match[1] ?? '');

/** The comment behind `|` or `>`. */
export function headerComment(text: string, scalar: Node): readonly string[] {
  const match = /^[|>][-+\d]*[ \t]+(#[^\r\n]*)/.exec(text.slice(scalar.span.start, lineEnd(text, scalar.span.start)));
  return match?.[1] ? [match[1]] : [];
}

function leavesOf(node: Node): readonly Node[] {
  if (node.kind === 'map') return node.pairs.flatMap(({ key, value }) => [...leavesOf(key), ...(value ? leavesOf(value) : [])]);
  if (node.kind === 'seq') return node.items.flatMap((item) => (item ? leavesOf(item) : []));
  return [node];
}
