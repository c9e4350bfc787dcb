import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { root, stems } from '../scripts/folders.ts';
import { type Source, sourcesIn } from './support/sources.ts';

interface Layer {
  /** Files, and folders with a final slash. */
  readonly files: readonly string[];
  /** Names of the layers it may import, besides itself. */
  readonly imports: readonly string[];
  /** Packages and `node:` modules it may import. */
  readonly packages?: readonly string[];
}

const knowledge = ['text', 'yaml', 'model'];
const contracts = ['format', 'rule', 'report', 'settings'];

/** Who may import whom, from the bottom upwards. A file that is in no layer fails the test. */
const layers: Readonly<Record<string, Layer>> = {
  text: { files: ['src/text/'], imports: [] },
  patterns: { files: ['src/patterns.ts'], imports: [], packages: ['ignore', 'node:path'] },
  prefilter: { files: ['src/prefilter.ts'], imports: [] },
  yaml: { files: ['src/yaml/'], imports: ['text'], packages: ['yaml'] },
  model: { files: ['src/model/'], imports: ['text', 'yaml'] },
  format: { files: ['src/format.ts'], imports: knowledge },
  formats: { files: ['src/formats/'], imports: [...knowledge, 'format'] },
  shell: { files: ['src/shell/'], imports: knowledge },
  markdown: { files: ['src/markdown/'], imports: ['text', 'yaml'] },
  carrier: { files: ['src/carrier.ts'], imports: ['yaml'] },
  carriers: { files: ['src/carriers/'], imports: ['yaml', 'shell', 'markdown', 'carrier'] },
  rule: { files: ['src/rule.ts'], imports: knowledge },
  'rule-api': { files: ['src/rule-api.ts'], imports: [...knowledge, 'rule'] },
  rules: { files: ['rules/'], imports: ['rule-api'] },
  settings: { files: ['src/settings.ts', 'src/usage-error.ts'], imports: ['text', 'model', 'rule', 'patterns'] },
  report: {
    files: [
      'src/report.ts',
      'src/trace.ts',
      'src/reporter.ts',
      'src/recognised.ts',
      'src/first-line.ts',
      'src/fingerprint.ts',
      'src/help.ts',
    ],
    imports: [...knowledge, 'rule'],
  },
  docs: { files: ['src/docs/'], imports: ['model', 'rule'] },
  reporters: { files: ['src/reporters/'], imports: ['text', 'model', 'rule', 'report', 'docs'] },
  registry: {
    files: ['src/registry.gen.ts', 'src/platforms.gen.json'],
    imports: ['model', 'carrier', ...contracts, 'carriers', 'formats', 'rules', 'reporters'],
  },
  lift: {
    files: ['src/lift.ts', 'src/directed.ts', 'src/join.ts'],
    imports: [...knowledge, 'format', 'settings', 'patterns', 'registry', 'carried', 'known'],
  },
  lint: {
    files: [
      ...['src/check.ts', 'src/check-clusters.ts', 'src/settle.ts', 'src/suppress.ts', 'src/idle-suppressions.ts'],
      ...[
        'src/fix.ts',
        'src/proof.ts',
        'src/report-of.ts',
        'src/verdicts.ts',
        'src/concerns.ts',
        'src/confirm.ts',
        'src/missing.ts',
        'src/evidence/',
      ],
    ],
    imports: [...knowledge, 'rule', 'report', 'settings', 'patterns', 'registry', 'carried'],
  },
  carried: { files: ['src/carried.ts'], imports: ['text', 'yaml', 'carrier', 'registry'] },
  run: { files: ['src/run.ts'], imports: ['text', 'rule', 'report', 'settings', 'registry', 'lift', 'lint'] },
  library: { files: ['src/index.ts'], imports: [...knowledge, ...contracts, 'config', 'run', 'known'] },
  io: {
    files: ['src/io.ts', 'src/io/'],
    imports: ['text', 'report', 'settings', 'patterns', 'prefilter'],
    packages: ['node:fs', 'node:path', 'node:buffer', 'node:crypto', 'ignore'],
  },
  config: {
    files: [...['src/config.ts', 'src/choices.ts', 'src/profile.ts', 'src/profile-faults.ts', 'src/sole-document.ts', 'src/schema.ts']],
    imports: [...knowledge, 'rule', 'settings', 'patterns', 'registry', 'known'],
  },
  validators: { files: ['src/schemas/'], imports: ['config'] },
  known: { files: ['src/known-platforms.ts'], imports: ['model', 'settings', 'registry'] },
  color: { files: ['src/color.ts'], imports: [] },
  command: {
    files: ['src/command.ts', 'src/arguments.ts', 'src/help-text.ts'],
    imports: ['text', 'settings', 'io'],
    packages: ['node:util'],
  },
  init: { files: ['src/init/'], imports: ['text', 'model', 'report', 'settings', 'run'] },
  commands: {
    files: ['src/commands/'],
    imports: [
      'text',
      'model',
      'init',
      'rule',
      'report',
      'settings',
      'docs',
      'registry',
      'run',
      'io',
      'config',
      'color',
      'command',
      'validators',
      'known',
      'reporters',
    ],
  },
  cli: {
    files: ['src/cli.ts', 'src/main.ts'],
    imports: ['text', 'settings', 'registry', 'io', 'color', 'command', 'commands'],
    packages: ['node:fs'],
  },
};

