import type { AutomaticChecks } from './automatic-facts.ts';
import type { CertificateDirectory } from './certificate-facts.ts';
import type { Component } from './cluster.ts';
import type { VersionRange } from './version.ts';

/**
 * What one platform documents: facts only. Written in `rules/platforms/<id>.yaml`, shaped by `schemas/platform.schema.json`.
 * Every `source` is a name in `sources`.
 */
export interface PlatformProfile {
  readonly id: string;
  readonly title: string;
  /** The platform that it is a kind of, whose markers it has as well: they don't speak against it. */
  readonly variantOf?: string;
  /** True when its versions are those of Kubernetes. */
  readonly numberedAsKubernetes?: boolean;
  /** Whether Datadog documents control-plane monitoring there, or we derived it. */
  readonly documented: boolean;
  /** Address of the page to send people to. */
  readonly source: string;
  /** The day the facts were read. */
  readonly asOf: string;
  readonly markers: readonly Marker[];
  readonly components: Readonly<Record<Component, ComponentProfile>>;
  /** Components that are one process, so that each hands out the metrics of all; missing when each is its own. */
  readonly sharedProcess?: { readonly components: readonly Component[]; readonly source: string };
  /** Taints of control-plane nodes. */
  readonly taints: readonly Taint[];
  /** Labels of control-plane nodes that say that they are such. */
  readonly labels: readonly Label[];
  readonly certificates: readonly CertificateDirectory[];
  /** Services that the platform puts before its components; missing when it puts none. */
  readonly services?: readonly PlatformService[];
  /** How the names of namespaces begin that hold what the platform makes, and nothing of its users; missing when that isn't known. */
  readonly namespaces?: { readonly prefixes: readonly string[]; readonly source: string };
  /** Pods beside the components, which Services of the user's own are documented to select; missing when there are none. */
  readonly pods?: readonly PlatformPods[];
  /** Switches by which those who install the Agent have it monitor the control plane by themselves; missing when there are none. */
  readonly automatic?: readonly AutomaticChecks[];
  /** What `init` writes a configuration with; missing where it can't. */
  readonly init?: {
    /** What else has to be done, as a line of shell; missing when nothing has. */
    readonly before?: string;
    /** Values of the chart that the platform asks for, in YAML; missing when it asks for none. */
    readonly values?: string;
    /** Settings of the cluster; null where monitoring takes none. */
    readonly settings: InitialSettings | null;
  };
  /** Names for where facts were read: an address, or `owner/repository:path`. */
  readonly sources: Readonly<Record<string, string>>;
}

/**
 * A text in recognised documents that speaks for the platform. `pattern` is a regular expression. A `key` is looked for
 * alone, with those above it (`providers.aks.enabled`), and where a selector names it; an `entry` is `key=value` of the latter
 * form. A `file` is the id of its format and its path, with a colon between.
 */
export interface Marker {
  readonly kind: 'api-version' | 'path' | 'value' | 'key' | 'entry' | 'file';
  readonly pattern: string;
  readonly strength: 'strong' | 'medium' | 'weak';
  /** What it is, in words. */
  readonly text: string;
  readonly source: string;
  /** Texts that stand in every file that the marker is in, escapes apart; found when the platforms are generated. */
  readonly holds?: readonly string[];
}

/** One component on the platform: how it runs and is monitored there, or why it can't be. */
export type ComponentProfile = MonitoredComponent | UnsupportedComponent;

