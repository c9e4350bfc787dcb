import { JsonBrackets } from './json-brackets.ts';
import { type JsonProblem, JsonReader, shown } from './json-reader.ts';
import { type JsonScalar, readBareKey, readString, readWord, startsItem } from './json-scalar.ts';
import type { Span } from './source-file.ts';

/** `key: value`. `value` is null when it is missing. */
export interface JsonPair {
  readonly key: JsonScalar;
  readonly value: JsonNode | null;
}

export interface JsonMap {
  readonly kind: 'map';
  readonly flow: true;
  readonly span: Span;
  readonly pairs: readonly JsonPair[];
}

export interface JsonSeq {
  readonly kind: 'seq';
  readonly flow: true;
  readonly span: Span;
  readonly items: readonly JsonNode[];
}

/** A value with its place in the scanned text; brackets and quotes belong to it. */
export type JsonNode = JsonScalar | JsonMap | JsonSeq;

/** A key written again in one map, with the place where it stood first. JSON allows it; the last one counts. */
export interface JsonDuplicate {
  readonly name: string;
  readonly first: Span;
  readonly second: Span;
}

/** What a text holds. `root` is null when nothing could be read; with problems, it is what could be read. */
export interface JsonScan {
  readonly root: JsonNode | null;
  /** In order of their places, at most 100; empty exactly when the text is JSON (RFC 8259) nested at most 200 deep. */
  readonly problems: readonly JsonProblem[];
  readonly duplicates: readonly JsonDuplicate[];
}

/**
 * Reads a text as strict JSON. A mistake with an obvious reading (a comma too many, single quotes, `True`) is noted and
 * read as meant; at any other the scan ends, so that one mistake gives one problem.
 */
export function scanJson(text: string): JsonScan {
  const scanner = new Scanner(new JsonReader(text));
  const root = scanner.scan();
  return { root, problems: scanner.reader.problems.sort((a, b) => a.span.start - b.span.start), duplicates: scanner.duplicates };
}

class Scanner {
  readonly reader: JsonReader;
  readonly duplicates: JsonDuplicate[] = [];
  readonly #brackets: JsonBrackets;

  constructor(reader: JsonReader) {
    this.reader = reader;
    this.#brackets = new JsonBrackets(reader);
  }

  scan(): JsonNode | null {
    const { reader } = this;
    const { problems } = reader;
    reader.skipBlanks();
    if (reader.next === '') {
      if (problems.length === 0) reader.problem('empty', [0, reader.text.length], 'there is no JSON here');
      return null;
    }
    const root = this.#value();
    // A text without brackets or quotes is not JSON gone wrong but something else: its further lines say no more.
    if (root?.kind === 'scalar' && root.style === 'plain' && problems.length > 0) return root;
    reader.skipBlanks();
    const start = reader.at;
    const rest = reader.text.slice(start).trimEnd();
    // Brackets that don't match leave text behind, and were told already.
    const told = problems.some(({ code }) => code === 'unclosed' || code === 'wrong-bracket');
    if (rest && !told) reader.problem('extra-text', [start, start + rest.length], `${shown(rest)} follows the end of the JSON value`);
    return root;
  }

  #value(): JsonNode | null {
    const { reader } = this;
    if (reader.next === '{') return this.#map();
    if (reader.next === '[') return this.#seq();
    const scalar = readString(reader) ?? readWord(reader);
    if (!scalar) reader.unexpected();
    return scalar;
  }

  #seq(): JsonSeq {
    const start = this.reader.at;
    const items: JsonNode[] = [];
    for (let more = this.#brackets.hasFirst(); more; more = this.#brackets.hasNext()) {
      const item = this.#value();
      if (item) items.push(item);
    }
    return { kind: 'seq', flow: true, span: { start, end: this.reader.at }, items };
  }

  #map(): JsonMap {
    const start = this.reader.at;
    const pairs: JsonPair[] = [];
    const seen = new Map<string, Span>();
    for (let more = this.#brackets.hasFirst(); more; more = this.#brackets.hasNext()) {
      const key = readString(this.reader) ?? readBareKey(this.reader);
      if (!key) {
        this.reader.unexpected();
        continue;
      }
      const first = seen.get(key.text);
      if (first) this.duplicates.push({ name: key.text, first, second: key.span });
      else seen.set(key.text, key.span);
      pairs.push({ key, value: this.#pairValue(key) });
    }
    return { kind: 'map', flow: true, span: { start, end: this.reader.at }, pairs };
  }

  #pairValue(key: JsonScalar): JsonNode | null {
    const { reader } = this;
    reader.skipBlanks();
    const colon = reader.at;
    if (reader.take(/:/y)) {
      reader.skipBlanks();
      if (!reader.sees(/[,}\]]|$/y)) return this.#value();
      if (reader.next) reader.problem('missing-value', [colon, colon + 1], `the key ${shown(key.text)} has no value`);
    } else if (reader.sees(/[,}\]]/y)) {
      reader.problem('missing-value', [key.span.start, key.span.end], `the key ${shown(key.text)} has no value`);
    } else if (startsItem(reader)) {
      reader.problem('missing-colon', [key.span.end, key.span.end], `a colon is missing after the key ${shown(key.text)}`);
      return this.#value();
    } else if (reader.next) reader.unexpected();
    return null;
  }
}
