// npm run demo: lints an example of this repository, then shows what --fix makes of a copy of it.

import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from './folders.ts';

/** Runs the built command line in a folder, on the terminal, and gives its exit code. */
function run(cwd: string, ...args: readonly string[]): number | null {
  console.log(`\n$ dd-cp-lint ${args.join(' ')}`);
  return spawnSync(process.execPath, [path.join(root, 'dist/cli.js'), ...args], { cwd, stdio: 'inherit' }).status;
}

function demonstrate(copy: string): boolean {
  console.log('The configuration in examples/kubeadm loses the metrics of its control plane:');
  const broken = run(root, 'lint', 'examples/kubeadm');
  cpSync(path.join(root, 'examples/kubeadm'), path.join(copy, 'kubeadm'), { recursive: true });
  console.log('\nWhat can be repaired safely, as a diff, then written to a copy of it:');
  run(copy, 'lint', '--diff', 'kubeadm');
  const fixed = run(copy, 'lint', '--fix', 'kubeadm');
  console.log('\nAnd once more:');
  const after = run(copy, 'lint', 'kubeadm');
  return broken === 1 && fixed === 0 && after === 0;
}

const copy = mkdtempSync(path.join(tmpdir(), 'dd-cp-lint-demo-'));
try {
  if (!demonstrate(copy)) {
    console.error('\nThe demonstration did not go as it should.');
    process.exitCode = 1;
  }
} finally {
  rmSync(copy, { recursive: true });
}