/** A component whose metrics can be had. */
export interface MonitoredComponent {
  /** Whether Datadog documents how to monitor it there. */
  readonly documented: boolean;
  /** What that takes; missing when any version will do. */
  readonly requires?: Requirements;
  /** The documented way to its metrics. */
  readonly endpoint: {
    /** The Service in front of it. Without one it listens on its own node, beside an Agent. */
    readonly through?: { readonly namespace: string; readonly name: string };
    readonly port: number;
    readonly scheme: 'https' | 'http';
    /** Below `/apis/` the API server hands out what another component says. */
    readonly path: string;
    readonly auth: 'client-certificate' | 'bearer-token' | 'none';
    /** Headers without which it refuses to answer, their names in lower case. */
    readonly headers?: Readonly<Record<string, string>>;
    readonly source: string;
  };
  /** Flags that the platform gives it unless the settings say otherwise; the host `node` stands for the node's own address. */
  readonly flags: { readonly values: Readonly<Record<string, string>>; readonly source: string };
  /** Who signs its serving certificate: itself, the cluster's CA (the service account's `ca.crt`), or a CA of its own. */
  readonly servingCertificate: { readonly signedBy: 'itself' | 'cluster-ca' | 'own-ca'; readonly source: string };
  /**
   * Autodiscovery identifiers that match its container; empty when none does. `inferred`: nobody says so, it follows from its
   * images. `shared`: other containers have them, too, so that a check had better wait for another component's on the same nodes.
   */
  readonly identifiers: {
    readonly names: readonly string[];
    readonly inferred?: boolean;
    readonly shared?: boolean;
    readonly source: string;
  };
  /** Where it serves metrics besides what its flags say; missing when nowhere. `host` as in flags. */
  readonly alsoListens?: readonly { readonly host: string; readonly port: number; readonly source: string }[];
  /** Ports on which it, or what seems to be it, serves no metrics; missing when none is known. */
  readonly withoutMetrics?: readonly PortWithoutMetrics[];
  /** First Kubernetes version in which the platform closes its insecure port; null when it never had one. */
  readonly insecurePortClosed: { readonly from: string; readonly source: string } | null;
}

/** A component whose metrics nobody gets. */
export interface UnsupportedComponent {
  readonly unsupported: {
    /** A sentence without its full stop. */
    readonly reason: string;
    /** True when Datadog doesn't say so: it follows from how the platform is built. */
    readonly inferred?: boolean;
    /** A path of the API server that may answer all the same, although nobody documents it; null when there is none. */
    readonly mayAnswer: { readonly path: string; readonly source: string } | null;
    readonly source: string;
  };
}

/** The first versions that do: of Kubernetes, and of what installs the Agent, which brings the permissions along. */
export interface Requirements {
  readonly kubernetes?: string;
  readonly chart?: string;
  readonly operator?: string;
  readonly source: string;
}

/** A taint, without a value unless one is given, and the Kubernetes versions that put it on control-plane nodes. */
export interface Taint extends VersionRange {
  readonly key: string;
  readonly value?: string;
  readonly effect: string;
  /** True for one that not every such cluster has. */
  readonly sometimes?: boolean;
  readonly source: string;
}

/** A label, without a value unless one is given, and the Kubernetes versions that put it on control-plane nodes. */
export interface Label extends VersionRange {
  readonly key: string;
  readonly value?: string;
  readonly source: string;
}

/**
 * A file of settings. Of `parts`, those of the wanted components follow the text, and without any there is no such file.
 * Without parts the text leaves open what monitoring takes, and fixes add it.
 */
export interface InitialSettings {
  readonly file: string;
  readonly text: string;
  readonly parts?: Readonly<Partial<Record<Component, string>>>;
}

/** A Service before components of the platform, with pods behind it, in versions of the platform. */
export interface PlatformService extends VersionRange {
  readonly namespace: string;
  readonly name: string;
  readonly components: readonly Component[];
  readonly headless: boolean;
  readonly ports: readonly { readonly name: string; readonly port: number; readonly targetPort: number }[];
  /** How the documentation has its endpoints resolved; null when it leaves that to the Agent. */
  readonly resolve: 'ip' | null;
  /** False when the platform takes edits of it back, so that the documentation annotates a copy in the same namespace. */
  readonly keepsEdits: boolean;
  readonly source: string;
}

/** Pods of the platform in the network of a component's hosts, and the label by which a Service selects them. */
export interface PlatformPods {
  readonly component: Component;
  readonly namespace: string;
  readonly label: { readonly key: string; readonly value: string };
  /** Labels that other pods have, too; missing when there are none. */
  readonly otherLabels?: Readonly<Record<string, string>>;
  readonly source: string;
}

/** A port without metrics, in versions of the platform or of Kubernetes. */
export interface PortWithoutMetrics {
  readonly port: number;
  /** The first version of each line of releases, or null when it never served any. */
  readonly since: readonly string[] | null;
  readonly of: 'kubernetes' | 'platform';
  /** False while it is known of a version only that isn't released. */
  readonly certain: boolean;
  /** Where they are instead. */
  readonly instead: { readonly port: number; readonly scheme: 'https' | 'http' } | null;
  readonly source: string;
}