const sources = [...sourcesIn('src'), ...sourcesIn('rules')];
const handWritten = sources.filter((source) => !source.path.endsWith('.gen.ts'));
const everything = [...sources, ...sourcesIn('test'), ...sourcesIn('scripts')];

function layerOf(file: string): string | undefined {
  const found = Object.entries(layers).filter(([, layer]) =>
    layer.files.some((part) => (part.endsWith('/') ? file.startsWith(part) : file === part)),
  );
  return found.length === 1 ? found[0]?.[0] : undefined;
}

/** Imports that the map of layers doesn't allow. */
function trespasses(source: Source): readonly string[] {
  const own = layerOf(source.path);
  const layer = own === undefined ? undefined : layers[own];
  if (own === undefined || !layer) return [`${source.path} is in no layer, or in two`];
  return source.imports.flatMap(({ target }) => {
    const local = /^(?:src|rules)\//.test(target);
    const other = local ? layerOf(target) : undefined;
    const allowed = local ? other === own || (other !== undefined && layer.imports.includes(other)) : layer.packages?.includes(target);
    return allowed ? [] : [`${source.path} (${own}) imports ${target}`];
  });
}

/** The first way from a file back to itself by imports that exist at run time. */
function cycleFrom(start: string): readonly string[] | undefined {
  const queue: string[][] = [[start]];
  const seen = new Set<string>();
  for (const way of queue) {
    const source = sources.find((candidate) => candidate.path === way.at(-1));
    for (const { target, atRunTime } of source?.imports ?? []) {
      if (!atRunTime || seen.has(target)) continue;
      if (target === start) return [...way, start];
      seen.add(target);
      queue.push([...way, target]);
    }
  }
  return undefined;
}

/** `path: line` of every line of code that matches. */
function lines(files: readonly Source[], pattern: RegExp): readonly string[] {
  return files.flatMap(({ path: file, code }) =>
    code.split('\n').flatMap((line) => (pattern.test(line) ? [`${file}: ${line.trim()}`] : [])),
  );
}

describe('imports', () => {
  test('go downwards only', () => {
    expect(sources.flatMap(trespasses)).toEqual([]);
  });

  test('name files that exist, with their ending', () => {
    const local = everything.flatMap((source) => source.imports.map(({ target }) => ({ from: source.path, target })));
    const broken = local.filter(({ target }) => /^(?:src|rules|test|scripts)\//.test(target) && !existsSync(path.join(root, target)));
    expect(broken).toEqual([]);
  });

  test('go in no circle', () => {
    expect(sources.flatMap((source) => cycleFrom(source.path)?.join(' -> ') ?? [])).toEqual([]);
  });

  test('of a rule are the rule API alone', () => {
    const others = sourcesIn('rules').flatMap((rule) => rule.imports.filter(({ target }) => target !== 'src/rule-api.ts'));
    expect(others).toEqual([]);
  });
});

describe('code', () => {
  test('knows the process in cli.ts only', () => {
    const others = handWritten.filter((source) => source.path !== 'src/cli.ts');
    expect(lines(others, /\bprocess\s*[.[]|\bglobalThis\b/)).toEqual([]);
  });

  test('starts no other program', () => {
    expect(lines(handWritten, /child_process|worker_threads/)).toEqual([]);
  });

  // Every object of Kubernetes says of what kind it is.
  test.each(stems('rules/platforms', '.yaml').filter((id) => id !== 'kind'))('does not know the platform %s: platforms are data', (id) => {
    const literal = new RegExp(`(['"\`])${id}\\1|^\\s*'?${id}'?:`);
    const ownId = new RegExp(`^src/formats/.*: id: '${id}',$`);
    expect(lines(handWritten, literal).filter((line) => !ownId.test(line))).toEqual([]);
  });

  test('leaves nothing undone', () => {
    const marks = new RegExp(['TO' + 'DO', 'FIX' + 'ME', 'HA' + 'CK', 'X' + 'XX'].map((mark) => `\\b${mark}\\b`).join('|'));
    const found = everything.filter((source) => marks.test(source.text)).map((source) => source.path);
    expect(found).toEqual([]);
  });

  test('silences no checker', () => {
    const found = everything.filter((source) => new RegExp('@ts-(?:ignore|' + 'expect-error|nocheck)').test(source.text));
    expect(found.map((source) => source.path)).toEqual([]);
  });

  test('does not skip or single out tests', () => {
    expect(lines(sourcesIn('test'), /\b(?:test|it|describe)\.(?:skip|only|todo|fails)\b/)).toEqual([]);
  });
});
