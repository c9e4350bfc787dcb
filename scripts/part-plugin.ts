import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'esbuild';
import { root } from './folders.ts';
import { type Exports, type Module, type Part, partNames } from './parts.ts';

/*
 * How parts reach each other. The first part gives `shared`, which hands out a module by its name, to each other part when
 * that is loaded: a module of the first part has run by then, one of a further part is loaded first. Modules are what they
 * are in the sources; only an import that leads out of a part finds a stand-in.
 */

const quoted = JSON.stringify;

/** The module that runs when the first part is loaded. */
const entry = 'src/cli.ts';

/** In place of what lies in other parts, something that has it handed out: at once from the first part, else when it is called. */
export function partPlugin(part: Part, modules: ReadonlyMap<string, Module>): Plugin {
  return {
    name: `part ${part}`,
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^\./, namespace: 'file' }, ({ path: to, resolveDir, kind }) => {
        const file = path.join(resolveDir, to);
        if (isPart(file)) return { path: to, external: true };
        const name = path.relative(root, file).replaceAll('\\', '/');
        const other = modules.get(name)?.part ?? part;
        if (other === part) return undefined;
        const namespace = kind === 'dynamic-import' ? 'later' : other === 'cli' ? 'given' : 'elsewhere';
        return { path: name, namespace, sideEffects: false };
      });
      onLoad({ filter: /^/, namespace: 'given' }, ({ path: name }) => ({ contents: `module.exports = shared(${quoted(name)});` }));
      onLoad({ filter: /^/, namespace: 'elsewhere' }, ({ path: name }) => {
        const imports = part === 'cli' ? "import { shared } from 'sharing';\n" : '';
        return { contents: imports + standIns(name, modules.get(name)?.exports ?? {}), resolveDir: root };
      });
      onLoad({ filter: /^/, namespace: 'later' }, ({ path: name }) => {
        const imports = part === 'cli' ? "const { shared } = require('sharing');\n" : '';
        return { contents: `${imports}module.exports = { __esModule: true, ...shared(${quoted(name)}) };`, resolveDir: root };
      });
      onResolve({ filter: /^sharing$/ }, () => ({ path: 'sharing', namespace: 'sharing' }));
      onLoad({ filter: /^/, namespace: 'sharing' }, () => ({ contents: sharing }));
      onLoad({ filter: /[/\\]src[/\\]cli\.ts$/ }, ({ path: file }) => ({
        contents: startOf(readFileSync(file, 'utf8'), modules),
        loader: 'ts',
      }));
    },
  };
}

const isPart = (file: string): boolean => partNames.some((name) => file === path.join(root, path.dirname(entry), `${name}.js`));

function standIns(name: string, exports: Exports): string {
  const functions = Object.keys(exports).map((key) => {
    const body = `(...args) { return (own ??= shared(${quoted(name)}))[${quoted(key)}](...args); }`;
    return key === 'default' ? `export default function${body}` : `export function ${key}${body}`;
  });
  return ['let own;', ...functions].join('\n');
}

/** What a part other than the first is, for esbuild: an entry that exports its modules by name, in a function that takes `shared`. */
export function partEntry(part: Part, modules: ReadonlyMap<string, Module>) {
  const own = [...modules].filter(([, module]) => module.part === part).map(([name]) => name);
  return {
    stdin: { contents: own.map((name) => `export * as ${quoted(name)} from ${quoted(`./${name}`)};`).join('\n'), resolveDir: root },
    banner: { js: 'module.exports=(function(shared,module){' },
    footer: { js: 'return module.exports});' },
  };
}

/** Of no other module, since one that is imported dynamically must not pull others along. */
const sharing = 'let share; export const shareBy = (given) => { share = given; }; export const shared = (name) => share(name);';

/** The first part's entry with what hands out modules: those that other parts import, and those in other parts. */
function startOf(source: string, modules: ReadonlyMap<string, Module>): string {
  const given = [...modules].filter(([, { part, importedBy }]) => part === 'cli' && importedBy.some((other) => other !== 'cli'));
  const imports = given.map(([name, { exports }], index) => {
    const names = Object.keys(exports).map((key) => `${key} as ${key}${index}`);
    return `import { ${names.join(', ')} } from ${quoted(path.join(root, name))};`;
  });
  const values = given.map(([name, { exports }], index) => {
    const pairs = Object.keys(exports).map((key) => `${key}: ${key}${index}`);
    return `case ${quoted(name)}: return { __esModule: true, ${pairs.join(', ')} };`;
  });
  const others = [...modules].filter(([, { part }]) => part !== 'cli');
  const loads = others.map(([name, { part }]) => `case ${quoted(name)}: return ${part}()[${quoted(name)}];`);
  const parts = [...new Set(others.map(([, { part }]) => part))];
  const loaders = parts.map(
    (part) => `var ${part}Part; function ${part}() { return ${part}Part ??= require('./${part}.js')(handOut, {}); }`,
  );
  return [
    "import { shareBy } from 'sharing';",
    'shareBy(handOut);',
    source,
    ...imports,
    ...loaders,
    `function handOut(name) { switch (name) { ${[...values, ...loads].join(' ')} } }`,
  ].join('\n');
}
