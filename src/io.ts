import * as fs from 'node:fs';

/** Where text goes that a person or a program reads. */
export interface Output {
  write(text: string): void;
  readonly isTTY: boolean;
  /** Columns of the terminal; undefined when it is none. */
  readonly columns: number | undefined;
}

/** What the linter needs of a file system. Paths are absolute. Every function throws Node's errors, with their `code`. */
export interface FileSystem {
  /** Entries of a folder, in no order; links are not followed. */
  list(folder: string): readonly fs.Dirent[];
  /** Follows links; undefined when nothing is there. */
  stat(path: string): fs.Stats | undefined;
  realPath(path: string): string;
  /** The whole content. Never waits for a writer, should the path be a pipe by now. */
  read(path: string): Buffer;
  /** Fills `buffer` from the start of the file; gives the number of bytes, which is less than its length when the file is shorter. */
  readInto(path: string, buffer: Buffer): number;
  /** Throws when this process may not write the file. */
  checkWritable(path: string): void;
  /** A new file beside `path` that nobody else can have made, with mode and owner of `like`, flushed to the disk; gives its path. */
  createBeside(path: string, bytes: Buffer, like: fs.Stats): string;
  rename(from: string, to: string): void;
  remove(path: string): void;
  /** Makes a folder and those above it; one that is there is left as it is. */
  makeFolder(path: string): void;
  /** Writes a file that is the linter's own output. */
  write(path: string, text: string): void;
  /** Adds to a file that others write to as well. */
  append(path: string, text: string): void;
}

/** Everything that the linter knows of the world. Only `cli.ts` makes the real one; tests make theirs. */
export interface Io {
  readonly files: FileSystem;
  readonly stdout: Output;
  readonly stderr: Output;
  /** All of standard input, or a little more than `limit` bytes of it. */
  readStdin(limit: number): Buffer;
  /** Absolute. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** The real file system, synchronous throughout: that is the fastest way in Node. */
export const nodeFiles: FileSystem = {
  list: (folder) => fs.readdirSync(folder, { withFileTypes: true }),
  stat: (path) => fs.statSync(path, { throwIfNoEntry: false }),
  realPath: (path) => fs.realpathSync(path),
  read: (path) => withFile(path, (fd) => fs.readFileSync(fd)),
  readInto: (path, buffer) => withFile(path, (fd) => fill(fd, buffer)),
  checkWritable: (path) => fs.accessSync(path, fs.constants.W_OK),
  createBeside,
  rename: (from, to) => fs.renameSync(from, to),
  remove: (path) => fs.rmSync(path, { force: true }),
  makeFolder: (path) => fs.mkdirSync(path, { recursive: true }),
  write: (path, text) => fs.writeFileSync(path, text),
  append: (path, text) => fs.appendFileSync(path, text),
};

// Undefined on Windows, where opening a pipe doesn't wait.
const reading = fs.constants.O_RDONLY | (fs.constants.O_NONBLOCK ?? 0);

function withFile<T>(path: string, use: (fd: number) => T): T {
  const fd = fs.openSync(path, reading);
  try {
    return use(fd);
  } finally {
    fs.closeSync(fd);
  }
}

function fill(fd: number, buffer: Buffer): number {
  let length = 0;
  while (length < buffer.length) {
    const count = fs.readSync(fd, buffer, length, buffer.length - length, null);
    if (count === 0) break;
    length += count;
  }
  return length;
}

function createBeside(path: string, bytes: Buffer, like: fs.Stats): string {
  const temporary = `${path}.${crypto.randomUUID()}.tmp`;
  const fd = fs.openSync(temporary, 'wx', 0o600);
  try {
    fs.writeFileSync(fd, bytes);
    keepOwner(fd, like);
    fs.fchmodSync(fd, like.mode & 0o7777);
    fs.fsyncSync(fd);
  } catch (error) {
    fs.rmSync(temporary, { force: true });
    throw error;
  } finally {
    fs.closeSync(fd);
  }
  return temporary;
}

/** Only root may give a file away; for everybody else the file becomes their own, as with any editor. */
function keepOwner(fd: number, like: fs.Stats): void {
  try {
    fs.fchownSync(fd, like.uid, like.gid);
  } catch (error) {
    if (errorCode(error) !== 'EPERM') throw error;
  }
}

/** The `code` of an error of the operating system, such as `ENOENT`; undefined for any other error. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && 'syscall' in error ? error.code : undefined;
}

/** Writes all of a text, waiting for a slow reader. A reader that has gone (`| head`) is no error: nobody wants the rest. */
export function writeAll(fd: number, text: string): void {
  const bytes = Buffer.from(text);
  let at = 0;
  while (at < bytes.length) {
    try {
      at += fs.writeSync(fd, bytes, at);
    } catch (error) {
      const code = errorCode(error);
      if (code === 'EPIPE') return;
      if (code !== 'EAGAIN') throw error;
      pause();
    }
  }
}

/** Reads a stream that may have nothing to give for the moment to its end, or until it has given more than `limit` bytes. */
export function readAll(fd: number, limit: number): Buffer {
  const chunks: Buffer[] = [];
  for (let length = 0; length <= limit; length += chunks.at(-1)?.length ?? 0) {
    const chunk = Buffer.allocUnsafe(1 << 16);
    const count = readSome(fd, chunk);
    if (count === 0) break;
    chunks.push(chunk.subarray(0, count));
  }
  return Buffer.concat(chunks);
}

function readSome(fd: number, chunk: Buffer): number {
  for (;;) {
    try {
      return fs.readSync(fd, chunk, 0, chunk.length, null);
    } catch (error) {
      const code = errorCode(error);
      // Windows ends a pipe with EOF.
      if (code === 'EOF') return 0;
      if (code !== 'EAGAIN') throw error;
      pause();
    }
  }
}

/** Five milliseconds. */
const pause = (): unknown => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
