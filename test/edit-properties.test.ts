import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { applyEdits } from '../src/text/edit.ts';
import { SourceFile } from '../src/text/source-file.ts';
import type { Cursor } from '../src/yaml/cursor.ts';
import { editsOf } from '../src/yaml/edit.ts';
import { parseDocuments } from '../src/yaml/parse.ts';
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
}

const readFile = (text: string): readonly Cursor[] =>
  parseDocuments(new SourceFile('a.yaml', text)).map((tree) => {
    expect(tree.problems).toEqual([]);
    return documentCursor(tree);
  });

/** The cursor of the first scalar below the key `here`. */
function here(cursor: Cursor): Cursor | undefined {
  if (cursor.keys.includes('here')) return cursor.at('here');
  const children = [...cursor.items, ...cursor.keys.map((key) => cursor.at(key))];
  return children.map(here).find((found) => found !== undefined);
}

function rootOf(sample: Sample, text: string): Cursor {
  const [first] = readFile(text);
  if (!first) throw new Error('nothing is written');
  return sample.find(first);
}

function check(sample: Sample): void {
  const { wanted } = sample;
  const root = rootOf(sample, sample.text);
  expect(root.value).toEqual(sample.value);
  const edits = editsOf(wanted.map((edit) => editOf(root, edit)));
  if (typeof edits === 'string') throw new Error(edits);
  const after = applyEdits(sample.text, edits);
  for (const document of parseAllDocuments(after.replace(/^\ufeff/, ''), { uniqueKeys: true, schema: 'failsafe' }))
    expect(document.errors).toEqual([]);
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

/** The lines of what an edit removes or replaces. */
function linesOf(root: Cursor, { op, path }: Wanted): string {
  const target = root.at(...path);
  const { text } = root.tree.region;
  const node = target.spot.missing.length === 0 ? target.spot.nodes.at(-1) : undefined;
  if (op === 'append' || op === 'rename' || !node) return '';
  if (op === 'set' && node.kind === 'scalar') return '';
  const parent = target.spot.nodes.at(-2);
  const pair = parent?.kind === 'map' ? parent.pairs.find(({ value }) => value === node) : undefined;
  const start = pair?.key.span.start ?? (parent?.kind === 'seq' ? dashOf(parent, node, text) : node.span.start);
  const end = text.indexOf('\n', Math.max(start, node.span.end - 1));
  if (end === -1) return text.slice(start);
  const column = start - (text.lastIndexOf('\n', start - 1) + 1);
  const deeper = new RegExp(`^(?:\\s*\\n[ ]{${column + 1},}#.*)*`).exec(text.slice(end));
  return text.slice(start, end) + (deeper?.[0] ?? '');
}

/** Where a list's item begins. */
function dashOf(list: SeqNode, item: Node, text: string): number {
  const previous = list.items[list.items.indexOf(item) - 1]?.span.end ?? list.span.start;
  const dash = text.slice(previous, item.span.start).search(/(?<=^[ \t]*)-/m);
  return dash === -1 ? item.span.start : previous + dash;
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
  return { text: file, value, find: (root: Cursor) => root, wanted: wantedEdits(value, dice) };
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
    return { text: file, value, find: reach, wanted: wantedEdits(value, dice) };
  });

describe('after any group of edits', () => {
  test('a document reads as wanted and keeps the rest', () => {
    fc.assert(fc.property(document, check), { numRuns: runs });
  });

  test('an embedded text reads as wanted and keeps the rest', () => {
    fc.assert(fc.property(embedded, check), { numRuns: runs });
  });
});
