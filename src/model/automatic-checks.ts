import type { Cursor } from '../yaml/cursor.ts';
import type { AgentWorkload } from './agent.ts';
import type { AutomaticChecks, ProviderAnnotation } from './automatic-facts.ts';
import type { Cluster, Component, Known } from './cluster.ts';
import { joinPath } from './filesystem.ts';
import { both, knownBoolean, knownText } from './known.ts';
import { atLeast } from './version.ts';

/** A switch of one installation by which a component's check is configured, as the files have it. */
export interface AutomaticCheck {
  /** A node agent of the installation. */
  readonly agent: AgentWorkload;
  /** The switch, written or not. */
  readonly at: Cursor;
  /** Whether it configures the check: by its value, and the version of what reads it. */
  readonly on: Known<boolean>;
  /** False when nothing is written, so that the default counts. */
  readonly written: boolean;
  readonly facts: AutomaticChecks;
}

/** The switches of all installations of the Agent; none on an unknown platform, and on most others. */
export function automaticSwitches(cluster: Cluster): readonly AutomaticCheck[] {
  const known = cluster.platform.profile?.automatic ?? [];
  const agents = cluster.agents.filter(({ role, deployed }) => role === 'node-agent' && deployed !== false);
  return agents.flatMap((agent) =>
    known.filter(({ flavour }) => flavour === agent.flavour).map((facts) => readCheck(cluster, agent, facts)),
  );
}

/** Those for a component. */
export const automaticChecks = (cluster: Cluster, component: Component): readonly AutomaticCheck[] =>
  automaticSwitches(cluster).filter(({ facts }) => facts.components.includes(component));

/** Whether a path in the container of a workload may be a file that comes with a volume of a switch. */
export function mayBring(cluster: Cluster, { document, role }: AgentWorkload, path: string): boolean {
  const switches = automaticSwitches(cluster).filter(({ agent, on }) => on !== false && agent.document === document);
  const volumes = switches.flatMap(({ facts }) => facts.volumes ?? []).filter((own) => own.role === role);
  const certificates = cluster.platform.profile?.certificates ?? [];
  return volumes.some((own) => {
    const files = certificates.flatMap(({ secret, files }) => (secret?.name === own.secret ? files : []));
    return files.some((file) => joinPath(own.path, file.path) === path);
  });
}

function readCheck({ versions }: Cluster, agent: AgentWorkload, facts: AutomaticChecks): AutomaticCheck {
  const at = switchOf(agent, facts);
  const version = facts.flavour === 'helm' ? versions.chart : versions.operator;
  const value = both(knownBoolean(at, facts.byDefault), isToldSo(agent, facts));
  const here = facts.platform === undefined ? 'yes' : atLeast(versions.platform, facts.platform);
  const isOff = value === false || here === 'no' || atLeast(version, facts.from) === 'no';
  const isOn = value === true && here === 'yes' && atLeast(version, facts.alone) === 'yes';
  return { agent, at, on: !isOff && (isOn || 'unknown'), written: at.kind !== null, facts };
}

/** In the values of another chart that depends on it, everything of the chart lies below one key. */
function switchOf({ document: { root } }: AgentWorkload, facts: AutomaticChecks): Cursor {
  const steps = facts.switch.split('.');
  const bases = facts.flavour === 'helm' ? [root, ...root.keys.map((key) => root.at(key))] : [root];
  return bases.map((base) => base.at(...steps)).find(({ kind }) => kind !== null) ?? root.at(...steps);
}

/** False when the resource names another platform, which wins over what the Operator finds out. */
function isToldSo(agent: AgentWorkload, { annotation }: AutomaticChecks): Known<boolean> {
  const told = annotation && knownText(providerAt(agent, annotation));
  return told === 'unknown' ? told : !told || !annotation || meansHere(annotation, told);
}

/** Where the resource says on which platform it is. */
export const providerAt = ({ document: { root } }: AgentWorkload, { key }: ProviderAnnotation): Cursor =>
  root.at('metadata', 'annotations', key);

/** Whether a value of the annotation names the platform. */
const meansHere = ({ value, pattern }: ProviderAnnotation, told: string): boolean =>
  pattern === undefined ? told === value : new RegExp(pattern).test(told);
