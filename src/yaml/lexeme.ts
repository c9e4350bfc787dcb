/** What the `yaml` package's lexer adds to its lexemes to mark scalars, documents and ends of broken brackets; it stands for no character. */
export const marks = { scalar: '\u001f', document: '\u0002', flowEnd: '\u0018' } as const;

/** How many characters of the text a lexeme is. */
export const lengthOf = (lexeme: string): number => (allMarks.has(lexeme) ? 0 : lexeme.length);

const allMarks: ReadonlySet<string> = new Set(Object.values(marks));
