import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Report } from '../src/report.ts';
import { fixFiles, lintFiles } from '../src/run.ts';
import { defaultSettings } from '../src/settings.ts';

// The same annotations as a manifest without spec, as commands in every way of quoting, and both in Markdown: the findings, the
// characters that they mark and the repairs are the same.

const prefix = 'ad.datadoghq.com/endpoints';
const instance = { prometheus_url: 'https://%%host%%:%%port%%/metrics', bearer_token_auth: 'true' };

interface Case {
  readonly what: string;
  readonly annotations: Readonly<Record<string, string>>;
  /** Rule and what it marks. */
  readonly findings: readonly (readonly [rule: string, marked: string])[];
  /** Annotations as `--fix` leaves them, where it changes any. */
  readonly fixed?: Readonly<Record<string, string>>;
}

const names = '["kube_apiserver_metrics"]';
const right = { check_names: names, init_configs: '[{}]', instances: JSON.stringify([instance]) };
const capital = JSON.stringify([{ ...instance, prometheus_url: "https://%%HOST%%:%%port%%/it's/metrics" }]);

const cases: readonly Case[] = [
  { what: 'no mistake', annotations: right, findings: [] },
  {
    what: 'a comma too many',
    annotations: { ...right, instances: '[{"prometheus_url": "https://%%host%%:%%port%%/metrics",\n  "bearer_token_auth": "true",\n}]' },
    findings: [['annotation-json-invalid', ',']],
    fixed: { ...right, instances: '[{"prometheus_url": "https://%%host%%:%%port%%/metrics",\n  "bearer_token_auth": "true"\n}]' },
  },
  {
    what: 'arrays of different lengths',
    annotations: { ...right, init_configs: '[]' },
    findings: [['annotation-length-mismatch', '[]']],
    fixed: right,
  },
  {
    what: 'a variable in capitals, beside an apostrophe',
    annotations: { ...right, instances: capital },
    findings: [['template-variable-unknown', '%%HOST%%']],
    fixed: { ...right, instances: capital.replace('HOST', 'host') },
  },
  {
    what: 'a way to resolve that nobody knows',
    annotations: { ...right, resolve: 'IP' },
    findings: [['endpoints-resolve-invalid', 'IP']],
    fixed: { ...right, resolve: 'ip' },
  },
  {
    what: 'no init_configs',
    annotations: { check_names: names, instances: right.instances },
    findings: [['annotation-incomplete', '']],
    fixed: { check_names: names, instances: right.instances, init_configs: '[{}]' },
  },
  {
    what: 'a name that no check has',
    annotations: { ...right, check_names: '["kube-apiserver-metrics"]' },
    findings: [['check-name-unknown', 'kube-apiserver-metrics']],
    fixed: right,
  },
];

interface Way {
  readonly way: string;
  readonly path: string;
  write(annotations: Case['annotations']): string;
  read(text: string): unknown;
}

const manifest = (annotations: Case['annotations']): string =>
  `apiVersion: v1
kind: Service
metadata:
  name: kubernetes
  namespace: default
  annotations:
${Object.entries(annotations)
  .map(([key, value]) => `    ${prefix}.${key}: ${JSON.stringify(value)}\n`)
  .join('')}`;

const readManifest = (text: string): unknown => {
  const given: Readonly<Record<string, string>> = parse(text).metadata.annotations;
  return Object.fromEntries(Object.entries(given).map(([key, value]) => [key.replace(`${prefix}.`, ''), value]));
};

type Quote = (key: string, value: string) => string;

const quotings = {
  single: (key: string, value: string) => `'${key}=${value.replaceAll("'", "'\\''")}'`,
  'single behind the key': (key: string, value: string) => `${key}='${value.replaceAll("'", `'"'"'`)}'`,
  double: (key: string, value: string) => `"${key}=${value.replace(/[\\"$`]/g, '\\$&')}"`,
  ansi: (key: string, value: string) => `${key}=$'${value.replace(/[\\']/g, '\\$&').replaceAll('\n', '\\n')}'`,
  pieces: (key: string, value: string) =>
    `${key}=${(value.match(/[^'\n]{1,7}|['\n]/g) ?? []).map((part) => (part === "'" ? `"'"` : `'${part}'`)).join('')}`,
};

const words = (annotations: Case['annotations'], quoted: Quote): readonly string[] =>
  Object.entries(annotations).map(([key, value]) => quoted(`${prefix}.${key}`, value));

