import { isPlain } from './encode.ts';
import type { LocalEdit } from './region.ts';
import { decodeScalar } from './scalar.ts';
import { editScalar } from './scalar-edit.ts';
import { staysString } from './scalar-text.ts';
import { scalarValue } from './scalar-value.ts';
import type { ScalarNode } from './tree.ts';

/**
 * Gives a string another value and touches only the characters that differ; its style stays when that can hold the new
 * value. Null when the scalar is no string, or when it needs quotes.
 */
export function keepStyle(
  old: ScalarNode,
  value: string,
  place: { readonly text: string; readonly flow: boolean },
): readonly LocalEdit[] | null {
  if (typeof scalarValue(old) !== 'string') return null;
  // A text of several lines without quotes can't be mistaken for anything else.
  const plain = staysString(value, place.flow) || (value.includes('\n') && isPlain(value, place.flow));
  if (old.style === 'plain' && !plain) return null;
  return editScalar({ source: place.text, node: old, decoded: decodeScalar(place.text, old) }, [difference(old.text, value)]);
}

/** The one replacement that turns a text into another; characters of two UTF-16 units stay whole. */
function difference(before: string, after: string): LocalEdit {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  if (isHighSurrogate(before, start - 1)) start--;
  let tail = 0;
  while (tail < most - start && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  if (tail > 0 && isHighSurrogate(before, before.length - tail - 1)) tail--;
  return { span: { start, end: before.length - tail }, text: after.slice(start, after.length - tail) };
}

const isHighSurrogate = (text: string, at: number): boolean => /[\ud800-\udbff]/.test(text.charAt(at));
