import { Characters } from '../yaml/characters.ts';
import { mappedRegion } from '../yaml/mapped-region.ts';
import { type LocalEdit, partRegion, type Region } from '../yaml/region.ts';
import { locate } from '../yaml/scalar-edit.ts';
import type { Fence } from './fences.ts';

/** The code of a fence in a Markdown text. Lines that are written into it get what stands before the others. */
export function fenceRegion(parent: Region, fence: Fence): Region {
  const { lines, prefix, end } = fence;
  const first = lines[0]?.code.start ?? end;
  const last = lines.at(-1)?.code.end ?? end;
  const isBare = lines.every(({ start, code }) => start === code.start);
  if (prefix === '' || (isBare && lines.length > 0)) return partRegion(parent, { start: first, end: last });
  const characters = new Characters();
  for (const { code } of lines) characters.copy(parent.text, code.start, code.end);
  const decoded = characters.finish(end);
  const isLineStart = (at: number): boolean => at === 0 || decoded.text.charAt(at - 1) === '\n';
  return mappedRegion(parent, decoded, ({ span, text }: LocalEdit): LocalEdit => {
    const { start, end: stop } = locate(decoded, span);
    // Lines that go take what stands before the next one along, and leave their own.
    const host = { start, end: isLineStart(span.end) && span.end > span.start ? (decoded.starts[span.end] ?? stop) : stop };
    const isLast = span.end === decoded.text.length;
    // The line that closes the fence has its own.
    const indented = text.replace(isLast ? /\n(?=[\s\S])/g : /\n/g, `\n${prefix}`);
    if (!isLineStart(span.start)) return { span: host, text: indented };
    const line = span.start === decoded.text.length ? end : (lines.findLast((one) => one.start <= start)?.start ?? start);
    // Whole lines at the end, up to the line that closes the fence.
    if (isLast && (text === '' || text.endsWith('\n'))) {
      return { span: { start: line, end: host.end }, text: text.replace(/^(?=[\s\S])/gm, prefix) };
    }
    // An empty line may have nothing before it.
    return { span: host, text: line === start && (text !== '' || isLineStart(span.end)) ? prefix + indented : indented };
  });
}
