import type { Region } from '../yaml/region.ts';
import type { Script } from './annotated.ts';
import { isIdle, namedObjects, type Part, readCall, readsInput, textOf } from './client.ts';
import type { Pipeline } from './commands.ts';
import { type Filter, type Line, readFilter, throughAll } from './filter.ts';
import type { Told, ToldObject } from './object-text.ts';

/** Stands for a name that can't be told, as a template does. */
const untold = `\${unknown}`;

/** The objects that pipes such as `oc get secret a -o yaml | sed ... | oc create -f -` make, as copies of others. */
export const copiedObjects = (scripts: readonly Script[]): readonly ToldObject[] =>
  scripts.flatMap(({ holder, pipelines }) => pipelines.flatMap((pipeline) => copyOf(holder, pipeline) ?? []));

function copyOf(holder: Region, pipeline: Pipeline): ToldObject | null {
  const [first, ...others] = pipeline;
  const last = others.at(-1);
  const [get, create] = [first && readCall(first), last && readCall(last)];
  if (!get || !create || get.verb.text !== 'get' || !readsInput(create) || isIdle(create)) return null;
  const [object, second] = namedObjects(get.operands);
  const format = get.flags.get('output');
  if (!object || second || !format || !/^(?:Service|Secret)$/.test(object.kind)) return null;
  const filters = others.slice(0, -1).map((command) => readFilter(command) ?? cannotTell);
  const told = (part: Part): Told => ({ holder, ...part });
  const print = (key: string, value: string): ReturnType<Filter> => throughAll(printed(key, value, textOf(format)), filters);
  const [namespace, given] = [get.flags.get('namespace'), create.flags.get('namespace')];
  const name = printedValue('name', print('name', textOf(object.name)), object.name);
  const moved = printedValue('namespace', print('namespace', namespace ? textOf(namespace) : untold), namespace ?? object.name);
  return {
    kind: { ...told(object.kindAt), meaning: object.kind },
    name: { ...told(object.name), ...(name ?? { meaning: untold }) },
    // A namespace that nothing names is the current one.
    namespace: moved && (namespace || moved.word !== object.name.word) ? told(moved) : given ? told(given) : null,
    copiedFrom: { name: told(object.name), namespace: namespace ? told(namespace) : null },
  };
}

const cannotTell: Filter = () => 'unknown';

/** The line in which the server says a name, in YAML or JSON. */
function printed(key: string, value: string, format: string): Line {
  return { text: format === 'json' ? `        "${key}": "${value}",` : `  ${key}: ${value}`, by: null };
}

/** The part of a word that says the value of a printed line, as far as one says all of it; null for a line that was dropped. */
function printedValue(key: string, line: ReturnType<Filter>, original: Part): (Part & { readonly meaning?: string }) | null {
  if (line === null) return null;
  if (line === 'unknown') return { ...original, meaning: untold };
  if (line.by === null) return original;
  const [, value] = new RegExp(`^\\s*"?${key}"?: ["']?([^"',]+)["']?,?\\s*$`).exec(line.text) ?? [];
  if (value === undefined) return { ...line.by, meaning: untold };
  const at = textOf(line.by).lastIndexOf(value);
  const start = line.by.start + at;
  return at === -1 ? { ...line.by, meaning: value } : { word: line.by.word, start, end: start + value.length };
}
