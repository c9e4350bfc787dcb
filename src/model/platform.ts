import type { Component } from './cluster.ts';

/** What one platform documents: facts only. Written in `rules/platforms/<id>.yaml`, shaped by `schemas/platform.schema.json`. */
export interface PlatformProfile {
  readonly id: string;
  readonly title: string;
  /** Whether Datadog documents control-plane monitoring there, or we derived it. */
  readonly documented: boolean;
  readonly source: string;
  /** The day the facts were read. */
  readonly asOf: string;
  readonly markers: readonly Marker[];
  readonly components: Readonly<Record<Component, ComponentProfile>>;
  /** Taints of control-plane nodes, each with the Kubernetes versions that have it. */
  readonly taints: readonly Taint[];
  readonly certificates: readonly CertificateDirectory[];
  readonly sources: Readonly<Record<string, string>>;
}

/** A text in the files that speaks for the platform. `pattern` is a regular expression on scalars and keys of recognised documents. */
export interface Marker {
  readonly kind: 'api-version' | 'path' | 'value' | 'key';
  readonly pattern: string;
  readonly strength: 'strong' | 'medium' | 'weak';
  readonly text: string;
  readonly source: string;
}

export interface ComponentProfile {
  readonly documented: boolean;
  /** Where its metrics are: the documented endpoint. */
  readonly port: number;
  readonly scheme: 'https' | 'http';
  readonly path: string;
  readonly auth: 'client-certificate' | 'bearer-token';
  /** True when the packaged auto_conf suffices, so that no configuration of one's own is owed. */
  readonly packagedCheckWorks: boolean;
  /** Address it listens on unless the settings say otherwise. */
  readonly defaultListen: string;
  /** Whether its serving certificate is self-signed unless the settings name one. */
  readonly servingCertificate: 'self-signed' | 'cluster-ca';
  /** Autodiscovery identifiers that match its container; empty when none does. */
  readonly adIdentifiers: readonly string[];
  readonly insecurePort: number | null;
  readonly source: string;
}

/** A taint with the Kubernetes versions that put it on control-plane nodes; null means no bound. */
export interface Taint {
  readonly key: string;
  readonly effect: string;
  readonly from: string | null;
  /** First version without it. */
  readonly until: string | null;
  readonly source: string;
}

/** A directory of certificates on the platform's control-plane hosts. */
export interface CertificateDirectory {
  readonly component: Component;
  readonly hostPath: string;
  /** Where the documentation mounts it in the Agent. */
  readonly documentedMount: string;
  readonly files: readonly CertificateFile[];
  readonly source: string;
}

/** One file of it; `pair` joins a certificate with its key, `client` says that the pair is accepted from a client. */
export interface CertificateFile {
  readonly path: string;
  readonly role: 'ca' | 'ca-key' | 'cert' | 'key';
  readonly pair: string | null;
  readonly client: boolean;
  /** True for the file that the documentation names for its role. */
  readonly documented: boolean;
}
