/**
 * Text whose every byte counts, for the log of GitHub Actions: where a line of it would be taken for a command to the runner,
 * commands are stopped around it by a word that nobody can foresee. `git apply` and `patch` skip what is around a diff.
 * Source: actions/runner:src/Runner.Worker/ActionCommandManager.cs
 */
export function withoutCommands(text: string, isInActions: boolean): string {
  // The runner drops blanks before a command, and ends a line at a lone carriage return too.
  if (!isInActions || !/(?:^|[\r\n])\s*::|##\[/.test(text)) return text;
  const word = crypto.randomUUID();
  return `::stop-commands::${word}\n${text}::${word}::\n`;
}