/** Runs the commands, and gives the annotations that they set. */
function run(script: string): unknown {
  const oc = `oc() { for word in "$@"; do case $word in *${prefix}*) printf '%s\\0' "$word";; esac; done; }`;
  const out = execFileSync('bash', ['-c', `${oc}\nkubectl() { oc "$@"; }\n${script}`], { encoding: 'utf8' })
    .split('\0')
    .slice(0, -1);
  return Object.fromEntries(out.map((word) => [word.slice(prefix.length + 1, word.indexOf('=')), word.slice(word.indexOf('=') + 1)]));
}

const single = quotings.single;
const commands = (annotations: Case['annotations']): string =>
  words(annotations, single)
    .map((word) => `oc annotate service kubernetes -n default ${word}\n`)
    .join('');
const indented = (text: string, by: string): string => text.replace(/^(?=.)/gm, by);
const unindented = (text: string, by: string): string => text.replaceAll(new RegExp(`^${by}`, 'gm'), '');
const codeIn = (text: string): string => /^[ >]*```\w*\n([\s\S]*?)^[ >]*```/m.exec(text)?.[1] ?? '';

const ways: readonly Way[] = [
  { way: 'a manifest', path: 'a.yaml', write: manifest, read: readManifest },
  ...Object.entries(quotings).map(([way, quoted]) => ({
    way: `one command, ${way}`,
    path: 'a.sh',
    write: (annotations: Case['annotations']) =>
      `kubectl -n default annotate svc/kubernetes \\\n  ${words(annotations, quoted).join(' \\\n  ')}\n`,
    read: run,
  })),
  { way: 'a command each', path: 'a.bash', write: (annotations) => `set -e\n${commands(annotations)}`, read: run },
  {
    way: 'a here-document',
    path: 'a.sh',
    write: (annotations) => `oc apply -f - <<'EOF'\n${manifest(annotations)}EOF\n`,
    read: (text) => readManifest(text.split('EOF')[1]?.slice(2) ?? ''),
  },
  {
    way: 'a manifest in Markdown',
    path: 'a.md',
    write: (annotations) => `# It's so\n\n\`\`\`yaml\n${manifest(annotations)}\`\`\`\n`,
    read: (text) => readManifest(codeIn(text)),
  },
  {
    way: 'a manifest in a list of a block quote',
    path: 'a.md',
    write: (annotations) => `> 1. text\n>\n${indented(`\`\`\`yml\n${manifest(annotations)}\`\`\`\n`, '>    ')}`,
    read: (text) => readManifest(unindented(codeIn(text), '>    ')),
  },
  {
    way: 'commands in Markdown',
    path: 'a.markdown',
    write: (annotations) => `\`\`\`console\n${indented(commands(annotations), '$ ').replace(/^\$ (?!oc)/gm, '')}\`\`\`\n`,
    read: (text) => run(unindented(codeIn(text), '\\$ ')),
  },
  {
    way: 'a command in a list',
    path: 'a.md',
    write: (annotations) =>
      `- do\n\n${indented(`\`\`\`\nkubectl annotate service kubernetes -n default ${words(annotations, quotings.ansi).join(' ')}\n\`\`\`\n`, '  ')}`,
    read: (text) => run(unindented(codeIn(text), '  ')),
  },
];

const settings = { ...defaultSettings, platform: 'eks', rules: { 'component-unmonitored': 'off' } } as const;

const marks = ({ findings }: Report, text: string) =>
  findings.map(({ rule, start, end }) => [
    rule,
    rule === 'annotation-incomplete' ? '' : text.slice(start.offset, end.offset).replace(/["'\\]/g, ''),
  ]);

describe.each(cases)('$what', ({ annotations, findings, fixed = annotations }) => {
  test.each(ways)('as $way', ({ path, write, read }) => {
    const text = write(annotations);
    expect(read(text), 'the text means the annotations').toEqual(annotations);
    const report = lintFiles([{ path, text }], settings);
    expect(report.failures).toEqual([]);
    expect(marks(report, text)).toEqual(findings);
    expect(
      report.findings.every(({ object }) => object?.kind === 'Service' && object.name === 'kubernetes' && object.namespace === 'default'),
    ).toBe(true);
    const { changed, withdrawn } = fixFiles([{ path, text }], settings, 'safe');
    expect(withdrawn).toEqual([]);
    const [{ after = text } = {}] = changed;
    expect(read(after)).toEqual(fixed);
    expect(lintFiles([{ path, text: after }], settings).findings).toEqual([]);
  });
});
