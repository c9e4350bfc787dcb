import { type HereDocument, type Opening, readHereDocument } from './here-document.ts';
import { readWord, type Word } from './word.ts';

/** One simple command. Redirections are left out, but for the here-document that is its input. */
export interface Command {
  readonly words: readonly Word[];
  readonly input: HereDocument | null;
}

/** Commands that are joined by pipes, in order. */
export type Pipeline = readonly Command[];

/** A script while it is read. */
interface Reading {
  readonly source: string;
  /** Whether commands stand behind a prompt, so that all other lines are what they print. */
  readonly prompted: boolean;
  readonly pipelines: Pipeline[];
  pipeline: Draft[];
  /** Here-documents whose bodies begin with the next line, each with the command that reads it. */
  readonly waiting: { readonly opening: Opening; readonly command: Draft }[];
}

interface Draft {
  readonly words: Word[];
  input: HereDocument | null;
}

const blanks = /(?:[ \t]|\\\r?\n|\r(?=\n))*/y;
const operator = /\|\||\|&?|&&|;;?|&(?!>)|[()]/y;
const redirection = /(?:\d*|&)(<<<|<<-?|<>|<&|>>|>&|>\||<|>)/y;
const prompt = /[ \t]*\$ /y;

/**
 * The commands of a script, or of an example in which they stand behind `$ `. Structure (`if`, `for`, functions) isn't understood:
 * its words are the first of their commands. Nothing is run. Where a quote isn't closed, reading goes on with the next line, a few times.
 */
export function readCommands(source: string): readonly Pipeline[] {
  const reading: Reading = {
    source,
    prompted: /^(?:[ \t]*(?:#.*)?\r?\n)*[ \t]*\$ /.test(source),
    pipelines: [],
    pipeline: [],
    waiting: [],
  };
  let failures = 0;
  for (let at = beginLine(reading, 0); at < source.length; ) {
    const next = readToken(reading, at);
    if (next !== null) at = next;
    else if (++failures > mostFailures) break;
    else {
      reading.pipeline = [];
      reading.waiting.length = 0;
      at = beginLine(reading, nextLine(source, at));
    }
  }
  endPipeline(reading);
  return reading.pipelines;
}

const mostFailures = 20;

/** Reads one token and gives its end; null when it can't be read. */
function readToken(reading: Reading, from: number): number | null {
  const { source } = reading;
  const at = from + (match(blanks, source, from)?.[0].length ?? 0);
  const char = source.charAt(at);
  if (char === '') return at;
  if (char === '\n') return endLine(reading, at);
  if (char === '#') return lineEnd(source, at);
  const joined = match(operator, source, at)?.[0];
  if (joined !== undefined) {
    if (joined === '|' || joined === '|&') reading.pipeline.push({ words: [], input: null });
    else endPipeline(reading);
    return at + joined.length;
  }
  const word = readWord(source, at);
  const redirected = match(redirection, source, at);
  if (redirected && !(word && word.span.end > at + redirected[0].length)) return readRedirection(reading, at, redirected);
  if (!word) return null;
  commandOf(reading).words.push(word);
  return word.span.end;
}

function match(pattern: RegExp, source: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(source);
}

function commandOf(reading: Reading): Draft {
  const last = reading.pipeline.at(-1);
  if (last) return last;
  const first: Draft = { words: [], input: null };
  reading.pipeline.push(first);
  return first;
}

function readRedirection(reading: Reading, at: number, [all, kind]: RegExpExecArray): number | null {
  const { source } = reading;
  const start = at + all.length;
  const target = readWord(source, start + (match(blanks, source, start)?.[0].length ?? 0));
  if (!target) return null;
  if (kind === '<<' || kind === '<<-') {
    const quoted = source.slice(target.span.start, target.span.end) !== target.text;
    reading.waiting.push({ opening: { delimiter: target.text, quoted, tabs: kind === '<<-' }, command: commandOf(reading) });
  }
  return target.span.end;
}

/** At a line break. Bodies of here-documents come first; after a pipe the command goes on. */
function endLine(reading: Reading, at: number): number {
  let next = at + 1;
  for (const { opening, command } of reading.waiting.splice(0)) {
    const { document, end } = readHereDocument(reading.source, next, opening);
    command.input = document;
    next = end;
  }
  const goesOn = reading.pipeline.length > 1 && reading.pipeline.at(-1)?.words.length === 0;
  if (goesOn) return next;
  endPipeline(reading);
  return beginLine(reading, next);
}

function endPipeline(reading: Reading): void {
  const commands = reading.pipeline.filter(({ words }) => words.length > 0);
  if (commands.length > 0) reading.pipelines.push(commands);
  reading.pipeline = [];
}

/** Where the next command begins: behind the prompt, where there are prompts. */
function beginLine({ source, prompted }: Reading, from: number): number {
  if (!prompted) return from;
  for (let at = from; at < source.length; at = nextLine(source, at)) {
    const found = match(prompt, source, at);
    if (found) return at + found[0].length;
  }
  return source.length;
}

function lineEnd(source: string, at: number): number {
  const end = source.indexOf('\n', at);
  return end === -1 ? source.length : end;
}

const nextLine = (source: string, at: number): number => Math.min(lineEnd(source, at) + 1, source.length);
