import type { Cursor } from '../yaml/cursor.ts';
import type { Known, ParsedDocument, Service, ServicePort } from './cluster.ts';
import { knownText } from './known.ts';

/** The Service of a document. One without ports is a patch, unless it is one of the kinds that need none. */
export function readService(document: ParsedDocument): Service {
  const { root } = document;
  const spec = root.at('spec');
  const name = root.at('metadata', 'name');
  const clusterIP = knownText(spec.at('clusterIP'));
  const needsPorts = clusterIP !== 'None' && spec.at('type').text !== 'ExternalName';
  const isWhole = spec.kind === 'map' && (spec.at('ports').kind === 'seq' || !needsPorts);
  return {
    document,
    name: knownText(name) ?? 'unknown',
    namespace: knownText(root.at('metadata', 'namespace')),
    at: name.kind === null ? root.at('kind') : name,
    ports: isWhole ? readPorts(spec.at('ports')) : 'unknown',
    headless: isWhole && clusterIP !== 'unknown' ? clusterIP === 'None' : 'unknown',
    selectsPods: isWhole ? selects(spec) : 'unknown',
  };
}

function readPorts(list: Cursor): Known<readonly ServicePort[]> {
  if (list.state === 'unknown' || list.items.some((item) => item.state !== 'present')) return 'unknown';
  return list.items.map((at) => {
    const port = at.at('port').number ?? 'unknown';
    const target = at.at('targetPort');
    const targetPort =
      target.state === 'absent' ? port : target.state === 'present' ? (target.number ?? target.string ?? 'unknown') : 'unknown';
    return { at, name: knownText(at.at('name')), port, targetPort };
  });
}

function selects(spec: Cursor): Known<boolean> {
  const selector = spec.at('selector');
  if (selector.state === 'unknown' || selector.kind === 'scalar') return 'unknown';
  return selector.keys.length > 0 && spec.at('type').text !== 'ExternalName';
}
