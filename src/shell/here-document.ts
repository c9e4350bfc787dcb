import type { Span } from '../text/source-file.ts';
import { Characters } from '../yaml/characters.ts';
import type { Decoded } from '../yaml/decoded.ts';
import { mappedRegion } from '../yaml/mapped-region.ts';
import type { Region } from '../yaml/region.ts';
import { locate } from '../yaml/scalar-edit.ts';
import { type Expansion, readExpansion } from './expansion.ts';
import { readEscaped } from './word.ts';

/** What `<<` and `<<-` ask for. */
export interface Opening {
  readonly delimiter: string;
  /** Nothing is filled in, and a backslash is one. */
  readonly quoted: boolean;
  /** Tabs at the start of lines don't count. */
  readonly tabs: boolean;
}

/** The text of a here-document, as the command reads it. */
export interface HereDocument extends Decoded {
  readonly quoted: boolean;
}

/** Reads the body that begins at an offset, and gives the start of what follows; no document when its end is missing. */
export function readHereDocument(
  source: string,
  start: number,
  opening: Opening,
): { readonly document: HereDocument | null; readonly end: number } {
  const units = new Characters();
  const expand = expander(source);
  for (let at = start; at < source.length; ) {
    const found = source.indexOf('\n', at);
    const end = found === -1 ? source.length : found;
    const line = source.slice(at, end).replace(/\r$/, '');
    const indent = opening.tabs ? (/^\t*/.exec(line)?.[0].length ?? 0) : 0;
    if (line.slice(indent) === opening.delimiter) {
      return { document: { ...units.finish(at), quoted: opening.quoted }, end: Math.min(end + 1, source.length) };
    }
    const next = Math.min(end + 1, source.length);
    if (opening.quoted) units.copy(source, at + indent, next);
    at = opening.quoted ? next : fillLine({ units, source, expand }, { start: at + indent, end: next });
  }
  return { document: null, end: source.length };
}

/** Reads expansions, until so many aren't closed that it is no script. */
function expander(source: string): Filling['expand'] {
  let unclosed = 0;
  return (at) => {
    const expansion = unclosed < mostUnclosed ? readExpansion(source, at) : null;
    if (expansion === null) unclosed++;
    return expansion ?? null;
  };
}

const mostUnclosed = 20;

/** A body while it is read. */
interface Filling {
  readonly units: Characters;
  readonly source: string;
  readonly expand: (at: number) => Expansion | null;
}

/** A line in which expansions are templates, and backslashes escape what begins one. Gives its end, which an expansion may put off. */
function fillLine({ units, source, expand }: Filling, line: Span): number {
  let at = line.start;
  while (at < line.end) {
    const expansion = expand(at);
    if (expansion) {
      units.add(expansion.text, at, expansion.end);
      at = expansion.end;
    } else at = readEscaped(source, at, { units, escapable: /[$`\\]/ });
  }
  return at;
}

/** A here-document as a text of its own. */
export function hereRegion(holder: Region, document: HereDocument): Region {
  const { text, starts, quoted } = document;
  const cuts = (at: number): boolean => at > 0 && at < text.length && starts[at] === starts[at - 1];
  return mappedRegion(holder, document, ({ span, text: wanted }) => {
    // Nothing is known of the parts that a shell fills in.
    if (cuts(span.start) || cuts(span.end)) return null;
    return { span: locate(document, span), text: quoted ? wanted : wanted.replace(/[$`\\]/g, String.raw`\$&`) };
  });
}
