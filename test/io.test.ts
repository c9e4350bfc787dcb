import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, statSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { gather } from '../src/io/gather.ts';
import { type Change, writeChanges } from '../src/io/write.ts';
import { nodeFiles } from '../src/io.ts';
import { systemError, type World, world } from './support/world.ts';

const agent = 'apiVersion: datadoghq.com/v2alpha1\nkind: DatadogAgent\n';
const plain = 'kind: Deployment\n';

const found = (place: World, ...paths: readonly string[]): readonly string[] =>
  gather(paths.length > 0 ? paths : ['.'], place.io)
    .files.filter((file) => file.writable !== false)
    .map((file) => file.path);

const unread = (place: World, ...paths: readonly string[]): readonly string[] =>
  gather(paths, place.io).unread.map((file) => `${file.path} ${file.reason}${file.fatal ? ', fatal' : ''}`);

describe('a folder', () => {
  test('gives the YAML and JSON files of every folder in which one holds a marker', () => {
    const place = world({
      'prod/agent.yaml': agent,
      'prod/checks.yml': plain,
      'prod/data.json': '{}\n',
      'prod/README.md': agent,
      'other/app.yaml': plain,
    });
    const gathered = gather(['.'], place.io);
    expect(gathered.files.map((file) => file.path)).toEqual(['prod/agent.yaml', 'prod/checks.yml', 'prod/data.json']);
    expect(gathered.skipped).toBe(1);
    expect(gathered.unread).toEqual([]);
  });

  test('is searched for names that say YAML or JSON anywhere', () => {
    const names = ['a.yaml.eks', 'b.yaml.tpl', 'c.yml.j2', 'd.YAML', 'e.json.tmpl', 'f.yaml.txt', 'g.tpl', 'h.yamlish', 'yaml'];
    const place = world(Object.fromEntries(names.map((name) => [name, agent])));
    expect(found(place)).toEqual(['a.yaml.eks', 'b.yaml.tpl', 'c.yml.j2', 'd.YAML', 'e.json.tmpl', 'f.yaml.txt']);
  });

  test('leaves out node_modules, .git and its own configuration file', () => {
    const place = world({
      '.git/a.yaml': agent,
      'node_modules/a.yaml': agent,
      'x/node_modules/y/a.yaml': agent,
      '.dd-cp-lint.yaml': 'rules: { dd-cp-lint: off }\n',
      '.github/a.yaml': agent,
    });
    expect(found(place)).toEqual(['.github/a.yaml']);
  });

  test('obeys .gitignore files, the innermost first', () => {
    const place = world({
      '.gitignore': 'build/\n*.gen.yaml\n/top.yaml\n',
      'build/a.yaml': agent,
      'a.gen.yaml': agent,
      'top.yaml': agent,
      'sub/top.yaml': agent,
      'sub/.gitignore': '!kept.gen.yaml\nsecret.yaml\n',
      'sub/kept.gen.yaml': agent,
      'sub/other.gen.yaml': agent,
      'sub/secret.yaml': agent,
      'secret.yaml': agent,
    });
    expect(found(place)).toEqual(['secret.yaml', 'sub/kept.gen.yaml', 'sub/top.yaml']);
  });

  test('obeys the .gitignore files above it in its Git repository, unless they ignore the folder itself', () => {
    const files = { '.gitignore': '*.gen.yaml\nbuild/\n', 'sub/a.gen.yaml': agent, 'sub/b.yaml': agent, 'build/c.yaml': agent };
    const repository = world({ ...files, '.git/HEAD': '' });
    expect(found(repository, 'sub')).toEqual(['sub/b.yaml']);
    expect(found(repository, 'build')).toEqual(['build/c.yaml']);
    expect(found(world(files), 'sub')).toEqual(['sub/a.gen.yaml', 'sub/b.yaml']);
  });

  test('is not left through symbolic links, nor walked in circles', () => {
    const place = world({ 'inside/a.yaml': agent, 'outside/b.yaml': agent });
    symlinkSync(place.at('outside'), place.at('inside/link'));
    symlinkSync(place.at('inside'), place.at('inside/loop'));
    symlinkSync(place.at('outside/b.yaml'), place.at('inside/c.yaml'));
    symlinkSync(place.at('nowhere'), place.at('inside/dangling.yaml'));
    expect(found(place, 'inside')).toEqual(['inside/a.yaml']);
  });

  test('finds a marker anywhere in a long file', () => {
    const long = `${'# filler\n'.repeat(100_000)}${agent}`;
    expect(found(world({ 'a.yaml': long }))).toEqual(['a.yaml']);
  });

  test('named like a file is a folder', () => {
    const place = world({ 'agent.yaml/a.yaml': agent });
    expect(found(place, '.')).toEqual(['agent.yaml/a.yaml']);
    expect(found(place, 'agent.yaml')).toEqual(['agent.yaml/a.yaml']);
  });

  test('gives paths relative to the working directory, with ..', () => {
    const place = world({ 'a/x.yaml': agent, 'b/y.yaml': agent }, { cwd: 'a' });
    expect(found(place, '..')).toEqual(['../b/y.yaml', 'x.yaml']);
    expect(found(place, place.at('b'))).toEqual(['../b/y.yaml']);
  });
});

