import type { PlatformProfile } from './model/platform.ts';
import { profileFaults } from './profile-faults.ts';
import { schemaProblems, type Validator } from './schema.ts';
import { soleDocument } from './sole-document.ts';
import type { SourceFile } from './text/source-file.ts';
import { UsageError } from './usage-error.ts';
import { literalValue } from './yaml/literal-value.ts';

/**
 * What a file says of a platform, held against its schema by `validate`; `others` are the ids of all others. Everything
 * wrong in the file is one UsageError with all places.
 */
export function readProfile(file: SourceFile, validate: Validator, others: readonly string[]): PlatformProfile {
  const root = soleDocument(file);
  if (!root) throw new UsageError([{ message: 'it says nothing of a platform', at: { file, span: { start: 0, end: 0 } } }]);
  // A null says something in these files.
  const value = literalValue(root.tree.root);
  const broken = schemaProblems(validate, root, value);
  const problems = broken.length > 0 ? broken : profileFaults(value as PlatformProfile, root, others);
  if (problems.length > 0) throw new UsageError(problems.map(({ message, at }) => ({ message, at: at.location })));
  return value as PlatformProfile;
}
