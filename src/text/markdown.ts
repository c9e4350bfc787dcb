import { printable } from './terminal.ts';

/** What Markdown, or GitHub's own, gives a meaning: anywhere, or at the begin of a line. */
const meaningful = /[\\`*_[\]<>|~#&@:$]|^[-+=]|(?<=^\d+)[.)]|(?<=\bwww)\./gi;

/** Text of one line in which Markdown sees nothing but text, in the cell of a table too. */
export const literal = (text: string): string => printable(text).replace(meaningful, '\\$&');
