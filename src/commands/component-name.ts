import { type Component, components } from '../model/cluster.ts';
import { nearest } from '../text/nearest.ts';
import { UsageError, unknownWord } from '../usage-error.ts';

/** The component of a name that people use for it: its own, its check's, its container's. Any other is a UsageError. */
export function componentNamed(word: string): Component {
  const found = components.find((component) => bare(component) === bare(word));
  if (found !== undefined) return found;
  const near = nearest(bare(word), components.map(bare));
  const meant = components.find((component) => bare(component) === near);
  throw new UsageError(meant ? `unknown component ${word}, did you mean ${meant}?` : unknownWord('component', word, components));
}

/** The components of a list with commas between, as a flag has it. None named, and an empty name, is a UsageError. */
export function componentsNamed(flag: string, list: string): readonly Component[] {
  const words = list.split(',').map((word) => word.trim());
  if (words.includes('')) throw new UsageError(`--${flag} ${list}: expected names of components, such as etcd,scheduler`);
  return words.map(componentNamed);
}

/** `kube-scheduler`, `kube_apiserver_metrics` and `API server` without what is not of the name. */
const bare = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[-_. ]/g, '')
    .replace(/^kube(?:rnetes)?/, '')
    .replace(/metrics?$/, '');
