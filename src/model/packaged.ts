import { SourceFile } from '../text/source-file.ts';
import type { Cursor } from '../yaml/cursor.ts';
import { parseDocuments } from '../yaml/parse.ts';
import { documentCursor } from '../yaml/tree-cursor.ts';
import type { AgentWorkload, Volume } from './agent.ts';
import { checkNames } from './check-names.ts';
import type { CheckConfig, CheckInstance, Cluster, Component, Known } from './cluster.ts';
import { isOverridden } from './file-overrides.ts';
import { resolvePath } from './filesystem.ts';
import { factsOf } from './platform-facts.ts';

/** What counts in each check's packaged `auto_conf.yaml`. Source: DataDog/integrations-core:<check>/datadog_checks/<check>/data/auto_conf.yaml */
const texts: Readonly<Record<Component, string>> = {
  apiserver: `
ad_identifiers: [kube-apiserver]
init_config:
instances:
  - possible_prometheus_urls: ['https://%%host%%:6443/metrics', 'https://%%host%%:8443/metrics']
    bearer_token_auth: tls_only
`,
  // No client certificate: it can't read an etcd that asks for one.
  etcd: `
ad_identifiers: [etcd]
init_config:
instances:
  - prometheus_url: http://localhost:2379/metrics
    possible_prometheus_urls: ['https://%%host%%:2379/metrics', 'http://%%host%%:2379/metrics']
    ssl_verify: false
`,
  'controller-manager': secured('kube-controller-manager', 10257, 10252),
  scheduler: secured('kube-scheduler', 10259, 10251),
};

function secured(identifier: string, port: number, insecurePort: number): string {
  const urls = [
    `https://%%host%%:${port}`,
    `https://localhost:${port}`,
    `http://%%host%%:${insecurePort}`,
    `http://localhost:${insecurePort}`,
  ];
  return `
ad_identifiers: [${identifier}]
init_config:
instances:
  - possible_prometheus_urls: [${urls.map((url) => `'${url}/metrics'`).join(', ')}]
    bearer_token_auth: tls_only
    ssl_verify: false
`;
}

const roots = new Map<Component, Cursor>();

/** Root of a packaged file, read on demand. Its places lie in a file that isn't the user's: never point at one. */
function packagedFile(component: Component): Cursor {
  const known = roots.get(component);
  if (known) return known;
  const [tree] = parseDocuments(new SourceFile(`${checkNames[component]}.d/auto_conf.yaml (packaged)`, texts[component]));
  if (!tree) throw new Error(`packaged file of ${component} is empty`);
  const root = documentCursor(tree);
  roots.set(component, root);
  return root;
}

/** Autodiscovery identifiers of a component's packaged check. A file of the user's that shares one of them runs beside it. */
export const packagedIdentifiers = (component: Component): readonly string[] =>
  packagedFile(component)
    .at('ad_identifiers')
    .items.flatMap((item) => item.string ?? []);

