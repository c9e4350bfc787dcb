import { printable } from './terminal.ts';

/** Text of one line in which Markdown sees nothing but text, in the cell of a table too. */
export const literal = (text: string): string => printable(text).replace(/[!-/:-@[-`{-~]/g, '\\$&');
