// npm run bench: measures the built command line and writes bench/README.md. `-- --quick` measures less and writes nothing.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import path from 'node:path';
import { markers } from '../src/prefilter.ts';
import { clusters, irrelevant, one } from './gen.mjs';
import { pair, peak } from './pair.mjs';

const quick = process.argv.includes('--quick');
const cli = path.resolve(import.meta.dirname, '../dist/cli.js');
const lint = (folder, ...args) => ({ command: [process.execPath, cli, 'lint', ...args], cwd: folder });
const bareNode = { command: [process.execPath, '-e', '0'], cwd: tmpdir() };

/** The prefilter's expression as grep writes it: the same alternatives, without what only JavaScript knows. */
const grepPattern = markers.source
  .replaceAll('(?:', '(')
  .replaceAll('\\d', '[0-9]')
  .replaceAll('\\/', '/')
  .replaceAll('[ \\t]*[\\r\\n[]', '[[:blank:]]*(\\[|\r?$)');

function grep(folder) {
  const { stdout, status } = spawnSync('grep', ['-rlE', '-e', grepPattern, '.'], { cwd: folder, encoding: 'utf8' });
  if (status === null || status > 1) throw new Error('grep refuses the pattern');
  return stdout.split('\n').length - 1;
}

/** Times of a linter that breaks down are worth nothing. */
function expectExit(code, { command, cwd }) {
  const { status, stderr } = spawnSync(command[0], command.slice(1), { cwd, encoding: 'utf8' });
  if (status !== code) throw new Error(`exit code ${status}, expected ${code}: ${stderr}`);
}

/** One small file, cold. */
function oneFile(folder) {
  one(folder);
  expectExit(0, lint(folder, 'datadog-agent.yaml'));
  return { ...pair(lint(folder, 'datadog-agent.yaml'), bareNode, quick ? 11 : 41), peak: peak(lint(folder, 'datadog-agent.yaml')) };
}

/** A tree that has nothing to do with control planes, against grep for the same words. */
function bigTree(folder) {
  irrelevant(folder, quick ? 2_000 : 20_000);
  if (grep(folder) !== 0) throw new Error('the irrelevant files are not irrelevant');
  expectExit(0, lint(folder, '.'));
  const scan = { command: ['grep', '-rlE', '-e', grepPattern, '.'], cwd: folder };
  return { ...pair(lint(folder, '.'), scan, quick ? 3 : 11), peak: peak(lint(folder, '.')) };
}

/** Clusters with findings, against half as many: what one more costs. */
function manyClusters(folder) {
  const count = quick ? 50 : 400;
  clusters(path.join(folder, 'half'), count / 2);
  clusters(path.join(folder, 'whole'), count);
  if (grep(path.join(folder, 'whole')) !== count * 2) throw new Error('grep does not see what the prefilter sees');
  expectExit(1, lint(path.join(folder, 'whole'), '.'));
  const { a, b } = pair(lint(path.join(folder, 'whole'), '.'), lint(path.join(folder, 'half'), '.'), quick ? 3 : 5);
  return { count, a, each: (a - b) / (count / 2), peak: peak(lint(path.join(folder, 'whole'), '.')) };
}

function report({ file, tree, many }) {
  const { model } = cpus()[0];
  const machine = `${cpus().length} cores (${model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GiB, ${process.platform}, Node ${process.version}`;
  return `# Benchmarks

\`npm run bench\` measures the built command line and writes this page. Whole processes, warm file cache, medians; a ratio is
the median of the ratios of runs in turn, which stays when a machine slows down. \`NODE_EXTRA_CA_CERTS\` is unset for both sides:
Node 20 parses those certificates at every start, which would hide what is measured here.

Measured ${new Date().toISOString().slice(0, 10)} on ${machine}.

| what | goal | measured | absolute | peak |
| --- | --- | --- | --- | --- |
| one small file, cold, to \`node -e 0\` | <= 2.4, <= 65 MiB | **${file.ratio.toFixed(2)}** | ${file.a.toFixed(0)} ms to ${file.b.toFixed(0)} ms | ${file.peak.toFixed(0)} MiB |
| 20,000 irrelevant files, to \`grep -rlE\` of the markers | <= 2.5 | **${tree.ratio.toFixed(2)}** | ${tree.a.toFixed(0)} ms to ${tree.b.toFixed(0)} ms | ${tree.peak.toFixed(0)} MiB |
| ${many.count} clusters of two files, each with a finding | | ${many.each.toFixed(1)} ms for one more | ${many.a.toFixed(0)} ms | ${many.peak.toFixed(0)} MiB |
`;
}

const folder = mkdtempSync(path.join(tmpdir(), 'bench-'));
try {
  const text = report({
    file: oneFile(path.join(folder, 'one')),
    tree: bigTree(path.join(folder, 'tree')),
    many: manyClusters(path.join(folder, 'many')),
  });
  if (!quick) writeFileSync(path.join(import.meta.dirname, 'README.md'), text);
  console.log(text);
} finally {
  rmSync(folder, { recursive: true });
}