describe('paths', () => {
  test('named by hand are read whatever they hold and are called', () => {
    const place = world({ 'app.yaml': plain, 'values.txt': plain, '.gitignore': '*\n' });
    expect(found(place, 'app.yaml', 'values.txt')).toEqual(['app.yaml', 'values.txt']);
  });

  test('given twice count once', () => {
    const place = world({ 'a.yaml': agent, 'sub/b.yaml': plain });
    const gathered = gather(['.', 'a.yaml', './a.yaml', '.', 'sub/b.yaml', 'sub'], place.io);
    expect(gathered.files.map((file) => file.path)).toEqual(['a.yaml', 'sub/b.yaml']);
    expect(gathered.skipped).toBe(0);
  });

  test('that lead nowhere are a wrong invocation', () => {
    const place = world({ 'a.yaml': agent });
    expect(() => gather(['a.yaml', 'b.yaml'], place.io)).toThrow('no such file or folder: b.yaml');
    expect(() => gather(['a.yaml/b'], place.io)).toThrow('no such file or folder: a.yaml/b');
    expect(() => gather(['*.yml'], place.io)).toThrow('no file matches *.yml');
  });

  test('with wildcards are searched by content', () => {
    const place = world({
      'prod/agent.yaml': agent,
      'prod/values.tpl': plain,
      'dev/app.yaml': plain,
      'dev/node_modules/x.yaml': agent,
      'test/agent.yaml': agent,
    });
    expect(found(place, '{prod,dev}/**')).toEqual(['prod/agent.yaml', 'prod/values.tpl']);
    expect(found(place, '*/agent.yaml')).toEqual(['prod/agent.yaml', 'test/agent.yaml']);
  });

  test('with wildcards in their own names are files first', () => {
    expect(found(world({ 'a[1].yaml': agent, 'a1.yaml': agent }), 'a[1].yaml')).toEqual(['a[1].yaml']);
  });
});

