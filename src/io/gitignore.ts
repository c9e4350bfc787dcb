import path from 'node:path';
import ignore, { type Ignore } from 'ignore';
import type { FileSystem } from '../io.ts';
import { exists, upwards } from './paths.ts';
import { readText } from './read.ts';

/** One `.gitignore` and the folder that it rules. */
interface Layer {
  readonly folder: string;
  readonly patterns: Ignore;
}

/** All `.gitignore` files that rule a folder, outermost first. */
export type Layers = readonly Layer[];

/**
 * The `.gitignore` files of the parents of a folder, as far as its Git repository goes. None when they ignore the very
 * folder: whoever names it wants it.
 */
export function layersAbove(files: FileSystem, folder: string): Layers {
  const parents = upwards(files, folder).slice(1).reverse();
  if (parents[0] === undefined || !exists(files, path.join(parents[0], '.git'))) return [];
  const layers = parents.flatMap((parent) => layerOf(files, parent));
  return isIgnored(layers, `${folder}/`) ? [] : layers;
}

/** The `.gitignore` of one folder, none when it can't be read. */
export function layerOf(files: FileSystem, folder: string): Layers {
  const file = path.join(folder, '.gitignore');
  const reading = exists(files, file) ? readText(files, file) : { reason: 'missing' };
  return 'text' in reading ? [{ folder, patterns: ignore().add(reading.text.replace(/^\uFEFF/, '')) }] : [];
}

/** Whether the innermost file with an opinion ignores the absolute path, which ends with `/` for a folder. */
export function isIgnored(layers: Layers, absolute: string): boolean {
  for (let index = layers.length - 1; index >= 0; index--) {
    const layer = layers[index];
    if (!layer) continue;
    const { ignored, unignored } = layer.patterns.test(below(layer.folder, absolute));
    if (ignored || unignored) return ignored;
  }
  return false;
}

const below = (folder: string, absolute: string): string => absolute.slice(folder.endsWith('/') ? folder.length : folder.length + 1);
