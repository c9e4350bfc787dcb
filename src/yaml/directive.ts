import type { Span } from '../text/source-file.ts';

/** A word in a directive that has no meaning there, with the words that would have one; none for a rule's id. */
export interface DirectiveProblem {
  readonly text: string;
  readonly span: Span;
  readonly expected: readonly string[];
}

interface Comment {
  /** From the `#` to the end of the line. */
  readonly span: Span;
  /** 1-based. */
  readonly line: number;
  readonly problems: readonly DirectiveProblem[];
}

/** `# dd-cp-lint: platform=ID@VERSION kubernetes=1.31 cluster=NAME`: what the file's cluster is. */
export interface SettingsDirective extends Comment {
  readonly kind: 'settings';
  readonly settings: readonly Setting[];
}

/** One `key=value`; the span is the value's. */
export interface Setting {
  readonly key: 'platform' | 'kubernetes' | 'cluster';
  readonly value: string;
  readonly span: Span;
}

/** `# dd-cp-lint-ignore RULE, RULE -- reason`, or `# dd-cp-lint-ignore-file` for a whole file. */
export interface IgnoreDirective extends Comment {
  readonly kind: 'ignore';
  /** Ids as they are written, whether or not there are such rules. */
  readonly rules: readonly string[];
  /** Places of `rules`, in the same order. */
  readonly ruleSpans: readonly Span[];
  /** Null when none is given. */
  readonly reason: string | null;
  /** Whether a 1-based line is meant: the comment's own, or the next line of code when it stands alone, or all. */
  covers(line: number): boolean;
}

/** A comment that begins as a directive does, and is none. */
export interface UnknownDirective extends Comment {
  readonly kind: 'unknown';
}

export type Directive = SettingsDirective | IgnoreDirective | UnknownDirective;

const settingKeys: readonly Setting['key'][] = ['platform', 'kubernetes', 'cluster'];

const words = ['dd-cp-lint:', 'dd-cp-lint-ignore', 'dd-cp-lint-ignore-file'];

/**
 * The directives in a file's comments, those in embedded texts that keep the file's lines included. A comment of Markdown,
 * `<!-- dd-cp-lint-ignore RULE -->`, that stands alone means all of the code that follows.
 */
export function directives(text: string): readonly Directive[] {
  if (!text.includes('dd-cp-lint')) return [];
  const lines = text.split('\n');
  let start = 0;
  return lines.flatMap((line, index) => {
    const from = start;
    start += line.length + 1;
    const found = comment.exec(line);
    const [, mark = '', word = '', text = ''] = found ?? [];
    // Without colon or hyphen it is a sentence about the tool.
    if (!found || word === 'dd-cp-lint') return [];
    const hash = line.indexOf(mark, found.index);
    const before = line.slice(0, hash);
    if (insideQuotes(before)) return [];
    const span = { start: from + hash, end: from + line.replace(/[ \t\r]+$/, '').length };
    const rest = { text, start: text === '' ? span.end : from + line.indexOf(text, line.indexOf(word, hash) + word.length) };
    return [
      directive(word, rest, { span, line: index + 1, problems: [], alone: /^[\s>]*$/.test(before), lines, isMarkdown: mark !== '#' }),
    ];
  });
}

