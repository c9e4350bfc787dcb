import type { Cursor, Place } from '../yaml/cursor.ts';
import { type Edit, remove, set } from '../yaml/edit.ts';

/** An image as one setting of an Agent pod names it. */
export interface Image {
  /** What names it: the Operator's `image.name`, the chart's `image.repository` or `image.name`, a container's `image`. */
  readonly at: Cursor;
  /** The tag that counts, and where it stands. Null for a digest, for the default of the chart or the Operator, and when it can't be told. */
  readonly tag: { readonly name: string; readonly at: Place } | null;
  /** Why nobody can pull it; null when nothing is wrong with the name. */
  readonly fault: ImageFault | null;
}

/**
 * What is wrong with a name. The Operator: `no-tag`, behind a registry, whose place its own takes; `port-only`, which it
 * takes for a tag; `tag-and-digest`, of which it keeps half. The chart adds a tag to what has a tag (`tag-twice`) or a
 * digest (`digest-and-tag`), and to a mere registry (`registry-only`).
 */
export interface ImageFault {
  readonly kind: 'no-tag' | 'port-only' | 'tag-and-digest' | 'tag-twice' | 'digest-and-tag' | 'registry-only';
  /** The name's own characters, or those too many. */
  readonly at: Place;
  /** The name that was meant, and all edits that write it; null when that can't be told. */
  readonly meant: { readonly name: string; readonly edits: readonly Edit[] } | null;
}

/** Where Datadog publishes images. This and what the Operator does: DataDog/datadog-operator:pkg/images/images.go */
const registries: ReadonlySet<string> = new Set([
  'registry.datadoghq.com',
  'gcr.io/datadoghq',
  'eu.gcr.io/datadoghq',
  'asia.gcr.io/datadoghq',
  'datadoghq.azurecr.io',
  'public.ecr.aws/datadog',
  'docker.io/datadog',
]);

/** The parts of `registry:5000/path/name:tag@digest`. */
interface Reference {
  readonly name: string;
  readonly tag: string | undefined;
  readonly digest: string | undefined;
}

function parseReference(text: string): Reference {
  const [, name = text, tag, digest] = /^([^@]*?)(?::([^/:@]+))?(?:@(.+))?$/.exec(text) ?? [];
  return { name, tag, digest };
}

type Tag = NonNullable<Image['tag']>;

/** The tag in a name; null without one, and beside a digest, which wins. */
function tagIn(at: Cursor, { name, tag, digest }: Reference): Tag | null {
  if (tag === undefined || digest !== undefined) return null;
  return { name: tag, at: at.part(name.length + 1, name.length + 1 + tag.length) };
}

/** A tag that stands for itself, which may look like a number. */
function tagAt(at: Cursor): Tag | null {
  const name = at.state === 'present' ? at.text : undefined;
  return name ? { name, at } : null;
}

/** The image of a manifest's container; `latest` where it says no more. */
export function containerImage(container: Cursor): readonly Image[] {
  const at = container.at('image');
  if (!at.string) return [];
  const reference = parseReference(at.string);
  const latest = reference.tag === undefined && reference.digest === undefined ? { name: 'latest', at } : null;
  return [{ at, tag: tagIn(at, reference) ?? latest, fault: null }];
}

/** The image that the Operator's settings of a component name. A tag in the name wins over one of its own. */
export function operatorImage(image: Cursor): readonly Image[] {
  const at = image.at('name');
  const own = tagAt(image.at('tag'));
  if (!at.string) return at.state === 'absent' && own ? [{ at: image.at('tag'), tag: own, fault: null }] : [];
  const reference = parseReference(at.string);
  const tag = reference.tag === undefined && reference.digest === undefined ? own : tagIn(at, reference);
  return [{ at, tag, fault: operatorFault(image, reference) }];
}

/** The Operator looks for a colon anywhere, and splits the last part of the path at all of its colons. */
function operatorFault(image: Cursor, { name, tag, digest }: Reference): ImageFault | null {
  const at = image.at('name');
  if (digest !== undefined) return tag === undefined ? null : { kind: 'tag-and-digest', at, meant: named(at, `${name}@${digest}`) };
  if (tag !== undefined || !name.includes('/')) return null;
  const own = tagAt(image.at('tag'));
  const base = name.slice(name.lastIndexOf('/') + 1);
  const isPublished = registries.has(name.slice(0, -base.length - 1));
  // With a tag in the name, jmxEnabled counts no longer.
  const isPlain = image.at('jmxEnabled').state === 'absent' || image.at('jmxEnabled').boolean === false;
  const joined = own && isPlain ? named(at, `${name}:${own.name}`, remove(image.at('tag'))) : null;
  const published = image.at('tag').state === 'absent' && isPublished ? named(at, base) : null;
  return { kind: name.includes(':') ? 'port-only' : 'no-tag', at, meant: joined ?? published };
}

const named = (at: Cursor, name: string, ...others: readonly Edit[]): ImageFault['meant'] => ({ name, edits: [set(at, name), ...others] });

/** The image of a section of the chart: its repository, else a name in the registry of all, with a digest or tag of its own. */
export function chartImage(image: Cursor, usual: string): readonly Image[] {
  const [repository, digest] = [image.at('repository'), image.at('digest')];
  if (image.kind !== 'map' || !saysNothing(digest)) return [];
  const isName = saysNothing(repository);
  const at = isName ? image.at('name') : repository;
  const tag = tagAt(image.at('tag'));
  if (!at.string) return at.state === 'absent' && tag ? [{ at: image.at('tag'), tag, fault: null }] : [];
  const fault = addedTag(image, at) ?? (isName ? null : mereRegistry(image, usual));
  return [{ at, tag, fault }];
}

/** What the chart makes of a name that says all by itself. */
function addedTag(image: Cursor, at: Cursor): ImageFault | null {
  const text = at.string ?? '';
  const { name, tag, digest } = parseReference(text);
  const part = at.part(name.length, text.length);
  if (digest !== undefined) return { kind: 'digest-and-tag', at: part, meant: named(at, name, set(image.at('digest'), digest)) };
  if (tag === undefined) return null;
  // Of two tags, the one in the setting made for it is what people change.
  const moved = image.at('tag').state === 'absent' ? [set(image.at('tag'), tag)] : [];
  return { kind: 'tag-twice', at: part, meant: named(at, name, ...moved) };
}

function mereRegistry(image: Cursor, usual: string): ImageFault | null {
  const at = image.at('repository');
  const registry = (at.string ?? '').replace(/\/$/, '');
  const name = image.at('name').state === 'absent' ? usual : image.at('name').string;
  return registries.has(registry) ? { kind: 'registry-only', at, meant: name ? named(at, `${registry}/${name}`) : null } : null;
}

const saysNothing = (at: Cursor): boolean => at.state === 'absent' || at.string === '';
