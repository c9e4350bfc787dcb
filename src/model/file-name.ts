import words from './name-words.json' with { type: 'json' };

const telling: ReadonlySet<string> = new Set([...words.environments, ...words.platforms]);

/** The words in a file's name that tell one cluster from another: those of environments and platforms. */
export function tellingWords(path: string): ReadonlySet<string> {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  return new Set(name.split(/[^a-z0-9]+/).filter((word) => telling.has(word)));
}

/** The folder of a path, without final slash; empty for a file beside no folder. */
export const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

/** The folder that a check file is of: above that of its check (`etcd.d/conf.yaml`), else its own. */
export const confdOf = (path: string): string => folderOf(path.replace(/(?<=^|\/)(?!conf\.d\/)[^/]+\.d\/(?=[^/]*$)/, ''));

/** Whether a folder is another or lies above it. */
export const isAbove = (folder: string, other: string): boolean => folder === '' || other === folder || other.startsWith(`${folder}/`);
