import type { Cursor, Place } from '../yaml/cursor.ts';
import { append, type Edit, remove, set } from '../yaml/edit.ts';
import type { Flag, FlagShape } from './component-settings.ts';
import { knownText } from './known.ts';

/** The flags of a collection, and how to change one there. */
export interface FlagSet {
  readonly flags: readonly Flag[];
  readonly known: boolean;
  /** Of a flag that is given twice, the last counts. */
  setFlag(name: string, value: string): readonly Edit[];
  dropFlag(name: string): readonly Edit[];
}

/** The flags of several collections, which are applied one after the other. */
export function joinedFlags(sets: readonly FlagSet[]): FlagSet {
  const giving = (name: string) => sets.findLast(({ flags }) => flags.some((flag) => flag.name === name));
  return {
    flags: sets.flatMap(({ flags }) => flags),
    known: sets.every(({ known }) => known),
    setFlag: (name, value) => (giving(name) ?? sets.at(-1))?.setFlag(name, value) ?? [],
    dropFlag: (name) => sets.flatMap((set) => set.dropFlag(name)),
  };
}

/**
 * Flags as `extraArgs` hold them, read in the shape that is written: a list of {name, value}, or a map name -> value, where
 * a list of values gives a flag several times.
 */
export function readExtraArgs(at: Cursor, shape: FlagShape): FlagSet {
  const written = at.kind === 'seq' ? 'list' : at.kind === 'map' ? 'map' : shape;
  const flags = written === 'list' ? at.items.flatMap(listedFlag) : at.keys.flatMap((name) => mappedFlags(name, at.at(name)));
  // A map may be continued elsewhere, a list is written in one place.
  const readable =
    at.kind === 'map' ? at.at('').state === 'absent' : at.items.every((item) => item.kind === 'map' && item.at('name').state === 'present');
  return {
    flags,
    known: at.state === 'absent' || (at.state === 'present' && at.kind !== 'scalar' && readable),
    setFlag: (name, value) => {
      if (written === 'map') return [set(at.at(name), at.at(name).kind === 'seq' ? [value] : value)];
      const item = at.items.findLast((candidate) => candidate.at('name').text === name);
      return [item ? set(item.at('value'), value) : append(at, { name, value })];
    },
    dropFlag: (name) => flags.filter((flag) => flag.name === name).map(({ entry }) => remove(entry)),
  };
}

const mappedFlags = (name: string, entry: Cursor): readonly Flag[] =>
  (entry.kind === 'seq' ? entry.items : [entry]).map((at) => ({
    name,
    value: knownText(at) ?? '',
    ...placed(at),
    nameAt: entry.key,
    entry,
  }));

/** A value that has a scalar of its own. */
const placed = (at: Cursor): Pick<Flag, 'at' | 'part'> => ({ at, part: (start, end) => at.part(start, end) });

function listedFlag(item: Cursor): readonly Flag[] {
  const name = item.at('name');
  const at = item.at('value');
  return name.state === 'present' && name.text !== undefined
    ? [{ name: name.text, value: knownText(at) ?? '', ...placed(at), nameAt: name, entry: item }]
    : [];
}

/**
 * Flags of a command line, one argument per item: `--flag=value`, `--flag` with its value in the next item, `--flag` for
 * true. What a shell takes apart can't be told, nor changed.
 */
export function readCommand(lists: readonly Cursor[], flagsAt: Cursor): FlagSet {
  const words = lists.flatMap((list) => list.items);
  if (words.some(isShellText)) return { flags: [], known: false, setFlag: () => [], dropFlag: () => [] };
  const found = words.flatMap((word, index) => commandFlag(word, words[index + 1]));
  return {
    flags: found.map(({ flag }) => flag),
    known: lists.every((list) => list.state !== 'unknown') && words.every(isReadable),
    setFlag: (name, value) => {
      const own = found.findLast(({ flag }) => flag.name === name);
      if (!own) return [append(flagsAt, `--${name}=${value}`)];
      return [own.valueItem ? set(own.valueItem, value) : set(own.flag.entry, `--${name}=${value}`)];
    },
    dropFlag: (name) => {
      const own = found.filter(({ flag }) => flag.name === name);
      return own.flatMap(({ flag, valueItem }) => [flag.entry, ...(valueItem ? [valueItem] : [])].map(remove));
    },
  };
}

interface CommandFlag {
  readonly flag: Flag;
  /** The item that holds the value alone. */
  readonly valueItem: Cursor | null;
}

function commandFlag(word: Cursor, next: Cursor | undefined): readonly CommandFlag[] {
  const match = /^--?([A-Za-z][\w.-]+|v)(=)?/.exec(word.text ?? '');
  const name = match?.[1];
  if (!match || name === undefined) return [];
  const dashes = match[0].indexOf(name);
  const end = word.text?.length ?? 0;
  const base = { name, nameAt: word.part(dashes, dashes + name.length), entry: word };
  if (match[2]) {
    const value = word.state === 'present' ? (word.text ?? '').slice(match[0].length) : 'unknown';
    const part = (from: number, to: number): Place => word.part(from + match[0].length, to + match[0].length);
    return [{ flag: { ...base, value, at: word.part(match[0].length, end), part }, valueItem: null }];
  }
  const takesNext = next?.text !== undefined && !next.text.startsWith('-');
  return takesNext
    ? [{ flag: { ...base, value: knownText(next) ?? 'unknown', ...placed(next) }, valueItem: next }]
    : [{ flag: { ...base, value: 'true', at: word, part: () => word }, valueItem: null }];
}

/** A word that is a template as a whole may be any flag; one whose value alone is a template is still that flag. */
const isReadable = (word: Cursor): boolean => word.state === 'present' || commandFlag(word, undefined).length > 0;

/** A whole command line in one text (`sh -c "kube-scheduler --v=2"`), which a shell would take apart. */
const isShellText = (word: Cursor): boolean => /\s--?[a-z]/.test(word.text ?? '');
