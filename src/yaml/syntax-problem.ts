import type { YAMLParseError } from 'yaml';
import type { Node, SyntaxProblem } from './tree.ts';

/** Where the parser stumbled, and over what. */
interface Fault {
  /** UTF-16 offsets in `text`. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** All nodes that were read in spite of it, in order. */
  readonly nodes: readonly Node[];
}

type Explain = (fault: Fault) => SyntaxProblem | undefined;

/** A parser's error in words for people, where possible at the place that is to be changed instead of where the parser gave up. */
export function syntaxProblem(error: YAMLParseError, text: string, root: Node | null): SyntaxProblem {
  const start = Math.min(error.pos[0], text.length);
  const fault = { start, end: Math.min(Math.max(error.pos[1], start), text.length), text, nodes: nodesOf(root) };
  const explained = explanations.find(([pattern]) => pattern.test(error.message))?.[1](fault);
  return explained ?? { message: inSentence(error.message), span: { start, end: fault.end } };
}

const explanations: readonly (readonly [RegExp, Explain])[] = [
  [
    /^Plain value cannot start with (?!a tab)/,
    (fault) => at(fault, `a value that begins with ${fault.text.charAt(fault.start)} needs quotes`),
  ],
  [/^Missing closing/, quote],
  [/^Flow (?:map|sequence).* end with a/, bracket],
  [/^Nested mappings/, nestedKey],
  [/^Implicit (?:map )?keys need to be/, withoutColon],
  [
    /^(?:Sequence item without|A block sequence may not|All (?:mapping|sequence) items must)/,
    (fault) => at(fault, 'this line fits none of the indentations above it'),
  ],
  [/^Tabs/, (fault) => tab({ ...fault, start: fault.text.lastIndexOf('\t', fault.end - 1) })],
  [/^Block scalar lines must not be less indented/, (fault) => (fault.text.charAt(fault.start) === '\t' ? tab(fault) : undefined)],
  [/^Unexpected block-seq-ind on same line/, (fault) => at(fault, 'a list cannot begin on the line of its key')],
  [/^Unexpected (?:scalar|\S+-ind|flow-\S+) at node end/, (fault) => at(fault, 'there is more text after a value that is complete')],
];

/** The character at which the fault begins, blanks passed over. */
function at({ start, text }: Pick<Fault, 'start' | 'text'>, message: string): SyntaxProblem {
  const first = start + text.slice(start).search(/[^ \n]|$/);
  return { message, span: { start: first, end: Math.min(first + 1, text.length) } };
}

const tab = (fault: Fault): SyntaxProblem => at(fault, 'a tab stands where only blanks may indent');

/** The quote that the text at the fault begins with. */
function quote({ start, nodes, text }: Fault): SyntaxProblem | undefined {
  const node = nodes.findLast(({ kind, span }) => kind === 'scalar' && span.end >= start && /["']/.test(text.charAt(span.start)));
  return node && { message: 'a quote is opened here and never closed', span: { start: node.span.start, end: node.span.start + 1 } };
}

/** The bracket that the fault leaves open: the inner one where another kind of bracket is closed, else the outermost. */
function bracket({ start, nodes, text }: Fault): SyntaxProblem | undefined {
  const open = nodes.filter((node) => 'flow' in node && node.flow && node.span.start < start && node.span.end >= start);
  const node = /[\]}]/.test(text.charAt(start)) ? open.at(-1) : open[0];
  return node && { message: 'a bracket is opened here and not closed', span: { start: node.span.start, end: node.span.start + 1 } };
}

/** A key inside a value: on a line of its own, which continues the value, or after the value's own colon. */
function nestedKey(fault: Fault): SyntaxProblem | undefined {
  const key = fault.nodes.find(({ kind, span }) => kind === 'scalar' && span.start === fault.start);
  const line = key ? fault.text.lastIndexOf('\n', key.span.end - 1) : -1;
  return line > fault.start
    ? at({ start: line + 1, text: fault.text }, 'this line is indented deeper than the keys above it')
    : at(fault, 'a value in which a colon is followed by a blank needs quotes');
}

/** The first line of a text that stands where a key belongs; all of the line when nothing but an anchor or a tag does. */
function withoutColon({ start: given, text }: Fault): SyntaxProblem {
  const end = text.indexOf('\n', given);
  const rest = text.slice(given, end === -1 ? undefined : end).trimEnd();
  const start = rest === '' ? text.lastIndexOf('\n', given - 1) + 1 : given;
  return { message: 'this line has no colon that would make it a key', span: { start, end: given + rest.length } };
}

/** A node and all below it. */
function nodesOf(node: Node | null): readonly Node[] {
  if (node?.kind === 'map') return [node, ...node.pairs.flatMap(({ key, value }) => [...nodesOf(key), ...nodesOf(value)])];
  if (node?.kind === 'seq') return [node, ...node.items.flatMap(nodesOf)];
  return node ? [node] : [];
}

/** The first line of a parser's message, for the middle of a sentence. */
function inSentence(message: string): string {
  const [line = ''] = message.split('\n', 1);
  return line.charAt(0).toLowerCase() + line.slice(1).replace(/[.:]$/, '');
}
