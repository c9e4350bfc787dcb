import { homepage } from '../help.ts';
import { version } from '../registry.gen.ts';
import { printableLines } from '../text/terminal.ts';

/** What to say of a bug: its cause, and where to report it. */
export function bugReport(cause: unknown): string {
  const text = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
  return `${printableLines(text)}\nThis is a bug of dd-cp-lint ${version}, not of your files. Please report it: ${homepage}/issues\n`;
}
