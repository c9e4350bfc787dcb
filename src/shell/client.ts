import type { Command } from './commands.ts';
import { isPlain, type Word } from './word.ts';

/** A part of a word's decoded text. */
export interface Part {
  readonly word: Word;
  readonly start: number;
  readonly end: number;
}

/** A call of `oc` or `kubectl`. */
export interface Call {
  readonly verb: Word;
  /** What follows the verb without flags and their values. */
  readonly operands: readonly Word[];
  /** The last value of each flag, by its long name. */
  readonly flags: ReadonlyMap<string, Part>;
  readonly input: Command['input'];
}

/** Long names of the flags of one letter, each of which is followed by a value. */
const letters: Readonly<Record<string, string>> = { n: 'namespace', o: 'output', f: 'filename', l: 'selector', s: 'server', v: 'v' };
/** All flags that are followed by a value. */
const valued: ReadonlySet<string> = new Set([
  ...Object.values(letters),
  ...['context', 'cluster', 'kubeconfig', 'user', 'as', 'as-group', 'token', 'certificate-authority', 'request-timeout'],
  ...['field-manager', 'field-selector', 'resource-version', 'template'],
]);
/** Words before a command that say how it is run, and assignments. */
const before = /^(?:if|then|else|elif|do|while|until|!|time|\{|sudo|exec|command|\w+=.*)$/s;

/** What a command asks of a cluster; null when it is no call of `oc` or `kubectl`, or a shell fills in which. */
export function readCall({ words, input }: Command): Call | null {
  const first = words.findIndex(({ text }) => !before.test(text));
  const program = words[first]?.text.replace(/^.*\//, '');
  if (program !== 'oc' && program !== 'kubectl') return null;
  const flags = new Map<string, Part>();
  const operands: Word[] = [];
  for (let index = first + 1; index < words.length; index++) {
    const word = words[index];
    if (!word) break;
    if (!word.text.startsWith('-') || word.text === '-') {
      operands.push(word);
      continue;
    }
    const { name, value } = readFlag(word);
    const needsValue = value === null && valued.has(name);
    const next = needsValue ? words[++index] : undefined;
    const given = value ?? (next ? wholeOf(next) : { word, start: word.text.length, end: word.text.length });
    flags.set(name, given);
  }
  const [verb, ...rest] = operands;
  return verb && isPlain(verb) ? { verb, operands: rest, flags, input } : null;
}

/** All of a word. */
const wholeOf = (word: Word): Part => ({ word, start: 0, end: word.text.length });

/** `--name=value`, `-nvalue` and `--name`. */
function readFlag(word: Word): { readonly name: string; readonly value: Part | null } {
  const { text } = word;
  const from = (start: number): Part => ({ word, start, end: text.length });
  if (text.startsWith('--')) {
    const end = text.indexOf('=');
    return end === -1 ? { name: text.slice(2), value: null } : { name: text.slice(2, end), value: from(end + 1) };
  }
  const name = letters[text.charAt(1)];
  if (name === undefined || text.length === 2) return { name: name ?? text.slice(1), value: null };
  return { name, value: from(text.charAt(2) === '=' ? 3 : 2) };
}

/** The text of a part. */
export const textOf = ({ word, start, end }: Part): string => word.text.slice(start, end);

/** Whether a call only says what it would do, or asks. */
export const isIdle = ({ flags }: Call): boolean => {
  const dryRun = flags.get('dry-run');
  return flags.has('local') || flags.has('list') || (dryRun !== undefined && !/^(?:none|false)$/.test(textOf(dryRun)));
};

/** Whether a call reads manifests from its input. */
export const readsInput = ({ verb, flags }: Call): boolean => {
  const from = flags.get('filename');
  return /^(?:create|apply|replace)$/.test(verb.text) && from !== undefined && /^(?:-|\/dev\/stdin)$/.test(textOf(from));
};

/** An object that a call names. */
export interface Named {
  readonly kind: string;
  readonly kindAt: Part;
  readonly name: Part;
}

/** Kinds by the names that the command line takes. */
const kinds: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ service: 'Service', services: 'Service', svc: 'Service' },
    ...{ secret: 'Secret', secrets: 'Secret' },
    ...{ pod: 'Pod', pods: 'Pod', po: 'Pod' },
    ...{ endpoints: 'Endpoints', ep: 'Endpoints' },
  }),
);

/** The objects among operands: `service a b`, `service/a svc/b`. None when one isn't of a kind that matters. */
export function namedObjects(operands: readonly Word[]): readonly Named[] {
  const [first, ...rest] = operands;
  if (!first) return [];
  const kind = kinds.get(first.text.toLowerCase());
  const found = kind === undefined ? operands.map(pathObject) : rest.map((word) => ({ kind, kindAt: wholeOf(first), name: wholeOf(word) }));
  return found.every((one) => one !== null) ? found : [];
}

function pathObject(word: Word): Named | null {
  const slash = word.text.indexOf('/');
  const kind = slash === -1 ? undefined : kinds.get(word.text.slice(0, slash).toLowerCase());
  if (kind === undefined) return null;
  return { kind, kindAt: { word, start: 0, end: slash }, name: { word, start: slash + 1, end: word.text.length } };
}
