import type { Cursor } from '../yaml/cursor.ts';
import type { AnnotationSet } from './annotation.ts';

/** The JSON in an annotation's value; null when the value is no text. */
export function jsonIn(payload: Cursor): Cursor | null {
  const json = payload.embeddedJson;
  return json.tree === payload.tree ? null : json;
}

type Payloads = Pick<AnnotationSet, 'version' | 'checks' | 'checkNames' | 'initConfigs' | 'instances'>;

/** The values of a set that count, in the order in which the Agent reads them. */
export const payloadsOf = (set: Payloads): readonly Cursor[] =>
  set.version === 'v2' ? [set.checks] : [set.checkNames, set.initConfigs, set.instances];
