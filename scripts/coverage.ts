import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './folders.ts';

/** A function that ran: from and to UTF-16 offsets in its script, without what surrounds it. */
export interface Ran {
  readonly start: number;
  readonly end: number;
}

/** A run of the command line on copies of files of the repository, in a folder where nothing else is. */
export interface Run {
  readonly files: readonly string[];
  readonly args: readonly string[];
}

interface Coverage {
  readonly result: readonly {
    readonly url: string;
    readonly functions: readonly {
      readonly ranges: readonly { readonly startOffset: number; readonly endOffset: number; readonly count: number }[];
    }[];
  }[];
}

/** The functions of a built command line that ran in some of the runs, or in every one, in order. The script as a whole is none. */
export function functionsRun(cli: string, runs: readonly Run[], how: 'some' | 'every'): readonly Ran[] {
  const each = runs.map((run) => new Map(functionsOf(cli, run).map((one) => [`${one.start} ${one.end}`, one])));
  const all = new Map(each.flatMap((own) => [...own]));
  const kept = [...all].filter(([key]) => how === 'some' || each.every((own) => own.has(key))).map(([, one]) => one);
  return kept.sort((a, b) => a.start - b.start || b.end - a.end);
}

function functionsOf(cli: string, run: Run): readonly Ran[] {
  const url = pathToFileURL(cli).href;
  const scripts = coverageOf(cli, run).flatMap(({ result }) => result.filter((script) => script.url === url));
  return scripts.flatMap(({ functions }) =>
    functions.flatMap(({ ranges: [own] }) => (own?.count && own.startOffset > 0 ? [{ start: own.startOffset, end: own.endOffset }] : [])),
  );
}

function coverageOf(cli: string, { files, args }: Run): readonly Coverage[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'run-'));
  const into = path.join(folder, 'coverage');
  try {
    for (const file of files) cpSync(path.join(root, file), path.join(folder, 'files', path.basename(file)));
    // Without what the environment of the builder says.
    const env = { PATH: process.env.PATH, NODE_V8_COVERAGE: into };
    const { status } = spawnSync(process.execPath, [cli, ...args], { cwd: path.join(folder, 'files'), env, stdio: 'ignore' });
    if (status !== 0 && status !== 1) throw new Error(`${args.join(' ')} of ${files.join(', ')}: exit code ${status}`);
    return readdirSync(into).map((name) => JSON.parse(readFileSync(path.join(into, name), 'utf8')) as Coverage);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