const comment = /(?:^\uFEFF?|[ \t])(#|<!--)[ \t]*(dd-cp-lint(?:-[a-z-]+)?:?)(?:[ \t]+((?!-->).*?))?[ \t]*(?:-->[ \t]*)?\r?$/;

/** Text between quotes is no comment. Quotes that begin on an earlier line aren't seen. */
const insideQuotes = (before: string): boolean =>
  /(?:^|[\s[{,:])(?:"(?:[^"\\]|\\.)*|'[^']*)$/.test(before.replace(/(?<=^|[\s[{,:])(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')/g, ''));

/**
 * What to take out of a text so that a directive no longer asks for one of its rules: the rule's id, or all of a comment
 * that asks for nothing else, with its line or the blanks before it. Null for a comment that can't be read in full.
 */
export function cutOf(text: string, { span, rules, ruleSpans, problems }: IgnoreDirective, index: number): Span | null {
  const [before, own, after] = [ruleSpans[index - 1], ruleSpans[index], ruleSpans[index + 1]];
  if (problems.length > 0 || !own) return null;
  if (rules.length > 1) return after ? { start: own.start, end: after.start } : { start: before?.end ?? own.start, end: own.end };
  const begin = text.lastIndexOf('\n', span.start - 1) + 1;
  const line = text.charAt(begin) === '\uFEFF' ? begin + 1 : begin;
  const code = text.slice(line, span.start).trimEnd();
  if (code !== '') return { start: line + code.length, end: span.end };
  const end = text.indexOf('\n', span.end);
  return { start: line, end: end === -1 ? text.length : end + 1 };
}

interface Words {
  readonly text: string;
  readonly start: number;
}

interface Found extends Comment {
  readonly alone: boolean;
  readonly isMarkdown: boolean;
  readonly lines: readonly string[];
}

function directive(word: string, rest: Words, { alone, isMarkdown, lines, ...comment }: Found): Directive {
  const { span, line } = comment;
  if (word === 'dd-cp-lint:') return { ...comment, ...readSettings(rest), kind: 'settings' };
  const name = word.replace(/:$/, '');
  const next = lines.findIndex((text, index) => index >= line && !/^\s*(?:#.*)?$/.test(text)) + 1;
  const own = alone ? next : line;
  const last = alone && isMarkdown ? lastOfBlock(lines, own) : own;
  if (name === 'dd-cp-lint-ignore')
    return { ...comment, ...readIgnore(rest), kind: 'ignore', covers: (asked) => asked >= own && asked <= last };
  if (name === 'dd-cp-lint-ignore-file') return { ...comment, ...readIgnore(rest), kind: 'ignore', covers: () => true };
  return { ...comment, kind: 'unknown', problems: [{ text: name, span, expected: words }] };
}

/** The last line of the code block that begins with a line, from 1; that line itself when none does. */
function lastOfBlock(lines: readonly string[], line: number): number {
  const [, mark] = /^[\s>]*(`{3,}|~{3,})/.exec(lines[line - 1] ?? '') ?? [];
  const end = mark === undefined ? -1 : lines.findIndex((text, index) => index >= line && text.replace(/^[\s>]+/, '').startsWith(mark));
  return end === -1 ? line : end + 1;
}

function readSettings(rest: Words): Pick<SettingsDirective, 'settings' | 'problems'> {
  const settings: Setting[] = [];
  const problems: DirectiveProblem[] = [];
  for (const { text, start } of wordsOf(rest, /[^\s,]+/g)) {
    const [, name = text, value = ''] = /^([^=]*)=(.+)$/.exec(text) ?? [];
    const key = settingKeys.find((known) => known === name);
    const end = start + text.length;
    if (key && value) settings.push({ key, value, span: { start: end - value.length, end } });
    else problems.push({ text, span: { start, end }, expected: settingKeys.map((known) => `${known}=`) });
  }
  return { settings, problems };
}

function readIgnore(rest: Words): Pick<IgnoreDirective, 'rules' | 'ruleSpans' | 'reason' | 'problems'> {
  const [, ids = '', reason] = /^(.*?)(?:(?:^|[ \t]+)--(?:[ \t]+(.*))?)?$/.exec(rest.text) ?? [];
  const found = wordsOf({ text: ids, start: rest.start }, /[^\s,]+/g);
  const spans = found.map(({ text, start }) => ({ start, end: start + text.length }));
  const isId = (text: string): boolean => /^[a-z][a-z\d-]*$/.test(text);
  const problems = found.flatMap(({ text }, index) => {
    const span = spans[index];
    return span && !isId(text) ? [{ text, span, expected: [] }] : [];
  });
  if (found.length === 0) problems.push({ text: '', span: { start: rest.start, end: rest.start }, expected: [] });
  const isRule = (_: unknown, index: number): boolean => isId(found[index]?.text ?? '');
  return { rules: found.map(({ text }) => text).filter(isRule), ruleSpans: spans.filter(isRule), reason: reason || null, problems };
}

const wordsOf = ({ text, start }: Words, word: RegExp): readonly Words[] =>
  [...text.matchAll(word)].map((match) => ({ text: match[0], start: start + match.index }));
