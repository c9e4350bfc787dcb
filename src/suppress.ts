import { matcher } from './patterns.ts';
import type { Finding } from './report.ts';
import type { Settings } from './settings.ts';
import type { SourceFile } from './text/source-file.ts';
import { directives } from './yaml/directive.ts';

/** A test for findings that a comment in their file or an `ignore` entry of the configuration asks not to show. */
export function suppressor(files: readonly SourceFile[], settings: Settings): (finding: Finding) => boolean {
  const byPath = new Map([...new Set(files)].map((file) => [file.path, directives(file.text)]));
  const ignored = settings.ignore.map((entry) => ({
    rules: entry.rules,
    covers: entry.paths.length === 0 ? () => true : matcher(entry.paths, settings.base),
  }));
  return (finding) => {
    const inFile = byPath.get(finding.path) ?? [];
    if (
      inFile.some(
        (directive) => directive.kind === 'ignore' && directive.rules.includes(finding.rule) && directive.covers(finding.start.line),
      )
    ) {
      return true;
    }
    return ignored.some(({ rules, covers }) => (rules.length === 0 || rules.includes(finding.rule)) && covers(finding.path));
  };
}
