import type { Cursor } from '../yaml/cursor.ts';
import { jsonIn } from './annotation-payload.ts';

const literals: Readonly<Record<string, string>> = { True: 'true', False: 'false', None: 'null' };

/** The JSON of an annotation with what has only one meaning put right: commas too many, Python's literals. Null when anything else is wrong. */
export function repairedJson(payload: Cursor): string | null {
  const text = payload.text ?? '';
  const problems = jsonIn(payload)?.tree.problems ?? [];
  let result = '';
  let at = 0;
  for (const { span } of problems) {
    const wrong = text.slice(span.start, span.end);
    const right = wrong === ',' ? '' : literals[wrong];
    if (right === undefined || span.start < at) return null;
    result += text.slice(at, span.start) + right;
    at = span.end;
  }
  return problems.length > 0 ? result + text.slice(at) : null;
}
