import type { LinkState } from '../../model/chain.ts';
import type { Style } from '../../reporter.ts';
import { paint, printable } from '../../text/terminal.ts';
import { wrapped } from '../../text/wrap.ts';
import type { Statement, Trace } from '../../trace.ts';
import { detailsOf, tones, verdictWords } from './words.ts';

type ChainStyle = Pick<Style, 'color' | 'width'>;

const states: Readonly<Record<LinkState, string>> = {
  ok: 'ok',
  broken: 'broken',
  'probably-broken': 'probably broken',
  unknown: "can't be told",
  'not-applicable': 'not needed',
};

/** The evidence for each link of a chain, with its places, and what it comes to. */
export function chainText({ cluster, platform, component, verdict, steps, documented, others }: Trace, style: ChainStyle): string {
  const tint = paint(style.color);
  const title = tint.bold(printable(`${component} in cluster ${cluster} (${platform ?? 'unknown platform'})`));
  const blocks = steps.map(({ link, state, statements }) =>
    [`  ${tint.bold(link)}: ${tint[tones[state]](states[state])}`, ...statements.map((one) => line(one, style))].join('\n'),
  );
  const rest = [...list('also configured, and not what counts:', others, style), ...list('documented:', documented, style)];
  const outcome = [
    `  ${tint.bold('verdict')}: ${tint[tones[verdict.verdict]](verdictWords(verdict))}${verdict.reason ? `: ${wrapped(printable(verdict.reason), style.width, 4)}` : ''}`,
    ...detailsOf(verdict).map(({ name, text }) => `    ${tint.cyan(`${name}:`)} ${paragraphs(text, style.width)}`),
  ].join('\n');
  return `${[title, ...blocks, ...rest, outcome].join('\n\n')}\n`;
}

const list = (title: string, statements: readonly Statement[], style: ChainStyle): readonly string[] =>
  statements.length > 0 ? [[`  ${title}`, ...statements.map((one) => line(one, style))].join('\n')] : [];

function line({ text, at }: Statement, style: ChainStyle): string {
  const place = at ? ` ${paint(style.color).dim(`(${printable(at.path)}:${at.start.line}:${at.start.column})`)}` : '';
  return `    ${wrapped(printable(text), style.width, 6)}${place}`;
}

/** Text of several lines, each broken for itself. */
export const paragraphs = (text: string, width: number): string =>
  text
    .split('\n')
    .filter((one) => one !== '')
    .map((one) => wrapped(printable(one), width, 6))
    .join('\n      ');
