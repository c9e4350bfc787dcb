import type { LiftedDocument } from '../../src/model/fragment.ts';
import type { Cursor, Place } from '../../src/yaml/cursor.ts';

/**
 * What the linter understood of a file, as JSON that a person can check against it. A cursor is written as one text:
 * where it points, its state unless present, and what stands there (`6:9 "etcd-certs"`, `4:1 absent`, `7:3 {name, image}`).
 */
export function describeModel(documents: readonly LiftedDocument[]): string {
  const described = documents.map(({ document, fragment }) => ({
    document: document.root.document.index,
    format: document.format,
    ...(describe(fragment) as object),
  }));
  return `${JSON.stringify(described, null, 2)}\n`;
}

function describe(value: unknown): unknown {
  if (isCursor(value)) return describeCursor(value);
  if (isPlace(value)) return point(value);
  if (Array.isArray(value)) return value.map(describe);
  if (typeof value !== 'object' || value === null) return value;
  // A document is the whole file again, a runner one of the workloads; functions make edits, which the rules' fixtures show.
  const parts = Object.entries(value).filter(([key, part]) => !['document', 'runner'].includes(key) && typeof part !== 'function');
  return Object.fromEntries(parts.map(([key, part]) => [key, describe(part)]));
}

function describeCursor(cursor: Cursor): string {
  return [point(cursor), ...(cursor.state === 'present' ? [] : [cursor.state]), ...content(cursor)].join(' ');
}

function content(cursor: Cursor): readonly string[] {
  if (cursor.kind === 'map') return [`{${cursor.keys.join(', ')}}`];
  if (cursor.kind === 'seq') return [`[${cursor.items.length}]`];
  const text = cursor.string === undefined ? cursor.text : JSON.stringify(cursor.string);
  return text === undefined ? [] : [text];
}

function point({ location }: Place): string {
  const { line, column } = location.file.position(location.span.start);
  return `${line}:${column}`;
}

const isPlace = (value: unknown): value is Place =>
  typeof value === 'object' && value !== null && 'location' in value && 'pointer' in value;

const isCursor = (value: unknown): value is Cursor => isPlace(value) && 'state' in value;
