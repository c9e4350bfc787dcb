import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build, type Plugin } from 'esbuild';
import { root } from './folders.ts';
import { licences } from './licences.ts';

/** Packages that most runs don't need. Each is a file of its own, since V8 reads all of a file to run any of it. */
const packages: Readonly<Record<string, string>> = {
  ignore: 'node_modules/ignore/index.js',
  // The Node build of `yaml` reads an environment variable for every token.
  yaml: 'node_modules/yaml/browser/dist/index.js',
};

/**
 * Writes `cli.js` and `index.js`, one CommonJS file each beside those of the packages that they load when they need them, and
 * the licences of what is in them into the folder. The same sources give the same bytes, wherever they lie.
 */
export async function bundleInto(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const entries = { ...packages, cli: 'src/cli.ts', index: 'src/index.ts' };
  const inputs = await Promise.all(Object.entries(entries).map(([name, entry]) => bundle(entry, path.join(folder, `${name}.js`))));
  chmodSync(path.join(folder, 'cli.js'), 0o755);
  writeFileSync(path.join(folder, 'LICENSES.txt'), licences(inputs.flat()));
}

/** Bundles one entry; gives the files that went in, relative to the root. */
async function bundle(entry: string, outfile: string): Promise<readonly string[]> {
  const result = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    // Names stay, so that stack traces can be read.
    minifyWhitespace: true,
    minifySyntax: true,
    plugins: [loadedWhenUsed],
    banner: { js: entry === 'src/cli.ts' ? '#!/usr/bin/env node' : '' },
    metafile: true,
    logLevel: 'warning',
  });
  return Object.keys(result.metafile.inputs);
}

/** In place of each of the packages, a module that loads it as soon as something of it is used. */
const loadedWhenUsed: Plugin = {
  name: 'loaded when used',
  setup({ onResolve, onLoad }) {
    const namespace = 'loaded-when-used';
    onResolve({ filter: /^\w+$/ }, ({ path: name }) => (name in packages ? { path: name, namespace } : undefined));
    onResolve({ filter: /^/, namespace }, ({ path: file }) => ({ path: file, external: true }));
    onLoad({ filter: /^/, namespace }, async ({ path: name }) => {
      const names = Object.keys((await import(name)) as object).filter((each) => /^\w+$/.test(each));
      const getters = names.map((each) => `get ${each}() { return require('./${name}.js').${each}; }`);
      return { contents: `module.exports = { __esModule: true, ${getters.join(', ')} };` };
    });
  },
};
