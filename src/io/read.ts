import { isUtf8 } from 'node:buffer';
import type { Stats } from 'node:fs';
import { errorCode, type FileSystem } from '../io.ts';

/** Larger files are not read: nobody writes such configuration by hand. */
export const largestFile = 10 * 1024 * 1024;

/** A file's text, a byte-order mark included, or why it can't be had, as a sentence about the path: `is not UTF-8`. */
export type Reading = { readonly text: string } | { readonly reason: string };

/** Reads one file that was there a moment ago. Never throws for what the file or the system is like, never hangs. */
export function readText(files: FileSystem, path: string): Reading {
  try {
    const stats = files.stat(path);
    const reason = stats ? refusal(stats) : vanished;
    return reason ? { reason } : decode(files.read(path));
  } catch (error) {
    return { reason: reasonOf(error) };
  }
}

/** Why something of this kind and size is not read; undefined when it is. */
function refusal(stats: Stats): string | undefined {
  if (stats.isDirectory()) return 'is a folder';
  if (stats.isFIFO()) return 'is a pipe; give - to read standard input';
  if (!stats.isFile()) return 'is no regular file';
  return stats.size > largestFile ? tooLarge : undefined;
}

/** Why a larger file is not read. */
export const tooLarge = `is larger than ${largestFile / 1024 / 1024} MB`;

/** The text of these bytes, which must be UTF-8. */
export function decode(bytes: Buffer): Reading {
  if (bytes.length > largestFile) return { reason: tooLarge };
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return { reason: 'is UTF-16, expected UTF-8' };
  if (bytes.includes(0)) return { reason: 'is binary' };
  return isUtf8(bytes) ? { text: bytes.toString('utf8') } : { reason: 'is not UTF-8' };
}

const vanished = 'vanished before it was read';

const reasons: Readonly<Record<string, string>> = {
  ENOENT: vanished,
  EACCES: "can't be read: permission denied",
  EPERM: "can't be read: permission denied",
  EISDIR: 'is a folder',
  ELOOP: 'is a symbolic link that leads to itself',
};

/** What an error of the operating system while reading means; any other error is thrown on. */
export function reasonOf(error: unknown): string {
  const code = errorCode(error);
  if (code === undefined) throw error;
  return reasons[code] ?? `can't be read: ${code}`;
}
