/** Files that a pattern means: those at most `depth` folders below `base` whose path from there `matches`. */
export interface Glob {
  /** A path without wildcards; empty for where one is. */
  readonly base: string;
  readonly depth: number;
  readonly matches: RegExp;
}

/** Whether a path can be meant as a pattern. */
export const isPattern = (path: string): boolean => /[*?[{]/.test(path);

/**
 * A pattern as shells read it: `*`, `?` and `[a-z]` within a name, `**` for any folders, `{a,b}` for alternatives, `\` before a
 * character that means itself. Wildcards don't match a dot at the beginning of a name. Alternatives give a glob each.
 */
export function readGlob(pattern: string): readonly Glob[] {
  return alternatives(pattern).map((one) => {
    const segments = one.split('/').filter((segment) => segment !== '.');
    const first = segments.findIndex(isPattern);
    const fixed = first === -1 ? segments.length - 1 : first;
    const [base, rest] = [segments.slice(0, fixed), segments.slice(fixed)];
    return {
      base: base.length === 1 && base[0] === '' ? '/' : plain(base.join('/')),
      depth: rest.includes('**') ? Number.POSITIVE_INFINITY : rest.length - 1,
      matches: new RegExp(`^${rest.map(expression).join('')}$`, 'u'),
    };
  });
}

const plain = (text: string): string => text.replace(/\\(.)/g, '$1');

/** `a{b,c{d,e}}` gives `ab`, `acd` and `ace`. Braces that enclose no comma, or are left open, mean themselves. */
function alternatives(pattern: string): readonly string[] {
  let depth = 0;
  let cuts: number[] = [];
  for (let at = 0; at < pattern.length; at++) {
    const character = pattern[at];
    if (character === '\\') at++;
    else if (character === '{' && depth++ === 0) cuts = [at];
    else if (character === ',' && depth === 1) cuts.push(at);
    else if (character === '}' && depth > 0 && --depth === 0 && cuts.length > 1) {
      const [open = 0] = cuts;
      const parts = [...cuts, at].slice(1).map((end, index) => pattern.slice((cuts[index] ?? 0) + 1, end));
      return parts.flatMap((part) => alternatives(pattern.slice(0, open) + part + pattern.slice(at + 1)));
    }
  }
  return [pattern];
}

/** One name of a path with the slash after it, as part of a regular expression. */
function expression(segment: string, index: number, { length }: readonly string[]): string {
  const isLast = index === length - 1;
  if (segment === '**') return `(?:(?!\\.)[^/]+/)*${isLast ? '(?!\\.)[^/]+' : ''}`;
  const hidden = /^[*?[]/.test(segment) ? '(?!\\.)' : '';
  const body = segment.replace(/\\.|\[[!^]?\]?[^\]]*\]|[*?]|[^*?[\\]+|[\s\S]/gu, (part) => {
    if (part === '*') return '[^/]*';
    if (part === '?') return '[^/]';
    if (part.length > 2 && part.startsWith('[')) return characterClass(part);
    return literal(part.length > 1 && part.startsWith('\\') ? part.slice(1) : part);
  });
  return `${hidden}${body}${isLast ? '' : '/'}`;
}

function characterClass(part: string): string {
  const negated = /^\[[!^]/.test(part);
  const inside = part.slice(negated ? 2 : 1, -1).replace(/[\\\]^[]/g, '\\$&');
  // A range that runs backwards holds nothing.
  const ranges = inside.replace(/([^\\])-([^\\])/gu, (range, from: string, to: string) => (from <= to ? range : ''));
  return `(?!/)[${negated ? '^' : ''}${ranges}]`;
}

const literal = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
