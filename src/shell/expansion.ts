/** What only a shell can fill in, as a template that readers of YAML and JSON leave open. */
export interface Expansion {
  readonly end: number;
  /** `${NAME}`, or `$(...)` for anything else. */
  readonly text: string;
}

const simple = /\$(?:([A-Za-z_]\w*|[\d@*#?!$-])|\{([A-Za-z_]\w*)\})/y;

/** The expansion that begins at an offset; undefined when none does, null when it isn't closed. */
export function readExpansion(source: string, at: number): Expansion | null | undefined {
  const char = source.charAt(at);
  if (char === '`') return closed(source.indexOf('`', at + 1));
  if (char !== '$') return undefined;
  simple.lastIndex = at;
  const [whole, bare, braced] = simple.exec(source) ?? [];
  if (whole !== undefined) return { end: at + whole.length, text: `\${${bare ?? braced ?? ''}}` };
  const open = source.charAt(at + 1);
  return open === '(' || open === '{' ? closed(closingOf(source, at + 1)) : undefined;
}

const closed = (last: number): Expansion | null => (last === -1 ? null : { end: last + 1, text: '$(...)' });

const pairs: Readonly<Record<string, string>> = { '(': ')', '{': '}' };

/** No expansion that a person writes is longer. */
const longest = 10_000;

/** Where the bracket at an offset closes, quotes and brackets in it considered; -1 when it doesn't. */
function closingOf(source: string, start: number): number {
  const open = source.charAt(start);
  let depth = 0;
  for (let at = start; at < source.length && at - start < longest; at++) {
    const char = source.charAt(at);
    if (char === '\\') at++;
    else if (char === "'" || char === '"') {
      at = quoteEnd(source, at);
      if (at === -1) return -1;
    } else if (char === open) depth++;
    else if (char === pairs[open] && --depth === 0) return at;
  }
  return -1;
}

function quoteEnd(source: string, start: number): number {
  const quote = source.charAt(start);
  for (let at = start + 1; at < source.length && at - start < longest; at++) {
    if (source.charAt(at) === quote) return at;
    if (quote === '"' && source.charAt(at) === '\\') at++;
  }
  return -1;
}
