import { components } from '../model/cluster.ts';
import type { ComponentProfile, PlatformProfile } from '../model/platform.ts';
import { type Cite, citing } from './citation.ts';
import { markdownTable } from './markdown-table.ts';

/** All platforms and components in one table: what there is to monitor, who says so, and where that was read. */
export function platformMatrix(platforms: readonly PlatformProfile[]): string {
  const rows = platforms.map((profile) => [
    `[${profile.title}](#${anchorOf(profile.title)})`,
    ...components.map((component) => cell(profile.components[component], citing(profile))),
  ]);
  return markdownTable(['platform', ...components], rows);
}

function cell(facts: ComponentProfile, cite: Cite): string {
  if ('unsupported' in facts) return `${facts.unsupported.mayAnswer ? 'no, may answer' : 'no'}${cite(facts.unsupported.source)}`;
  const { endpoint, documented } = facts;
  return `${documented ? '' : 'derived: '}${endpoint.scheme} ${endpoint.port}${cite(endpoint.source)}`;
}

/** How GitHub calls the heading of a section. */
const anchorOf = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^\w -]/g, '')
    .replaceAll(' ', '-');
