import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { treesIn } from '../src/carried.ts';
import { lift } from '../src/lift.ts';
import type { ObjectCopy } from '../src/model/object-copy.ts';
import { applyEdits } from '../src/text/edit.ts';
import { SourceFile } from '../src/text/source-file.ts';
import type { Cursor } from '../src/yaml/cursor.ts';
import { editsOf, rename, set } from '../src/yaml/edit.ts';
import { documentCursor } from '../src/yaml/tree-cursor.ts';

const rootsIn = (text: string, path = 'a.sh'): readonly Cursor[] =>
  treesIn(new SourceFile(path, text)).map(({ tree }, index) => documentCursor(tree, { index }));

/** What is annotated with what, by the last part of the key. */
const annotated = (text: string, path?: string): readonly string[] =>
  rootsIn(text, path).map((root) => {
    const { namespace, name } = root.document.object ?? {};
    const annotations = root.at('metadata', 'annotations');
    const given = annotations.keys.map((key) => `${key}=${annotations.at(key).text}${annotations.at(key).state === 'unknown' ? '?' : ''}`);
    return `${root.at('kind').text} ${namespace === null ? '' : `${namespace}/`}${name}: ${given.join(' ')}`;
  });

describe('annotated objects', () => {
  test.each([
    ['oc annotate service etcd a=1', ['Service etcd: a=1']],
    ['oc annotate -n x svc/etcd a=1 b=2 --overwrite', ['Service x/etcd: a=1 b=2']],
    ['kubectl --context c annotate --namespace=x services etcd a=1', ['Service x/etcd: a=1']],
    ['sudo KUBECONFIG=k /usr/bin/kubectl annotate -nx po etcd a=1', ['Pod x/etcd: a=1']],
    ['oc annotate svc a b c=1', ['Service a: c=1', 'Service b: c=1']],
    ['oc annotate svc etcd a=1\noc annotate service/etcd b=2', ['Service etcd: a=1 b=2']],
    ['oc annotate svc etcd a=1\noc annotate svc etcd a=2 --overwrite', ['Service etcd: a=2']],
    ['oc annotate svc etcd a=1 b=2\noc annotate svc etcd a-', ['Service etcd: b=2']],
    ['oc annotate svc etcd a-', []],
    ['oc annotate svc -n x etcd a=1\noc annotate svc -n y etcd a=1', ['Service x/etcd: a=1', 'Service y/etcd: a=1']],
    ['oc annotate svc etcd "a=$A" b=\'$B\'', [`Service etcd: a=\${A}? b=$B`]],
    ['for n in x; do oc annotate svc etcd -n "$n" a=1; done', [`Service \${n}/etcd: a=1`]],
    ['oc annotate svc etcd a=1 | tee log', ['Service etcd: a=1']],
    ['oc annotate svc etcd a=1 --dry-run=client', []],
    ['oc annotate svc etcd a=1 --list', []],
    ['oc annotate svc --all a=1', []],
    ['oc annotate svc -l app=etcd a=1', []],
    ['oc annotate -f file.yaml a=1', []],
    ['oc annotate deployment etcd a=1', []],
    ['oc label svc etcd a=1', []],
    ['echo oc annotate svc etcd a=1', []],
    ['# oc annotate svc etcd a=1', []],
    ['oc annotate svc etcd', []],
    ['xargs oc annotate svc etcd a=1', []],
  ])('%j', (text, expected) => {
    expect(annotated(text)).toEqual(expected);
  });

  test('commands of one object in several blocks of Markdown make one patch', () => {
    const text = '```sh\noc annotate svc a x=1\n```\nand\n```\n$ oc annotate svc a y=2\n```\n';
    expect(annotated(text, 'a.md')).toEqual(['Service a: x=1 y=2']);
  });

  test('a block that gives them again is another way to do it', () => {
    const text = '```sh\noc annotate svc a x=1 y=2\n```\nor\n```sh\noc annotate svc a x=3\n```\n';
    expect(annotated(text, 'a.md')).toEqual(['Service a: x=1 y=2', 'Service a: y=2 x=3']);
  });

  test.each([
    [
      'an annotation',
      'oc annotate svc etcd a=1',
      (root: Cursor) => set(root.at('metadata', 'annotations', 'b'), "it's"),
      `oc annotate svc etcd a=1 'b=it'\\''s'`,
    ],
    [
      'a key',
      "oc annotate svc etcd 'a=1'",
      (root: Cursor) => rename(root.at('metadata', 'annotations', 'a'), 'b c'),
      "oc annotate svc etcd 'b c=1'",
    ],
    ['a name', 'oc annotate svc/etcd a=1', (root: Cursor) => set(root.at('metadata', 'name'), 'other'), 'oc annotate svc/other a=1'],
    [
      'a namespace',
      'oc annotate -n=x svc etcd a=1',
      (root: Cursor) => set(root.at('metadata', 'namespace'), 'y'),
      'oc annotate -n=y svc etcd a=1',
    ],
    [
      'a namespace that several commands say',
      'oc annotate svc etcd -n x a=1\noc -n=x annotate svc/etcd b=2',
      (root: Cursor) => set(root.at('metadata', 'namespace'), 'y'),
      'oc annotate svc etcd -n y a=1\noc -n=y annotate svc/etcd b=2',
    ],
    [
      'an empty value',
      'oc annotate svc etcd a=',
      (root: Cursor) => set(root.at('metadata', 'annotations', 'a'), 'b'),
      'oc annotate svc etcd a=b',
    ],
    ['a kind', 'oc annotate svc etcd a=1', (root: Cursor) => set(root.at('kind'), 'Pod'), null],
    ['a label', 'oc annotate svc etcd a=1', (root: Cursor) => set(root.at('metadata', 'labels'), { a: 'b' }), null],
    ['what a shell fills in', 'oc annotate svc etcd "a=$A"', (root: Cursor) => set(root.at('metadata', 'annotations', 'a'), 'b'), null],
  ])('%s is written, or not', (...[, text, edit, expected]) => {
    const [root] = rootsIn(text);
    const made = root ? editsOf([edit(root)]) : [];
    expect(typeof made === 'string' ? null : applyEdits(text, made)).toBe(expected);
  });

  test('each character of a value has its place, and edits of any part read as wanted', () => {
    const character = fc.constantFrom(...'aZ0 \n\'"\\$`{}[](),:=-é', '😀');
    const piece = fc.record({ content: fc.string({ unit: character, maxLength: 8 }), style: fc.constantFrom("'", '"') });
    const quoted = ({ content, style }: { readonly content: string; readonly style: string }): string =>
      style === "'" ? `'${content.replaceAll("'", "'\\''")}'` : `"${content.replace(/[\\"$`]/g, '\\$&')}"`;
    const wanted = fc.string({ unit: character, maxLength: 12 });
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 4 }), wanted, (pieces, replacement) => {
        const text = `oc annotate svc etcd a=${pieces.map(quoted).join('')} b=2 # end\n`;
        const value = pieces.map(({ content }) => content).join('');
        const [root] = rootsIn(text);
        const at = root?.at('metadata', 'annotations', 'a');
        // What looks like a template can't be told from one.
        fc.pre(at?.state === 'present');
        expect(at?.text).toBe(value);
        for (let unit = 0; unit < value.length; unit++) {
          const { span } = at?.part(unit, unit + 1).location ?? { span: { start: 0, end: 0 } };
          expect(text.slice(span.start, span.end).endsWith(value.charAt(unit))).toBe(true);
        }
        const made = at ? editsOf([set(at, replacement)]) : [];
        const after = applyEdits(text, typeof made === 'string' ? [] : made);
        expect(rootsIn(after)[0]?.at('metadata', 'annotations', 'a').text).toBe(replacement);
        expect(after.startsWith('oc annotate svc etcd ') && after.endsWith(' b=2 # end\n')).toBe(true);
      }),
    );
  });
});

