import type { Cursor, Place } from '../yaml/cursor.ts';
import type { Evidence, ParsedDocument, PlatformFinding } from './cluster.ts';
import type { Marker, PlatformProfile } from './platform.ts';

/**
 * The cluster's platform. One that was given stands, whatever the files say. Else the one for which they hold a strong
 * marker or two different medium ones, if no other has a strong one, or as many medium ones.
 */
export function detectPlatform(
  documents: readonly ParsedDocument[],
  profiles: readonly PlatformProfile[],
  given: string | null,
): PlatformFinding {
  const seen = new Map<Marker, Place>();
  const recognised = documents.filter(({ format }) => format !== null);
  const markers = profiles.flatMap((profile) => profile.markers);
  const spot = spotter(inSight(markers, new Set(recognised.map(({ root }) => root.tree.region.text))), seen);
  for (const { root, format, file } of recognised) {
    spot('file', `${format}:${file.path}`, root);
    look(root, { key: '', path: '' }, spot);
  }
  const evidence = profiles.flatMap(({ id, markers }) =>
    markers.flatMap((marker): readonly Evidence[] => {
      const at = seen.get(marker);
      return at ? [{ platform: id, strength: marker.strength, text: marker.text, at }] : [];
    }),
  );
  if (given === null) return { ...decide(profiles, evidence), evidence };
  const profile = profiles.find(({ id }) => id === given) ?? null;
  return { profile, confidence: profile ? 'given' : 'none', evidence, reason: 'it was given' };
}

function decide(profiles: readonly PlatformProfile[], evidence: readonly Evidence[]): Omit<PlatformFinding, 'evidence'> {
  const having = (count: number, strength: Marker['strength']) =>
    profiles.filter(({ id }) => evidence.filter((one) => one.platform === id && one.strength === strength).length >= count);
  const strong = having(1, 'strong');
  const spoken = strong.length > 0 ? strong : having(2, 'medium');
  const candidates = spoken.filter(({ id }) => !strong.some(({ variantOf }) => variantOf === id));
  const [profile, rival] = candidates;
  const strength = strong.length > 0 ? 'strong' : 'medium';
  const unknown = { profile: null, confidence: 'none' } as const;
  if (rival)
    return { ...unknown, reason: `${strength} markers speak for more than one platform: ${candidates.map(({ id }) => id).join(', ')}` };
  if (profile)
    return {
      profile,
      confidence: 'detected',
      reason: strength === 'strong' ? 'a strong marker decides' : 'two different medium markers decide',
    };
  if (evidence.length === 0) return { ...unknown, reason: 'nothing in the files speaks for a platform' };
  return { ...unknown, reason: 'that is too little: it takes a strong marker, or two different medium ones of one platform' };
}

/** Holds a text against the markers of a kind. */
type Spot = (kind: Marker['kind'], text: string, at: Place) => void;

/** All markers of one kind, with an expression that finds any of them. */
interface Net {
  readonly any: RegExp;
  readonly each: readonly (readonly [Marker, RegExp])[];
}

/** Expressions are costly to make and to run: only for markers that can be there at all, which are a few. */
function inSight(markers: readonly Marker[], texts: ReadonlySet<string>): readonly Marker[] {
  // Escapes and continued lines hide what stands in a text from who doesn't parse it.
  if ([...texts].some((text) => /\\(?:[/uUx]|\s*$)/m.test(text))) return markers;
  return markers.filter(({ holds }) => !holds || [...texts].some((text) => holds.every((literal) => text.includes(literal))));
}

function netOf(markers: readonly Marker[]): Net {
  const any = new RegExp(markers.map(({ pattern }) => `(?:${pattern})`).join('|'));
  return { any, each: markers.map((marker) => [marker, new RegExp(marker.pattern)] as const) };
}

/** Keeps the first sighting of each marker. */
function spotter(markers: readonly Marker[], seen: Map<Marker, Place>): Spot {
  const kinds = [...new Set(markers.map(({ kind }) => kind))];
  const byKind = new Map(kinds.map((kind) => [kind, netOf(markers.filter((marker) => marker.kind === kind))]));
  return (kind, text, at) => {
    const net = byKind.get(kind);
    if (!net?.any.test(text)) return;
    for (const [marker, pattern] of net.each) if (!seen.has(marker) && pattern.test(text)) seen.set(marker, at);
  };
}

/** The key that leads to a place, and with it those above, with dots between. */
interface Way {
  readonly key: string;
  readonly path: string;
}

/** Looks at everything in a document and the texts inside it. False for what is off or empty as a whole, which speaks for nothing. */
function look(at: Cursor, way: Way, spot: Spot): boolean {
  if (at.kind === 'seq') return at.items.map((item) => look(item, way, spot)).includes(true);
  if (at.kind === 'map')
    return at.keys.map((key) => lookAtEntry(at.at(key), { key, path: way.path === '' ? key : `${way.path}.${key}` }, spot)).includes(true);
  const { text } = at;
  if (at.state === 'absent' || text === undefined || text === '' || at.boolean === false) return false;
  if (text.includes('\n') && at.embedded.kind === 'map') return look(at.embedded, { key: '', path: '' }, spot);
  spot('value', text, at);
  spot('entry', `${way.path}=${text}`, at);
  if (text.includes('/')) spot('path', text, at);
  if (way.key === 'apiVersion') spot('api-version', text, at);
  // As selectors and tolerations name the keys of labels and taints.
  if (way.key === 'key' || way.key === 'topologyKey') spot('key', text, at);
  return true;
}

function lookAtEntry(at: Cursor, way: Way, spot: Spot): boolean {
  const isOn = look(at, way, spot);
  if (isOn) for (const text of new Set([way.key, way.path])) spot('key', text, at.key);
  return isOn;
}
