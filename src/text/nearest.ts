/**
 * Did you mean? The candidate with the fewest typing mistakes from `word`, when there is a single one within
 * `maxDistance` mistakes (unless told, a third of the word's length, at least one). Another case counts as half a mistake.
 */
export function nearest(
  word: string,
  candidates: Iterable<string>,
  maxDistance: number = Math.max(1, Math.floor(word.length / 3)),
): string | undefined {
  let best: string | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  let tied = false;
  for (const candidate of new Set(candidates)) {
    if (Math.abs(candidate.length - word.length) > maxDistance) continue;
    const distance = distanceFrom(word, candidate);
    if (distance > Math.min(maxDistance, bestDistance)) continue;
    tied = distance === bestDistance;
    best = candidate;
    bestDistance = distance;
  }
  return tied ? undefined : best;
}

function distanceFrom(word: string, candidate: string): number {
  const exact = editDistance(word, candidate);
  return Math.min(exact, editDistance(word.toLowerCase(), candidate.toLowerCase()) + 0.5);
}

/**
 * How many single characters (UTF-16 units) must be inserted, deleted, replaced or swapped with their neighbour to turn `a`
 * into `b`, when no part is changed twice (optimal string alignment).
 */
export function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = at(last, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(beforeLast, j - 2) + 1 : replaced;
      row.push(Math.min(at(last, j) + 1, at(row, j - 1) + 1, replaced, swapped));
    }
    beforeLast = last;
    last = row;
  }
  return at(last, b.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? 0;
}
