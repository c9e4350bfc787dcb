import { readConfig } from '../config.ts';
import { findConfig } from '../io/config-file.ts';
import type { Io } from '../io.ts';
import { defaultSettings, type Settings } from '../settings.ts';

/** What the configuration file says: the one that is given, else the one found upwards from a path. */
export async function configured(given: string | undefined, from: string, io: Io): Promise<Settings> {
  const found = findConfig(given, from, io);
  if (!found) return defaultSettings;
  const { config } = await import('../schemas.gen.js');
  return readConfig(found.source, found.base, config);
}
