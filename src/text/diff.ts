import { type Change, changedLines } from './changed-lines.ts';
import { paint, printable, type Tone } from './terminal.ts';
import { unicodeExpression } from './unicode.ts';

const context = 3;

/** A file's text before and after a change. */
export interface FileChange {
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

/**
 * The change of a file as a unified diff with three lines of context; empty when nothing changed. Without colour it is a
 * patch, byte for byte, for `git apply` and `patch -p1`, with the line breaks that the file has; with colour it is for the
 * eyes only, and printable.
 */
export function unifiedDiff({ path, before, after }: FileChange, { color }: { readonly color: boolean }): string {
  const oldLines = linesOf(before);
  const newLines = linesOf(after);
  const hunks = hunksOf(changedLines(oldLines, newLines));
  if (hunks.length === 0) return '';
  const lines = [
    `--- ${fileName('a', path)}\n`,
    `+++ ${fileName('b', path)}\n`,
    ...hunks.flatMap((hunk) => hunkLines(hunk, oldLines, newLines)),
  ];
  return color ? coloured(lines, !/(?<!\r)\n/.test(before + after)) : lines.map(withBreak).join('');
}

/** Changes that share context lines. */
function hunksOf(changes: readonly Change[]): readonly (readonly Change[])[] {
  const hunks: Change[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const change of changes) {
    if (change.oldStart - end <= 2 * context) hunks.at(-1)?.push(change);
    else hunks.push([change]);
    end = change.oldEnd;
  }
  return hunks;
}

/** Header and lines of a hunk, each with its line break, if it has one. */
function hunkLines(hunk: readonly Change[], oldLines: readonly string[], newLines: readonly string[]): string[] {
  const [first, last] = [hunk[0], hunk.at(-1)];
  if (!first || !last) return [];
  const before = Math.min(context, first.oldStart);
  const after = Math.min(context, oldLines.length - last.oldEnd);
  const lines: string[] = [];
  let at = first.oldStart - before;
  for (const change of hunk) {
    lines.push(...oldLines.slice(at, change.oldStart).map((line) => ` ${line}`));
    lines.push(...oldLines.slice(change.oldStart, change.oldEnd).map((line) => `-${line}`));
    lines.push(...newLines.slice(change.newStart, change.newEnd).map((line) => `+${line}`));
    at = change.oldEnd;
  }
  lines.push(...oldLines.slice(at, at + after).map((line) => ` ${line}`));
  const oldRange = range(first.oldStart - before, last.oldEnd + after);
  const newRange = range(first.newStart - before, last.newEnd + after);
  return [`@@ -${oldRange} +${newRange} @@\n`, ...lines];
}

/** 1-based first line and count. An empty range names the line before it. */
function range(start: number, end: number): string {
  return `${end === start ? start : start + 1},${end - start}`;
}

function withBreak(line: string): string {
  return line.endsWith('\n') ? line : `${line}\n\\ No newline at end of file\n`;
}

const tones: Readonly<Record<string, Tone>> = { '@': 'cyan', '-': 'red', '+': 'green' };

/** For the eyes: the CR of a file whose every line ends in CRLF is left out, any other is shown. */
function coloured(lines: readonly string[], allCrlf: boolean): string {
  const tint = paint(true);
  const shown = lines.map((line, index) => {
    const text = printable(line.replace(allCrlf ? /\r?\n$/ : /\n$/, ''));
    const tone = index < 2 ? 'bold' : tones[line.charAt(0)];
    return `${tone ? tint[tone](text) : text}\n${line.endsWith('\n') ? '' : '\\ No newline at end of file\n'}`;
  });
  return shown.join('');
}

/** A file name as Git writes it: quoted when it holds quotes, backslashes or control characters, closed by a tab after blanks. */
function fileName(side: 'a' | 'b', path: string): string {
  const escaped = path.replace(unicodeExpression(String.raw`["\\\p{Cc}]`, 'gu'), (character) => {
    const code = character.charCodeAt(0);
    if (character === '"' || character === '\\') return `\\${character}`;
    return code < 0x80 ? `\\${code.toString(8).padStart(3, '0')}` : character;
  });
  if (escaped !== path) return `"${side}/${escaped}"`;
  return `${side}/${path}${path.includes(' ') ? '\t' : ''}`;
}

/** Lines with their line breaks. Only LF ends a line, as for Git. */
function linesOf(text: string): readonly string[] {
  return text === '' ? [] : text.split(/(?<=\n)/);
}
