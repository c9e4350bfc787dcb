import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundleInto, ordinaryRuns } from '../scripts/bundle.ts';
import { root } from '../scripts/folders.ts';
import { rules } from '../src/registry.gen.ts';
import { temporaryFolder } from './support/snapshot.ts';

const folder = temporaryFolder();
const whole = path.join(folder, 'whole.js');
const parts = path.join(folder, 'dist');
const files = path.join(folder, 'files');

beforeAll(async () => {
  await bundleInto(parts);
  await build({ absWorkingDir: root, entryPoints: ['src/cli.ts'], outfile: whole, bundle: true, platform: 'node', format: 'cjs' });
  cpSync(path.join(root, 'fixtures'), path.join(files, 'fixtures'), { recursive: true });
  cpSync(path.join(root, 'examples'), path.join(files, 'examples'), { recursive: true });
  writeFileSync(
    path.join(files, 'odd.yaml'),
    readFileSync(path.join(files, 'examples/helm/datadog-values.yaml'), 'utf8').replace('datadog:', 'datadog: &all'),
  );
  writeFileSync(path.join(files, 'config.yaml'), 'preset: stict\n');
  writeFileSync(path.join(files, 'own-platforms.yaml'), 'platforms: [acme.yaml]\nplatform: acme\n');
  const kubeadm = readFileSync(path.join(root, 'rules/platforms/kubeadm.yaml'), 'utf8');
  writeFileSync(path.join(files, 'acme.yaml'), kubeadm.replace(/^id: .*$/m, 'id: acme'));
  writeFileSync(
    path.join(folder, 'loaded.cjs'),
    'process.on("exit", () => require("fs").writeSync(2, "\\n" + Object.keys(require.cache).join("\\n")))',
  );
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true }));

/** The files of the bundle that a command line loads beside `cli.js`. */
function loaded(...args: readonly string[]): readonly string[] {
  const hook = ['--require', path.join(folder, 'loaded.cjs')];
  const { stderr } = spawnSync(process.execPath, [...hook, path.join(parts, 'cli.js'), ...args], { cwd: files, encoding: 'utf8' });
  const names = stderr.split('\n').filter((line) => path.dirname(line) === parts);
  expect(names).toContain(path.join(parts, 'cli.js'));
  return names.map((name) => path.basename(name)).filter((name) => name !== 'cli.js');
}

describe('what a run loads', () => {
  test.each(ordinaryRuns.map(({ files: [file = ''], args }) => [file, args.slice(0, -1)] as const))(
    '%s alone: nothing more',
    (file, args) => {
      const own = path.join(folder, 'own');
      cpSync(path.join(root, file), path.join(own, path.basename(file)));
      expect(loaded(...args, path.join(own, path.basename(file)))).toEqual([]);
    },
  );

  test('something to repair: what writes edits', () => {
    expect(loaded('lint', '--diff', 'examples/kubeadm/datadog-agent.yaml')).toContain('repair.js');
  });

  test('an anchor: the package yaml', () => {
    expect(loaded('lint', 'odd.yaml')).toContain('yaml.js');
  });

  test('words about a rule: what prints pages', () => {
    expect(loaded('explain', 'etcd-certs-missing')).toEqual(['more.js']);
  });

  test('a configuration: its validator, and that of platforms only when it has its own', () => {
    expect(loaded('lint', '--config', 'config.yaml', 'examples')).toContain('configSchema.js');
    expect(loaded('lint', '--config', 'config.yaml', 'examples')).not.toContain('platformSchema.js');
    expect(loaded('lint', '--config', 'own-platforms.yaml', 'examples')).toContain('platformSchema.js');
  });

  test('there is nothing else', () => {
    const others = ['configSchema.js', 'ignore.js', 'index.js', 'more.js', 'platformSchema.js', 'repair.js', 'yaml.js'];
    expect(readdirSync(parts).sort()).toEqual(['LICENSES.txt', 'cli.js', ...others]);
  });
});

describe('the parts together do what the sources do', () => {
  const run = (script: string, args: readonly string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { cwd: files, encoding: 'utf8', maxBuffer: 1 << 28 });
    return { status, stdout, stderr };
  };
  // Something of every part, of every reporter and of what is handed from part to part.
  const commands: readonly (readonly string[])[] = [
    ['lint', '--format', 'json', 'fixtures/projects/two-clusters', 'fixtures/rules/annotation-json-invalid', 'fixtures/formats/eksctl'],
    ['lint', '--verbose', '--format', 'sarif', '--format', 'github=annotations.txt', 'fixtures/projects/documented-kubeadm'],
    ['lint', '--unsafe-fixes', '--diff', 'fixtures/rules/etcd-certs-missing', 'fixtures/rules/yaml-syntax', 'examples'],
    ['coverage', '--config', 'own-platforms.yaml', 'examples'],
    ['init', '--platform', 'kubeadm'],
    ['lint', '--config', 'config.yaml', 'examples'],
    ['lint', '--help'],
    ['lnit'],
  ];

  test.each(commands.map((args) => [args.join(' '), args] as const))(
    '%s',
    (_, args) => {
      const { status, stdout, stderr } = run(path.join(parts, 'cli.js'), args);
      expect(status).not.toBe(3);
      expect({ status, stdout, stderr }).toEqual(run(whole, args));
    },
    60_000,
  );

  test('a rule explained', () => {
    const args = ['explain', rules[0]?.id ?? ''];
    expect(run(path.join(parts, 'cli.js'), args)).toEqual(run(whole, args));
  });
});
