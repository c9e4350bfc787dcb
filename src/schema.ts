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
  (data: unknown): boolean;
  readonly errors?: readonly SchemaFault[] | null;
}

/** A place that a schema refuses, and why. */
export interface SchemaProblem {
  readonly message: string;
  readonly at: Place;
}

/** What a schema says against the value at a cursor, at exact places. An explicit null counts as absent. */
export function schemaProblems(validate: Validator, root: Cursor): readonly SchemaProblem[] {
  if (root.state === 'absent' || validate(withoutNulls(root.value))) return [];
  const faults = validate.errors ?? [];
  const choices = faults.filter(({ keyword }) => keyword === 'anyOf');
  // Alternatives complain each for itself, conditions once more than what they stand for.
  const own = faults.filter(
    ({ keyword, schemaPath }) => keyword !== 'if' && !choices.some((choice) => schemaPath.startsWith(`${choice.schemaPath}/`)),
  );
  return own.flatMap((fault) => {
    const message = messageOf(fault);
    return message === undefined ? [] : [{ message, at: placeOf(fault, root) }];
  });
}

function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, item]) => item !== null);
  return Object.fromEntries(entries.map(([key, item]) => [key, withoutNulls(item)]));
}

/** Undefined for a fault that another one tells better. */
function messageOf({ keyword, params, schema, parentSchema, data }: SchemaFault): string | undefined {
  const { additionalProperty, missingProperty, type } = params;
  switch (keyword) {
    case 'additionalProperties':
      return unknownWord('key', String(additionalProperty), Object.keys(parentSchema?.properties ?? {}));
    case 'required':
      return `${missingProperty} is missing`;
    case 'anyOf':
      return `one of ${alternatives(schema).join(', ')} is missing`;
    case 'type':
      return `expected ${[type].flat().map(String).map(withArticle).join(' or ')}, found ${kindOf(data)}`;
    case 'enum':
      return typeof data === 'object'
        ? `expected a word, found ${kindOf(data)}`
        : unknownWord(title(parentSchema), String(data), words(schema));
    case 'propertyNames':
      return undefined;
    default:
      throw new Error(`no message for the schema keyword ${keyword}`);
  }
}

const title = (schema: SchemaFault['parentSchema']): string => String(schema?.title ?? 'word');

const words = (schema: unknown): readonly string[] => (Array.isArray(schema) ? schema.filter((word) => typeof word === 'string') : []);

/** The keys of which a schema wants at least one. */
function alternatives(schema: unknown): readonly string[] {
  if (!Array.isArray(schema)) return [];
  return schema.flatMap((choice: { readonly required?: readonly string[] }) => choice.required ?? []);
}

const withArticle = (type: string): string => `a ${names[type] ?? type}`;

const names: Readonly<Record<string, string>> = { array: 'list', object: 'map', string: 'text' };

function kindOf(data: unknown): string {
  if (data === undefined) return 'a template';
  return withArticle(Array.isArray(data) ? 'array' : typeof data);
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
