/** Texts that kill or stall YAML parsers, by what they do. All are past a limit, or repeat more than one. */
export const hostile: Readonly<Record<string, string>> = {
  'brackets nested 1,000 deep': `a: ${'['.repeat(1000)}${']'.repeat(1000)}\n`,
  'a million open brackets': '['.repeat(1_000_000),
  'braces nested 100,000 deep as JSON': '{"a":'.repeat(100_000),
  'dashes nested 100,000 deep': `${'- '.repeat(100_000)}a\n`,
  'keys nested 5,000 deep': Array.from({ length: 5000 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join(''),
  'a billion laughs': `a: &a [x, x, x, x, x, x, x, x, x]\n${[...'bcdefghijk']
    .map((name, at) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghij'[at]}`).join(', ')}]\n`)
    .join('')}`,
  'a billion merges': `a: &a {x: 1}\n${[...'bcdefghijk']
    .map((name, at) => `${name}: &${name} {<<: [${Array(9).fill(`*${'abcdefghij'[at]}`).join(', ')}]}\n`)
    .join('')}`,
  'a thousand aliases': `a: &a 1\n${Array.from({ length: 1000 }, (_, at) => `k${at}: *a\n`).join('')}`,
  'a line of two million characters': `a: "${'x'.repeat(2_000_000)}"\n`,
  'eleven million characters': 'a: 1\n'.repeat(2_200_000),
  'an alias of itself': 'a: &a [*a, *a]\n',
};
