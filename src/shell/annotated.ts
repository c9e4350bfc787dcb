import type { Region } from '../yaml/region.ts';
import { isIdle, type Named, namedObjects, type Part, readCall, textOf } from './client.ts';
import type { Pipeline } from './commands.ts';
import type { Entry, Told, ToldObject } from './object-text.ts';

/** A text with commands in it. */
export interface Script {
  readonly holder: Region;
  readonly pipelines: readonly Pipeline[];
}

/** What commands have made of an object up to some point. */
interface State {
  readonly object: ToldObject;
  /** The same object as other commands name it. */
  readonly again: ToldObject[];
  readonly entries: Map<string, Entry>;
  /** Whether a command says that it writes over what is there. */
  overwrites: boolean;
  /** The script that changed it last. */
  holder: Region;
}

/**
 * The objects that `annotate` commands are about, with all annotations that they are given, one command after the other: what
 * patches of them would be. Of an object whose annotations a later script gives again, both states are told: examples in one
 * document are often alternatives.
 */
export function annotatedObjects(scripts: readonly Script[]): readonly ToldObject[] {
  const states = new Map<string, State>();
  const told: ToldObject[] = [];
  for (const { object, changes, overwrites } of scripts.flatMap(annotateCalls)) {
    const id = JSON.stringify([object.kind.meaning, textOf(object.name), object.namespace && textOf(object.namespace)]);
    const known = states.get(id);
    const state = known ?? { object, again: [], entries: new Map<string, Entry>(), overwrites, holder: object.name.holder };
    states.set(id, state);
    if (known) known.again.push(object);
    const isAlternative = state.holder !== object.name.holder && changes.some(({ name }) => state.entries.has(name));
    if (isAlternative && told.length < mostAlternatives) told.push(withEntries(state));
    state.overwrites ||= overwrites;
    state.holder = object.name.holder;
    for (const { name, entry } of changes) {
      // In the order in which they are given last.
      state.entries.delete(name);
      if (entry) state.entries.set(name, entry);
    }
  }
  return [...told, ...[...states.values()].filter(({ entries }) => entries.size > 0).map(withEntries)];
}

/** No page shows more. */
const mostAlternatives = 100;

const withEntries = ({ object, again, entries, overwrites }: State): ToldObject => ({
  ...object,
  name: { ...object.name, alike: again.map(({ name }) => name) },
  namespace: object.namespace && { ...object.namespace, alike: again.flatMap(({ namespace }) => namespace ?? []) },
  annotations: [...entries.values()],
  changed: overwrites && !holdsCheck([...entries.keys()]),
});

/** Whether there is all that the Agent needs for a check, in either of its ways to write one. */
const holdsCheck = (names: readonly string[]): boolean =>
  [['checks'], ['check_names', 'init_configs', 'instances']].some((keys) =>
    keys.every((key) => names.some((name) => name.endsWith(`.${key}`))),
  );

/** What one command does to one object: annotations that it sets, and with null those that it takes away. */
interface Annotating {
  readonly object: ToldObject;
  readonly changes: readonly { readonly name: string; readonly entry: Entry | null }[];
  readonly overwrites: boolean;
}

function annotateCalls({ holder, pipelines }: Script): readonly Annotating[] {
  return pipelines.flat().flatMap((command) => {
    const call = readCall(command);
    if (call?.verb.text !== 'annotate' || isIdle(call)) return [];
    const { operands, flags } = call;
    const first = operands.findIndex(({ text }) => /=|-$/.test(text));
    const objects = first === -1 || flags.has('selector') || flags.has('all') ? [] : namedObjects(operands.slice(0, first));
    const changes = operands.slice(first).flatMap((word) => change(holder, word) ?? []);
    const overwrite = flags.get('overwrite');
    const overwrites = overwrite !== undefined && textOf(overwrite) !== 'false';
    return objects.map((named) => ({ object: objectOf(holder, named, flags.get('namespace')), changes, overwrites }));
  });
}

function objectOf(holder: Region, { kind, kindAt, name }: Named, namespace: Part | undefined): ToldObject {
  return { kind: { holder, ...kindAt, meaning: kind }, name: { holder, ...name }, namespace: namespace ? { holder, ...namespace } : null };
}

function change(holder: Region, word: Told['word']): Annotating['changes'][number] | null {
  const { text } = word;
  const at = text.indexOf('=');
  if (at === -1) return text.endsWith('-') ? { name: text.slice(0, -1), entry: null } : null;
  const key = { holder, word, start: 0, end: at };
  return { name: textOf(key), entry: { key, value: { holder, word, start: at + 1, end: text.length } } };
}
