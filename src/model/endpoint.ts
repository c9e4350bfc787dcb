import type { Span } from '../text/source-file.ts';
import type { Cursor, Place } from '../yaml/cursor.ts';
import { holdsTemplate } from '../yaml/template.ts';
import type { CheckInstance, Cluster, Component, Known } from './cluster.ts';
import { option } from './instance.ts';
import { remembered } from './remember.ts';
import { portNumber } from './target-ports.ts';
import { variableTarget } from './template-variable.ts';

/**
 * One URL that an instance dials, in parts. A part that can't be told (a template, a placeholder) is `unknown`.
 * A part's place is its own characters; where the part isn't written, the whole URL's.
 */
export interface Endpoint {
  readonly at: Cursor;
  /** The whole URL as written. */
  readonly text: string;
  /** Without a written scheme, what the check takes instead. */
  readonly scheme: Known<'http' | 'https'>;
  readonly schemeAt: Place;
  /** As written, without the brackets of an IPv6 address: a name, an address, `%%host%%`. */
  readonly host: string;
  readonly hostAt: Place;
  /** The scheme's own port when none is written; `variable` for `%%port%%` and the like. */
  readonly port: Known<number | 'variable'>;
  readonly portAt: Place;
  /** From the first slash on, empty when there is none. */
  readonly path: Known<string>;
  readonly pathAt: Place;
  /** The URL with some parts changed or put in. */
  with(changes: EndpointChanges): string;
}

export interface EndpointChanges {
  readonly scheme?: 'http' | 'https';
  readonly port?: number;
  readonly path?: string;
}

/**
 * Every URL that the instance may dial, in the Agent's order: `possible_prometheus_urls`, of which it takes the first
 * that answers, then `prometheus_url`. With several, none alone has to be right: judge `soleEndpoint`, or all together.
 */
export const endpoints = remembered((instance: CheckInstance): readonly Endpoint[] => {
  const urls = [...option(instance, 'possible_prometheus_urls').items, option(instance, 'prometheus_url')];
  return urls.flatMap((at) => readEndpoint(at, instance) ?? []);
});

/** The one URL that the instance dials; null when there are several to try, or none, or possibly more. */
export function soleEndpoint(instance: CheckInstance): Endpoint | null {
  const [first, ...others] = endpoints(instance);
  const more = others.length > 0 || option(instance, 'possible_prometheus_urls').state === 'unknown';
  return first && !more ? first : null;
}

/** One instance of a component's check with the one URL that it dials. */
export interface Scrape {
  readonly instance: CheckInstance;
  readonly component: Component;
  readonly endpoint: Endpoint;
}

/** Every instance in the cluster that has a sole endpoint. A port variable is filled in where the files show the only port that it can be. */
export function scrapes(cluster: Cluster): readonly Scrape[] {
  const instances = cluster.checks.flatMap((check) => check.instances);
  return instances.flatMap((instance) => {
    const { component } = instance.check;
    const endpoint = soleEndpoint(instance);
    return component && endpoint ? [{ instance, component, endpoint: { ...endpoint, port: knownPort(cluster, instance, endpoint) } }] : [];
  });
}

/** A Service's own port says nothing of the process behind it. */
function knownPort(cluster: Cluster, { check }: CheckInstance, { port, text }: Endpoint): Endpoint['port'] {
  const [, variable] = /%%(port[^%]*)%%/.exec(text) ?? [];
  if (port !== 'variable' || variable === undefined || variableTarget(check) === 'service') return port;
  const number = portNumber(cluster, check, variable);
  return typeof number === 'number' ? number : port;
}

/** Whether the instance has any URL to dial. */
export function hasUrl(instance: CheckInstance): Known<boolean> {
  const url = option(instance, 'prometheus_url');
  const possible = option(instance, 'possible_prometheus_urls');
  if ((url.kind === 'scalar' && url.text !== '') || possible.items.length > 0) return true;
  return [url, possible].some((at) => at.state === 'unknown') ? 'unknown' : false;
}