describe('a file that cannot be read as text', () => {
  const utf16 = Buffer.from('\uFEFFkind: DatadogAgent\n', 'utf16le');

  test.each([
    ['binary', Buffer.from(`${agent}\0`), 'is binary'],
    ['not UTF-8', Buffer.from(`${agent}# \xe4\n`, 'latin1'), 'is not UTF-8'],
    ['UTF-16', utf16, 'is UTF-16, expected UTF-8'],
    ['larger than 10 MB', Buffer.from(`${agent}${'#'.repeat(10 * 1024 * 1024)}`), 'is larger than 10 MB'],
  ])('because it is %s is told with the reason, and fatal only when named', (_, content, reason) => {
    const place = world({ 'a.yaml': content, 'b.yaml': agent });
    expect(unread(place, '.')).toEqual([`a.yaml ${reason}`]);
    expect(unread(place, 'a.yaml')).toEqual([`a.yaml ${reason}, fatal`]);
    expect(found(place, '.')).toEqual(['b.yaml']);
  });

  test('because it is empty is told, and never fatal', () => {
    expect(unread(world({ 'a.yaml': '' }), 'a.yaml')).toEqual(['a.yaml is empty']);
    expect(unread(world({ 'a.yaml': '', 'b.yaml': agent }), '.')).toEqual(['a.yaml is empty']);
  });

  test('because it is a pipe does not keep anybody waiting', () => {
    const place = world({ 'b.yaml': agent });
    execFileSync('mkfifo', [place.at('a.yaml')]);
    expect(unread(place, '.')).toEqual(['a.yaml is no regular file']);
    expect(unread(place, 'a.yaml')).toEqual(['a.yaml is a pipe; give - to read standard input, fatal']);
    expect(nodeFiles.read(place.at('a.yaml'))).toHaveLength(0);
  });

  test('because it is a device is told', () => {
    expect(unread(world({}), '/dev/null')).toEqual([expect.stringMatching(/dev\/null is no regular file, fatal$/)]);
  });

  test('because its link leads to itself is told', () => {
    const place = world({});
    symlinkSync(place.at('a.yaml'), place.at('a.yaml'));
    expect(unread(place, 'a.yaml')).toEqual(['a.yaml is a symbolic link that leads to itself, fatal']);
  });

  test.each([
    ['EACCES', "can't be read: permission denied"],
    ['ENOENT', 'vanished before it was read'],
    ['EISDIR', 'is a folder'],
    ['EIO', "can't be read: EIO"],
  ])('because the system says %s is told; the others are read', (code, reason) => {
    const checked = (file: string): string => {
      if (file.endsWith('a.yaml')) throw systemError(code);
      return file;
    };
    const files = {
      read: (file: string) => nodeFiles.read(checked(file)),
      readInto: (file: string, buffer: Buffer) => nodeFiles.readInto(checked(file), buffer),
    };
    const place = world({ 'a.yaml': agent, 'b.yaml': agent }, { files });
    expect(unread(place, '.')).toEqual([`a.yaml ${reason}`]);
    expect(unread(place, 'a.yaml')).toEqual([`a.yaml ${reason}, fatal`]);
    expect(found(place, '.')).toEqual(['b.yaml']);
  });

  test('because it vanished after it was found is told', () => {
    const files = {
      readInto: (file: string, buffer: Buffer) => {
        const length = nodeFiles.readInto(file, buffer);
        unlinkSync(file);
        return length;
      },
    };
    expect(unread(world({ 'a.yaml': agent }, { files }), '.')).toEqual(['a.yaml vanished before it was read']);
  });

  test('because its folder is closed is told by the folder', () => {
    const files = {
      list: (folder: string) => {
        if (folder.endsWith('closed')) throw systemError('EACCES');
        return nodeFiles.list(folder);
      },
    };
    const place = world({ 'closed/a.yaml': agent, 'b.yaml': agent }, { files });
    expect(unread(place, '.')).toEqual(["closed can't be read: permission denied"]);
    expect(unread(place, 'closed')).toEqual(["closed can't be read: permission denied, fatal"]);
  });

  test('because of a bug of ours is not hidden', () => {
    const read = (): never => {
      throw new TypeError('a bug');
    };
    expect(() => gather(['a.yaml'], world({ 'a.yaml': agent }, { files: { read } }).io)).toThrow('a bug');
  });
});

