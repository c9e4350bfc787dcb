import { isatty } from 'node:tty';
import { type Io, nodeFiles, type Output, readAll, writeAll } from './io.ts';
import { main } from './main.ts';

// Neither process.stdout nor process.stderr is touched unless it is a terminal: making the streams costs a start more than all of its output.
const output = (fd: 1 | 2): Output => ({
  write: (text) => writeAll(fd, text),
  isTTY: isatty(fd),
  get columns() {
    return isatty(fd) ? (fd === 1 ? process.stdout : process.stderr).columns : undefined;
  },
});

const io: Io = {
  files: nodeFiles,
  stdout: output(1),
  stderr: output(2),
  readStdin: () => readAll(0),
  get cwd() {
    return process.cwd();
  },
  env: process.env,
};

main(process.argv.slice(2), io).then((code) => {
  process.exitCode = code;
});
