import { unicodeExpression } from './unicode.ts';

/**
 * A value as JSON for people and programs alike, with a final line break. JSON leaves control and format characters beyond
 * ASCII as they are, which a terminal would obey; here they are escapes, and so is the `[` of `##[` (see `printable`).
 */
export function jsonText(value: unknown): string {
  const escaped = JSON.stringify(value, null, 2).replace(unicodeExpression(String.raw`[^\n\P{C}]|(?<=##)\[`, 'gu'), (character) =>
    Array.from({ length: character.length }, (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`).join(''),
  );
  return `${escaped}\n`;
}
