import type { Cursor } from '../yaml/cursor.ts';
import type { IgnoredAutoConf } from './agent.ts';

const variable = 'DD_IGNORE_AUTOCONF';

/**
 * The names in any of the places: a list of names, or the value of DD_IGNORE_AUTOCONF, which blanks separate.
 * A place that can't be told leaves open what else is ignored.
 */
export function ignoredNames(places: readonly Cursor[]): IgnoredAutoConf {
  const scalars = places.flatMap((place) => (place.kind === 'seq' ? place.items : [place]));
  return {
    names: scalars.flatMap(words),
    known: scalars.every((scalar) => scalar.state === 'absent' || (scalar.state === 'present' && scalar.kind === 'scalar')),
  };
}

function words(scalar: Cursor): IgnoredAutoConf['names'] {
  const matches = scalar.state === 'present' ? (scalar.text ?? '').matchAll(/\S+/g) : [];
  return [...matches].map((match) => ({ name: match[0], at: scalar.part(match.index, match.index + match[0].length) }));
}

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
