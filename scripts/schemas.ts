import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './folders.ts';

/** Text of `schemas/config.schema.json` with the ids of rules and platforms filled in; everything else in it is written by hand. */
export function configSchemaText(rules: readonly string[], platforms: readonly string[]): string {
  const text = readFileSync(path.join(root, 'schemas/config.schema.json'), 'utf8');
  return withIds(withIds(text, { name: 'rule', keyword: 'enum', ids: rules }), { name: 'platform', keyword: 'examples', ids: platforms });
}

interface Ids {
  readonly name: string;
  readonly keyword: string;
  readonly ids: readonly string[];
}

function withIds(schema: string, { name, keyword, ids }: Ids): string {
  const place = new RegExp(`("${name}": \\{\\s*"title": "${name}",[^[]*)"${keyword}": \\[[^\\]]*\\]`);
  if (!place.test(schema)) throw new Error(`schemas/config.schema.json has no definition "${name}" with ${keyword}`);
  const words = ids.map((id) => JSON.stringify(id));
  const line = `      "${keyword}": [${words.join(', ')}]`;
  const list = line.length <= 140 ? line : `      "${keyword}": [\n        ${words.join(',\n        ')}\n      ]`;
  return schema.replace(place, (_, start: string) => start + list.trimStart());
}