/** The parts of a URL; the last is empty when no path is written. */
const shape =
  /^\s*(?:(?<scheme>[^/:?#\s]+):\/\/)?(?:[^/?#\s]*@)?(?:\[(?<six>[^\]]*)\]|(?<host>[^/?#:\s]*))(?::(?<port>[^/?#\s]*))?(?<path>[/?#].*|\s*)$/ds;

/** What is filled in before the Agent sees it, replaced by as many NULs; null when it can't be told how far that reaches. */
function masked(at: Cursor, text: string): string | null {
  const opaque = /\{\{.*?\}\}|\{%.*?%\}|\$\{[^}]*\}|\$\([^)]*\)|#\{.*?\}#?|<[^<>\n]*>/g;
  const result = text.replace(opaque, (match) => '\0'.repeat(match.length));
  return at.state === 'present' || (result !== text && !holdsTemplate(result)) ? result : null;
}

function readEndpoint(at: Cursor, instance: CheckInstance): Endpoint | null {
  const { text } = at;
  if (text === undefined || text.trim() === '') return null;
  const legible = masked(at, text);
  const match = legible === null ? null : shape.exec(legible);
  const span = (name: string): Span | null => spanOf(match, name);
  const part = (own: Span | null): string => {
    const written = own && legible ? legible.slice(own.start, own.end) : '\0';
    return written.includes('\0') ? 'unknown' : written;
  };
  const place = (own: Span | null): Place => (own && own.end > own.start ? at.part(own.start, own.end) : at);
  const spans: UrlSpans = { scheme: span('scheme'), host: span('six') ?? span('host'), port: span('port'), path: span('path') };
  const host = part(spans.host) || 'unknown';
  // What stands for the host may bring scheme and port along, and what ends the text may bring the path.
  const isWhole = host !== 'unknown';
  const scheme = spans.scheme ? schemeOf(part(spans.scheme)) : isWhole ? unwrittenScheme(instance) : 'unknown';
  return {
    at,
    text,
    scheme,
    schemeAt: place(spans.scheme),
    host,
    hostAt: place(spans.host),
    port: spans.port ? portOf(part(spans.port)) : defaultPort(isWhole ? scheme : 'unknown'),
    portAt: place(spans.port),
    path: part(spans.path).trimEnd() || (legible?.trimEnd().endsWith('\0') ? 'unknown' : ''),
    pathAt: place(spans.path),
    with: (changes) => rewrite(text, spans, changes),
  };
}

interface UrlSpans {
  readonly scheme: Span | null;
  readonly host: Span | null;
  readonly port: Span | null;
  readonly path: Span | null;
}

function spanOf(match: RegExpExecArray | null, group: string): Span | null {
  const indices = match?.indices?.groups?.[group];
  return indices ? { start: indices[0], end: indices[1] } : null;
}

const schemeOf = (text: string): Endpoint['scheme'] => {
  const lower = text.toLowerCase();
  return lower === 'http' || lower === 'https' ? lower : 'unknown';
};

/** The API server's check puts its deprecated option `scheme` before a URL without one; the other checks refuse it. */
function unwrittenScheme(instance: CheckInstance): Endpoint['scheme'] {
  if (instance.check.component !== 'apiserver') return 'unknown';
  const at = option(instance, 'scheme');
  return at.state === 'absent' ? 'https' : schemeOf(at.string ?? 'unknown');
}

function portOf(text: string): Endpoint['port'] {
  if (/^\d+$/.test(text)) return Number(text);
  return /^%%[^%]+%%$/.test(text) ? 'variable' : 'unknown';
}

const defaultPort = (scheme: Endpoint['scheme']): Endpoint['port'] => (scheme === 'unknown' ? scheme : scheme === 'https' ? 443 : 80);

function rewrite(text: string, spans: UrlSpans, changes: EndpointChanges): string {
  const edits = [
    put(spans.scheme, changes.scheme, { at: text.search(/\S/), format: (scheme) => `${scheme}://` }),
    put(spans.port, changes.port?.toString(), { at: spans.path?.start ?? text.length, format: (port) => `:${port}` }),
    put(spans.path, changes.path, { at: text.length, format: String }),
  ].flat();
  return edits.reduceRight((result, { start, end, text: put }) => result.slice(0, start) + put + result.slice(end), text);
}

interface Insertion {
  readonly at: number;
  readonly format: (value: string) => string;
}

/** The replacement of a part, or its insertion where it isn't written. */
function put(span: Span | null, value: string | undefined, { at, format }: Insertion): readonly (Span & { readonly text: string })[] {
  if (value === undefined) return [];
  return [span ? { ...span, text: value } : { start: at, end: at, text: format(value) }];
}
