import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './folders.ts';

/** The licences of all packages that the bundled files come from, each once, in order of name. */
export function licences(inputs: readonly string[]): string {
  const folders = new Set(inputs.flatMap((input) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1] ?? []));
  const sections = [...folders].sort().map((folder) => {
    const { name, version } = JSON.parse(readFileSync(path.join(root, folder, 'package.json'), 'utf8')) as Record<string, string>;
    const file = readdirSync(path.join(root, folder)).find((entry) => /^licen[cs]e/i.test(entry));
    if (!file) throw new Error(`${folder} has no licence file`);
    return `${name} ${version}\n\n${readFileSync(path.join(root, folder, file), 'utf8').trim()}\n`;
  });
  return `dd-cp-lint contains parts of the following packages.\n\n${sections.join(`\n${'-'.repeat(80)}\n\n`)}`;
}
