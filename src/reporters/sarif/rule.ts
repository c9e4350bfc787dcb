import { rulePage } from '../../docs/rule-page.ts';
import { helpUri } from '../../help.ts';
import type { Rule, Severity } from '../../rule.ts';

/** SARIF's word for a severity. */
export const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

/** GitHub's word for a severity. */
const severities: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'recommendation' };

/** A rule as code scanning shows it: its texts, and properties to filter by. */
export function reportingDescriptor(rule: Rule): object {
  return {
    id: rule.id,
    name: rule.id.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: sentence(rule.summary) },
    fullDescription: { text: rule.why },
    help: { text: [rule.remedy, ...(rule.apply ? [rule.apply] : [])].join(' '), markdown: markdown(rule) },
    helpUri: helpUri(rule.id),
    defaultConfiguration: { level: levels[rule.severity] },
    properties: {
      tags: ['datadog', 'kubernetes', ...(rule.securitySeverity === undefined ? [] : ['security']), ...rule.components],
      // An error is only what the files and the documentation prove.
      precision: rule.severity === 'error' ? 'very-high' : 'high',
      'problem.severity': severities[rule.severity],
      ...(rule.securitySeverity !== undefined && { 'security-severity': rule.securitySeverity.toFixed(1) }),
    },
  };
}

/** The rule's page; its links to other pages lie beside it, which doesn't hold where this is read. */
const markdown = (rule: Rule): string => rulePage(rule).replace(/\]\(([\w-]+)\.md\)/g, (_, id: string) => `](${helpUri(id)})`);

/** With a capital and a full stop. */
export const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
