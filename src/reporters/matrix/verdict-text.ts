import type { ReportVerdict } from '../../report.ts';
import type { Style } from '../../reporter.ts';
import { paint, printable } from '../../text/terminal.ts';
import { wrapped } from '../../text/wrap.ts';
import { detailsOf, tones, verdictWords } from './words.ts';

/** What of a report's style concerns single texts. */
export type TextStyle = Pick<Style, 'color' | 'width'>;

/** A verdict with its reason behind a title, and below it what else is to be said, for a terminal. */
export function verdictText(title: string, found: ReportVerdict, { color, width }: TextStyle): string {
  const tint = paint(color);
  const reason = found.reason ? `: ${wrapped(printable(found.reason), width, 4)}` : '';
  const lines = detailsOf(found).map(({ name, text }) => `    ${tint.cyan(`${name}:`)} ${paragraphs(text, width)}`);
  return [`  ${tint.bold(title)} ${tint[tones[found.verdict]](verdictWords(found))}${reason}`, ...lines].join('\n');
}

/** Text of several lines, each broken for itself. */
const paragraphs = (text: string, width: number): string =>
  text
    .split('\n')
    .filter((one) => one !== '')
    .map((one) => wrapped(printable(one), width, 6))
    .join('\n      ');
