import type { Io } from '../io.ts';
import type { Gathered } from './gather.ts';
import { absolute, shown } from './paths.ts';
import { decode, largestFile } from './read.ts';

/** Standard input as the one file to lint, under the name that is given for it. */
export function readStdin(name: string | undefined, io: Io): Gathered {
  const path = name === undefined ? '<stdin>' : shown(io, absolute(io, name));
  const reading = decode(io.readStdin(largestFile));
  if ('reason' in reading) return { files: [], skipped: 0, unread: [{ path, reason: reading.reason, fatal: true }] };
  if (reading.text === '') return { files: [], skipped: 0, unread: [{ path, reason: 'is empty', fatal: false }] };
  return { files: [{ path, text: reading.text }], skipped: 0, unread: [] };
}
