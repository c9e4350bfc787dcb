import { defineFormat } from '../format.ts';
import { stated } from '../model/stated-versions.ts';
import type { Cursor } from '../yaml/cursor.ts';

/** The Deployment of the Datadog Operator, by its image. */
export default defineFormat({
  id: 'operator-manifest',
  title: 'Deployment of the Datadog Operator',

  matches: ({ root }) => root.at('kind').text === 'Deployment' && operators(root).length > 0,

  read: ({ root }) => ({
    versions: operators(root).flatMap((image) => {
      const [, tag] = operatorImage.exec(image.string ?? '') ?? [];
      return tag === undefined ? [] : stated('operator', tag, image);
    }),
  }),
});

const operatorImage = /datadog.*\/(?:datadog-)?operator(?::([^@/]+))?(?:@.*)?$/;

const operators = (root: Cursor): readonly Cursor[] =>
  root
    .at('spec', 'template', 'spec', 'containers')
    .items.map((container) => container.at('image'))
    .filter(({ string = '' }) => operatorImage.test(string));
