import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from './folders.ts';

const specifier = /(from\s+['"]|import\(['"])(\.[^'"]+)\.ts(['"])/g;

/**
 * Writes the declarations of `src/index.ts` and of all that they refer to into the folder. Specifiers end in `.js`,
 * so that every module resolution of TypeScript finds the declarations.
 */
export function writeTypes(folder: string): void {
  const emitted = mkdtempSync(path.join(tmpdir(), 'types-'));
  const tsc = path.join(root, 'node_modules/typescript/bin/tsc');
  try {
    execFileSync(process.execPath, [tsc, '-p', 'tsconfig.types.json', '--outDir', emitted], { cwd: root, stdio: 'inherit' });
    copyReachable(path.join(emitted, 'src'), folder);
  } finally {
    rmSync(emitted, { recursive: true });
  }
}

/** Copies `index.d.ts` and what it imports, directly or not. tsc emits every module of the program, most of which no type needs. */
function copyReachable(from: string, to: string): void {
  const wanted = ['index'];
  for (const stem of wanted) {
    const text = readFileSync(path.join(from, `${stem}.d.ts`), 'utf8');
    for (const [, , target] of text.matchAll(specifier)) {
      const imported = path.posix.join(path.posix.dirname(stem), target ?? '');
      if (!wanted.includes(imported)) wanted.push(imported);
    }
    const file = path.join(to, `${stem}.d.ts`);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text.replace(specifier, '$1$2.js$3'));
  }
}
