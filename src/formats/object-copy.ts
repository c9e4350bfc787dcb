import { defineFormat } from '../format.ts';
import { readObjectCopy } from '../model/object-copy.ts';

/** A Service or Secret that a command makes of another. What it holds besides its name isn't shown. */
export default defineFormat({
  id: 'object-copy',
  title: 'Service or Secret that a command copies',
  matches: (document) => readObjectCopy(document) !== null,
  extent: () => 'part',
  read: (document) => {
    const copy = readObjectCopy(document);
    return copy ? { copies: [copy] } : {};
  },
});
