import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { root } from './folders.ts';
import { licences } from './licences.ts';

/**
 * Writes `cli.js` and `index.js`, one CommonJS file each, and the licences of what is in them into the folder. The same
 * sources give the same bytes, wherever they lie.
 */
export async function bundleInto(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const inputs = [...(await bundle('cli', folder, '#!/usr/bin/env node')), ...(await bundle('index', folder, ''))];
  chmodSync(path.join(folder, 'cli.js'), 0o755);
  writeFileSync(path.join(folder, 'LICENSES.txt'), licences(inputs));
}

/** Bundles one entry; gives the files that went in, relative to the root. */
async function bundle(entry: string, folder: string, banner: string): Promise<readonly string[]> {
  const result = await build({
    absWorkingDir: root,
    entryPoints: [`src/${entry}.ts`],
    outfile: path.join(folder, `${entry}.js`),
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    // The Node build of `yaml` reads an environment variable for every token.
    alias: { yaml: path.join(root, 'node_modules/yaml/browser/dist/index.js') },
    banner: { js: banner },
    metafile: true,
    logLevel: 'warning',
  });
  return Object.keys(result.metafile.inputs);
}
