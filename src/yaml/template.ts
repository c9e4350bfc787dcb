/**
 * Whether a text holds something that is filled in before Kubernetes sees it: Go and Jinja templates, shell and
 * Terraform variables, Azure tokens, `<PLACEHOLDERS>`. The Agent's own `%%variables%%` are no templates.
 */
export function holdsTemplate(text: string): boolean {
  return /\{\{|\{%|\$\{|\$\(|#\{|<%|<[A-Za-z_][^<>\n]*>|<\.\.\.>/.test(text);
}
