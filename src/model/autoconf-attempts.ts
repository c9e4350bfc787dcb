import type { Place } from '../yaml/cursor.ts';
import { append, type Edit, set } from '../yaml/edit.ts';
import type { AgentWorkload, Container, IgnoredName, Mount, UnreadNames } from './agent.ts';
import { checkNames, componentOf, nearMiss } from './check-names.ts';
import { type Cluster, type Component, components } from './cluster.ts';
import { resolvePath, volumeOf } from './filesystem.ts';
import { namesIn } from './ignored-autoconf.ts';
import { autoConfState, packagedFolder, runsBesidePackaged } from './packaged.ts';
import { straysOf } from './stray-mounts.ts';

/** Something that is meant to switch packaged checks off and doesn't: they still run in `agent`. */
export interface VainAttempt {
  readonly agent: AgentWorkload;
  readonly components: readonly Component[];
  readonly at: Place;
  /** The mount that is meant to hide a folder, when it is one. */
  readonly mount: Mount | null;
  /** Why it has no effect, as a sentence without its end. */
  readonly reason: string;
  /** What gives it the effect, in the imperative, and how; null when it doesn't follow. */
  readonly fix: { readonly title: string; readonly edits: readonly Edit[] } | null;
}

/** All of them for node agents: nothing else finds containers, so packaged checks of other pods never run. */
export function vainAttempts(cluster: Cluster): readonly VainAttempt[] {
  const agents = cluster.agents.filter((agent) => agent.role === 'node-agent' && agent.deployed !== false);
  return agents.flatMap((agent) => {
    const active = components.filter((component) => autoConfState(cluster, agent, component) === 'active');
    const { names, unread } = agent.ignoredAutoConf;
    const all = [
      ...unread.map(unreadNames),
      ...names.map(wrongName),
      ...wrongFolders(agent),
      ...withoutVolume(agent),
      ...emptyElsewhere(cluster, agent),
      ...ownFiles(cluster, agent, active),
    ];
    return all.flatMap((attempt) => {
      const concerned = attempt.components.filter((component) => active.includes(component));
      return concerned.length > 0 ? [{ ...attempt, agent, components: concerned }] : [];
    });
  });
}

type Attempt = Omit<VainAttempt, 'agent'>;

