import type { Span } from '../text/source-file.ts';
import type { Cursor, Place } from '../yaml/cursor.ts';
import { holdsStructuralTemplate } from '../yaml/template.ts';
import { jsonIn, payloadsOf } from './annotation-payload.ts';
import type { Cluster } from './cluster.ts';

/** One text of a cluster that is read as YAML, or as JSON without mistakes: a document of a file, or a text inside one. */
export interface YamlText {
  readonly root: Cursor;
  /** The Agent reads check files and annotations less strictly than Kubernetes and Helm read everything else. */
  readonly role: 'check-file' | 'configuration';
  /** Name of the file, or the name under which another text holds it. */
  readonly name: string;
  /** False for a document that no format recognised and that shares a file with one. */
  readonly recognised: boolean;
}

/**
 * Every document, kubeadm's configuration inside a ConfigMap, and the check files and annotations of the control plane; each once.
 * Other texts inside ConfigMaps may be anything. Texts that are no YAML before templates are filled in are left out.
 */
export function yamlTexts(cluster: Cluster): readonly YamlText[] {
  const roots = cluster.documents.map(({ root, format }) => ({ root, role: 'configuration', recognised: format !== null }) as const);
  const inner = roots.map(({ root }) => root.at('data', 'ClusterConfiguration')).filter((at) => at.kind === 'scalar');
  const json = cluster.annotations.flatMap(payloadsOf).flatMap((payload) => jsonIn(payload) ?? []);
  const texts: readonly Omit<YamlText, 'name'>[] = [
    ...json.filter(({ tree }) => tree.problems.length === 0).map((root) => ({ root, role: 'check-file', recognised: true }) as const),
    ...cluster.checks.filter(isText).map(({ file }) => ({ root: file, role: 'check-file', recognised: true }) as const),
    ...roots,
    ...inner.map(({ embedded }) => ({ root: embedded, role: 'configuration', recognised: true }) as const),
  ];
  // The first of one tree counts, as the last that the map is given.
  const each = new Map(texts.toReversed().map((text) => [text.root.tree, text]));
  const legible = [...each.values()].filter(
    ({ root: { tree } }) => tree.problems.length === 0 || !holdsStructuralTemplate(tree.region.text),
  );
  return legible.map((text) => ({ ...text, name: nameOf(text.root) }));
}

/** A check that is written as a map in its document is no text of its own. */
const isText = ({ file, annotation }: Cluster['checks'][number]): boolean =>
  !annotation && (file.pointer === '' || file.tree.region.depth > 0);

function nameOf({ tree, pointer }: Cursor): string {
  const { file, depth } = tree.region;
  return (depth > 0 ? pointer : file.path).replace(/^.*\//, '');
}

/** The place of a span of the text that a cursor walks. */
export function placeOf({ tree, document, pointer }: Cursor, span: Span): Place {
  return { location: { file: tree.region.file, span: tree.region.toHost(span) }, document, pointer };
}
