import type { Component } from './cluster.ts';
import type { VersionRange } from './version.ts';

/** A directory of certificates on the platform's control-plane hosts, or a Secret that holds them. */
export type CertificateDirectory = HostDirectory | CertificateSecret;

interface CertificatesOf {
  readonly component: Component;
  /** Volume and mount by which the documentation brings it into the Agent; null when it doesn't. */
  readonly mount: { readonly volume: string; readonly path: string; readonly source: string } | null;
  /** The files in it that have to do with the component: of a Secret, all of its keys. */
  readonly files: readonly CertificateFile[];
  readonly source: string;
}

interface HostDirectory extends CertificatesOf {
  readonly hostPath: string;
  readonly secret?: never;
}

/** Its versions are the platform's own. Its certificates are accepted on `ports` only. */
export interface CertificateSecret extends CertificatesOf {
  readonly hostPath?: never;
  readonly secret: VersionRange & { readonly namespace: string; readonly name: string };
  readonly ports: readonly number[];
}

/**
 * One file of it; `pair` joins a certificate with its key, `client` says that the component accepts the pair from a client.
 * In `path`, `<node>` stands for something in the name of the node that it is on, with dashes for its dots.
 */
export interface CertificateFile {
  readonly path: string;
  readonly role: 'ca' | 'ca-key' | 'cert' | 'key';
  readonly pair: string | null;
  readonly client: boolean;
  /** True for the file that the documentation names for its role. */
  readonly documented: boolean;
  /** True for a file that not every control-plane host has. */
  readonly rare?: boolean;
}
