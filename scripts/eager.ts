import type { Ran } from './coverage.ts';

/**
 * The script with the functions that ran in parentheses: V8 compiles such a one together with what is around it. Any other
 * it reads at least twice, first to find its end and then to run it. A declaration becomes a variable at the script's top,
 * so that it is there from the start as before. Of no use for arrow functions and for methods of classes.
 */
export function eager(script: string, ran: readonly Ran[]): string {
  const moved: string[] = [];
  const body = render({ script, ran, moved }, { start: 0, end: script.length });
  const [start = ''] = /^(?:#!.*\n)?(?:"use strict";)?/.exec(body) ?? [];
  return `${start}var ${moved.join(',')};${body.slice(start.length)}`;
}

interface Rewriting {
  readonly script: string;
  /** In order; a function precedes those within. */
  readonly ran: readonly Ran[];
  /** Declarations on their way to the top. */
  readonly moved: string[];
}

/** The text between two offsets with all functions within rewritten. */
function render(rewriting: Rewriting, { start, end }: Ran): string {
  const within = rewriting.ran.filter((one) => one.start >= start && one.end <= end && one.end - one.start < end - start);
  const outermost: Ran[] = [];
  for (const one of within) if (one.start >= (outermost.at(-1)?.end ?? start)) outermost.push(one);
  const isTop = end === rewriting.script.length;
  let [text, at] = ['', start];
  for (const one of outermost) {
    text += rewriting.script.slice(at, one.start) + rewritten(rewriting, one, isTop);
    at = one.end;
  }
  return text + rewriting.script.slice(at, end);
}

function rewritten(rewriting: Rewriting, one: Ran, isTop: boolean): string {
  const text = render(rewriting, one);
  const before = rewriting.script[one.start - 1] ?? '';
  const [, name] = /^(?:async )?function\*? ?([\w$]*)\(/.exec(text) ?? [];
  if (name === undefined) {
    // A class has no commas between its methods.
    const [shorthand = '', star = '', key = ''] = (before === ',' && /^(\*?)([\w$]+)(?=\()/.exec(text)) || [];
    return key === '' ? text : `${key}:(function${star}${text.slice(shorthand.length)})`;
  }
  if (!/[;{}\n]/.test(before)) return `(${text})`;
  if (!isTop) return text;
  rewriting.moved.push(`${name}=(${text})`);
  return '';
}
