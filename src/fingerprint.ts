import type { Finding } from './report.ts';
import { repositoryPath, type Style } from './reporter.ts';
import { hash64 } from './text/hash.ts';

/**
 * What makes each finding the same one in another run, in the order of the findings: its rule, file, object and place in
 * that object, but no line, so that it survives edits elsewhere. Findings alike in all of this are counted through.
 */
export function fingerprints(findings: readonly Finding[], style: Style): readonly string[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const hash = hash64(identity(finding, style));
    const occurrence = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, occurrence);
    return `${hash}:${occurrence}`;
  });
}

function identity({ rule, path, object, document, pointer }: Finding, style: Style): string {
  const subject = object ? [object.kind, object.namespace, object.name] : document;
  return JSON.stringify([rule, repositoryPath(path, style), subject, pointer]);
}
