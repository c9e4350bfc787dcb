import type { Rule } from '../rule.ts';

/** A fixture shown on a rule's page: the files, the report that they get, and what the rule's fix changes as a diff, empty when nothing. */
export interface Example {
  readonly files: readonly { readonly path: string; readonly text: string }[];
  readonly report: string;
  readonly diff: string;
}

const fixes = {
  safe: 'safe: `--fix` applies it',
  unsafe: 'unsafe: `--unsafe-fixes` applies it',
  none: 'none',
};

/** The page of one rule in Markdown, as it stands in `docs/rules/` and behind `explain`. */
export function rulePage(rule: Rule, example?: Example): string {
  const parts = [
    `# ${rule.id}`,
    sentence(rule.summary),
    metadata(rule),
    `## Why\n\n${rule.why}`,
    ...(example ? [exampleSection(rule, example)] : []),
    `## Remedy\n\n${rule.remedy}`,
    ...(rule.apply ? [`## What must be run afterwards\n\n${rule.apply}`] : []),
    ignoreSection(rule),
    ...(rule.references.length > 0 ? [`## References\n\n${rule.references.map(reference).join('\n')}`] : []),
  ];
  return `${parts.join('\n\n')}\n`;
}

function metadata(rule: Rule): string {
  const rows = [
    ['Severity', rule.severity],
    ['Fix', fixes[rule.fix ?? 'none']],
    ['Components', rule.components.length > 0 ? rule.components.join(', ') : 'any'],
    ['Preset', rule.strict ? 'strict' : 'recommended'],
    ['Since', rule.since],
    ...(rule.masks && rule.masks.length > 0 ? [['Stands in for', masked(rule.masks)]] : []),
  ];
  return `| | |\n| --- | --- |\n${rows.map(([name, value]) => `| ${name} | ${value} |`).join('\n')}`;
}

function exampleSection(rule: Rule, example: Example): string {
  const files = example.files.map((file) => `\`${file.path}\`\n\n${fence(file.text, languageOf(file.path))}`);
  const flag = rule.fix === 'unsafe' ? '--unsafe-fixes' : '--fix';
  const fixed = example.diff === '' ? [] : [`and \`${flag}\` makes of it`, fence(example.diff, 'diff')];
  return ['## Example', ...files, 'gives', fence(example.report, 'text'), ...fixed].join('\n\n');
}

const languages: Readonly<Record<string, string>> = { json: 'json', sh: 'sh', md: 'markdown' };

const languageOf = (path: string): string => languages[path.slice(path.lastIndexOf('.') + 1)] ?? 'yaml';

/** A fenced block that nothing in the text can close. */
function fence(text: string, language: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/^ *(`{3,})/gm)].map((match) => match[1]?.length ?? 0));
  const ticks = '`'.repeat(longest + 1);
  return `${ticks}${language}\n${text.replace(/\n$/, '')}\n${ticks}`;
}

function ignoreSection(rule: Rule): string {
  return [
    '## How to ignore it',
    'One finding, by a comment on its line or on the line above:',
    fence(`# dd-cp-lint-ignore ${rule.id} -- why it is right here`, 'yaml'),
    'In a whole file: `dd-cp-lint-ignore-file` in the same form. Everywhere, in `.dd-cp-lint.yaml`:',
    fence(`rules:\n  ${rule.id}: off`, 'yaml'),
  ].join('\n\n');
}

/** An address, or `owner/repository:path` on GitHub, as a link. */
function reference(source: string): string {
  const [, repository, file] = /^([\w-]+\/[\w.-]+):(.+)$/.exec(source) ?? [];
  return `- ${repository && file ? `[${source}](https://github.com/${repository}/blob/HEAD/${file})` : `<${source}>`}`;
}

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1).replace(/\.$/, '')}.`;

const masked = (masks: NonNullable<Rule['masks']>): string =>
  masks === 'all' ? 'every other finding about the same subject' : masks.map((id) => `[${id}](${id}.md)`).join(', ');
