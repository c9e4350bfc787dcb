import type { Cursor, Step } from '../../src/yaml/cursor.ts';
import { append, type Edit, remove, rename, set } from '../../src/yaml/edit.ts';
import type { Plain } from './document.ts';
import type { Dice } from './write-scalar.ts';

/** An edit of a plain value, which stands for the same edit of the document that holds it. */
export interface Wanted {
  readonly op: 'set' | 'append' | 'remove' | 'rename';
  readonly path: readonly Step[];
  readonly value: Plain;
}

const values: readonly Plain[] = [
  ...[
    5,
    true,
    null,
    '',
    'x new',
    'no',
    '8',
    "it's",
    'https://h:2379/metrics',
    '[{"a": "%%host%%"}]',
    'a\nb\n',
    'a: 1\n\nb:\n  - c',
    ' x\n',
  ],
  ...[{ k: 1 }, { k: { l: ['x', 2] }, on: false }, [1, 'z'], [{ n: 'a', v: 'b\nc\n' }, { n: 'c' }], [], {}, [[1], [2, 3]]],
];

const isMap = (value: Plain): value is { [key: string]: Plain } => typeof value === 'object' && value !== null && !Array.isArray(value);
const isNothing = (value: Plain): boolean => value === null || (typeof value === 'object' && Object.keys(value).length === 0);

/** Every place of a value, the root first. */
function places(value: Plain, path: readonly Step[] = []): readonly { readonly path: readonly Step[]; readonly value: Plain }[] {
  const below = Array.isArray(value)
    ? value.flatMap((item, index) => places(item, [...path, index]))
    : isMap(value)
      ? Object.entries(value).flatMap(([key, item]) => places(item, [...path, key]))
      : [];
  return [{ path, value }, ...below];
}

/** Up to four edits of a value that can be made together. */
export function wantedEdits(root: Plain, dice: Dice): readonly Wanted[] {
  const all = places(root);
  const chosen: Wanted[] = [];
  for (let left = 1 + dice(4); left > 0; left--) {
    const place = all[dice(all.length)];
    const edit = place && wanted(place, dice);
    if (edit && !chosen.some((other) => collide(other, edit))) chosen.push(edit);
  }
  return chosen;
}

function wanted({ path, value }: { readonly path: readonly Step[]; readonly value: Plain }, dice: Dice): Wanted | undefined {
  const fresh = values[dice(values.length)] ?? null;
  const isEntry = path.length > 0;
  const choices: Wanted[] = [];
  if (isEntry) choices.push({ op: 'set', path, value: fresh }, { op: 'remove', path, value: null });
  if (isEntry && typeof path.at(-1) === 'string') choices.push({ op: 'rename', path, value: `new ${String(path.at(-1))}` });
  if (Array.isArray(value) || isNothing(value)) choices.push({ op: 'append', path, value: fresh }, { op: 'append', path, value: fresh });
  if (isMap(value) || isNothing(value)) {
    const below: readonly Step[] = [[], [], ['sub'], ['sub', 0], [0, 'sub']][dice(5)] ?? [];
    const way = [...path, `key${dice(2)}`, ...below];
    choices.push({ op: 'set', path: way, value: fresh }, { op: 'append', path: [...way, 'list'], value: fresh });
  }
  return choices[dice(choices.length)];
}

const startsWith = (path: readonly Step[], start: readonly Step[]): boolean => start.every((step, index) => path[index] === step);

/** What replaces or removes a place leaves no room for edits at or below it; nor do a list and a map at one place. */
function collide(a: Wanted, b: Wanted): boolean {
  const adds = (edit: Wanted): boolean => edit.op === 'append';
  if (adds(a) && adds(b) && a.path.join('/') === b.path.join('/')) return false;
  return startsWith(a.path, b.path) || startsWith(b.path, a.path) || mixesKinds(a, b);
}

/** Two edits that fill the same nothing, one with a list and one with a map. */
const mixesKinds = (a: Wanted, b: Wanted): boolean => {
  const shared = a.path.findIndex((step, index) => step !== b.path[index]);
  return shared !== -1 && typeof a.path[shared] !== typeof b.path[shared];
};

export const editOf = (root: Cursor, { op, path, value }: Wanted): Edit => {
  const at = root.at(...path);
  if (op === 'set') return set(at, value);
  if (op === 'append') return append(at, value);
  return op === 'remove' ? remove(at) : rename(at, String(value));
};

const gone = Symbol('gone');
type Slot = Plain | typeof gone;

/** What becomes of the value; indexes in paths are those before any removal. */
export function editedValue(root: Plain, edits: readonly Wanted[]): Plain {
  const copy = structuredClone(root);
  const holder: { [key: string]: Plain } = { root: copy };
  const names = new Map<object, Map<string, string>>();
  const late = edits.filter(({ op }) => op === 'remove' || op === 'rename');
  for (const { op, path, value } of edits) {
    if (op === 'set') put(holder, ['root', ...path], value);
    if (op === 'append') {
      const before = read(holder, ['root', ...path]);
      put(holder, ['root', ...path], [...(Array.isArray(before) ? before : []), value]);
    }
  }
  const removed = new Map<object, Set<Step>>();
  for (const { op, path, value } of late) {
    const parent = read(holder, ['root', ...path.slice(0, -1)]);
    const step = path.at(-1);
    if (typeof parent !== 'object' || parent === null || step === undefined) continue;
    if (op === 'remove') removed.set(parent, (removed.get(parent) ?? new Set()).add(step));
    else names.set(parent, (names.get(parent) ?? new Map()).set(String(step), String(value)));
  }
  const sweep = (value: Plain): Plain => {
    if (typeof value !== 'object' || value === null) return value;
    const drop = removed.get(value);
    if (Array.isArray(value)) return value.filter((_, index) => !drop?.has(index)).map(sweep);
    const kept = Object.entries(value).filter(([key]) => !drop?.has(key));
    return Object.fromEntries(kept.map(([key, item]) => [names.get(value)?.get(key) ?? key, sweep(item)]));
  };
  return sweep(holder.root ?? null);
}

function read(value: Plain, path: readonly Step[]): Slot {
  return path.reduce<Plain>(
    (at, step) => (typeof at === 'object' && at !== null ? ((at as Record<Step, Plain>)[step] ?? null) : null),
    value,
  );
}

function put(holder: Plain, path: readonly Step[], value: Plain): void {
  const [step, ...rest] = path;
  if (step === undefined || typeof holder !== 'object' || holder === null) return;
  const target = holder as Record<Step, Plain>;
  if (rest.length === 0) target[step] = value;
  else {
    const child = target[step] ?? null;
    if (isNothing(child)) target[step] = typeof rest[0] === 'number' ? [] : {};
    put(target[step] ?? null, rest, value);
  }
}
