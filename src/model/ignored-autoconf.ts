import type { Cursor } from '../yaml/cursor.ts';
import { append, type Edit, remove, rename, set } from '../yaml/edit.ts';
import type { IgnoredAutoConf, UnreadNames } from './agent.ts';

const variable = 'DD_IGNORE_AUTOCONF';

/**
 * The names in any of the places: a list of names, or the value of DD_IGNORE_AUTOCONF, which blanks separate.
 * A place that can't be told leaves open what else is ignored.
 */
export function ignoredNames(places: readonly Cursor[], unread: readonly UnreadNames[] = []): IgnoredAutoConf {
  return {
    names: places.flatMap(namesIn),
    known: places
      .flatMap(scalarsOf)
      .every((scalar) => scalar.state === 'absent' || (scalar.state === 'present' && scalar.kind === 'scalar')),
    unread,
  };
}

/** The names in a list, or in a text that blanks separate. */
export function namesIn(place: Cursor): IgnoredAutoConf['names'] {
  return scalarsOf(place).flatMap((scalar) => {
    const matches = scalar.state === 'present' ? (scalar.text ?? '').matchAll(/\S+/g) : [];
    return [...matches].map((match) => {
      const { 0: name, index: start } = match;
      return { name, at: scalar.part(start, start + name.length), scalar, start };
    });
  });
}

const scalarsOf = (place: Cursor): readonly Cursor[] => (place.kind === 'seq' ? place.items : [place]);

/**
 * Where DD_IGNORE_AUTOCONF is or may be set among the variables of a container or of what has the same keys: `env`, the
 * chart's `envDict`, ConfigMaps of `envFrom`.
 */
export function ignorePlaces(owner: Cursor): readonly Cursor[] {
  const list = owner.at('env');
  const item = ignoreEntry(list);
  const written = item && (item.at('valueFrom').state === 'absent' ? item.at('value') : item.at('valueFrom'));
  const open = [list, owner.at('envDict'), owner.at('envFrom'), ...list.items].filter((at) => at.state === 'unknown');
  const configMaps = owner.at('envFrom').items.map((source) => source.at('configMapRef'));
  return [...(written ? [written] : []), owner.at('envDict', variable), ...open, ...configMaps];
}

/** The item of a list of variables that sets DD_IGNORE_AUTOCONF; the last one counts. */
export const ignoreEntry = (list: Cursor): Cursor | undefined => list.items.findLast((item) => item.at('name').text === variable);

/** Adds a check to DD_IGNORE_AUTOCONF. Nothing when its value comes from elsewhere. */
export function ignoreByVariable(env: Cursor, check: string): readonly Edit[] {
  const item = ignoreEntry(env);
  if (!item) return [append(env, { name: variable, value: check })];
  const value = item.at('value');
  if (value.state === 'present') return [set(value, `${value.text ?? ''} ${check}`.trim())];
  return item.at('valueFrom').state === 'absent' && value.state === 'absent' ? [set(value, check)] : [];
}

/** Variables whose names stop one step short of DD_IGNORE_AUTOCONF. */
export function unreadVariables(env: Cursor): readonly UnreadNames[] {
  return env.items.flatMap((item) => {
    const at = item.at('name');
    const written = at.text ?? '';
    if (written === variable || !/^(?:DD_)?IGNORE_?AUTO_?CONF(?:IG)?S?$/i.test(written)) return [];
    return [{ at, written, right: variable, value: item.at('value'), edits: ignoreEntry(env) ? [] : [set(at, variable)] }];
  });
}

/** Lists of names that the chart never reads: misspelt ones beside the right one, and lists below `others`, by the way to them. */
export function unreadLists(right: Cursor, datadog: Cursor, others: Readonly<Record<string, Cursor>>): readonly UnreadNames[] {
  const name = 'ignoreAutoConfig';
  const found = (map: Cursor, way: string) =>
    map.keys
      .filter((key) => /^ignore_?auto_?conf(?:ig)?s?$/i.test(key) && map.at(key) !== right)
      .map((key) => ({ at: map.at(key).key, written: `${way}${key}`, right: `datadog.${name}`, value: map.at(key) }));
  const misspelt = found(datadog, 'datadog.');
  const misplaced = Object.entries(others).flatMap(([way, map]) => found(map, way));
  return [...misspelt, ...misplaced].map((one) => ({
    ...one,
    edits: misspelt.includes(one) && right.kind === null ? [rename(one.value, name)] : moved(one.value, right),
  }));
}

/** The names that the right list lacks, taken to it. */
function moved(value: Cursor, right: Cursor): readonly Edit[] {
  if (right.kind === 'scalar' || value.state !== 'present') return [];
  const there = namesIn(right).map(({ name }) => name);
  const names = namesIn(value).filter(({ name }) => !there.includes(name));
  return [...names.map(({ name }) => append(right, name)), remove(value)];
}
