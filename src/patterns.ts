import ignore from 'ignore';

/**
 * Whether a path is meant by patterns in gitignore's syntax; no patterns mean no path. Paths are relative to the working
 * directory, with `/`, and `base` says where that lies as seen from the folder that the patterns are relative to: empty
 * for the folder itself, `sub` or `../other` else. A path outside that folder is never meant.
 */
export function matcher(patterns: readonly string[], base = ''): (path: string) => boolean {
  const manager = ignore({ ignorecase: false }).add(patterns);
  return (path) => {
    const own = join(base, path);
    return ignore.isPathValid(own) && manager.ignores(own);
  };
}

/** Joins two relative paths and takes `.` and `..` out, without asking a file system. An absolute `path` stays as it is. */
export function join(base: string, path: string): string {
  if (/^(?:\/|[a-zA-Z]:)/.test(path)) return path;
  const parts: string[] = [];
  for (const part of `${base}/${path}`.split('/')) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}
