import type { Cursor, Place } from '../yaml/cursor.ts';
import { type Edit, remove, rename, set } from '../yaml/edit.ts';
import type { AgentWorkload, ConfdSource } from './agent.ts';
import { componentOf, nearMiss } from './check-names.ts';
import type { CheckConfig, CheckInstance, CheckSource, ConfigMap } from './cluster.ts';
import { type CheckFile, checkFile } from './confd.ts';
import { claimedConfigMaps, findConfigMap } from './config-maps.ts';
import type { Fragment } from './fragment.ts';

/** A file that some source brings below conf.d, before it is read. */
interface Delivered {
  readonly file: CheckFile;
  /** What holds the text: the value under the file's name. */
  readonly at: Cursor;
  readonly nameAt: Place;
  /** The cursor whose key is the file's name; null when the name stands elsewhere. */
  readonly entry: Cursor | null;
  /** What says the file's name in place of its key: a path below the place of its volume; null when nothing does. */
  readonly pathAt: Cursor | null;
  /** Whether nothing but the text's own key brings the file. */
  readonly removable: boolean;
  readonly source: CheckSource;
  readonly agents: readonly AgentWorkload[];
}

/** The check files that the agents get, then those of ConfigMaps that nobody refers to, then files of their own. */
export function writtenChecks(
  agents: readonly AgentWorkload[],
  configMaps: readonly ConfigMap[],
  ownFiles: NonNullable<Fragment['checkFiles']>,
): readonly CheckConfig[] {
  const delivered = agents.flatMap((agent) => agent.confd.flatMap((source) => deliveredBy(agent, source, configMaps)));
  const claimed = claimedConfigMaps(agents, configMaps);
  const idle = configMaps.filter((configMap) => !claimed.has(configMap)).flatMap(idleFiles);
  return [...shared(delivered.filter(isWritten).filter(isOurs)).map(readCheck), ...idle.map(readCheck), ...ownFiles.map(ownCheck)];
}

/** Whether a ConfigMap that nobody refers to holds check files of the control plane: by their names and their content. */
export const holdsChecks = (configMap: ConfigMap): boolean => idleFiles(configMap).length > 0;

function idleFiles({ data }: ConfigMap): readonly Delivered[] {
  return data.keys
    .map((key) => fromEntry(data.at(key), checkFile(key, true)))
    .filter((found) => isOurs(found) && found.at.embedded.at('instances').kind === 'seq')
    .map((found) => ({ ...found, source: 'config-map', agents: [] }));
}

/** Helm takes null for the wish that there be no such file. */
const isWritten = ({ at }: Delivered): boolean => at.state !== 'absent' && !(at.kind === 'map' && at.keys.length === 0);

/** Whether the name is that of one of the four checks, or one step from it. */
const isOurs = ({ file }: { readonly file: CheckFile }): boolean => componentOf(file.check) !== null || nearMiss(file.check) !== null;

type Entry = Pick<Delivered, 'file' | 'at' | 'nameAt' | 'entry' | 'pathAt' | 'removable'>;

/** A file whose name is the key of its text, unless a folder gives the name. */
const fromEntry = (at: Cursor, file: CheckFile): Entry => ({
  file,
  at,
  nameAt: at.key,
  entry: file.inFolder ? null : at,
  pathAt: null,
  removable: true,
});

function deliveredBy(agent: AgentWorkload, source: ConfdSource, configMaps: readonly ConfigMap[]): readonly Delivered[] {
  const checkSource = agent.role === 'cluster-agent' ? 'cluster-agent-confd' : source.kind === 'inline' ? 'conf.d' : 'config-map';
  const agents = source.ineffective ? [] : [agent];
  return entriesOf(agent, source, configMaps).map((entry) => ({ ...entry, source: checkSource, agents }));
}

function entriesOf(agent: AgentWorkload, source: ConfdSource, configMaps: readonly ConfigMap[]): readonly Entry[] {
  const fileAt = (path: string): CheckFile => checkFile(source.target === '' ? path : `${source.target}/${path}`, source.copied);
  if (source.kind === 'inline') {
    const entries = source.at.keys.map((key) => fromEntry(source.at.at(key), fileAt(key)));
    return source.target === '' ? entries : entries.map((entry) => ({ ...entry, nameAt: source.at.key }));
  }
  const data = findConfigMap(agent, source, configMaps)?.data;
  if (!data) return [];
  const { items, subPath } = source;
  if (subPath !== null) {
    const at = data.at(subPath);
    const file = checkFile(source.target, source.copied);
    return at.kind === null ? [] : [{ file, at, nameAt: at.key, entry: null, pathAt: null, removable: false }];
  }
  if (items?.kind !== 'seq') return data.keys.map((key) => fromEntry(data.at(key), fileAt(key)));
  return items.items.flatMap((item) => {
    const at = data.at(item.at('key').text ?? '');
    const path = item.at('path');
    return at.kind === null ? [] : [{ file: fileAt(path.text ?? ''), at, nameAt: path, entry: null, pathAt: path, removable: false }];
  });
}

/** One text that several workloads get in one way is one configuration. */
function shared(all: readonly Delivered[]): readonly Delivered[] {
  const merged: Delivered[] = [];
  for (const one of all) {
    const twin = merged.findIndex((other) => other.at === one.at && other.source === one.source && other.file.path === one.file.path);
    const other = merged[twin];
    if (other) merged[twin] = { ...other, agents: [...new Set([...other.agents, ...one.agents])] };
    else merged.push(one);
  }
  return merged;
}

function readCheck(delivered: Delivered): CheckConfig {
  const { file, at, nameAt, entry, removable, source, agents } = delivered;
  const root = at.kind === 'scalar' ? at.embedded : at;
  const component = file.read ? componentOf(file.check) : null;
  const edits = { rename: (check: string) => renaming(delivered, check), removal: () => (removable ? [remove(at)] : []) };
  return configuration({ name: file.check, fileName: file.fileName, component, source, nameAt, entry, agents, ...edits }, root);
}

/** The name stands in the key of the text, or in a path: in that of the file, or of the folder that it lies in. */
function renaming({ file, entry, pathAt }: Delivered, check: string): readonly Edit[] {
  if (entry) return [rename(entry, `${check}.yaml`)];
  const path = pathAt?.text ?? '';
  if (!pathAt || (file.inFolder && !path.includes('/'))) return [];
  return [set(pathAt, file.inFolder ? path.replace(/[^/]*(?=\/[^/]*$)/, `${check}.d`) : `${check}.yaml`)];
}

function ownCheck({ name, file }: { readonly name: string; readonly file: Cursor }): CheckConfig {
  const fileName = file.location.file.path.replace(/^.*\//, '');
  const nameAt = file.at(file.keys[0] ?? '').key;
  const component = componentOf(name);
  return configuration(
    { name, fileName, component, source: 'conf.d', nameAt, entry: null, agents: [], rename: () => [], removal: () => [] },
    file,
  );
}

type Base = Pick<CheckConfig, 'name' | 'fileName' | 'component' | 'source' | 'nameAt' | 'entry' | 'agents' | 'rename' | 'removal'>;

function configuration(base: Base, file: Cursor): CheckConfig {
  const instances: CheckInstance[] = [];
  const check: CheckConfig = {
    ...base,
    annotation: null,
    file,
    adIdentifiers: file.at('ad_identifiers'),
    initConfig: file.at('init_config'),
    instances,
  };
  instances.push(...file.at('instances').items.map((at) => ({ check, at })));
  return check;
}
