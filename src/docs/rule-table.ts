import type { Rule } from '../rule.ts';
import { markdownTable } from './markdown-table.ts';

/** The table of all rules in Markdown; `pages` is the way from the table's file to the folder of the rules' pages. */
export function ruleTable(rules: readonly Rule[], pages: string): string {
  const rows = rules.map((rule) => {
    const severity = rule.strict ? `${rule.severity} (strict)` : rule.severity;
    return [`[${rule.id}](${pages}/${rule.id}.md)`, severity, rule.fix ?? '', cell(rule.summary)];
  });
  return markdownTable(['rule', 'severity', 'fix', 'what is wrong'], rows);
}

/** One line that no `|` in it can break. */
const cell = (text: string): string => text.replaceAll('\n', ' ').replaceAll('|', '\\|');
