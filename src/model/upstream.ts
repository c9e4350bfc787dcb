import { type Cluster, type Component, components, type Known } from './cluster.ts';
import { factsOf } from './platform-facts.ts';
import { atLeast } from './version.ts';

/** What a component does wherever it runs, unless its flags say otherwise. */
interface Upstream {
  /** Where it listens when nobody says so: https://kubernetes.io/docs/reference/command-line-tools-reference/, etcd-io/etcd:server/embed/config.go */
  readonly flags: Readonly<Record<string, string>>;
  /** The ports that are this component's and no other's. */
  readonly ports: readonly number[];
  /** Its port without TLS, and the Kubernetes version that removed it: kubernetes/kubernetes:CHANGELOG/CHANGELOG-1.22.md, -1.23.md */
  readonly insecurePort: { readonly port: number; readonly removed: string } | null;
}

export const upstream: Readonly<Record<Component, Upstream>> = {
  apiserver: { flags: { 'bind-address': '0.0.0.0', 'secure-port': '6443' }, ports: [6443], insecurePort: null },
  etcd: { flags: { 'listen-client-urls': 'http://localhost:2379' }, ports: [2379, 2381], insecurePort: null },
  'controller-manager': {
    flags: { 'bind-address': '0.0.0.0', 'secure-port': '10257' },
    ports: [10257, 10252],
    insecurePort: { port: 10252, removed: '1.22' },
  },
  scheduler: {
    flags: { 'bind-address': '0.0.0.0', 'secure-port': '10259' },
    ports: [10259, 10251],
    insecurePort: { port: 10251, removed: '1.23' },
  },
};

/** The component that a port belongs to on every platform; null for a port that anything may use. */
export const portOwner = (port: unknown): Component | null =>
  components.find((component) => upstream[component].ports.some((own) => own === port)) ?? null;

/** The component's port that never speaks anything but https; null when it has none such. */
export const securePort = (component: Component): number | null => {
  const { insecurePort, flags } = upstream[component];
  return insecurePort ? Number(flags['secure-port']) : null;
};

/**
 * Whether the component's insecure port is open in this cluster. A platform that closes it itself is taken to have
 * done so unless an older version is stated.
 */
export function insecurePortOpen(cluster: Cluster, component: Component): Known<boolean> {
  const { kubernetes } = cluster.versions;
  const { insecurePort } = upstream[component];
  const closed = factsOf(cluster, component)?.insecurePortClosed;
  if (!insecurePort || atLeast(kubernetes, insecurePort.removed) === 'yes') return false;
  if (closed) return atLeast(kubernetes, closed.from) === 'no';
  return atLeast(kubernetes, insecurePort.removed) === 'no' || 'unknown';
}
