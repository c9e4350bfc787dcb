import { applyEdits } from '../text/edit.ts';
import type { LocalEdit } from '../yaml/region.ts';
import { locate } from '../yaml/scalar-edit.ts';
import { isPlain, type Piece, type Quoting, readWord, type Word } from './word.ts';

/** A text as one word of a command. */
export function quoted(text: string): string {
  return hasControls(text) ? `$'${encoded(text, 'ansi')}'` : `'${encoded(text, 'single')}'`;
}

// A line break is as good in quotes as any other character.
const hasControls = (text: string): boolean => /[^\n -~\xa0-\uffff]/.test(text);

/** A stretch of text in this way of quoting; null when it has no form there. */
function encoded(text: string, quoting: Quoting): string | null {
  if (quoting === 'expansion') return null;
  if (quoting === 'ansi') return text.replace(/[^ -&(-[\]-~\xa0-\uffff]/g, ansi);
  if (hasControls(text)) return null;
  if (quoting === 'single') return text.replaceAll("'", String.raw`'\''`);
  if (quoting === 'double') return text.replace(/[\\"$`]/g, String.raw`\$&`);
  return text.includes('\n') ? null : text.replace(/[^\w./:=@%+,-]/gu, String.raw`\$&`);
}

function ansi(char: string): string {
  if (/[\\']/.test(char)) return `\\${char}`;
  const code = char.charCodeAt(0).toString(16);
  return char === '\n' ? String.raw`\n` : char <= '~' ? `\\x${code.padStart(2, '0')}` : `\\u${code.padStart(4, '0')}`;
}

/**
 * Edits of the source that make these edits of a word's text: in the word's own quotes where these can hold the result, else
 * the whole word is quoted again. Proven by reading the word again; null for a word that a shell fills in.
 */
export function editWord(source: string, word: Word, edits: readonly LocalEdit[]): readonly LocalEdit[] | null {
  if (!isPlain(word)) return null;
  const wanted = applyEdits(word.text, edits);
  const inPlace = edits.map((edit) => editPiece(word, edit));
  const tries = [inPlace.every((edit) => edit !== null) ? inPlace : null, [{ span: word.span, text: quoted(wanted) }]];
  return tries.find((made) => made !== null && reads(source, word, { edits: made, wanted })) ?? null;
}

function editPiece(word: Word, { span, text }: LocalEdit): LocalEdit | null {
  const holds = ({ from, to }: Piece): boolean => from <= span.start && span.end <= to;
  const piece = word.pieces.find((one) => one.quoting !== 'bare' && holds(one)) ?? word.pieces.find(holds);
  const written = piece ? encoded(text, piece.quoting) : null;
  if (!piece || written === null) return null;
  const start = span.start === piece.to ? piece.span.end : locate(word, span).start;
  return { span: { start, end: span.start === span.end ? start : locate(word, span).end }, text: written };
}

function reads(
  source: string,
  { span }: Word,
  { edits, wanted }: { readonly edits: readonly LocalEdit[]; readonly wanted: string },
): boolean {
  const result = applyEdits(source, edits);
  const again = readWord(result, span.start);
  return again !== null && isPlain(again) && again.text === wanted && again.span.end === span.end + result.length - source.length;
}
