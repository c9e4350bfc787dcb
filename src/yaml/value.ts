import type { Step } from './cursor.ts';
import type { Value } from './edit.ts';

/** A value that is a map. */
export type MapValue = { readonly [key: string]: Value };

export const isList = (value: Value | undefined): value is readonly Value[] => Array.isArray(value);

export const isMap = (value: Value | undefined): value is MapValue => typeof value === 'object' && value !== null && !isList(value);

const isEmptyCollection = (value: Value): boolean => (isList(value) || isMap(value)) && Object.keys(value).length === 0;

/** A map or list with nothing in it, or a scalar: what takes no lines of its own. */
export const isInline = (value: Value): boolean => (!isList(value) && !isMap(value)) || isEmptyCollection(value);

/** Whether what was read is just the value: same kinds, same keys in any order. */
export function isSame(read: unknown, value: Value): boolean {
  if (isList(value)) return Array.isArray(read) && read.length === value.length && value.every((item, index) => isSame(read[index], item));
  if (!isMap(value)) return read === value || (Number.isNaN(read) && Number.isNaN(value));
  if (typeof read !== 'object' || read === null || Array.isArray(read)) return false;
  const there = new Map(Object.entries(read));
  return (
    there.size === Object.keys(value).length && Object.entries(value).every(([key, item]) => there.has(key) && isSame(there.get(key), item))
  );
}

/** What is to be put into a value, and where. */
export interface Growth {
  readonly op: 'set' | 'append';
  readonly path: readonly Step[];
  readonly value: Value;
}

/** A value with something put in; what is missing on the way is created. Undefined when something else is in the way. */
export function grown(old: Value | undefined, { op, path, value }: Growth): Value | undefined {
  const before = old === null || (old !== undefined && isEmptyCollection(old)) ? undefined : old;
  const [step, ...further] = path;
  if (step === undefined) {
    if (op === 'set') return value;
    return before === undefined || isList(before) ? [...(before ?? []), value] : undefined;
  }
  if (typeof step === 'number' && (before === undefined || isList(before))) {
    const items = before ?? [];
    const item = step > items.length ? undefined : grown(items[step], { op, path: further, value });
    return item === undefined ? undefined : [...items.slice(0, step), item, ...items.slice(step + 1)];
  }
  if (before !== undefined && !isMap(before)) return undefined;
  const item = grown(before?.[step], { op, path: further, value });
  return item === undefined ? undefined : { ...before, [step]: item };
}