test('a byte-order mark and CRLF stay in the text', () => {
  const text = `\uFEFF${agent.replaceAll('\n', '\r\n')}`;
  const { files } = gather(['.'], world({ 'a.yaml': text }).io);
  expect(files[0]?.text).toBe(text);
});

describe('writing', () => {
  const change = (name: string, before = 'old\n', after = 'new\n'): Change => ({ path: name, before, after });
  const write = (place: World, changes: readonly Change[], groups: readonly (readonly string[])[] = []): readonly string[] =>
    writeChanges(changes, groups, place.io).map((refusal) => `${refusal.path} ${refusal.reason}`);

  test('replaces the bytes, keeps the mode and leaves nothing else behind', () => {
    const [before, after] = ['\uFEFFa: 1\r\nb: 🐶\r\n', '\uFEFFa: 2\r\nb: 🐶\r\n'];
    const place = world({ 'a.yaml': before });
    chmodSync(place.at('a.yaml'), 0o640);
    expect(write(place, [change('a.yaml', before, after)])).toEqual([]);
    expect(place.read('a.yaml')).toBe(after);
    expect(statSync(place.at('a.yaml')).mode & 0o777).toBe(0o640);
    expect(place.names()).toEqual(['a.yaml']);
  });

  test('makes all temporary files before it renames the first', () => {
    const steps: string[] = [];
    const files = {
      createBeside: (...args: Parameters<typeof nodeFiles.createBeside>) => {
        steps.push(`create ${path.basename(args[0])}`);
        return nodeFiles.createBeside(...args);
      },
      rename: (from: string, to: string) => {
        steps.push(`rename ${path.basename(to)}`);
        nodeFiles.rename(from, to);
      },
    };
    const place = world({ 'a.yaml': 'old\n', 'b.yaml': 'old\n' }, { files });
    write(place, [change('a.yaml'), change('b.yaml')]);
    expect(steps).toEqual(['create a.yaml', 'create b.yaml', 'rename a.yaml', 'rename b.yaml']);
  });

  test('puts the temporary file where it can be renamed, under a name that nobody can foresee', () => {
    const place = world({ 'sub/a.yaml': 'old\n' });
    const make = (): string => nodeFiles.createBeside(place.at('sub/a.yaml'), Buffer.from('new\n'), statSync(place.at('sub/a.yaml')));
    const [first, second] = [make(), make()];
    expect(path.dirname(first)).toBe(place.at('sub'));
    expect(first).not.toBe(second);
  });

  test.each([
    ['read-only', (place: World) => chmodSync(place.at('a.yaml'), 0o444), 'is read-only'],
    ['gone', (place: World) => unlinkSync(place.at('a.yaml')), 'vanished before it was written'],
    ['changed meanwhile', (place: World) => writeFileSync(place.at('a.yaml'), 'newer\n'), 'changed while it was checked'],
  ])('refuses a file that is %s, and writes the others', (_, happen, reason) => {
    const place = world({ 'a.yaml': 'old\n', 'b.yaml': 'old\n' });
    happen(place);
    expect(write(place, [change('a.yaml'), change('b.yaml')])).toEqual([`a.yaml ${reason}`]);
    expect(place.read('b.yaml')).toBe('new\n');
    expect(place.names().filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test.each([
    ['checkWritable', 'EACCES', "can't be written: permission denied"],
    ['checkWritable', 'EROFS', "can't be written: the file system is read-only"],
    ['createBeside', 'ENOSPC', "can't be written: no space left"],
    ['rename', 'EPERM', "can't be written: permission denied"],
    ['rename', 'EBUSY', "can't be written: EBUSY"],
  ] as const)('that fails in %s with %s leaves the old file, and the others are written', (step, code, reason) => {
    const files = {
      [step]: (...args: readonly never[]) => {
        if (String(args.at(step === 'rename' ? 1 : 0)).endsWith('a.yaml')) throw systemError(code);
        return (nodeFiles[step] as (...all: readonly never[]) => unknown)(...args);
      },
    };
    const place = world({ 'a.yaml': 'old\n', 'b.yaml': 'old\n' }, { files });
    expect(write(place, [change('a.yaml'), change('b.yaml')])).toEqual([`a.yaml ${reason}`]);
    expect([place.read('a.yaml'), place.read('b.yaml')]).toEqual(['old\n', 'new\n']);
    expect(place.names()).toEqual(['a.yaml', 'b.yaml']);
  });

  test('leaves out what belongs together with a refused file', () => {
    const place = world({ 'a.yaml': 'old\n', 'b.yaml': 'old\n', 'c.yaml': 'old\n', 'd.yaml': 'old\n' });
    chmodSync(place.at('a.yaml'), 0o444);
    const changes = ['a.yaml', 'b.yaml', 'c.yaml', 'd.yaml'].map((name) => change(name));
    expect(write(place, changes, [['b.yaml', 'c.yaml'], ['a.yaml', 'b.yaml'], ['d.yaml']])).toEqual([
      'a.yaml is read-only',
      'b.yaml belongs together with a.yaml, which was not written',
      'c.yaml belongs together with b.yaml, which was not written',
    ]);
    expect(['b.yaml', 'c.yaml', 'd.yaml'].map((name) => place.read(name))).toEqual(['old\n', 'old\n', 'new\n']);
    expect(place.names()).toHaveLength(4);
  });

  test('follows a symbolic link inside the Git repository, and keeps it', () => {
    const place = world({ '.git/HEAD': '', 'real/a.yaml': 'old\n', 'work/x': '' }, { cwd: 'work' });
    symlinkSync('../real/a.yaml', place.at('work/link.yaml'));
    expect(write(place, [change('link.yaml')])).toEqual([]);
    expect(place.read('real/a.yaml')).toBe('new\n');
    expect(statSync(place.at('work/link.yaml'), { throwIfNoEntry: true }).isFile()).toBe(true);
    expect(nodeFiles.realPath(place.at('work/link.yaml'))).toBe(place.at('real/a.yaml'));
  });

  test('follows no symbolic link out of the root', () => {
    const place = world({ 'real/a.yaml': 'old\n', 'work/x': '' }, { cwd: 'work' });
    symlinkSync('../real/a.yaml', place.at('work/link.yaml'));
    symlinkSync('../real', place.at('work/folder'));
    expect(write(place, [change('link.yaml'), change('folder/a.yaml')])).toEqual([
      `link.yaml leads out of ${place.at('work')} by a symbolic link`,
      `folder/a.yaml leads out of ${place.at('work')} by a symbolic link`,
    ]);
    expect(place.read('real/a.yaml')).toBe('old\n');
  });

  test('reaches a file outside of the root that was named without any link', () => {
    const place = world({ 'real/a.yaml': 'old\n', 'work/x': '' }, { cwd: 'work' });
    expect(write(place, [change('../real/a.yaml')])).toEqual([]);
    expect(place.read('real/a.yaml')).toBe('new\n');
  });

  test('knows a working directory that is reached by a link', () => {
    const place = world({ 'real/a.yaml': 'old\n' }, { cwd: 'link' });
    symlinkSync('real', place.at('link'));
    expect(write(place, [change('a.yaml')])).toEqual([]);
    expect(place.read('real/a.yaml')).toBe('new\n');
  });

  test('is no place to hide a bug', () => {
    const place = world(
      { 'a.yaml': 'old\n' },
      {
        files: {
          rename: () => {
            throw new TypeError('a bug');
          },
        },
      },
    );
    expect(() => write(place, [change('a.yaml')])).toThrow('a bug');
  });
});

test('an empty folder holds nothing', () => {
  const place = world({});
  mkdirSync(place.at('empty'));
  expect(gather(['empty'], place.io)).toEqual({ files: [], skipped: 0, unread: [] });
});
