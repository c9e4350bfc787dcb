import type { Location } from '../text/source-file.ts';
import type { Place } from './cursor.ts';

/** A place that is found when somebody points at it: most parts of a scalar never are, and finding one decodes the whole scalar. */
export function lazyPlace({ document, pointer }: Place, locate: () => Location): Place {
  return {
    document,
    pointer,
    get location() {
      return locate();
    },
  };
}
