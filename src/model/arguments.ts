import type { Cursor } from '../yaml/cursor.ts';
import { append, remove, set } from '../yaml/edit.ts';
import type { Flag } from './component-settings.ts';
import type { FlagSet } from './flags.ts';

/** Flags of a list of `flag=value`, with dashes before it or without; a single one needs no list. Source: k3s-io/k3s:pkg/util/args.go */
export function readArguments(at: Cursor): FlagSet {
  const entries = at.kind === 'scalar' ? [at] : at.items;
  const flags = entries.flatMap(argument);
  return {
    flags,
    known: at.kind !== 'map' && (at.kind !== null || at.state === 'absent') && entries.every(isReadable),
    setFlag: (name, value) => {
      const own = flags.findLast((flag) => flag.name === name)?.entry;
      if (own) return [set(own, `${own.text?.startsWith('--') ? '--' : ''}${name}=${value}`)];
      return [at.kind === 'scalar' ? set(at, [at.text ?? '', `${name}=${value}`]) : append(at, `${name}=${value}`)];
    },
    dropFlag: (name) => flags.filter((flag) => flag.name === name).map(({ entry }) => remove(entry)),
  };
}

/** A sign behind the name says where the value goes among those that are there by default. */
function argument(entry: Cursor): readonly Flag[] {
  const [head = '', dashes = '', name] = /^(--)?([A-Za-z][\w.-]*?)[+-]?(?:=|$)/.exec(entry.text ?? '') ?? [];
  if (name === undefined) return [];
  const text = entry.text ?? '';
  const nameAt = entry.part(dashes.length, dashes.length + name.length);
  if (!head.endsWith('=')) return [{ name, value: 'true', at: entry, part: () => entry, nameAt, entry }];
  return [
    {
      name,
      value: entry.state === 'present' ? text.slice(head.length) : 'unknown',
      at: entry.part(head.length, text.length),
      part: (start, end) => entry.part(head.length + start, head.length + end),
      nameAt,
      entry,
    },
  ];
}

/** Something that is a template as a whole may be any flag; one whose value alone is a template is still that flag. */
const isReadable = (entry: Cursor): boolean => argument(entry).length > 0 || (entry.state === 'present' && entry.kind === 'scalar');
