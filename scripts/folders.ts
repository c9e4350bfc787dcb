import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** The repository's root. */
export const root = path.resolve(import.meta.dirname, '..');

/** Stems of the files with this ending in a folder of the repository, sorted; none when there is no such folder. */
export function stems(folder: string, ending: string): readonly string[] {
  const full = path.join(root, folder);
  if (!existsSync(full)) return [];
  const names = readdirSync(full).filter((name) => name.endsWith(ending) && !name.endsWith(`.gen${ending}`));
  return names.map((name) => name.slice(0, -ending.length)).sort();
}

/** The default export of one module of the repository. */
export async function defaultExport<T>(file: string): Promise<T> {
  const module = (await import(pathToFileURL(path.join(root, file)).href)) as { readonly default?: T };
  if (module.default === undefined) throw new Error(`${file} has no default export`);
  return module.default;
}
