import type { Node, ScalarNode } from './tree.ts';

/** Stands for a value that can't be told: an unknown tag, whose meaning some other tool decides, or bytes. */
export const unresolved: unique symbol = Symbol('unresolved');

/** A scalar as go-yaml reads it for Kubernetes, Helm and the Agent: YAML 1.1 booleans and octals, no base 60, no dates. */
export function scalarValue(node: ScalarNode): string | number | boolean | null | typeof unresolved {
  if (node.tag === undefined) return node.style === 'plain' ? resolvePlain(node.text) : node.text;
  if (node.tag === 'tag:yaml.org,2002:str' || node.tag === '!') return node.text;
  return node.tag.startsWith('tag:yaml.org,2002:') && !node.tag.endsWith(':binary') ? resolvePlain(node.text) : unresolved;
}

/** A map key as Kubernetes sees it after the way through JSON; undefined for a key that is no scalar. */
export function keyName(node: Node): string | undefined {
  if (node.kind === 'alias') return node.target ? keyName(node.target) : undefined;
  if (node.kind !== 'scalar') return undefined;
  const value = scalarValue(node);
  return typeof value === 'symbol' ? node.text : String(value);
}

const booleans: ReadonlyMap<string, boolean> = new Map(
  ([true, false] as const).flatMap((value) =>
    (value ? ['y', 'yes', 'true', 'on'] : ['n', 'no', 'false', 'off']).flatMap((word) =>
      [word, word.charAt(0).toUpperCase() + word.slice(1), word.toUpperCase()].map((form) => [form, value] as const),
    ),
  ),
);

const floats: ReadonlyMap<string, number> = new Map([
  ...['.nan', '.NaN', '.NAN'].map((text) => [text, Number.NaN] as const),
  ...['.inf', '.Inf', '.INF', '+.inf', '+.Inf', '+.INF'].map((text) => [text, Number.POSITIVE_INFINITY] as const),
  ...['-.inf', '-.Inf', '-.INF'].map((text) => [text, Number.NEGATIVE_INFINITY] as const),
]);

/** A scalar without quotes and tag as go-yaml reads it. */
export function resolvePlain(text: string): string | number | boolean | null {
  if (text === '' || text === '~' || text === 'null' || text === 'Null' || text === 'NULL') return null;
  const boolean = booleans.get(text);
  if (boolean !== undefined) return boolean;
  return /^[-+.\d]/.test(text) ? (floats.get(text) ?? number(text) ?? text) : text;
}

function number(text: string): number | undefined {
  const digits = text.replaceAll('_', '');
  const bare = digits.replace(/^[-+]/, '');
  const value = /^0[0-7]+$/.test(bare)
    ? Number.parseInt(bare, 8)
    : /^0[xX][\da-fA-F]+$|^0[bB][01]+$|^0[oO][0-7]+$|^(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/.test(bare)
      ? Number(bare)
      : Number.NaN;
  // What is too large for a number stays a text.
  if (!Number.isFinite(value)) return undefined;
  return digits.startsWith('-') && value !== 0 ? -value : value;
}
