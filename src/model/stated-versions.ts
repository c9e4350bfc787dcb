import { fileAndLine } from '../text/source-file.ts';
import type { Cursor, Place } from '../yaml/cursor.ts';
import type { AgentWorkload } from './agent.ts';
import type { Cluster } from './cluster.ts';
import { parseVersion, type Version, type Versions } from './version.ts';

/** A version that a document states, and of what. */
export interface StatedVersion {
  readonly of: keyof Versions;
  readonly version: Version;
}

/** The version that stands at a place, as a list; empty for what is none: a range, a label such as `latest`, a template. */
export const versionAt = (of: keyof Versions, at: Cursor): readonly StatedVersion[] =>
  at.state === 'present' && at.text !== undefined ? stated(of, at.text, at) : [];

/** The same for a text of which the version is but a part, or which is one only to those who know it. */
export function stated(of: keyof Versions, text: string, at: Place): readonly StatedVersion[] {
  const numbers = parseVersion(text);
  return numbers ? [{ of, version: { text, numbers, origin: 'file', from: fileAndLine(at.location) } }] : [];
}

/** The Agent's version by the tags of node agents' images, unless somebody gave the image another name. */
export const agentVersions = (agents: readonly AgentWorkload[]): readonly StatedVersion[] =>
  agents
    .filter(({ role }) => role === 'node-agent')
    .flatMap(({ images }) => images)
    .flatMap(({ at, tag }) => (tag && (at === tag.at || isAgent(at.text ?? '')) ? stated('agent', tag.name, tag.at) : []));

const isAgent = (image: string): boolean => /(?:^|\/)(?:datadog-)?agent(?:[:@]|$)/.test(image);

/** The Cluster Agent's version: that of its own images where the files name some, else the Agent's. */
export function clusterAgentVersion({ agents, versions }: Cluster): Version | undefined {
  const images = agents.filter(({ role }) => role === 'cluster-agent').flatMap((agent) => agent.images);
  const tags = images.flatMap(({ tag }) => tag ?? []);
  const isGiven = versions.agent !== undefined && versions.agent.origin !== 'file';
  return tags.length === 0 || isGiven ? versions.agent : settled(tags.flatMap((tag) => stated('agent', tag.name, tag.at))).versions.agent;
}

/** What all statements amount to: the versions on which they agree, one perhaps more exactly than another, and those on which they don't. */
export function settled(all: readonly StatedVersion[]): {
  readonly versions: Versions;
  readonly conflicts: readonly (readonly StatedVersion[])[];
} {
  const kinds = [...new Set(all.map(({ of }) => of))];
  const groups = kinds.map((kind) => all.filter(({ of }) => of === kind));
  const agreed = groups.flatMap((group) => {
    const exact = group.reduce((a, b) => (b.version.numbers.length > a.version.numbers.length ? b : a));
    return group.every(({ version }) => agree(version, exact.version)) ? [exact] : [];
  });
  return {
    versions: Object.fromEntries(agreed.map(({ of, version }) => [of, version])),
    conflicts: groups.filter((group) => !agreed.some((one) => group.includes(one))),
  };
}

const agree = (vague: Version, exact: Version): boolean => vague.numbers.every((number, index) => number === exact.numbers[index]);
