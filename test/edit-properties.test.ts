import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { applyEdits } from '../src/text/edit.ts';
import { SourceFile } from '../src/text/source-file.ts';
import type { Cursor } from '../src/yaml/cursor.ts';
import { editsOf, set } from '../src/yaml/edit.ts';
import { parseDocuments } from '../src/yaml/parse.ts';
import { keyName } from '../src/yaml/scalar-value.ts';
import type { Node, ScalarStyle, SeqNode } from '../src/yaml/tree.ts';
import { documentCursor } from '../src/yaml/tree-cursor.ts';
import { anyDice, anyRoot, commentNames, type Plain, stringNames, Writer } from './support/document.ts';
import { embed } from './support/embed.ts';
import { runs } from './support/property.ts';
import { editedValue, editOf, type Wanted, wantedEdits } from './support/wanted-edits.ts';
import type { Dice } from './support/write-scalar.ts';

/** A file and the way to the text in it that is edited. */
interface Sample {
  readonly text: string;
  readonly value: Plain;
  readonly find: (root: Cursor) => Cursor;
  readonly wanted: readonly Wanted[];
  /** Whether a key is written beside the outermost text at the same time. */
  readonly beside: boolean;
}

const readFile = (text: string): readonly Cursor[] =>
  parseDocuments(new SourceFile('a.yaml', text)).map((tree) => {
    expect(tree.problems).toEqual([]);
    return documentCursor(tree);
  });

/** The cursor of the first map with the key `here`. */
function holder(cursor: Cursor): Cursor | undefined {
  if (cursor.keys.includes('here')) return cursor;
  const children = [...cursor.items, ...cursor.keys.map((key) => cursor.at(key))];
  return children.map(holder).find((found) => found !== undefined);
}

const here = (cursor: Cursor): Cursor | undefined => holder(cursor)?.at('here');

/** The key beside the outermost text. */
function besideIt(text: string): Cursor {
  const found = readFile(text).map(holder)[0];
  if (!found) throw new Error('no text is embedded');
  return found.at('beside');
}

function rootOf(sample: Sample, text: string): Cursor {
  const [first] = readFile(text);
  if (!first) throw new Error('nothing is written');
  return sample.find(first);
}

function check(sample: Sample): void {
  const { wanted } = sample;
  const [first] = readFile(sample.text);
  if (!first) throw new Error('nothing is written');
  const root = sample.find(first);
  expect(root.value).toEqual(sample.value);
  const outer = sample.beside ? [set(holder(first)?.at('beside') ?? first, 5)] : [];
  const edits = editsOf([...outer, ...wanted.map((edit) => editOf(root, edit))]);
  if (typeof edits === 'string') throw new Error(edits);
  const after = applyEdits(sample.text, edits);
  for (const document of parseAllDocuments(after.replace(/^\ufeff/, ''), { uniqueKeys: true, schema: 'failsafe' }))
    expect(document.errors).toEqual([]);
  if (sample.beside) expect(besideIt(after).value).toBe(5);
  const result = rootOf(sample, after);
  expect(result.tree.problems).toEqual([]);
  expect(result.tree.duplicates).toEqual([]);
  expect(result.value).toEqual(editedValue(sample.value, wanted));
  keepsTheRest(root, result, wanted);
  const again = wanted.filter(({ op }) => op === 'set');
  const shifts = wanted.some(({ op }) => op === 'remove' || op === 'rename');
  if (!shifts) expect(editsOf(again.map((edit) => editOf(result, edit)))).toEqual([]);
}

/** Comments are there once, unless their line went; strings that nobody edited are written as before. */
function keepsTheRest(before: Cursor, after: Cursor, wanted: readonly Wanted[]): void {
  const [old, now] = [before.tree.region.text, after.tree.region.text];
  const mayGo = new Set(wanted.flatMap((edit) => commentNames(linesOf(before, edit))));
  const kept = commentNames(old).filter((name) => !mayGo.has(name));
  expect(commentNames(now).filter((name) => !mayGo.has(name))).toEqual(kept);
  const edited = new Set(
    wanted.flatMap(({ op, path }) => (op === 'append' ? [] : stringNames(JSON.stringify(before.at(...path).value) ?? ''))),
  );
  const [was, is] = [sourcesOf(before), sourcesOf(after)];
  for (const [name, source] of is) if (!edited.has(name)) expect(source).toBe(was.get(name));
}

/** The lines of what an edit removes or replaces, with deeper comments below. */
function linesOf(root: Cursor, { op, path }: Wanted): string {
  const { text } = root.tree.region;
  const { nodes, missing } = root.at(...path).spot;
  const node = missing.length === 0 ? (nodes.at(-1) ?? null) : null;
  const parent = missing.length === 0 ? nodes.at(-2) : nodes.at(-1);
  const goes = op === 'remove' || (op === 'set' && node !== null && node.kind !== 'scalar');
  if (!goes || missing.length > 1 || (parent?.kind !== 'map' && parent?.kind !== 'seq')) return '';
  const leaves = leavesOf(root.tree.root);
  const key = parent.kind === 'map' ? parent.pairs.find((pair) => keyName(pair.key) === path.at(-1))?.key : undefined;
  const before = parent.kind === 'seq' ? leafBefore(parent, Number(path.at(-1)), leaves) : undefined;
  const start = key?.span.start ?? before ?? parent.span.start;
  const last = leavesOf(node).at(-1) ?? key;
  const end = last?.span.end ?? start;
  const next = leaves.find((leaf) => leaf.span.start >= end && leaf !== last)?.span.start ?? text.length;
  const column = (key?.span.start ?? parent.span.start) - (text.lastIndexOf('\n', (key?.span.start ?? parent.span.start) - 1) + 1);
  return text.slice(start, end) + gapOf(text.slice(end, next), { column, isItem: key === undefined });
}

