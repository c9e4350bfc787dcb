import type { Cursor } from '../yaml/cursor.ts';
import type { Known, ParsedDocument } from './cluster.ts';
import { knownText } from './known.ts';

/** An object that a command copies: `oc get secret a -n b -o yaml | sed ... | oc create -f -`. */
export interface ObjectCopy {
  readonly kind: 'Service' | 'Secret';
  readonly document: ParsedDocument;
  readonly from: ObjectName;
  /** The copy. A Service's is in the cluster's `services` too, where only its name is known. */
  readonly to: ObjectName;
}

/** What names an object, and where; `namespace` is null where the current one is meant. */
export interface ObjectName {
  readonly name: Known<string>;
  readonly nameAt: Cursor;
  readonly namespace: Known<string> | null;
  readonly namespaceAt: Cursor;
}

/** The key below which a document tells of what it is a copy; no API has such a field. */
export const copiedFrom = 'copied from';

/** The copy that a document is; null for one that isn't told as a copy. */
export function readObjectCopy(document: ParsedDocument): ObjectCopy | null {
  const { root } = document;
  const kind = root.at('kind').text;
  const from = root.at(copiedFrom);
  if (from.kind !== 'map' || (kind !== 'Service' && kind !== 'Secret')) return null;
  return { kind, document, from: readName(from), to: readName(root.at('metadata')) };
}

function readName(at: Cursor): ObjectName {
  const [nameAt, namespaceAt] = [at.at('name'), at.at('namespace')];
  const namespace = namespaceAt.kind === null ? null : knownText(namespaceAt);
  return { name: knownText(nameAt) ?? 'unknown', nameAt, namespace, namespaceAt };
}
