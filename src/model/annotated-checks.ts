import type { Cursor } from '../yaml/cursor.ts';
import { type Edit, remove, rename, set } from '../yaml/edit.ts';
import type { AgentRole, AgentWorkload } from './agent.ts';
import type { AnnotationSet } from './annotation.ts';
import { jsonIn, payloadsOf } from './annotation-payload.ts';
import { componentOf, nearMiss } from './check-names.ts';
import type { CheckConfig, CheckInstance } from './cluster.ts';

/** One check of an annotation set. */
interface AnnotatedCheck {
  readonly name: string;
  /** The name itself, as an item or as the key of the value here. */
  readonly nameAt: Cursor;
  readonly file: Cursor;
  readonly initConfig: Cursor;
  readonly instances: readonly Cursor[];
  /** What is to be removed for it alone. */
  readonly parts: readonly Cursor[];
}

/** The checks of the control plane that the Agent takes from annotations, in order; none from a set with a fault. */
export function annotatedChecks(sets: readonly AnnotationSet[], agents: readonly AgentWorkload[]): readonly CheckConfig[] {
  return sets
    .filter(({ fault }) => fault === null)
    .flatMap((annotation) => {
      const role: AgentRole = annotation.source === 'pod-annotation' ? 'node-agent' : 'cluster-agent';
      const takers = agents.filter((agent) => agent.role === role);
      return checksOf(annotation)
        .filter(({ name }) => componentOf(name) !== null || nearMiss(name) !== null)
        .map((check) => configuration(annotation, check, takers));
    });
}

const checksOf = (annotation: AnnotationSet): readonly AnnotatedCheck[] =>
  annotation.version === 'v2' ? fromMap(annotation) : fromArrays(annotation);

function fromMap({ checks }: AnnotationSet): readonly AnnotatedCheck[] {
  const json = jsonIn(checks);
  return (json?.keys ?? []).flatMap((name) => {
    const file = json?.at(name);
    return file
      ? [{ name, nameAt: file, file, initConfig: file.at('init_config'), instances: file.at('instances').items, parts: [file] }]
      : [];
  });
}

/** What stands at one index of the three arrays. An item that is a list itself holds several instances, or the one init_config. */
function fromArrays({ checkNames, initConfigs, instances }: AnnotationSet): readonly AnnotatedCheck[] {
  return (jsonIn(checkNames)?.items ?? []).flatMap((nameAt, index) => {
    const config = jsonIn(initConfigs)?.at(index);
    const file = jsonIn(instances)?.at(index);
    if (!config || !file) return [];
    return [
      {
        name: nameAt.text ?? '',
        nameAt,
        file,
        initConfig: config.kind === 'seq' ? config.at(0) : config,
        instances: file.kind === 'seq' ? file.items : [file],
        parts: [nameAt, config, file],
      },
    ];
  });
}

function configuration(annotation: AnnotationSet, check: AnnotatedCheck, agents: readonly AgentWorkload[]): CheckConfig {
  const { name, nameAt, file, initConfig } = check;
  const isKey = annotation.version === 'v2';
  const instances: CheckInstance[] = [];
  const config: CheckConfig = {
    name,
    fileName: annotation.source,
    component: componentOf(name),
    source: annotation.source,
    nameAt: isKey ? nameAt.key : nameAt,
    entry: null,
    annotation,
    file,
    adIdentifiers: file.at('ad_identifiers'),
    initConfig,
    instances,
    agents,
    rename: (other): readonly Edit[] => [isKey ? rename(nameAt, other) : set(nameAt, other)],
    removal: () => (isAlone(annotation) ? [...payloadsOf(annotation), annotation.resolve] : check.parts).map(remove),
  };
  instances.push(...check.instances.map((at) => ({ check: config, at })));
  return config;
}

/** Whether a set has one check only, and nothing that would count in its place. */
const isAlone = ({ names, overruled }: AnnotationSet): boolean => names.length === 1 && overruled.length === 0;
