/** Stands in for `node:child_process` in the bundles, which costs each start a twentieth: commander wants it for a kind of command that we don't have. */
export function spawn(): never {
  throw new Error('dd-cp-lint starts no other program');
}
