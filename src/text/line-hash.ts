/** How many characters from the start of a line go into its hash. */
const reach = 100;
const endOfFile = 0xffff;

/**
 * A fingerprint of every line, as GitHub's code scanning computes them (github/codeql-action, src/fingerprints.ts): a
 * polynomial of base 37, modulo 2^64, over the hundred characters from the start of the line on, in hex, then `:` and which
 * of the lines with that hash it is. Blanks and tabs don't count, every line break (also a lone CR) is one LF, after the text
 * comes U+FFFF, and after that zeros. A text has a line more than it has line breaks.
 */
export function lineHashes(text: string): readonly string[] {
  const { characters, lines } = condense(text);
  const seen = new Map<string, number>();
  return lines.map((start) => {
    const hash = hashAt(characters, start);
    const occurrence = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, occurrence);
    return `${hash}:${occurrence}`;
  });
}

/** The characters that count, and at which of them each line starts. */
function condense(text: string): { readonly characters: Uint16Array; readonly lines: readonly number[] } {
  const characters = new Uint16Array(text.length + 1);
  const lines = [0];
  let length = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x20 || code === 0x09 || (code === 0x0a && text.charCodeAt(at - 1) === 0x0d)) continue;
    const isBreak = code === 0x0a || code === 0x0d;
    characters[length++] = isBreak ? 0x0a : code;
    if (isBreak) lines.push(length);
  }
  characters[length] = endOfFile;
  return { characters, lines };
}

/** In halves of 32 bits, whose products stay exact in a number. */
function hashAt(characters: Uint16Array, start: number): string {
  let high = 0;
  let low = 0;
  for (let at = start; at < start + reach; at++) {
    const sum = low * 37 + (characters[at] ?? 0);
    high = (high * 37 + Math.floor(sum / 0x1_0000_0000)) >>> 0;
    low = sum >>> 0;
  }
  return high === 0 ? low.toString(16) : high.toString(16) + low.toString(16).padStart(8, '0');
}