const leavesOf = (node: Node | null): readonly Node[] => {
  if (node && 'flow' in node && node.flow) return [node];
  if (node?.kind === 'map') return node.pairs.flatMap(({ key, value }) => [key, ...leavesOf(value)]);
  if (node?.kind === 'seq') return node.items.flatMap(leavesOf);
  return node ? [node] : [];
};

function leafBefore(list: SeqNode, index: number, leaves: readonly Node[]): number | undefined {
  const first = list.items.slice(0, index).flatMap(leavesOf).at(-1);
  return first && leaves.includes(first) ? first.span.end : undefined;
}

/** What of the text behind the last value of an entry still is the entry's: its line, dashes without items, deeper comments. */
function gapOf(gap: string, { column, isItem }: { readonly column: number; readonly isItem: boolean }): string {
  const lines = gap.split('\n');
  const dash = lines.findLastIndex(
    (line, at) => at > 0 && new RegExp(`^ {${column + (isItem ? 1 : 0)},}-[- ]*(?:[ \\t]#.*)?\\r?$`).test(line),
  );
  return lines.filter((line, at) => at <= dash || at === 0 || line.search(/#/) > column || (isItem && /^\s*-/.test(line))).join('\n');
}

/** How each named string is written. */
function sourcesOf(root: Cursor): ReadonlyMap<string, string> {
  const { text } = root.tree.region;
  const found = new Map<string, string>();
  const visit = (cursor: Cursor): void => {
    const node = cursor.spot.nodes.at(-1);
    if (cursor.kind === 'scalar' && node) {
      for (const name of stringNames(cursor.text ?? '')) found.set(name, text.slice(node.span.start, node.span.end).trimEnd());
    }
    for (const child of [...cursor.items, ...cursor.keys.map((key) => cursor.at(key))]) visit(child);
  };
  visit(root);
  return found;
}

const document = fc.record({ shape: anyRoot, dice: anyDice, crlf: fc.boolean(), bom: fc.nat(9) }).map(({ shape, dice, crlf, bom }) => {
  const { text, value } = new Writer(dice).document(shape);
  const file = (bom === 0 ? '\ufeff' : '') + (crlf ? text.replaceAll('\n', '\r\n') : text);
  return { text: file, value, find: (root: Cursor) => root, wanted: wantedEdits(value, dice), beside: false };
});

/** JSON on one line or several, as different programs write it. */
function json(value: Plain, dice: Dice): string {
  const indent = [0, 0, 2, 4][dice(4)] ?? 0;
  const text = JSON.stringify(value, null, indent);
  return indent === 0 && dice(2)
    ? JSON.stringify(value, null, 1)
        .replace(/\n */g, ' ')
        .replace(/([[{]) | (?=[\]}])/g, '$1')
    : text;
}

const styles: readonly ScalarStyle[] = ['literal', 'literal', 'folded', 'single', 'double', 'plain'];

const embedded = fc
  .record({ shape: anyRoot, dice: anyDice, levels: fc.integer({ min: 1, max: 2 }), crlf: fc.boolean(), isJson: fc.nat(2) })
  .map(({ shape, dice, levels, crlf, isJson }) => {
    const { text, value } = new Writer(dice).document(shape);
    const root = isJson === 0 ? json(value, dice) : text;
    let made = root;
    const find: ((root: Cursor) => Cursor)[] = [];
    for (let level = 0; level < levels; level++) {
      const host = dice(6) === 0 ? 'json' : 'yaml';
      const style = styles[dice(styles.length)] ?? 'literal';
      const next = embed(made, { style, host, dice }) ?? embed(made, { style: 'double', host, dice });
      if (next) made = next.host;
      if (next) find.unshift((cursor) => (level === 0 && isJson === 0 ? here(cursor)?.embeddedJson : here(cursor)?.embedded) ?? cursor);
    }
    const file = crlf ? made.replaceAll('\n', '\r\n') : made;
    const reach = (start: Cursor): Cursor => find.reduce((at, step) => step(at), start);
    return { text: file, value, find: reach, wanted: wantedEdits(value, dice), beside: find.length > 0 && dice(2) === 0 };
  });

describe('after any group of edits', () => {
  test('a document reads as wanted and keeps the rest', () => {
    fc.assert(fc.property(document, check), { numRuns: runs });
  });

  test('an embedded text reads as wanted and keeps the rest', () => {
    fc.assert(fc.property(embedded, check), { numRuns: runs });
  });
});
