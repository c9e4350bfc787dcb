import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { publint } from 'publint';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundleInto } from '../scripts/bundle.ts';
import { root } from '../scripts/folders.ts';
import { writeTypes } from '../scripts/types.ts';

// Packs what would be published, installs it into an empty folder and uses it there as a stranger would.

const stage = mkdtempSync(path.join(tmpdir(), 'stage-'));
const folder = mkdtempSync(path.join(tmpdir(), 'pack-'));
const installed = path.join(folder, 'node_modules/dd-cp-lint');

function npm(cwd: string, ...args: readonly string[]): string {
  return execFileSync('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], { cwd, encoding: 'utf8' });
}

/** A Node of that major version: this one, or one from npm, kept between runs. */
function nodeOf(major: number): string {
  if (process.version.startsWith(`v${major}.`)) return process.execPath;
  const name = `node-${process.platform}-${process.arch}`;
  const home = path.join(root, `node_modules/.cache/node-${major}`);
  const binary = path.join(home, 'node_modules', name, 'bin/node');
  if (!existsSync(binary)) {
    mkdirSync(home, { recursive: true });
    writeFileSync(path.join(home, 'package.json'), '{}');
    npm(home, 'install', '--ignore-scripts', `${name}@${major}`);
  }
  return binary;
}

const filesBelow = (name: string): readonly string[] =>
  readdirSync(name, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(name, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();

const put = (name: string, text: string): void => writeFileSync(path.join(folder, name), text);

beforeAll(async () => {
  for (const name of ['package.json', 'README.md', 'LICENSE', 'schemas']) {
    cpSync(path.join(root, name), path.join(stage, name), { recursive: true });
  }
  await bundleInto(path.join(stage, 'dist'));
  writeTypes(path.join(stage, 'dist/types'));
  npm(stage, 'pack', '--pack-destination', folder);
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? '';
  put('package.json', '{ "private": true }');
  npm(folder, 'install', '--offline', `./${tarball}`);
}, 120_000);

afterAll(() => {
  for (const name of [stage, folder]) rmSync(name, { recursive: true });
});

test('the committed bundle is that of these sources: npm run bundle', () => {
  const committed = readdirSync(path.join(stage, 'dist')).filter((name) => name !== 'types' && name !== 'index.js');
  for (const name of committed) {
    const [own, fresh] = [root, stage].map((at) => readFileSync(path.join(at, 'dist', name)));
    expect(fresh?.equals(own ?? Buffer.of()), name).toBe(true);
  }
});

describe('the package', () => {
  test('holds what it should and nothing else', () => {
    const others = filesBelow(installed).filter((file) => !/^dist\/types\/.*\.d\.ts$/.test(file));
    expect(others).toEqual([
      'LICENSE',
      'README.md',
      'dist/LICENSES.txt',
      'dist/cli.js',
      'dist/configSchema.js',
      'dist/ignore.js',
      'dist/index.js',
      'dist/more.js',
      'dist/platformSchema.js',
      'dist/repair.js',
      'dist/yaml.js',
      'package.json',
      'schemas/config.schema.json',
      'schemas/coverage.schema.json',
      'schemas/platform.schema.json',
      'schemas/report.schema.json',
    ]);
  });

  test('brings no other package, and names those that are in it', () => {
    expect(readdirSync(path.join(folder, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual(['dd-cp-lint']);
    expect(readFileSync(path.join(installed, 'dist/LICENSES.txt'), 'utf8')).toMatch(/^yaml \d/m);
  });

  test('holds no path of the machine that built it', () => {
    const files = filesBelow(installed).filter((file) => readFileSync(path.join(installed, file), 'utf8').includes(root));
    expect(files).toEqual([]);
  });

  test('satisfies publint', async () => {
    const { messages } = await publint({ pkgDir: installed, strict: true });
    expect(messages).toEqual([]);
  });
});

describe.each([20, 22, 24])('on Node %i', (major) => {
  const run = (...args: readonly string[]) => {
    const cli = path.join(folder, 'node_modules/.bin/dd-cp-lint');
    return spawnSync(nodeOf(major), [cli, ...args], { cwd: root, encoding: 'utf8', env: { PATH: process.env.PATH } });
  };

  beforeAll(() => void nodeOf(major), 120_000);

  test('the command line tells its version', () => {
    const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { readonly version: string };
    expect(run('--version')).toMatchObject({ status: 0, stdout: `${version}\n`, stderr: '' });
  });

  test('the command line lints', () => {
    const { status, stdout, stderr } = run('lint', '--format', 'json', 'examples/kubeadm');
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    const report = JSON.parse(stdout) as { readonly summary: { readonly errors: number } };
    expect(report.summary.errors).toBeGreaterThan(0);
  });

  const use = `console.log(lint([{ path: 'values.yaml', text: 'datadog: [' }]).findings.map((finding) => finding.rule).join());\n`;
  test.each([
    ['import', 'use.mjs', `import { lint } from 'dd-cp-lint';\n${use}`],
    ['require', 'use.cjs', `const { lint } = require('dd-cp-lint');\n${use}`],
  ])('the library answers to %s', (_, file, text) => {
    put(file, text);
    expect(execFileSync(nodeOf(major), [file], { cwd: folder, encoding: 'utf8' })).toBe('yaml-syntax\n');
  });
});

describe.each([
  ['node16', 'node16', 'mts'],
  ['node16', 'node16', 'cts'],
  ['preserve', 'bundler', 'mts'],
])('the types, with module %s and resolution %s in a .%s file,', (module, moduleResolution, ending) => {
  const check = (name: string, text: string) => {
    const compilerOptions = { module, moduleResolution, strict: true, noEmit: true, target: 'es2022', types: [], skipLibCheck: false };
    put(`${name}.${ending}`, `import { lint, type Finding, type Report } from 'dd-cp-lint';\n${text}`);
    put('tsconfig.json', JSON.stringify({ compilerOptions, files: [`${name}.${ending}`] }));
    const tsc = path.join(root, 'node_modules/typescript/bin/tsc');
    return spawnSync(process.execPath, [tsc], { cwd: folder, encoding: 'utf8' }).stdout;
  };

  test('fit right use', () => {
    const use = `const report: Report = lint([{ path: 'a.yaml', text: '' }]);
const first: Finding | undefined = report.findings[0];
export const line: number | undefined = first?.start.line;
`;
    expect(check('right', use)).toBe('');
  });

  test('refuse wrong use', () => {
    expect(check('wrong', `export const finding: Finding = lint('a.yaml').findings[0];\n`)).toContain('TS2345');
  });
});
