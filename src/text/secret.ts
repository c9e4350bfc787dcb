/** Datadog's keys: 32 hexadecimal digits for the API, 40 for an application. */
const shape = /(?<![\da-f])(?:[\da-f]{40}|[\da-f]{32})(?![\da-f])/gi;

/** What people write for a key repeats itself: zeros, `0123456789abcdef` twice. */
const repeats = (digits: string): boolean =>
  Array.from({ length: 16 }, (_, index) => index + 1).some((period) => digits.startsWith(digits.slice(period)));

/** Whether a text has the shape of a key that somebody may use. */
export const isKey = (text: string): boolean => text.replace(shape, '') === '' && text !== '' && !repeats(text);

/** How many digits of a key are shown, for people to tell which it is. */
const shown = 4;

/** The text with asterisks for all but the last four digits of what has the shape of a key; as long as before. */
export const masked = (text: string): string =>
  text.replace(shape, (digits) => (repeats(digits) ? digits : '*'.repeat(digits.length - shown) + digits.slice(-shown)));
