import { unknownWord } from './usage-error.ts';
import type { Cursor, Place, Step } from './yaml/cursor.ts';

/** One complaint of a validator, as ajv makes it with `verbose`. */
export interface SchemaFault {
  readonly keyword: string;
  /** JSON pointer to the value. */
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly schema?: unknown;
  readonly parentSchema?: { readonly [keyword: string]: unknown };
  readonly data?: unknown;
}

/** A function that ajv made of a schema beforehand; ajv itself is no part of the linter. */
export interface Validator {
  (value: unknown): boolean;
  readonly errors?: readonly SchemaFault[] | null;
}

/** A place that a schema refuses, and why. */
export interface SchemaProblem {
  readonly message: string;
  readonly at: Place;
}

/** What a schema says against a value and everything below it, which stands at the cursor; in it, undefined is what a template gives. */
export function schemaProblems(validate: Validator, root: Cursor, value: unknown): readonly SchemaProblem[] {
  if (validate(withTemplates(value))) return [];
  const faults = validate.errors ?? [];
  return faults
    .filter((fault) => !isSaidBetter(fault, faults))
    .map((fault) => ({ message: messages[fault.keyword]?.(fault) ?? unworded(fault), at: placeOf(fault, root) }));
}

const template = Symbol('template');

/** A validator takes undefined for what isn't there. */
function withTemplates(value: unknown): unknown {
  if (value === undefined) return template;
  if (Array.isArray(value)) return value.map(withTemplates);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withTemplates(item)]));
}

/** Conditions complain once more than what they stand for, alternatives each for itself; of what is of another type, nothing else counts. */
function isSaidBetter({ keyword, schemaPath, instancePath }: SchemaFault, faults: readonly SchemaFault[]): boolean {
  if (keyword === 'if' || keyword === 'propertyNames') return true;
  return faults.some((other) => {
    const isChoice = other.keyword === 'anyOf' || other.keyword === 'oneOf';
    if (isChoice) return schemaPath.startsWith(`${other.schemaPath}/`);
    return other.keyword === 'type' && keyword !== 'type' && other.instancePath === instancePath;
  });
}

function unworded({ keyword }: SchemaFault): never {
  throw new Error(`no message for the schema keyword ${keyword}`);
}

const tooSmall = ({ params: { limit } }: SchemaFault): string => (limit === 1 ? 'it is empty' : `expected at least ${limit} keys or items`);

const messages: Readonly<Record<string, (fault: SchemaFault) => string>> = {
  additionalProperties: ({ params, parentSchema }) =>
    unknownWord('key', String(params.additionalProperty), Object.keys(parentSchema?.properties ?? {})),
  required: ({ params }) => `${params.missingProperty} is missing`,
  anyOf: ({ schema }) => `one of ${keysOf(schema)} is missing`,
  oneOf: ({ schema, params }) =>
    params.passingSchemas ? `only one of ${keysOf(schema)} can be given` : `one of ${keysOf(schema)} is missing`,
  type: ({ params, data }) => `expected ${[params.type].flat().map(withArticle).join(' or ')}, found ${kindOf(data)}`,
  enum: ({ schema, parentSchema, data }) =>
    typeof data === 'object' || typeof data === 'symbol'
      ? `expected a word, found ${kindOf(data)}`
      : unknownWord(String(parentSchema?.title ?? 'word'), String(data), words(schema)),
  pattern: ({ params }) => `expected a text that matches ${params.pattern}`,
  minimum: ({ params }) => `expected a number from ${params.limit} on`,
  maximum: ({ params }) => `expected a number up to ${params.limit}`,
  minLength: tooSmall,
  minItems: tooSmall,
  minProperties: tooSmall,
};

const words = (schema: unknown): readonly string[] => (Array.isArray(schema) ? schema.filter((word) => typeof word === 'string') : []);

/** The keys by which alternatives are told. */
const keysOf = (schema: unknown): string =>
  (schema as readonly { readonly required?: readonly string[] }[]).flatMap(({ required = [] }) => required).join(', ');

const names: Readonly<Record<string, string>> = { array: 'list', integer: 'whole number', object: 'map', string: 'text' };

const withArticle = (type: unknown): string => (type === 'null' ? 'nothing' : `a ${names[String(type)] ?? type}`);

function kindOf(data: unknown): string {
  if (typeof data === 'symbol') return 'a template';
  return withArticle(data === null ? 'null' : Array.isArray(data) ? 'array' : typeof data);
}

/** The value in question; the key when it is the key that is wrong. */
function placeOf({ keyword, instancePath, params, data }: SchemaFault, root: Cursor): Place {
  const at = root.at(...steps(instancePath, root));
  if (keyword === 'additionalProperties') return at.at(String(params.additionalProperty)).key;
  // What a schema says of a map's keys comes with the key as the value.
  return typeof data === 'string' && at.kind === 'map' ? at.at(data).key : at;
}

/** The steps of a JSON pointer: a list's are numbers, and what is a list the tree knows. */
function steps(pointer: string, root: Cursor): readonly Step[] {
  const found: Step[] = [];
  for (const part of pointer.split('/').slice(1)) {
    const step = part.replaceAll('~1', '/').replaceAll('~0', '~');
    found.push(root.at(...found).kind === 'seq' ? Number(step) : step);
  }
  return found;
}
