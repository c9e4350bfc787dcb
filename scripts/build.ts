// npm run build: dist/cli.js and dist/index.js, one CommonJS file each, and the types of the library.

import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { root } from './folders.ts';
import { licences } from './licences.ts';
import { writeTypes } from './types.ts';

const dist = path.join(root, 'dist');

async function main(): Promise<void> {
  rmSync(dist, { recursive: true, force: true });
  mkdirSync(dist);
  const inputs = [...(await bundle('cli', '#!/usr/bin/env node')), ...(await bundle('index', ''))];
  chmodSync(path.join(dist, 'cli.js'), 0o755);
  writeFileSync(path.join(dist, 'LICENSES.txt'), licences(inputs));
  writeTypes(path.join(dist, 'types'));
}

/** Bundles one entry; gives the files that went in, relative to the root. */
async function bundle(entry: string, banner: string): Promise<readonly string[]> {
  const result = await build({
    absWorkingDir: root,
    entryPoints: [`src/${entry}.ts`],
    outfile: `dist/${entry}.js`,
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

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
