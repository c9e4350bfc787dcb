/**
 * Whether a text for people shall have colours: as the flag says, else as NO_COLOR or FORCE_COLOR say, else when it goes to
 * a terminal or to the log of a CI system, which shows them too.
 */
export function wantsColor(flag: boolean | undefined, env: Readonly<Record<string, string | undefined>>, isTTY: boolean): boolean {
  if (flag !== undefined) return flag;
  const { NO_COLOR, FORCE_COLOR, TERM, CI } = env;
  if (NO_COLOR) return false;
  if (FORCE_COLOR) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return (isTTY && TERM !== 'dumb') || (CI !== undefined && CI !== '' && CI !== 'false');
}
