import type { Cursor, Place } from '../yaml/cursor.ts';
import type { Evidence, ParsedDocument, PlatformFinding } from './cluster.ts';
import type { Marker, PlatformProfile } from './platform.ts';

/** A key or scalar of a document that markers are held against. */
interface Sighting {
  readonly kind: 'key' | 'scalar';
  /** Name of the key that leads there. */
  readonly key: string;
  readonly texts: readonly string[];
  readonly at: Place;
}

/**
 * The cluster's platform. One that was given stands, whatever the files say. Else the one for which they hold a strong
 * marker or two different medium ones, if no other has a strong one, or as many medium ones.
 */
export function detectPlatform(
  documents: readonly ParsedDocument[],
  profiles: readonly PlatformProfile[],
  given: string | null,
): PlatformFinding {
  const sightings = documents.filter(({ format }) => format !== null).flatMap(({ root }) => see(root, []));
  const evidence = profiles.flatMap((profile) => evidenceFor(profile, sightings));
  if (given !== null) {
    const profile = profiles.find(({ id }) => id === given) ?? null;
    return { profile, confidence: profile ? 'given' : 'none', evidence };
  }
  const convincing = profiles.filter((profile) => isConvincing(evidence.filter(({ platform }) => platform === profile.id)));
  const strong = convincing.filter((profile) => evidence.some((one) => one.platform === profile.id && one.strength === 'strong'));
  const [found, second] = strong.length > 0 ? strong : convincing;
  return found && !second ? { profile: found, confidence: 'detected', evidence } : { profile: null, confidence: 'none', evidence };
}

const isConvincing = (evidence: readonly Evidence[]): boolean =>
  evidence.some(({ strength }) => strength === 'strong') || evidence.filter(({ strength }) => strength === 'medium').length >= 2;

/** The first sighting of each of a platform's markers. */
function evidenceFor(profile: PlatformProfile, sightings: readonly Sighting[]): readonly Evidence[] {
  return profile.markers.flatMap((marker) => {
    const pattern = new RegExp(marker.pattern);
    const seen = sightings.find((sighting) => fits(marker.kind, sighting) && sighting.texts.some((text) => pattern.test(text)));
    return seen ? [{ platform: profile.id, strength: marker.strength, text: marker.text, at: seen.at }] : [];
  });
}

function fits(kind: Marker['kind'], sighting: Sighting): boolean {
  if (kind === 'key') return sighting.kind === 'key';
  if (sighting.kind === 'key') return false;
  return kind === 'value' || (kind === 'api-version' ? sighting.key === 'apiVersion' : (sighting.texts[0] ?? '').includes('/'));
}

/** Keys and scalars of a document and of the texts inside it. A key that is switched off or empty speaks for nothing. */
function see(at: Cursor, path: readonly string[]): readonly Sighting[] {
  if (at.kind === 'seq') return at.items.flatMap((item) => see(item, path));
  if (at.kind === 'map') {
    return at.keys.flatMap((key) => {
      const child = at.at(key);
      const keys = [...path, key];
      const sighting: Sighting = { kind: 'key', key, texts: [key, keys.join('.')], at: child.key };
      return isOff(child) ? [] : [sighting, ...see(child, keys)];
    });
  }
  const text = at.text;
  if (text === undefined) return [];
  if (text.includes('\n') && at.embedded.kind === 'map') return see(at.embedded, []);
  return [{ kind: 'scalar', key: path.at(-1) ?? '', texts: [text], at }];
}

const isOff = (at: Cursor): boolean =>
  at.state === 'absent' ||
  at.boolean === false ||
  at.text === '' ||
  (at.kind === 'seq' && at.items.length === 0) ||
  (at.kind === 'map' && at.keys.length === 0);
