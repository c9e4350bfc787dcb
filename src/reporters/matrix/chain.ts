import type { LinkState } from '../../model/chain.ts';
import { paint, printable } from '../../text/terminal.ts';
import { wrapped } from '../../text/wrap.ts';
import type { Statement, Trace } from '../../trace.ts';
import { type TextStyle, verdictText } from './verdict-text.ts';
import { tones } from './words.ts';

const states: Readonly<Record<LinkState, string>> = {
  ok: 'ok',
  broken: 'broken',
  'probably-broken': 'probably broken',
  unknown: "can't be told",
  'not-applicable': 'not needed',
};

/** The evidence for each link of a chain, with its places, and what it comes to. */
export function chainText({ cluster, platform, component, verdict, steps, documented, others }: Trace, style: TextStyle): string {
  const tint = paint(style.color);
  const title = tint.bold(printable(`${component} in cluster ${cluster} (${platform ?? 'unknown platform'})`));
  const blocks = steps.map(({ link, state, statements }) =>
    [`  ${tint.bold(link)}: ${tint[tones[state]](states[state])}`, ...statements.map((one) => line(one, style))].join('\n'),
  );
  const rest = [
    ...list(steps.length > 0 ? 'also configured, and not what counts:' : 'configured:', others, style),
    ...list('documented:', documented, style),
  ];
  return `${[title, ...blocks, ...rest, verdictText('verdict:', verdict, style)].join('\n\n')}\n`;
}

const list = (title: string, statements: readonly Statement[], style: TextStyle): readonly string[] =>
  statements.length > 0 ? [[`  ${title}`, ...statements.map((one) => line(one, style))].join('\n')] : [];

function line({ text, at }: Statement, style: TextStyle): string {
  const place = at ? ` ${paint(style.color).dim(`(${printable(at.path)}:${at.start.line}:${at.start.column})`)}` : '';
  return `    ${wrapped(printable(text), style.width, 6)}${place}`;
}
