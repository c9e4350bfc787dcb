import { defineFormat } from '../format.ts';
import { knownText } from '../model/known.ts';

/** A Secret in the files. Only its keys count: which files a volume of it brings. */
export default defineFormat({
  id: 'secret',
  title: 'Secret',

  matches: ({ root }) => root.at('kind').text === 'Secret' && root.at('apiVersion').text === 'v1',

  read: (document) => {
    const { root } = document;
    const maps = [root.at('data'), root.at('stringData')];
    // Keys that can't be told are as good as no Secret.
    if (maps.some((map) => map.state === 'unknown')) return {};
    const name = knownText(root.at('metadata', 'name')) ?? 'unknown';
    const namespace = knownText(root.at('metadata', 'namespace'));
    return { secrets: [{ document, name, namespace, keys: maps.flatMap((map) => map.keys) }] };
  },
});
