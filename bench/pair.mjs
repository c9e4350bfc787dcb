// Paired timing of whole processes: A and B in turn, so that a machine that slows down slows both.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

// Node 20 parses these certificates at every start, which costs more than all that is measured here.
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;

const median = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];

function milliseconds({ command, cwd }) {
  const start = process.hrtime.bigint();
  const { error } = spawnSync(command[0], command.slice(1), { cwd, env, stdio: 'ignore' });
  if (error) throw error;
  return Number(process.hrtime.bigint() - start) / 1e6;
}

/** Medians of both in milliseconds, and the median of the ratios of neighbours. */
export function pair(a, b, rounds) {
  for (const each of [a, b, a, b]) milliseconds(each);
  const times = Array.from({ length: rounds }, () => [milliseconds(a), milliseconds(b)]);
  return { a: median(times.map((time) => time[0])), b: median(times.map((time) => time[1])), ratio: median(times.map(([x, y]) => x / y)) };
}

/** The largest memory that a Node process had, in MiB. */
export function peak({ command: [node, ...rest], cwd }) {
  const folder = mkdtempSync(path.join(tmpdir(), 'peak-'));
  const file = path.join(folder, 'kilobytes');
  spawnSync(node, ['--require', path.join(import.meta.dirname, 'peak.cjs'), ...rest], {
    cwd,
    env: { ...env, PEAK_FILE: file },
    stdio: 'ignore',
  });
  const kilobytes = Number(readFileSync(file, 'utf8'));
  rmSync(folder, { recursive: true });
  return kilobytes / 1024;
}
