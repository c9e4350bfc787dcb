import type { Cursor } from '../yaml/cursor.ts';
import type { AnnotatedContainer, AnnotatedPod } from './annotation.ts';
import { knownText } from './known.ts';

/** A Pod or Pod template. Its containers are known when all have an image: a patch names only what it changes. */
export function readAnnotatedPod(pod: Cursor): AnnotatedPod {
  const spec = pod.at('spec');
  const list = spec.at('containers');
  const containers = list.items.map((container) => readContainer(pod, container));
  const isWhole = list.state === 'present' && list.items.every((item) => item.at('image').kind !== null);
  return { spec, containers, containersKnown: isWhole && containers.every(({ name }) => name !== 'unknown') };
}

function readContainer(pod: Cursor, container: Cursor): AnnotatedContainer {
  const nameAt = container.at('name');
  const name = knownText(nameAt) ?? 'unknown';
  const given = pod.at('metadata', 'annotations', `ad.datadoghq.com/${name}.check.id`).text;
  return { name, nameAt, ids: given === undefined ? [name] : [name, given], ports: container.at('ports') };
}
