import type { Cursor } from '../yaml/cursor.ts';
import type { CheckInstance, Cluster } from './cluster.ts';
import { option } from './instance.ts';
import { clusterAgentVersion } from './stated-versions.ts';
import { yamlTexts } from './texts.ts';
import { type NamedText, namedTexts } from './texts-below.ts';
import { atLeast, type Version } from './version.ts';

/** A setting that the version of its reader in this cluster doesn't know yet. */
export interface EarlySetting {
  /** Its value. */
  readonly at: Cursor;
  readonly name: string;
  /** For people: `the chart`. */
  readonly reader: string;
  readonly from: string;
  readonly version: Version;
}

/** What reads a setting, and the version that was the first to. */
interface Gate {
  readonly name: string;
  readonly reader: string;
  readonly from: string;
  readonly version: (cluster: Cluster) => Version | undefined;
  readonly settings: (cluster: Cluster) => readonly Cursor[];
}

/** DataDog/helm-charts:charts/datadog/CHANGELOG.md; DataDog/datadog-operator at its tags; DataDog/datadog-agent, pull request 38218; DataDog/documentation, pull request 36123. */
const gates: readonly Gate[] = [
  {
    name: 'controlPlaneMonitoring',
    reader: 'the chart',
    from: '3.152.0',
    version: ({ versions }) => versions.chart,
    settings: (cluster) => switchedOn(cluster, /\/providers\/[^/]+\/controlPlaneMonitoring$/),
  },
  {
    name: 'controlPlaneMonitoring',
    reader: 'the Operator',
    from: '1.18.0',
    version: ({ versions }) => versions.operator,
    settings: (cluster) => switchedOn(cluster, /\/features\/controlPlaneMonitoring\/enabled$/),
  },
  {
    name: 'the annotation cluster-provider',
    reader: 'the Operator',
    from: '1.29.0',
    version: ({ versions }) => versions.operator,
    settings: (cluster) => named(cluster, /^agent\.datadoghq\.com\/cluster-provider$/),
  },
  {
    name: 'resolve',
    reader: 'the Cluster Agent',
    from: '7.69.0',
    version: clusterAgentVersion,
    settings: ({ checks }) =>
      checks
        .flatMap(({ file }) => file.at('advanced_ad_identifiers').items.map((item) => item.at('kube_endpoints', 'resolve')))
        .filter(({ string }) => string !== undefined && !['', 'auto'].includes(string)),
  },
  {
    name: 'integration_ignore_untrusted_file_params',
    reader: 'the Agent',
    from: '7.78.0',
    version: ({ versions }) => versions.agent,
    settings: (cluster) => named(cluster, fileSwitch).filter(isOn),
  },
];

/** Settings of the files that take effect in a later version only than the one that is stated. */
export function earlySettings(cluster: Cluster): readonly EarlySetting[] {
  return gates.flatMap(({ name, reader, from, version, settings }) => {
    const own = version(cluster);
    return own && atLeast(own, from) === 'no' ? settings(cluster).map((at) => ({ at, name, reader, from, version: own })) : [];
  });
}

/** The Agent's switch by which it takes no paths of files from annotations, and what makes exceptions to it. */
const fileSwitch = /^(?:DD_)?INTEGRATION_IGNORE_UNTRUSTED_FILE_PARAMS$/i;
const exceptions = /^(?:DD_)?INTEGRATION_(?:TRUSTED_PROVIDERS|FILE_PATHS_ALLOWLIST|SECURITY_EXCLUDED_CHECKS)$/i;

/** The paths in annotations that the stated version of the Agent drops since a switch tells it to, each with that switch. */
export function droppedPaths(
  cluster: Cluster,
): readonly { readonly path: Cursor; readonly instance: CheckInstance; readonly by: Cursor }[] {
  const [by] = named(cluster, fileSwitch).filter(isOn);
  if (!by || atLeast(cluster.versions.agent, '7.78.0') !== 'yes' || named(cluster, exceptions).length > 0) return [];
  const instances = cluster.checks.filter(({ annotation }) => annotation !== null).flatMap((check) => check.instances);
  return instances.flatMap((instance) =>
    ['tls_cert', 'tls_private_key', 'tls_ca_cert', 'bearer_token_path']
      .map((name) => option(instance, name))
      .flatMap((path) => (path.state === 'present' && path.string ? [{ path, instance, by }] : [])),
  );
}

const isOn = ({ state, boolean, text }: Cursor): boolean => state === 'present' && (boolean === true || text?.toLowerCase() === 'true');

const switchedOn = (cluster: Cluster, pointer: RegExp): readonly Cursor[] =>
  configured(cluster).flatMap(({ at }) => (pointer.test(at.pointer) && at.boolean === true ? [at] : []));

const named = (cluster: Cluster, wanted: RegExp): readonly Cursor[] =>
  configured(cluster).flatMap(({ name, at }) => (wanted.test(name) && at.state === 'present' ? [at] : []));

const configured = (cluster: Cluster): readonly NamedText[] =>
  yamlTexts(cluster)
    .filter(({ role, recognised }) => role === 'configuration' && recognised)
    .flatMap(({ root }) => namedTexts(root));