const copiesIn = (text: string): readonly ObjectCopy[] =>
  lift([new SourceFile('a.sh', text)]).flatMap(({ fragment }) => fragment.copies ?? []);

const shownCopies = (text: string): readonly string[] =>
  copiesIn(text).map(({ kind, from, to }) => `${kind} ${from.namespace}/${from.name} -> ${to.namespace}/${to.name}`);

describe('copies', () => {
  const [get, create] = ['oc get secret certs -n a -o yaml', 'oc create -f -'];
  test.each([
    [`${get} | sed 's/namespace: a/namespace: b/' | ${create}`, 'Secret a/certs -> b/certs'],
    [`${get} | sed 's/namespace: a/namespace: <agent namespace>/'  | ${create}`, 'Secret a/certs -> unknown/certs'],
    ["oc get service etcd -n a -o yaml | sed 's/name: etcd/name: etcd-copy/'  | oc create -f -", 'Service a/etcd -> a/etcd-copy'],
    [
      "kubectl -n a get svc/etcd -oyaml | sed -e 's/name: etcd/name: e/' -e 's/namespace: a/namespace: b/' | kubectl apply -f -",
      'Service a/etcd -> b/e',
    ],
    [
      "oc get svc etcd -n a -o yaml | sed 's|^  name: .*|  name: e|; s#namespace: a#namespace: b#g' | oc apply -f-",
      'Service a/etcd -> b/e',
    ],
    [`${get} \\\n  | sed "s/namespace: .*/namespace: b/" \\\n  | ${create}`, 'Secret a/certs -> b/certs'],
    [`${get} | sed "s/namespace: a/namespace: $NS/" | ${create}`, 'Secret a/certs -> unknown/certs'],
    [`${get} | sed "s/namespace: $FROM/namespace: b/" | ${create}`, 'Secret a/certs -> unknown/unknown'],
    [`${get} | sed '/namespace:/d' | ${create} -n b`, 'Secret a/certs -> b/certs'],
    [`${get} | grep -v '^\\s*namespace:\\s' | kubectl apply --namespace=b -f -`, 'Secret a/certs -> b/certs'],
    [`${get} | grep -vE 'resourceVersion|uid' | ${create}`, 'Secret a/certs -> unknown/unknown'],
    [`${get} | sed '/uid:/d' | sed 's/namespace: a/namespace: b/' | ${create}`, 'Secret a/certs -> b/certs'],
    [`${get} | sed 's/namespace: other/namespace: b/' | ${create}`, 'Secret a/certs -> a/certs'],
    [`${get} | sed 's/\\(name\\)/x\\1/' | ${create}`, 'Secret a/certs -> unknown/unknown'],
    [`${get} | yq 'del(.metadata.uid)' | ${create}`, 'Secret a/certs -> unknown/unknown'],
    ["oc get secret certs -o yaml | sed 's/namespace: .*/namespace: b/' | oc create -f -", 'Secret null/certs -> b/certs'],
    ['oc get secret certs -n a -o json | sed \'s/"namespace": "a"/"namespace": "b"/\' | oc create -f -', 'Secret a/certs -> b/certs'],
    [`${get} | ${create}`, 'Secret a/certs -> a/certs'],
  ])('%j', (text, expected) => {
    expect(shownCopies(text)).toEqual([expected]);
  });

  test.each([
    `${get} > file`,
    `${get} | sed 's/a/b/'`,
    `oc get secret certs -n a | ${create}`,
    `oc get configmap certs -n a -o yaml | ${create}`,
    `oc get secret a b -o yaml | ${create}`,
    `${get} | oc create -f file`,
    `${get} | oc create -f - --dry-run=client`,
  ])('%j makes none', (text) => {
    expect(shownCopies(text)).toEqual([]);
  });

  test('names and namespaces are at the words that say them, and can be edited there', () => {
    const text = "oc get service etcd -n a -o yaml | sed 's/name: etcd/name: etcd-copy/;s/namespace: a/namespace: b/' | oc create -f -\n";
    const [copy] = copiesIn(text);
    const marked = [copy?.from.nameAt, copy?.from.namespaceAt, copy?.to.nameAt, copy?.to.namespaceAt].map((at) => {
      const { start, end } = at?.location.span ?? { start: 0, end: 0 };
      return `${start} ${text.slice(start, end)}`;
    });
    expect(marked).toEqual(['15 etcd', '23 a', '59 etcd-copy', '96 b']);
    const made = copy ? editsOf([set(copy.to.nameAt, 'own'), set(copy.to.namespaceAt, 'c')]) : [];
    const after = applyEdits(text, typeof made === 'string' ? [] : made);
    expect(after).toBe(text.replace('name: etcd-copy', 'name: own').replace('namespace: b', 'namespace: c'));
    expect(shownCopies(after)).toEqual(['Service a/etcd -> c/own']);
  });

  test('a copied Service is a Service of which only the name is known', () => {
    const [document] = lift([new SourceFile('a.sh', "oc get svc etcd -n a -o yaml | sed 's/name: etcd/name: copy/' | oc create -f -")]);
    expect(document?.fragment.services).toMatchObject([{ name: 'copy', namespace: 'a', ports: 'unknown', headless: 'unknown' }]);
  });
});
