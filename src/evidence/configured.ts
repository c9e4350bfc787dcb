import { spoken } from '../model/check-names.ts';
import type { CheckConfig, CheckInstance, CheckSource, Cluster, Component } from '../model/cluster.ts';
import { dialled } from '../model/dialled.ts';
import { endpoints } from '../model/endpoint.ts';
import type { Route } from '../model/routes.ts';
import { portNumber } from '../model/target-ports.ts';
import { templateVariables, variableTarget } from '../model/template-variable.ts';
import { textsBelow } from '../model/texts-below.ts';
import type { Statement } from '../trace.ts';
import type { Cursor } from '../yaml/cursor.ts';
import { statement } from './statement.ts';

const sources: Readonly<Record<CheckSource, (check: CheckConfig) => string>> = {
  packaged: ({ name }) => `the check ${name} comes packaged with the Agent (auto_conf.yaml), and nobody configures another`,
  'conf.d': ({ fileName }) => `${fileName} is a check file of the Agent`,
  'config-map': ({ fileName }) => `${fileName} is a check file in a ConfigMap`,
  'cluster-agent-confd': ({ fileName }) => `${fileName} is a check file of the Cluster Agent`,
  'pod-annotation': ({ name }) => `annotations of a Pod configure the check ${name}`,
  'service-annotation': ({ name }) => `annotations of a Service configure the check ${name} for the Service`,
  'endpoints-annotation': ({ name }) => `annotations of a Service configure the check ${name} for each of its endpoints`,
};

/** Where a check is configured, as one sentence. */
export function sourceOf(check: CheckConfig): Statement {
  const isOurs = check.source === 'packaged';
  return statement(sources[check.source](check), isOurs ? null : check.nameAt);
}

/** Where a check is configured, and its options: all that can be said of one that nothing more can be told of. */
export const optionsOf = (check: CheckConfig): readonly Statement[] => [
  sourceOf(check),
  ...check.instances.flatMap((instance) => effective(check, instance)),
];

/** Where the check of a route is configured, what it comes to, and what its variables stand for. */
export function configuredBy(cluster: Cluster, component: Component, { kind, check, instance, annotation }: Route): readonly Statement[] {
  if (annotation) return [statement('annotations are meant to configure it', annotation.annotations.key)];
  if (!check) return kind === 'automatic' ? [statement(`a switch of the installation configures the check of ${spoken(component)}`)] : [];
  const identifiers = check.adIdentifiers.items.map((item) => item.text ?? '?');
  const found =
    identifiers.length > 0
      ? [statement(`it waits for a container of image ${identifiers.join(' or ')}`, own(check, check.adIdentifiers))]
      : [];
  return [sourceOf(check), ...found, ...(instance ? [...effective(check, instance), ...variables(cluster, component, instance)] : [])];
}

/** A packaged file has no place in the user's files. */
const own = ({ source }: CheckConfig, at: Cursor): Cursor | null => (source === 'packaged' ? null : at);

/** The options of an instance, and those of init_config that it doesn't have itself. */
function effective(check: CheckConfig, { at }: CheckInstance): readonly Statement[] {
  const options = at.keys.map((name) => statement(`${name}: ${shown(name, at.at(name))}`, own(check, at.at(name))));
  const inherited = check.initConfig.keys
    .filter((name) => !at.keys.includes(name))
    .map((name) =>
      statement(`${name}: ${shown(name, check.initConfig.at(name))} (from init_config)`, own(check, check.initConfig.at(name))),
    );
  return [...options, ...inherited];
}

/** Options that hold what nobody else must see. */
const secret = /password|secret|^auth_token$|authorization|api[-_]?key|(?:^|[-_])token$/i;

function shown(name: string, at: Cursor): string {
  if (secret.test(name)) return '***';
  if (at.kind === 'map') return `{${at.keys.map((key) => `${key}: ${shown(key, at.at(key))}`).join(', ')}}`;
  if (at.kind === 'seq') return `[${at.items.map((item) => shown(name, item)).join(', ')}]`;
  return (at.text ?? '').replace(/(\/\/[^/@:]*):[^/@]*@/, '$1:***@');
}

/** What each template variable of an instance stands for. */
function variables(cluster: Cluster, component: Component, instance: CheckInstance): readonly Statement[] {
  const names = textsBelow(instance.at).flatMap(({ text = '' }) => templateVariables(text).found.map(({ name }) => name));
  return [...new Set(names)].map((name) => statement(`%%${name}%% stands for ${meaning(cluster, component, { instance, name })}`));
}

const targets = {
  container: 'the container',
  service: 'the Service',
  endpoint: 'the endpoint',
  nothing: 'nothing',
  unknown: 'what it is for',
} as const;

function meaning(cluster: Cluster, component: Component, { instance, name }: { instance: CheckInstance; name: string }): string {
  const { check } = instance;
  const target = variableTarget(check);
  if (name.startsWith('env_')) return `the variable ${name.slice(4)} in the Agent's own environment`;
  if (/^port(?:_|$)/.test(name)) {
    const number = portNumber(cluster, check, name);
    return typeof number === 'number' ? `port ${number}` : `a port of ${targets[target]}`;
  }
  if (!/^host(?:_|$)/.test(name)) return `something of ${targets[target]}`;
  const isNode = endpoints(instance).some((endpoint) => dialled({ cluster, component, check, endpoint }).host === 'node');
  return `the address of ${targets[target]}${isNode ? ', which is that of its node' : ''}`;
}
