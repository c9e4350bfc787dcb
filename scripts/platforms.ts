import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import type { PlatformProfile } from '../src/model/platform.ts';
import { root, stems } from './folders.ts';

const folder = 'rules/platforms';

/**
 * All platform files, held against `schemas/platform.schema.json`, in order of id.
 * Throws one error that names every file and place at fault.
 */
export function readPlatforms(): readonly PlatformProfile[] {
  const ids = stems(folder, '.yaml');
  if (ids.length === 0) return [];
  const schema: object = JSON.parse(readFileSync(path.join(root, 'schemas/platform.schema.json'), 'utf8'));
  const validate = new Ajv2020({ allErrors: true, strictTypes: false }).compile<PlatformProfile>(schema);
  const faults: string[] = [];
  const profiles = ids.flatMap((id) => {
    const file = `${folder}/${id}.yaml`;
    const lines = new LineCounter();
    const document = parseDocument(readFileSync(path.join(root, file), 'utf8'), { lineCounter: lines });
    const profile: unknown = document.toJS();
    faults.push(...document.errors.map((error) => `${file}: ${error.message}`));
    if (!validate(profile)) {
      faults.push(...(validate.errors ?? []).map((error) => `${file}:${lineOf(document, lines, error)}: ${describe(error)}`));
      return [];
    }
    if (profile.id !== id) faults.push(`${file}: the id is "${profile.id}", the file's name says "${id}"`);
    return [profile];
  });
  if (faults.length > 0) throw new Error(`platform files at fault:\n  ${faults.join('\n  ')}`);
  return profiles;
}

function describe(error: ErrorObject): string {
  return `${error.instancePath || '/'} ${error.message ?? 'is invalid'} ${JSON.stringify(error.params)}`;
}

/** Line of what the error is about, or of the nearest thing above it that is there. */
function lineOf(document: Document, lines: LineCounter, error: ErrorObject): number {
  const steps = error.instancePath.split('/').slice(1);
  const node = document.getIn(
    steps.map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~')),
    true,
  );
  return isNode(node) && node.range ? lines.linePos(node.range[0]).line : 1;
}
