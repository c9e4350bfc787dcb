import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Metafile } from 'esbuild';
import { root } from './folders.ts';

/** The parts of the command line in the order in which a module looks for its place; what the first holds is loaded always. */
export const partNames = ['cli', 'repair', 'more', 'configSchema', 'platformSchema'] as const;
export type Part = (typeof partNames)[number];

/** What a module of ours hands out at run time, by name, and whether each is a function, which can be called from elsewhere. */
export type Exports = Readonly<Record<string, 'function' | 'value'>>;

export interface Module {
  readonly part: Part;
  readonly exports: Exports;
  /** The parts of the modules that import it. */
  readonly importedBy: readonly Part[];
}

/**
 * Every module of ours in a bundle with the part that it goes to: the first one whose runs run a function of it. Since parts
 * only call each other, a module that hands out more than functions lies where it is imported, or else in the first part,
 * unless it is imported dynamically.
 */
export async function planParts(inputs: Metafile['inputs'], ranIn: (module: string) => Part): Promise<ReadonlyMap<string, Module>> {
  const names = Object.keys(inputs).filter((name) => /^(src|rules|schemas)\//.test(name));
  const parts = new Map(names.map((name) => [name, ranIn(name)]));
  const exported = new Map(await Promise.all(names.map(async (name) => [name, await exportsOf(name)] as const)));
  const onlyFunctions = (name: string): boolean => Object.values(exported.get(name) ?? {}).every((kind) => kind === 'function');
  const imports = names.flatMap((from) => (inputs[from]?.imports ?? []).map(({ path: to, kind }) => ({ from, to, kind })));
  const lasting = imports.filter(({ to, kind }) => kind !== 'dynamic-import' && !onlyFunctions(to));
  const strained = () => lasting.filter(({ from, to }) => isAcross(parts.get(from), parts.get(to)));
  for (let found = strained(); found.length > 0; found = strained()) for (const { to } of found) parts.set(to, 'cli');
  const importedBy = (name: string): readonly Part[] => imports.filter(({ to }) => to === name).map(({ from }) => parts.get(from) ?? 'cli');
  return new Map(
    names.map((name) => [name, { part: parts.get(name) ?? 'cli', exports: exported.get(name) ?? {}, importedBy: importedBy(name) }]),
  );
}

/** Whether an import leads to another part than the first, whose values all others may have. */
const isAcross = (from: Part | undefined, to: Part | undefined): boolean => to !== undefined && to !== 'cli' && from !== to;

async function exportsOf(name: string): Promise<Exports> {
  // It would run.
  if (name === 'src/cli.ts') return {};
  const module = (await import(pathToFileURL(path.join(root, name)).href)) as Readonly<Record<string, unknown>>;
  // What runs the scripts decides on the order.
  const sorted = Object.entries(module).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([key, value]) => [key, isFunction(value) ? 'function' : 'value']));
}

/** A class is none: what is made of it must be of the same one everywhere. */
const isFunction = (value: unknown): boolean => typeof value === 'function' && !/^class\b/.test(String(value));
