import type { Cursor } from '../yaml/cursor.ts';
import type { CheckInstance, Known } from './cluster.ts';
import { either } from './known.ts';

/** Old names that all four checks still read, by the standard name that wins over them. */
const legacyNames: Readonly<Record<string, string>> = {
  tls_verify: 'ssl_verify',
  tls_cert: 'ssl_cert',
  tls_private_key: 'ssl_private_key',
  tls_ca_cert: 'ssl_ca_cert',
  timeout: 'prometheus_timeout',
  kerberos_auth: 'kerberos',
  skip_proxy: 'no_proxy',
};

/**
 * An option of an instance as the check reads it. Give the standard name: its legacy alias (`ssl_cert` for `tls_cert`) is
 * found when the standard name isn't written. When neither is, the absent cursor of the standard name, to be set.
 */
export function option(instance: CheckInstance, name: string): Cursor {
  const standard = instance.at.at(name);
  const legacy = legacyNames[name];
  if (standard.state !== 'absent' || legacy === undefined) return standard;
  const alias = instance.at.at(legacy);
  return alias.state === 'absent' ? standard : alias;
}

const standardNames: Readonly<Record<string, string>> = Object.fromEntries(Object.entries(legacyNames).map(([name, old]) => [old, name]));

/** The options that are written, by their standard names. */
export const writtenOptions = (instance: CheckInstance): readonly string[] => instance.at.keys.map((key) => standardNames[key] ?? key);

/** What a text is worth where the Agent's Python reads a boolean: these words, in any case; every other text is false. */
const affirmativeWords: ReadonlySet<string> = new Set(['yes', 'true', '1', 'y', 'on']);

/** A boolean as the checks read it: a boolean, a number, or one of the words `yes true 1 y on`; `byDefault` when absent. */
export function affirmative(at: Cursor, byDefault: boolean): Known<boolean> {
  if (at.state === 'absent') return byDefault;
  if (at.state === 'unknown' || at.kind !== 'scalar') return 'unknown';
  if (at.string !== undefined) return at.string.includes('%%') ? 'unknown' : affirmativeWords.has(at.string.toLowerCase());
  return at.boolean ?? (at.number === undefined ? 'unknown' : at.number !== 0);
}

/** What people write for false: `off`, `none`, `no-verify`, `not needed`. */
const negation = /^(?:|0|n|f|nil|null|none|no(?:t|n)?(?![a-z]).*|off|false|never|disabled?|skip)$/;

/** Whether a text counts as false although it doesn't say so: `enabled`, `tlsonly`, `True ` with a blank. */
export const isIneffectiveText = (at: Cursor): boolean =>
  at.string !== undefined && affirmative(at, true) === false && !negation.test(at.string.trim().toLowerCase());

/** When a bearer token is sent: with every request, over https only, or not at all. */
export type BearerToken = 'always' | 'tls-only' | 'never' | 'unknown';

/** What `bearer_token_auth` amounts to. The API server's check sends the token unless told otherwise, the others don't. */
export function bearerToken(instance: CheckInstance): BearerToken {
  const at = option(instance, 'bearer_token_auth');
  if (at.string === 'tls_only') return 'tls-only';
  const sent = affirmative(at, instance.check.component === 'apiserver');
  return sent === 'unknown' ? 'unknown' : sent ? 'always' : 'never';
}

/** How an instance verifies the server. `ca` is the option when it names a file, or may; null when it doesn't. */
export interface Verification {
  readonly verifies: Known<boolean>;
  readonly ca: Cursor | null;
}

/** Whether the server's certificate is verified over https. A CA file forces it, whatever `tls_verify` says; the API server's check doesn't by default. */
export function verification(instance: CheckInstance): Verification {
  const wanted = affirmative(option(instance, 'tls_verify'), instance.check.component !== 'apiserver');
  const ca = option(instance, 'tls_ca_cert');
  const named = isNamed(ca);
  if (named === false) return { verifies: wanted, ca: null };
  return { verifies: either(named, wanted), ca };
}

/**
 * The option to write when verification is to be switched: `tls_verify` or its old name `ssl_verify`, whichever counts;
 * with neither written, the one that the file's other instances use, or that goes with its other options; else the old
 * name, which the documentation uses.
 */
export function verificationSwitch(instance: CheckInstance): Cursor {
  const at = option(instance, 'tls_verify');
  const names = instance.check.instances.flatMap((each) => each.at.keys);
  const isNew = names.includes('tls_verify') || (!names.includes('ssl_verify') && names.some((name) => name.startsWith('tls_')));
  return at.state !== 'absent' || isNew ? at : instance.at.at('ssl_verify');
}

/** The name under which an option is written. */
export const nameOf = ({ pointer }: Cursor): string => pointer.slice(pointer.lastIndexOf('/') + 1);

/** The client certificate of an instance: both options as `option` gives them, and whether one is presented. */
export interface ClientCertificate {
  readonly cert: Cursor;
  readonly key: Cursor;
  /** A key without certificate is ignored; a certificate without key may hold both. */
  readonly presented: Known<boolean>;
}

export function clientCertificate(instance: CheckInstance): ClientCertificate {
  const cert = option(instance, 'tls_cert');
  return { cert, key: option(instance, 'tls_private_key'), presented: isNamed(cert) };
}

/** Whether the instance authenticates by anything else than a bearer token of the pod or a client certificate. */
export function hasOtherCredentials(instance: CheckInstance): Known<boolean> {
  const written = ['auth_token', 'kerberos_auth', 'username', 'aws_service'].map((name) => isNamed(option(instance, name)));
  const headers = ['headers', 'extra_headers'].map((name) => authorizes(option(instance, name)));
  return either(...written, ...headers);
}

/** Whether every request of the instance carries a header with that value. */
export function sendsHeader(instance: CheckInstance, name: string, value: string): Known<boolean> {
  const found = ['headers', 'extra_headers'].map((key): Known<boolean> => {
    const headers = option(instance, key);
    const at = headers.at(headers.keys.find((written) => written.toLowerCase() === name) ?? name);
    return at.state === 'unknown' ? 'unknown' : at.text === value;
  });
  return either(...found);
}

function authorizes(headers: Cursor): Known<boolean> {
  if (headers.keys.some((key) => key.toLowerCase() === 'authorization')) return true;
  return headers.state === 'unknown' ? 'unknown' : false;
}

function isNamed(at: Cursor): Known<boolean> {
  if (at.state === 'unknown') return at.kind === null ? 'unknown' : true;
  return at.state === 'present' && at.text !== '';
}
