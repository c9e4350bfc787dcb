import * as yaml from 'yaml';
import { lengthOf, marks } from './lexeme.ts';

// Scalars get their meaning from us, duplicate keys too: the package's own check is quadratic.
const options = { schema: 'failsafe', uniqueKeys: false, prettyErrors: false, strict: false, logLevel: 'silent' } as const;

/** The package's documents of a text, with its errors except for those over which go-yaml does not stumble. */
export function compose(text: string): readonly yaml.Document.Parsed[] {
  // A broken text can hold an error in each line, and most of the time would go into stack traces.
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    const documents = documentsOf(new yaml.Lexer().lex(text), text);
    if (!documents.some(({ errors }) => errors.some(isIndentation))) return documents;
    const again = documentsOf(unindented(text), text);
    return again.every(({ errors }) => errors.length === 0) ? again : documents;
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

function documentsOf(lexemes: Iterable<string>, text: string): readonly yaml.Document.Parsed[] {
  const documents = [...new yaml.Composer(options).compose(tokens(lexemes))];
  for (const document of documents) document.errors = document.errors.filter((error) => !isEscapedQuote(error, text));
  return documents;
}

/** Goes on behind errors, so that as much as possible can be read, but not forever. */
function* tokens(lexemes: Iterable<string>): Generator<yaml.CST.Token> {
  const parser = new yaml.Parser();
  let errors = 0;
  for (const lexeme of lexemes) {
    for (const token of parser.next(lexeme)) {
      if (token.type === 'error') errors++;
      yield token;
    }
    if (errors > 100) break;
  }
  yield* parser.end();
}

/** Errors over lines inside brackets and quotes that are indented too little. */
const isIndentation = (error: yaml.YAMLParseError): boolean => /^(?:Flow |Missing closing )/.test(error.message);

/** go-yaml also reads `\'` in double quotes. */
const isEscapedQuote = (error: yaml.YAMLParseError, text: string): boolean =>
  error.code === 'BAD_DQ_ESCAPE' && text.startsWith("\\'", error.pos[0]);

/** A private part of the package's lexer: the least indentation of the next line of a value. */
interface Indented {
  indentNext: number;
}

/**
 * The package's lexer wants lines inside brackets and quotes to be indented deeper than the key. go-yaml and people don't:
 * a bracket is often closed in the column of its key. Here they may begin anywhere.
 */
function* unindented(text: string): Generator<string> {
  const lexer = new yaml.Lexer();
  const state = lexer as unknown as Indented;
  let depth = 0;
  let offset = 0;
  let before: number | undefined;
  let isScalar = false;
  for (const lexeme of lexer.lex(text)) {
    yield lexeme;
    if (before !== undefined && depth === 0) {
      state.indentNext = before;
      before = undefined;
    }
    if (lexeme === marks.flowEnd) depth = 0;
    else if (!isScalar && (lexeme === '[' || lexeme === '{')) depth++;
    else if (!isScalar && (lexeme === ']' || lexeme === '}')) depth = Math.max(0, depth - 1);
    isScalar = lexeme === marks.scalar;
    offset += lengthOf(lexeme);
    const quoteFollows = /["']/.test(text.charAt(offset));
    if (before === undefined && (depth > 0 || quoteFollows)) before = state.indentNext;
    if (depth > 0 || quoteFollows) state.indentNext = -1;
  }
}
