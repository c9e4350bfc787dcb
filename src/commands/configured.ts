import { readConfig } from '../config.ts';
import { fileBeside, findConfig } from '../io/config-file.ts';
import type { Io } from '../io.ts';
import { readProfile } from '../profile.ts';
import { defaultSettings, type Settings } from '../settings.ts';
import type { Location } from '../text/source-file.ts';
import { UsageError } from '../usage-error.ts';

/** What the configuration file says: the one that is given, else the one found upwards from a path. */
export async function configured(given: string | undefined, from: string, io: Io): Promise<Settings> {
  const found = findConfig(given, from, io);
  if (!found) return defaultSettings;
  const { validate } = await import('../schemas/config.gen.js');
  const profileAt = async (path: string, at: Location, others: readonly string[]) => {
    const file = fileBeside(found, path, io);
    if ('reason' in file) throw new UsageError([{ message: `${path} ${file.reason}`, at }]);
    const platform = await import('../schemas/platform.gen.js');
    return readProfile(file.source, platform.validate, others);
  };
  return readConfig(found.source, found.base, { validate, profileAt });
}
