// npm run bundle: everything in dist/. (A script called build would make npm install what we develop with for whoever
// installs from Git, as pre-commit does.)

import { rmSync } from 'node:fs';
import path from 'node:path';
import { bundleInto } from './bundle.ts';
import { root } from './folders.ts';
import { writeTypes } from './types.ts';

const dist = path.join(root, 'dist');

async function main(): Promise<void> {
  rmSync(dist, { recursive: true, force: true });
  await bundleInto(dist);
  writeTypes(path.join(dist, 'types'));
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
