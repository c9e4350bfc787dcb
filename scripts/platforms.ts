import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { PlatformProfile } from '../src/model/platform.ts';
import { readProfile } from '../src/profile.ts';
import { fileAndLine, SourceFile } from '../src/text/source-file.ts';
import { UsageError } from '../src/usage-error.ts';
import { root, stems } from './folders.ts';
import { validatorOf } from './schemas.ts';

const folder = 'rules/platforms';

/**
 * All platform files, read as a user's own are, in order of id.
 * Throws one error that names every file and place at fault.
 */
export function readPlatforms(): readonly PlatformProfile[] {
  const ids = stems(folder, '.yaml');
  const validate = validatorOf('platform');
  const faults: string[] = [];
  const profiles = ids.flatMap((id) => {
    const file = `${folder}/${id}.yaml`;
    try {
      const source = new SourceFile(file, readFileSync(path.join(root, file), 'utf8'));
      const others = ids.filter((other) => other !== id);
      const profile = readProfile(source, validate, others);
      if (profile.id !== id) faults.push(`${file}: the id is "${profile.id}", the file's name says "${id}"`);
      return [profile];
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      faults.push(...error.problems.map(({ message, at }) => `${at ? fileAndLine(at) : file}: ${message}`));
      return [];
    }
  });
  if (faults.length > 0) throw new Error(`platform files at fault:\n  ${faults.join('\n  ')}`);
  return profiles;
}