/** The names that were meant by one: commas separate nothing for the Agent, quotes and brackets stay part of the name. */
const partsOf = (name: string): readonly string[] =>
  name
    .split(/[,;]/)
    .map((part) => part.replace(/^[["']+|["'\]]+$/g, '').replace(/\.(?:d|ya?ml)$/, ''))
    .filter((part) => part !== '')
    .map((part) => nearMiss(part) ?? part);

const componentsOf = (name: string): readonly Component[] => partsOf(name).flatMap((part) => componentOf(part) ?? []);

function unreadNames({ at, written, right, value, edits }: UnreadNames): Attempt {
  return {
    components: namesIn(value).flatMap(({ name }) => componentsOf(name)),
    at,
    mount: null,
    reason: `${written} is never read, the names belong in ${right}`,
    fix: edits.length > 0 ? { title: `put the names into ${right}`, edits } : null,
  };
}

function wrongName({ name, at, scalar, start }: IgnoredName): Attempt {
  const right = partsOf(name).join(' ');
  const text = scalar.text ?? '';
  // Brackets around all names go with all that came with them.
  const list = /^\s*\[(.*)\]\s*$/s.exec(text)?.[1]?.split(/\s+/).flatMap(partsOf).join(' ');
  return {
    components: componentOf(name) === null ? componentsOf(name) : [],
    at,
    mount: null,
    reason: /[,;]/.test(name) ? `the Agent takes "${name}" for one name, only blanks separate names` : `no check is called ${name}`,
    fix: { title: `write ${list ?? right}`, edits: [set(scalar, list ?? text.slice(0, start) + right + text.slice(start + name.length))] },
  };
}

/** The component whose packaged folder a mount's path stands for, exactly or nearly. */
function folderOf({ path }: Mount): Component | null {
  const name = /\/(?:conf\.d|datadog-agent)\/([^/]+?)(?:\.d)?$/.exec(path)?.[1];
  return name === undefined ? null : componentOf(nearMiss(name) ?? name);
}

const isEmpty = (agent: AgentWorkload, mount: Mount): boolean => {
  const volume = volumeOf(agent, mount);
  return volume !== null && volume !== 'unknown' && volume.source.kind === 'emptyDir';
};

/** Empty folders in the container that runs checks, beside the packaged one. */
function wrongFolders(agent: AgentWorkload): readonly Attempt[] {
  return agent.agentContainer.mounts.flatMap((mount): readonly Attempt[] => {
    const component = folderOf(mount);
    if (component === null || mount.path === packagedFolder(component) || !isEmpty(agent, mount)) return [];
    const right = packagedFolder(component);
    const at = mount.at.at('mountPath');
    const reason = `an empty folder at ${mount.path} hides nothing, the packaged one is ${right}`;
    return [{ components: [component], at, mount, reason, fix: { title: `mount it at ${right}`, edits: [set(at, right)] } }];
  });
}

/** Mounts over a packaged folder of a volume that isn't there: one of nearly that name is meant, or it has been forgotten. */
function withoutVolume(agent: AgentWorkload): readonly Attempt[] {
  const strays = straysOf(agent).filter(({ mount }) => agent.agentContainer.mounts.includes(mount));
  return strays.flatMap(({ mount, name, twins }): readonly Attempt[] => {
    const component = folderOf(mount);
    if (component === null || mount.path !== packagedFolder(component)) return [];
    const at = mount.at.at('name');
    const [twin] = twins;
    const fix =
      twin && twin.name !== 'unknown'
        ? { title: `mount ${twin.name}`, edits: [set(at, twin.name)] }
        : { title: `define ${name} as an empty folder`, edits: [append(agent.volumes.at, { name, emptyDir: {} })] };
    return [{ components: [component], at, mount, reason: `there is no volume ${name} to hide ${mount.path}`, fix }];
  });
}

/** Empty folders in containers and pods that don't run the check; those in other pods, only while a check of the user's runs in this one. */
function emptyElsewhere(cluster: Cluster, agent: AgentWorkload): readonly Attempt[] {
  const attempts = (owner: AgentWorkload, container: Container, who: string) =>
    container.mounts.flatMap((mount): readonly Attempt[] => {
      const component = isEmpty(owner, mount) ? folderOf(mount) : null;
      if (component === null || (owner !== agent && !isDoubled(cluster, agent, component))) return [];
      const edits = agent.disableAutoConf(checkNames[component]);
      return [
        {
          components: [component],
          at: mount.at.at('mountPath'),
          mount,
          reason: `an empty folder in ${who} hides nothing from the node agent's container ${agent.agentContainer.name}`,
          fix: edits.length > 0 ? { title: `switch the packaged ${checkNames[component]} check off in the node agent`, edits } : null,
        },
      ];
    });
  const others = cluster.agents.filter((other) => other.role !== 'node-agent');
  return [
    ...agent.otherContainers.flatMap((container) => attempts(agent, container, `container ${container.name}`)),
    ...others.flatMap((other) =>
      [other.agentContainer, ...other.otherContainers].flatMap((container) => attempts(other, container, `the ${spokenRole(other)}`)),
    ),
  ];
}

const spokenRole = ({ role }: AgentWorkload): string => role.replaceAll('-', ' ');

/** ConfigMaps and Secrets over a packaged folder that bring an `auto_conf.yaml` beside the user's check. */
function ownFiles(cluster: Cluster, agent: AgentWorkload, active: readonly Component[]): readonly Attempt[] {
  return active.flatMap((component): readonly Attempt[] => {
    const found = resolvePath(agent, `${packagedFolder(component)}/auto_conf.yaml`);
    if (found.kind !== 'key' || !isDoubled(cluster, agent, component)) return [];
    const { source } = found.volume;
    const what = 'name' in source ? `${source.kind === 'secret' ? 'Secret' : 'ConfigMap'} ${source.name}` : 'its volume';
    const reason = `${what} puts an auto_conf.yaml of its own in the place of the packaged one`;
    return [{ components: [component], at: found.mount.at.at('mountPath'), mount: found.mount, reason, fix: null }];
  });
}

/** Whether a check of the user's runs beside the packaged one of a component. */
const isDoubled = (cluster: Cluster, agent: AgentWorkload, component: Component): boolean =>
  cluster.checks.some((check) => check.component === component && runsBesidePackaged(cluster, check, agent) === true);
