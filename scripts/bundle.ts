import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BuildOptions, build, type Metafile, type Plugin } from 'esbuild';
import { functionsRun, type Run } from './coverage.ts';
import { eager } from './eager.ts';
import { root } from './folders.ts';
import { licences } from './licences.ts';
import { partEntry, partPlugin } from './part-plugin.ts';
import { type Module, type Part, partNames, planParts } from './parts.ts';

/** Packages that most runs don't need. Each is a file of its own, since V8 reads all of a file to run any of it. */
const packages: Readonly<Record<string, string>> = {
  ignore: 'node_modules/ignore/index.js',
  // The Node build of `yaml` reads an environment variable for every token.
  yaml: 'node_modules/yaml/browser/dist/index.js',
};

const project = 'fixtures/projects/documented-kubeadm';
const lint = (file: string, ...flags: readonly string[]): Run => ({ files: [file], args: ['lint', ...flags, path.basename(file)] });

/** Runs that find nothing to repair, as most do, and runs that do. */
const runs = {
  cli: [
    lint('examples/helm/datadog-values.yaml'),
    lint(`${project}/etcd-operator.yaml`, '--platform', 'kubeadm'),
    lint(`${project}/secure-ports-values.yaml`, '--platform', 'kubeadm'),
  ],
  repair: [lint('examples/kubeadm/datadog-agent.yaml', '--fix')],
} as const satisfies Partial<Record<Part, readonly Run[]>>;

/** Modules that are large and hardly ever needed: each is a part by itself. */
const alone: Readonly<Record<string, Part>> = {
  'src/schemas/config.gen.js': 'configSchema',
  'src/schemas/platform.gen.js': 'platformSchema',
};

/** Runs that need `cli.js` only. */
export const ordinaryRuns: readonly Run[] = runs.cli;

/**
 * Writes the command line in its parts and `index.js`, CommonJS files beside those of the packages that they load when they
 * need them, and the licences of what is in them into the folder. The same sources give the same bytes, wherever they lie.
 */
export async function bundleInto(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const into = (name: string): string => path.join(folder, `${name}.js`);
  const inputs = [
    ...(await Promise.all(Object.entries(packages).map(([name, entry]) => bundle({ entryPoints: [entry], outfile: into(name) })))),
    await bundle({ entryPoints: ['src/index.ts'], outfile: into('index'), plugins: [parsedWhenLoaded, loadedWhenUsed] }),
    ...(await bundleParts(into)),
  ];
  chmodSync(into('cli'), 0o755);
  writeFileSync(path.join(folder, 'LICENSES.txt'), licences(inputs.flatMap((one) => Object.keys(one))));
}

/** The command line: arranged by what runs of it run, and compiled when it is loaded as far as it surely runs. */
async function bundleParts(into: (part: string) => string): Promise<readonly Metafile['inputs'][]> {
  const modules = await arrange();
  const inputs = await Promise.all(
    partNames.map((part) =>
      bundle({
        ...(part === 'cli' ? { entryPoints: ['src/cli.ts'], banner: { js: '#!/usr/bin/env node' } } : partEntry(part, modules)),
        outfile: into(part),
        supported: { arrow: false },
        plugins: [parsedWhenLoaded, loadedWhenUsed, partPlugin(part, modules)],
      }),
    ),
  );
  const cli = into('cli');
  writeFileSync(cli, eager(readFileSync(cli, 'utf8'), functionsRun(cli, runs.cli, 'every')));
  return inputs;
}

/** Where each module goes, by runs of a bundle that shows which function is of which module. */
async function arrange(): Promise<ReadonlyMap<string, Module>> {
  const folder = mkdtempSync(path.join(tmpdir(), 'bundle-'));
  try {
    const outfile = path.join(folder, 'cli.js');
    for (const [name, entry] of Object.entries(packages)) await bundle({ entryPoints: [entry], outfile: path.join(folder, `${name}.js`) });
    const inputs = await bundle({
      entryPoints: ['src/cli.ts'],
      outfile,
      plugins: [parsedWhenLoaded, loadedWhenUsed],
      minifyWhitespace: false,
    });
    const script = readFileSync(outfile, 'utf8');
    const starts = [...script.matchAll(/^ *\/\/ (\S+)$/gm)].flatMap(({ index, 1: name = '' }) => (name in inputs ? [{ index, name }] : []));
    const moduleAt = (offset: number): string => starts.findLast(({ index }) => index < offset)?.name ?? '';
    const ran = Object.entries(runs).map(([part, own]) => ({
      part,
      modules: new Set(functionsRun(outfile, own, 'some').map(({ start }) => moduleAt(start))),
    }));
    return await planParts(inputs, (module) => alone[module] ?? ((ran.find(({ modules }) => modules.has(module))?.part ?? 'more') as Part));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Bundles one entry; gives the files that went in, relative to the root. */
async function bundle(options: BuildOptions): Promise<Metafile['inputs']> {
  const { metafile } = await build({
    absWorkingDir: root,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    // Names stay, so that stack traces can be read.
    minifyWhitespace: true,
    minifySyntax: true,
    logLevel: 'warning',
    ...options,
    metafile: true,
  });
  return metafile.inputs;
}

/** Data is read by the parser for data, which is several times as fast as the one for code. */
const parsedWhenLoaded: Plugin = {
  name: 'parsed when loaded',
  setup({ onLoad }) {
    onLoad({ filter: /\.json$/, namespace: 'file' }, ({ path: file }) => {
      const text = JSON.stringify(JSON.parse(readFileSync(file, 'utf8')));
      return { contents: `export default JSON.parse(${JSON.stringify(text)});` };
    });
  },
};

/** In place of each of the packages, a module that loads it as soon as something of it is used. */
const loadedWhenUsed: Plugin = {
  name: 'loaded when used',
  setup({ onResolve, onLoad }) {
    const namespace = 'loaded-when-used';
    onResolve({ filter: /^\w+$/ }, ({ path: name }) => (name in packages ? { path: name, namespace } : undefined));
    onResolve({ filter: /^/, namespace }, ({ path: file }) => ({ path: file, external: true }));
    onLoad({ filter: /^/, namespace }, async ({ path: name }) => {
      const names = Object.keys((await import(name)) as object)
        .filter((each) => /^\w+$/.test(each))
        .sort();
      const getters = names.map((each) => `get ${each}() { return require('./${name}.js').${each}; }`);
      return { contents: `module.exports = { __esModule: true, ${getters.join(', ')} };` };
    });
  },
};
