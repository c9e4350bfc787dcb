import type { Cursor } from '../yaml/cursor.ts';
import type { Known } from './cluster.ts';

/** The text of a scalar of any type; null when nothing stands there, unknown when it can't be told or is no scalar. */
export function knownText(at: Cursor): Known<string> | null {
  if (at.state === 'absent') return null;
  return at.state === 'present' && at.text !== undefined ? at.text : 'unknown';
}

/** A boolean that counts as `byDefault` when nothing stands there; unknown for anything else than a boolean. */
export function knownBoolean(at: Cursor, byDefault: boolean): Known<boolean> {
  if (at.state === 'absent') return byDefault;
  return at.boolean ?? 'unknown';
}

/** The same for a switch that a part of an object needn't repeat: what isn't written counts as the default there too. */
export function writtenBoolean(at: Cursor, byDefault: boolean): Known<boolean> {
  return at.kind === null ? byDefault : knownBoolean(at, byDefault);
}

/** True when both are, false when one isn't. */
export function both(a: Known<boolean>, b: Known<boolean>): Known<boolean> {
  if (a === false || b === false) return false;
  return a === true && b === true ? true : 'unknown';
}

/** True when one is, false when neither is. */
export function either(...all: readonly Known<boolean>[]): Known<boolean> {
  if (all.includes(true)) return true;
  return all.includes('unknown') ? 'unknown' : false;
}
