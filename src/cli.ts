import { fstatSync, statSync } from 'node:fs';
import { type Io, nodeFiles, type Output, readAll, writeAll } from './io.ts';
import { main } from './main.ts';

// The streams of Node cost a start more than all that is written to them, so they are made for a terminal only.
const output = (fd: 1 | 2, stream: () => NodeJS.WriteStream): Output => {
  const terminal = (): NodeJS.WriteStream | undefined => (mayBeTerminal(fd) ? stream() : undefined);
  return {
    write: (text) => writeAll(fd, text),
    get isTTY() {
      return terminal()?.isTTY ?? false;
    },
    get columns() {
      return terminal()?.columns;
    },
  };
};

function mayBeTerminal(fd: number): boolean {
  try {
    const stats = fstatSync(fd);
    return stats.isCharacterDevice() && stats.rdev !== statSync('/dev/null', { throwIfNoEntry: false })?.rdev;
  } catch {
    // A closed one is none.
    return false;
  }
}

const io: Io = {
  files: nodeFiles,
  stdout: output(1, () => process.stdout),
  stderr: output(2, () => process.stderr),
  readStdin: (limit) => readAll(0, limit),
  get cwd() {
    return process.cwd();
  },
  env: process.env,
};

main(process.argv.slice(2), io).then((code) => {
  process.exitCode = code;
});