/** The ports that it tries. */
export const packagedPorts = (component: Component): readonly number[] =>
  [...texts[component].matchAll(/:(\d+)\//g)].map(([, port]) => Number(port));

/** The packaged check of a component, which every node agent brings along. Ask `autoConfState` whether it still runs. */
export function packagedCheck(component: Component, agent: AgentWorkload): CheckConfig {
  const file = packagedFile(component);
  const check: CheckConfig = {
    name: checkNames[component],
    fileName: 'auto_conf.yaml',
    component,
    source: 'packaged',
    nameAt: file,
    entry: null,
    annotation: null,
    file,
    adIdentifiers: file.at('ad_identifiers'),
    initConfig: file.at('init_config'),
    get instances(): readonly CheckInstance[] {
      return file.at('instances').items.map((at) => ({ check, at }));
    },
    agents: [agent],
    rename: () => [],
    removal: () => [],
  };
  return check;
}

/** What becomes of a packaged check in one workload: it runs, is ignored by name, hidden by a volume over its folder, or gives way to the annotations of the Pod that it is for. */
export type AutoConfState = 'active' | 'ignored' | 'hidden' | 'overridden' | 'unknown';

/**
 * Ignoring takes the exact name of the check. Any volume over `conf.d/<check>.d`, over `conf.d` or over the file itself
 * hides it, except a ConfigMap or Secret that is known to bring an `auto_conf.yaml` to its place.
 */
export function autoConfState(cluster: Cluster, agent: AgentWorkload, component: Component): AutoConfState {
  const { ignoredAutoConf } = agent;
  if (ignoredAutoConf.names.some(({ name }) => name === checkNames[component])) return 'ignored';
  const visibility = packagedFileState(cluster, agent, component);
  if (visibility === 'hidden') return visibility;
  const overridden = isOverridden(cluster, component, checkNames[component]);
  if (overridden === true) return 'overridden';
  return overridden === 'unknown' || !ignoredAutoConf.known ? 'unknown' : visibility;
}

function packagedFileState(cluster: Cluster, agent: AgentWorkload, component: Component): AutoConfState {
  const path = `${packagedFolder(component)}/auto_conf.yaml`;
  const found = resolvePath(agent, path);
  if (isLeftBehind(agent, path)) return 'hidden';
  if (found.kind === 'unmounted' || found.kind === 'provided' || found.kind === 'no-volume') {
    return agent.agentContainer.mountsKnown ? 'active' : 'unknown';
  }
  if (found.kind === 'unknown' || found.kind === 'replaced') return 'unknown';
  // The chart's and the Operator's own: an emptyDir that an init container fills from the image.
  if (!found.mount.path.startsWith(confd)) return found.kind === 'empty' ? 'active' : 'unknown';
  return found.kind === 'key' && found.key !== null && holdsCheck(cluster, found.volume, found.key) && !found.mount.subPath
    ? 'active'
    : 'hidden';
}

const confd = '/etc/datadog-agent/conf.d';

/** The folder in the Agent's container from which a component's packaged check comes. */
export const packagedFolder = (component: Component): string => `${confd}/${checkNames[component]}.d`;

/** Whether a volume hides the file from the init container that copies the image's files for the others. */
function isLeftBehind(agent: AgentWorkload, path: string): boolean {
  const copying = agent.otherContainers.find(({ name }) => name === 'init-volume');
  const found = copying && resolvePath(agent, path, copying);
  return found !== undefined && 'volume' in found && found.mount.path.startsWith(confd);
}

/** Whether the files show that the volume's ConfigMap or Secret has the key, and a check in it as far as they tell. */
function holdsCheck(cluster: Cluster, { source }: Volume, key: string): boolean {
  if (!('name' in source) || source.name === 'unknown') return false;
  if (source.kind === 'secret') return cluster.secrets.some((secret) => secret.name === source.name && secret.keys.includes(key));
  const maps = cluster.configMaps.filter((map) => map.name === source.name && map.data.keys.includes(key));
  return maps.some((map) => map.data.at(key).embedded.at('instances').state !== 'absent');
}

/**
 * Whether a file of the user's runs beside the packaged check of the same name in a workload: both wait for one
 * container that the platform runs, and the packaged one is still there.
 */
export function runsBesidePackaged(cluster: Cluster, check: CheckConfig, agent: AgentWorkload): Known<boolean> {
  const { component, adIdentifiers, source } = check;
  const isFile = source === 'conf.d' || source === 'config-map';
  // A file of that name takes the packaged one's place.
  if (component === null || !isFile || check.fileName === 'auto_conf.yaml') return false;
  const { profile } = cluster.platform;
  const images = profile ? (factsOf(cluster, component)?.identifiers.names ?? []) : packagedIdentifiers(component);
  const packaged = packagedIdentifiers(component).filter((identifier) => images.includes(identifier));
  if (packaged.length === 0) return false;
  const shares = adIdentifiers.items.some((item) => packaged.includes(item.text ?? ''));
  const mayShare = adIdentifiers.state === 'unknown' || adIdentifiers.items.some((item) => item.state === 'unknown');
  const state = autoConfState(cluster, agent, component);
  if ((state !== 'active' && state !== 'unknown') || !(shares || mayShare)) return false;
  return shares && state === 'active' ? true : 'unknown';
}
