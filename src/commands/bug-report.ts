import { homepage } from '../help.ts';
import { version } from '../registry.gen.ts';
import { printable } from '../text/terminal.ts';

/** What to say of a bug: its cause, and where to report it. */
export function bugReport(cause: unknown): string {
  const text = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
  const lines = text.split('\n').map(printable).join('\n');
  return `${lines}\nThis is a bug of dd-cp-lint ${version}, not of your files. Please report it: ${homepage}/issues\n`;
}
