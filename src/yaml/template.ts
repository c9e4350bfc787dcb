import type { Span } from '../text/source-file.ts';
import { unicodeExpression } from '../text/unicode.ts';

/**
 * Whether a text holds something that is filled in before Kubernetes sees it: Go and Jinja templates, shell and
 * Terraform variables, Azure tokens, `<PLACEHOLDERS>`. The Agent's own `%%variables%%` are no templates.
 */
export function holdsTemplate(text: string): boolean {
  return /\{\{|\{%|\$\{|\$\(|#\{|<%|<[A-Za-z_][^<>\n]*>|<\.\.\.>/.test(text);
}

/**
 * Whether a text holds templates that may stand in place of YAML's structure: Go, Jinja, ERB and Terraform have conditions and
 * loops, and what a shell fills in may be whole lines where it has one to itself.
 */
export function holdsStructuralTemplate(text: string): boolean {
  return /\{\{|\{%|<%|%\{|^[ \t]*(?:\$\{[^}\n]*\}|\$\([^\n]*\))[ \t]*\r?$/m.test(text);
}

/**
 * Where a text holds placeholders for people to fill in: `<DATADOG_API_KEY>`, `<node-ip>`, `<...>`. Offsets are UTF-16.
 * What only looks like it is left out: templates, mark-up, groups of a regular expression, addresses of mail.
 */
export function placeholders(text: string): readonly Span[] {
  if (!text.includes('<') || text.length > longest || /<\/|\/>/.test(text)) return [];
  const bare = text.replace(/\{\{.*?\}\}|\{%.*?%\}|<%.*?%>|\$\{[^}]*\}|\$\([^)]*\)/gs, (match) => '\0'.repeat(match.length));
  const found = bare.matchAll(unicodeExpression(placeholder, 'gu'));
  return [...found].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

const placeholder = String.raw`(?<![?P<])<(?:\.\.\.|[\p{L}_](?:[\p{L}\p{N}_ ./-]*[\p{L}\p{N}_])?)>`;

/** No value that people fill in is longer. */
const longest = 10_000;
