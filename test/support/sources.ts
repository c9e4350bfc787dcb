import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../scripts/folders.ts';

/** One import of a module: of a file of the repository (path from the root), a package, or a `node:` module. */
export interface Import {
  readonly target: string;
  /** False when the statement is erased at run time. */
  readonly atRunTime: boolean;
}

/** One TypeScript file that a person wrote. `code` is the text without comments. */
export interface Source {
  /** Relative to the repository's root, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly code: string;
  readonly imports: readonly Import[];
}

/** All TypeScript files below a folder of the repository, in order of path. */
export function sourcesIn(folder: string): readonly Source[] {
  const names = readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' });
  const files = names
    .filter((name) => name.endsWith('.ts') && !name.includes('node_modules'))
    .map((name) => path.posix.join(folder, name.replaceAll('\\', '/')));
  return files.sort().map((file) => {
    const text = readFileSync(path.join(root, file), 'utf8');
    const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '');
    return { path: file, text, code, imports: importsOf(file, code) };
  });
}

function importsOf(file: string, code: string): readonly Import[] {
  const statements = code.matchAll(/^(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]/gm);
  const calls = code.matchAll(/(typeof\s+)?\bimport\(\s*['"]([^'"]+)['"]/g);
  return [...statements, ...calls].map(([, erased, specifier = '']) => ({
    target: specifier.startsWith('.') ? path.posix.join(path.posix.dirname(file), specifier) : specifier,
    atRunTime: erased === undefined,
  }));
}
