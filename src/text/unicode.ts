/**
 * An expression over properties of Unicode, `\p{...}`. It takes a millisecond to make, so make it where it is needed. As a literal
 * it would be made when the program is loaded, since V8 checks literals then.
 */
export const unicodeExpression = (source: string, flags: 'u' | 'gu'): RegExp => new RegExp(source, flags);
