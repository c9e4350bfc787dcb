import type { Cursor } from '../yaml/cursor.ts';
import type { Component } from './cluster.ts';
import type { SettingsOrigin } from './settings-origin.ts';

/** Where the configuration of servers of RKE2 or K3s holds what concerns the control plane. */
export interface RancherServer {
  readonly configuration: Cursor;
  readonly origin: SettingsOrigin;
  /** The lists of a component's flags that are written, else the one to write. */
  arguments(component: Component): readonly Cursor[];
  /** The switch that opens the port of etcd's metrics. */
  readonly exposure: Cursor;
}

/** Keys of lists of flags; with a plus behind them they add to what other files say. */
const lists: Readonly<Record<Component, string>> = {
  apiserver: 'kube-apiserver-arg',
  etcd: 'etcd-arg',
  'controller-manager': 'kube-controller-manager-arg',
  scheduler: 'kube-scheduler-arg',
};

const exposure = 'etcd-expose-metrics';

/** Source: rancher/cluster-api-provider-rke2:controlplane/api/v1beta1/rke2controlplane_types.go */
const sections: Readonly<Record<Component, readonly string[]>> = {
  apiserver: ['kubeAPIServer', 'extraArgs'],
  etcd: ['etcd', 'customConfig', 'extraArgs'],
  'controller-manager': ['kubeControllerManager', 'extraArgs'],
  scheduler: ['kubeScheduler', 'extraArgs'],
};

/** Other keys that a server has and an agent hasn't. */
const serverKeys: ReadonlySet<string> = new Set([
  ...[
    'cluster-init',
    'datastore-endpoint',
    'disable-cloud-controller',
    'disable-kube-proxy',
    'disable-network-policy',
    'embedded-registry',
  ],
  ...['etcd-snapshot-retention', 'etcd-snapshot-schedule-cron', 'flannel-backend', 'secrets-encryption', 'tls-san'],
  ...['write-kubeconfig', 'write-kubeconfig-mode'],
]);

/** Keys that many things have. With one of them beside it, one of a server's tells its file. */
const commonKeys = [
  'cluster-cidr',
  'cni',
  'disable',
  'node-ip',
  'node-label',
  'node-name',
  'node-taint',
  'profile',
  'server',
  'service-cidr',
  'token',
];

/** All configurations of servers in a document: itself, what is below a variable or in a text, or what Rancher or Cluster API hands out. */
export function rancherServers(root: Cursor): readonly RancherServer[] {
  const kind = root.at('kind').text ?? '';
  const apiVersion = root.at('apiVersion').text ?? '';
  if (kind === 'Cluster' && apiVersion.startsWith('provisioning.cattle.io/')) return provisioned(root.at('spec', 'rkeConfig'));
  if (/^RKE2ControlPlane(?:Template)?$/.test(kind))
    return [ofObject(root.at('spec', ...(kind.endsWith('Template') ? ['template', 'spec'] : []), 'serverConfig'))];
  if (isFile(root)) return [plain('server-config', root)];
  return ownKeys.test(root.tree.region.text) ? below(root, 0).map((at) => plain('server-config', at)) : [];
}

const ownKeys = /kube-(?:apiserver|controller-manager|scheduler)-arg|etcd-(?:arg|expose-metrics)/;

function isFile(root: Cursor): boolean {
  const { keys } = root;
  if (keys.includes('apiVersion') || keys.includes('kind')) return false;
  const own = keys.filter((key) => serverKeys.has(key)).length;
  return hasOwnKey(root) || own > 1 || (own === 1 && keys.some((key) => commonKeys.includes(key)));
}

/** Whether a key is there that nothing else has, with a value, and not its description. */
function hasOwnKey(at: Cursor): boolean {
  const isList = (key: string) => at.at(key).kind === 'seq' || at.at(key).kind === 'scalar';
  return at.keys.some(
    (key) => (Object.values(lists).includes(key.replace(/\+$/, '')) && isList(key)) || (key === exposure && at.at(key).kind === 'scalar'),
  );
}

/** How deep variables of Ansible and files of cloud-init nest them. */
const deepest = 6;

function below(at: Cursor, depth: number): readonly Cursor[] {
  if (depth > deepest) return [];
  if (at.kind === 'map' && hasOwnKey(at)) return [at];
  if (at.kind === 'map') return at.keys.flatMap((key) => below(at.at(key), depth + 1));
  if (at.kind === 'seq') return at.items.flatMap((item) => below(item, depth + 1));
  // A script that writes the file is no such text.
  const { text } = at;
  return text?.includes('\n') && ownKeys.test(text) && at.embedded.tree.problems.length === 0 ? below(at.embedded, depth + 1) : [];
}

/** Machines that are selected get what is theirs in the place of what all get. */
function provisioned(rkeConfig: Cursor): readonly RancherServer[] {
  const selected = rkeConfig.at('machineSelectorConfig').items.map((item) => item.at('config'));
  return [plain('provisioned-cluster', rkeConfig.at('machineGlobalConfig'), ...selected)];
}

function plain(origin: SettingsOrigin, configuration: Cursor, ...others: readonly Cursor[]): RancherServer {
  const written = (keys: readonly string[]) =>
    [configuration, ...others].flatMap((one) => keys.filter((key) => one.keys.includes(key)).map((key) => one.at(key)));
  return {
    configuration,
    origin,
    arguments: (component) => {
      const own = written([lists[component], `${lists[component]}+`]);
      return own.length > 0 ? own : [configuration.at(lists[component])];
    },
    exposure: written([exposure]).at(-1) ?? configuration.at(exposure),
  };
}

const ofObject = (at: Cursor): RancherServer => ({
  configuration: at,
  origin: 'provisioned-cluster',
  arguments: (component) => [at.at(...sections[component])],
  exposure: at.at('etcd', 'exposeMetrics'),
});
