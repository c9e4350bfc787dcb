/** The old lines `oldStart` to `oldEnd` (from 0, half open) became the new lines `newStart` to `newEnd`. One side may be empty. */
export interface Change {
  readonly oldStart: number;
  readonly oldEnd: number;
  readonly newStart: number;
  readonly newEnd: number;
}

/** Beyond this many differing lines the search for the shortest list of changes would cost too much time and memory. */
const maxEdits = 2000;

/**
 * What changed between two lists of lines, in order; unchanged lines lie between any two changes. The list is as short as can
 * be, unless more than 2,000 lines differ: then everything from the first to the last difference counts as changed.
 */
export function changedLines(oldLines: readonly string[], newLines: readonly string[]): readonly Change[] {
  const shorter = Math.min(oldLines.length, newLines.length);
  let head = 0;
  while (head < shorter && oldLines[head] === newLines[head]) head++;
  let tail = 0;
  while (tail < shorter - head && oldLines.at(-1 - tail) === newLines.at(-1 - tail)) tail++;
  const a = oldLines.slice(head, oldLines.length - tail);
  const b = newLines.slice(head, newLines.length - tail);
  const edits = shortestEdits(a, b) ?? [{ oldStart: 0, oldEnd: a.length, newStart: 0, newEnd: b.length }];
  const changes: Change[] = [];
  for (const edit of edits) {
    const change = {
      oldStart: edit.oldStart + head,
      oldEnd: edit.oldEnd + head,
      newStart: edit.newStart + head,
      newEnd: edit.newEnd + head,
    };
    const last = changes.at(-1);
    if (last?.oldEnd === change.oldStart && last.newEnd === change.newStart) {
      changes[changes.length - 1] = { ...last, oldEnd: change.oldEnd, newEnd: change.newEnd };
    } else changes.push(change);
  }
  return changes;
}

/**
 * Myers' greedy algorithm ("An O(ND) Difference Algorithm and Its Variations", 1986): single deleted and inserted lines, in
 * order; null when there are too many. Diagonal k holds the points with x - y = k, x counting in `a`, y in `b`.
 */
function shortestEdits(a: readonly string[], b: readonly string[]): readonly Change[] | null {
  const limit = Math.min(a.length + b.length, maxEdits);
  const middle = limit + 1;
  /** The furthest x reached on each diagonal, `middle` being diagonal 0. */
  const furthest = new Int32Array(2 * limit + 3);
  /** For each number of edits, `furthest` as it was before, from diagonal -edits - 1 to edits + 1. */
  const trace: Int32Array[] = [];
  for (let edits = 0; edits <= limit; edits++) {
    const before = furthest.slice(middle - edits - 1, middle + edits + 2);
    trace.push(before);
    for (let k = -edits; k <= edits; k += 2) {
      let x = inserts(before, k, edits) ? reached(before, k + 1, edits) : reached(before, k - 1, edits) + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++;
      furthest[middle + k] = x;
      if (x >= a.length && x - k >= b.length) return editsBack(trace, k);
    }
  }
  return null;
}

/** The edits on the way that ended on a diagonal. */
function editsBack(trace: readonly Int32Array[], lastDiagonal: number): readonly Change[] {
  const result: Change[] = [];
  let k = lastDiagonal;
  for (let edits = trace.length - 1; edits > 0; edits--) {
    const before = trace[edits] ?? new Int32Array();
    const insertion = inserts(before, k, edits);
    k += insertion ? 1 : -1;
    const x = reached(before, k, edits);
    const y = x - k;
    result.push({ oldStart: x, oldEnd: insertion ? x : x + 1, newStart: y, newEnd: insertion ? y + 1 : y });
  }
  return result.reverse();
}

/** Whether the best way to diagonal k ends with an inserted line, and not with a deleted one. */
function inserts(before: Int32Array, k: number, edits: number): boolean {
  return k === -edits || (k !== edits && reached(before, k - 1, edits) < reached(before, k + 1, edits));
}

function reached(before: Int32Array, k: number, edits: number): number {
  return before[k + edits + 1] ?? 0;
}
