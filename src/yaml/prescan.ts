import { Lexer } from 'yaml';
import { lengthOf, marks } from './lexeme.ts';

/** Limits on a text before any parser sees it: past them parsers need seconds, gigabytes, or all of the stack. */
const limits = { characters: 10_000_000, line: 1_000_000, depth: 200, aliases: 100 };

/** Why a text is refused, and where it goes past the limit. */
export interface Refusal {
  readonly message: string;
  readonly offset: number;
}

/** Linear look at a YAML or JSON text; undefined when a parser may read it. */
export function prescan(text: string): Refusal | undefined {
  if (text.length > limits.characters) {
    return { message: `the text is longer than ${limits.characters / 1_000_000} million characters`, offset: 0 };
  }
  return longLine(text) ?? deepIndentation(text) ?? deepBrackets(text) ?? manyAliases(text);
}

function longLine(text: string): Refusal | undefined {
  for (let start = 0; start <= text.length; ) {
    const end = text.indexOf('\n', start);
    const stop = end === -1 ? text.length : end;
    if (stop - start > limits.line) return { message: 'a line is longer than a million characters', offset: start };
    start = stop + 1;
  }
  return undefined;
}

/** Counts the columns at which block collections can be open at once: indentation, and `- - -` on one line. */
function deepIndentation(text: string): Refusal | undefined {
  const open: number[] = [];
  for (const match of text.matchAll(/^([ ]*(?:[-?:][ \t]+)*)[^\s#]/gm)) {
    const lead = match[1] ?? '';
    for (let column = 0; column <= lead.length; column++) {
      if (column < lead.length && /\s/.test(lead.charAt(column))) continue;
      while ((open.at(-1) ?? -1) >= column) open.pop();
      open.push(column);
    }
    if (open.length > limits.depth) {
      return { message: `blocks are nested more than ${limits.depth} deep`, offset: match.index + lead.length };
    }
  }
  return undefined;
}

/** Brackets are counted roughly first, since block scalars and comments may hold any; the exact count costs a lexer run. */
function deepBrackets(text: string): Refusal | undefined {
  if (!roughlyDeep(text)) return undefined;
  let depth = 0;
  for (const { lexeme, offset } of tokensOf(text)) {
    if (lexeme === '[' || lexeme === '{') depth++;
    else if (lexeme === ']' || lexeme === '}') depth = Math.max(0, depth - 1);
    if (depth > limits.depth) return { message: `brackets are nested more than ${limits.depth} deep`, offset };
  }
  return undefined;
}

/** The same with aliases, since shell scripts and patterns are full of stars. */
function manyAliases(text: string): Refusal | undefined {
  if (!text.includes('&') || (text.match(/\*[^\s,[\]{}*]/g)?.length ?? 0) <= limits.aliases) return undefined;
  let count = 0;
  for (const { lexeme, offset } of tokensOf(text)) {
    if (lexeme.startsWith('*') && ++count > limits.aliases) return { message: `there are more than ${limits.aliases} aliases`, offset };
  }
  return undefined;
}

/** What the lexer finds outside scalars. */
function* tokensOf(text: string): Generator<{ readonly lexeme: string; readonly offset: number }> {
  let offset = 0;
  let isScalar = false;
  for (const lexeme of new Lexer().lex(text)) {
    if (!isScalar) yield { lexeme, offset };
    isScalar = lexeme === marks.scalar;
    offset += lengthOf(lexeme);
  }
}

function roughlyDeep(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x5b || code === 0x7b) {
      depth++;
      if (depth > limits.depth) return true;
    } else if ((code === 0x5d || code === 0x7d) && depth > 0) depth--;
  }
  return false;
}
