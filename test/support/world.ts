import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { type FileSystem, type Io, nodeFiles } from '../../src/io.ts';
import { main } from '../../src/main.ts';

export interface WorldOptions {
  /** Replaces functions of the real file system, to make them fail. */
  readonly files?: Partial<FileSystem>;
  readonly stdin?: string | Buffer;
  readonly env?: Readonly<Record<string, string>>;
  readonly terminal?: boolean;
  /** Relative to the world's root. */
  readonly cwd?: string;
}

/** A folder of its own with some files, and an `Io` whose output is kept. Gone when the test is over. */
export interface World {
  readonly io: Io;
  /** Absolute. */
  readonly root: string;
  out(): string;
  err(): string;
  at(name: string): string;
  read(name: string): string;
  /** Names in a folder, sorted. */
  names(folder?: string): readonly string[];
  /** Runs a command line. */
  run(...argv: readonly string[]): Promise<number>;
}

export function world(files: Readonly<Record<string, string | Buffer>>, options: WorldOptions = {}): World {
  const root = mkdtempSync(path.join(realpathSync(tmpdir()), 'dd-cp-lint-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const at = (name: string): string => path.join(root, name);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(at(name)), { recursive: true });
    writeFileSync(at(name), content);
  }
  const written = { out: '', err: '' };
  const stream = (name: 'out' | 'err') => ({
    write: (text: string) => {
      written[name] += text;
    },
    isTTY: options.terminal ?? false,
    columns: options.terminal ? 80 : undefined,
  });
  const io: Io = {
    files: { ...nodeFiles, ...options.files },
    stdout: stream('out'),
    stderr: stream('err'),
    readStdin: () => Buffer.from(options.stdin ?? ''),
    cwd: options.cwd === undefined ? root : at(options.cwd),
    env: options.env ?? {},
  };
  return {
    io,
    root,
    out: () => written.out,
    err: () => written.err,
    at,
    read: (name) => readFileSync(at(name), 'utf8'),
    names: (folder = '.') => readdirSync(at(folder)).sort(),
    run: (...argv) => main(argv, io),
  };
}

/** An error as the operating system gives it. */
export function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: made by a test`), { code, syscall: 'test' });
}
