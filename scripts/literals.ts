/**
 * Texts without white space that everything holds that a regular expression matches. Of what is optional, in brackets or in
 * parentheses it claims nothing; of alternatives nothing at all.
 */
export function literalsIn(pattern: string): readonly string[] {
  const flat = flattened(pattern);
  if (flat.includes('|')) return [];
  const tokens = flat.matchAll(/(?:\\(?<escaped>\W)|(?<class>\\\w|[.^$\n])|(?<plain>.))(?<often>[*?+]|\{[^}]*\})?/gs);
  const text = [...tokens].map(({ groups: { escaped, plain, often } = {} }) => {
    const literal = escaped ?? plain ?? '\n';
    return often === undefined ? literal : often === '+' ? `${literal}\n` : '\n';
  });
  return text
    .join('')
    .split(/\s+/)
    .filter((literal) => literal !== '');
}

/** With a line break for all in brackets and parentheses. */
function flattened(pattern: string): string {
  const plain = pattern.replace(/(\\.)|\[(?:\\.|[^\]\\])*\]/gs, (_, escaped: string | undefined) => escaped ?? '\n');
  const less = plain.replace(/(?<=^|[^\\])\((?:\\.|[^()\\])*\)/gs, '\n');
  return less === plain ? less : flattened(less);
}
