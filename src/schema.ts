import { unknownWord } from './usage-error.ts';
import type { Cursor, Place } from './yaml/cursor.ts';

/** A JSON Schema of ours, with the keywords that `judges` knows. */
export type Schema = Readonly<Record<string, unknown>>;

/** A place that a schema refuses, and why. */
export interface SchemaProblem {
  readonly message: string;
  readonly at: Place;
}

/** What a schema says against a value and everything below it, which stands at the cursor. */
export function schemaProblems(schema: Schema, at: Cursor, value: unknown): readonly SchemaProblem[] {
  return problemsOf({ schema, whole: schema, at, value });
}

/** A value held against a schema, which is part of a whole one. */
interface Case {
  readonly schema: Schema;
  readonly whole: Schema;
  readonly at: Cursor;
  readonly value: unknown;
}

function problemsOf(own: Case): readonly SchemaProblem[] {
  const { schema, value } = own;
  const { type } = schema;
  // What is of another type, nothing else is worth being said of.
  const isOther = type !== undefined && !types(type).some((name) => isOf(name, value));
  if (isOther)
    return [{ message: `expected ${types(type).map(withArticle).join(' or ')}, found ${withArticle(kindOf(value))}`, at: own.at }];
  return Object.keys(schema).flatMap((keyword) => judgeOf(keyword)(own));
}

const types = (type: unknown): readonly string[] => [type].flat().map(String);

const isOf = (type: string, value: unknown): boolean =>
  type === 'integer' ? Number.isInteger(value) : type === 'number' ? typeof value === 'number' : type === kindOf(value);

const kindOf = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'array' : isMap(value) ? 'object' : typeof value;

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const names: Readonly<Record<string, string>> = { array: 'list', integer: 'whole number', object: 'map', string: 'text', null: 'null' };
const withArticle = (type: string): string => (type === 'null' ? 'nothing' : `a ${names[type] ?? type}`);

/** What a keyword says; of values of other types than it is about, nothing. */
type Judge = (own: Case) => readonly SchemaProblem[];

function judgeOf(keyword: string): Judge {
  const judge = judges[keyword];
  if (!judge) throw new Error(`nothing is known of the schema keyword ${keyword}`);
  return judge;
}

const nothing: Judge = () => [];
const inside = (own: Case, schema: unknown, step?: string | number): readonly SchemaProblem[] =>
  step === undefined
    ? problemsOf({ ...own, schema: schema as Schema })
    : problemsOf({
        ...own,
        schema: schema as Schema,
        at: own.at.at(step),
        value: (own.value as Readonly<Record<string | number, unknown>>)[step],
      });

const judges: Readonly<Record<string, Judge>> = {
  ...Object.fromEntries(
    ['$schema', '$id', '$defs', 'title', 'description', 'examples', 'type', 'then', 'else'].map((name) => [name, nothing]),
  ),
  $ref: (own) => inside(own, definition(own)),
  if: (own) => inside(own, inside(own, own.schema.if).length === 0 ? own.schema.then : own.schema.else),
  anyOf: choice,
  oneOf: choice,
  enum: ({ schema, at, value }) => {
    const known = schema.enum as readonly unknown[];
    if (known.includes(value)) return [];
    const words = known.filter((word) => typeof word === 'string');
    const isScalar = typeof value !== 'object' && value !== undefined;
    const message = isScalar
      ? unknownWord(String(schema.title ?? 'word'), String(value), words)
      : `expected a word, found ${withArticle(kindOf(value))}`;
    return [{ message, at }];
  },
  pattern: ({ schema, at, value }) =>
    typeof value !== 'string' || new RegExp(String(schema.pattern), 'u').test(value)
      ? []
      : [{ message: `expected a text that matches ${schema.pattern}`, at }],
  minimum: ({ schema, at, value }) =>
    Number(value) < Number(schema.minimum) ? [{ message: `expected a number from ${schema.minimum} on`, at }] : [],
  maximum: ({ schema, at, value }) =>
    Number(value) > Number(schema.maximum) ? [{ message: `expected a number up to ${schema.maximum}`, at }] : [],
  minLength: atLeast,
  minItems: atLeast,
  minProperties: atLeast,
  items: (own) => (Array.isArray(own.value) ? own.value.flatMap((_, index) => inside(own, own.schema.items, index)) : []),
  required: ({ schema, at, value }) =>
    (isMap(value) ? (schema.required as readonly string[]) : []).flatMap((key) =>
      Object.hasOwn(value as object, key) ? [] : [{ message: `${key} is missing`, at }],
    ),
  properties: (own) => keysOf(own).flatMap((key) => (key in propertiesOf(own) ? inside(own, propertiesOf(own)[key], key) : [])),
  additionalProperties: (own) => keysOf(own).flatMap((key) => (key in propertiesOf(own) ? [] : further(own, key))),
  propertyNames: (own) =>
    keysOf(own).flatMap((key) =>
      inside({ ...own, value: key }, own.schema.propertyNames).map(({ message }) => ({ message, at: own.at.at(key).key })),
    ),
};

const propertiesOf = ({ schema }: Case): Readonly<Record<string, unknown>> =>
  (schema.properties ?? {}) as Readonly<Record<string, unknown>>;
const keysOf = ({ value }: Case): readonly string[] => (isMap(value) ? Object.keys(value) : []);

function definition({ schema, whole }: Case): unknown {
  const name = String(schema.$ref).replace('#/$defs/', '');
  const found = (whole.$defs as Readonly<Record<string, unknown>> | undefined)?.[name];
  if (!found) throw new Error(`the schema defines no ${name}`);
  return found;
}

/** A key that isn't among the properties. */
function further(own: Case, key: string): readonly SchemaProblem[] {
  const { additionalProperties } = own.schema;
  if (additionalProperties !== false) return inside(own, additionalProperties, key);
  return [{ message: unknownWord('key', key, Object.keys(propertiesOf(own))), at: own.at.at(key).key }];
}

function atLeast({ schema, at, value }: Case): readonly SchemaProblem[] {
  const size = typeof value === 'string' || Array.isArray(value) ? value.length : Object.keys(value as object).length;
  const limit = Number(schema.minLength ?? schema.minItems ?? schema.minProperties);
  return size >= limit ? [] : [{ message: limit === 1 ? 'it is empty' : `expected at least ${limit} keys or items`, at }];
}

/** Alternatives that are told by their keys, of which `oneOf` wants one only; else a null, or what else is to be there. */
function choice(own: Case): readonly SchemaProblem[] {
  const alternatives = (own.schema.anyOf ?? own.schema.oneOf) as readonly Schema[];
  const passing = alternatives.filter((schema) => inside(own, schema).length === 0).length;
  if (own.schema.anyOf ? passing > 0 : passing === 1) return [];
  const keys = alternatives.flatMap(({ required = [] }) => required as readonly string[]);
  const other = alternatives.find(({ type, required }) => type !== 'null' && !required);
  if (other) return inside(own, other);
  return [{ message: passing > 1 ? `only one of ${keys.join(', ')} can be given` : `one of ${keys.join(', ')} is missing`, at: own.at }];
}
