import type { PlatformProfile } from '../model/platform.ts';

/** What follows a fact on a page: a link to where it was read, by the name that the platform's file gives it. */
export type Cite = (source: string) => string;

/** Links to the sources of a platform; a file of a repository is looked up in its newest state. Throws for a source without an address. */
export function citing({ id, sources }: Pick<PlatformProfile, 'id' | 'sources'>): Cite {
  return (source) => {
    const address = sources[source];
    if (address === undefined) throw new Error(`${id} names no source ${source}`);
    const [, repository, path] = /^([\w.-]+\/[\w.-]+):(.*)$/.exec(address) ?? [];
    return ` ([${source}](${repository === undefined ? address : `https://github.com/${repository}/blob/HEAD/${path}`}))`;
  };
}
