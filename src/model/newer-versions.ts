import type { Cluster } from './cluster.ts';
import newest from './newest-versions.json' with { type: 'json' };
import { parseVersion, type Versions } from './version.ts';

/** Remarks on versions, down to the minor, of which nothing was read yet when the facts were: `newest-versions.json`. */
export function newerVersions({ id, versions }: Pick<Cluster, 'id' | 'versions'>): readonly string[] {
  return newest.flatMap(({ of, name, version, asOf }) => {
    const own = versions[of as keyof Versions];
    const [major = 0, minor = 0] = parseVersion(version) ?? [];
    const [ownMajor = 0, ownMinor = 0] = own?.numbers ?? [];
    const isNewer = ownMajor > major || (ownMajor === major && ownMinor > minor);
    return own && isNewer
      ? [`cluster ${id}: ${name} is ${own.text} (${own.from}), and what is known of it ends with ${version}, read on ${asOf}`]
      : [];
  });
}
