/** A text that is read line by line, and how far it has been read. */
export interface LineReader {
  readonly text: string;
  at: number;
  /** The column of `at` where that is the first character of a line that is no blank; -1 at the end of the text. */
  column: number;
  /** True once something has been met that isn't read here. */
  gaveUp: boolean;
}

/** Reads what stands here, if it has the form: a sticky expression. */
export function take(reader: LineReader, form: RegExp): RegExpExecArray | null {
  form.lastIndex = reader.at;
  const match = form.exec(reader.text);
  if (match) reader.at += match[0].length;
  return match;
}

/** Ends all reading. */
export function giveUp(reader: LineReader): null {
  reader.gaveUp = true;
  reader.at = reader.text.length;
  reader.column = -1;
  return null;
}

const restOfLine = / *(?:(?<= )#[^\n]*)?(?:\n|$)/y;
const emptyLine = / *(?:#[^\n]*)?\n/y;

/** Goes on to the next line that holds more than a comment. Of this line, nothing but a comment may be left. */
export function nextLine(reader: LineReader): void {
  if (take(reader, restOfLine)) skipLines(reader);
  else giveUp(reader);
}

/** The same from the start of a line. */
export function skipLines(reader: LineReader): void {
  while (take(reader, emptyLine));
  const start = reader.at;
  while (reader.text.charAt(reader.at) === ' ') reader.at++;
  const isEnd = reader.at === reader.text.length || reader.text.charAt(reader.at) === '#';
  reader.column = isEnd ? -1 : reader.at - start;
}
