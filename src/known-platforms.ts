import type { PlatformProfile } from './model/platform.ts';
import { platforms } from './registry.gen.ts';
import type { Settings } from './settings.ts';

type Own = Pick<Settings, 'ownPlatforms'>;

/** Every platform that counts: those that come along, then the user's own. */
export const knownPlatforms = ({ ownPlatforms }: Own): readonly PlatformProfile[] =>
  ownPlatforms.length === 0 ? platforms : [...platforms, ...ownPlatforms];

/** Their ids. */
export const platformIds = (settings: Own): readonly string[] => knownPlatforms(settings).map(({ id }) => id);
