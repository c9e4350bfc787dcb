import type { FileSystem } from '../io.ts';
import { mayMatter } from '../prefilter.ts';
import { largestFile, reasonOf, tooLarge } from './read.ts';

/** Whether a file is worth reading, or why that can't be told, as a sentence about the path. */
export type Relevance = (path: string) => boolean | string;

/** Looks into each file once, through one buffer that is used again and again: most files are small, most say no. */
export function relevance(files: FileSystem): Relevance {
  const buffer = Buffer.allocUnsafe(1 << 16);
  const answers = new Map<string, boolean | string>();
  return (path) => {
    const known = answers.get(path);
    if (known !== undefined) return known;
    const answer = lookInto(path);
    answers.set(path, answer);
    return answer;
  };

  function lookInto(path: string): boolean | string {
    try {
      const length = files.readInto(path, buffer);
      const answer = mayMatter(buffer.toString('latin1', 0, length));
      return answer || length < buffer.length ? answer : wholeMatters(files, path);
    } catch (error) {
      return reasonOf(error);
    }
  }
}

function wholeMatters(files: FileSystem, path: string): boolean | string {
  if ((files.stat(path)?.size ?? 0) > largestFile) return tooLarge;
  return mayMatter(files.read(path).toString('latin1'));
}
