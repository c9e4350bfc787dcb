import type { Cursor } from '../yaml/cursor.ts';
import { holdsStructuralTemplate } from '../yaml/template.ts';
import type { AnnotationFault, AnnotationSet } from './annotation.ts';
import { jsonIn, payloadsOf } from './annotation-payload.ts';
import { placeOf } from './texts.ts';

type Fault = AnnotationFault | null | 'unknown';

/** What the Agent reads of a set. */
type Payloads = Pick<AnnotationSet, 'version' | 'legacy' | 'source' | 'checks' | 'checkNames' | 'initConfigs' | 'instances'>;

/** What keeps the Agent from taking any check from a set. One real fault counts, whatever can't be told beside it. */
export function annotationFault(set: Payloads): Fault {
  // DataDog/datadog-agent:comp/core/autodiscovery/listeners/kube_services.go
  if (set.legacy && set.source !== 'pod-annotation')
    return { kind: 'unseen', at: set.instances.key, reason: 'on a Service the Agent looks at the prefix ad.datadoghq.com only' };
  const payloads = payloadsOf(set);
  const shape = set.version === 'v2' ? [shapeOfChecks] : [shapeOfNames, shapeOfConfigs, shapeOfInstances];
  const shapes = payloads.map((payload, index) => {
    const json = soundJson(payload);
    return json ? (shape[index]?.(json) ?? null) : null;
  });
  const faults = [...payloads.map(presence), ...payloads.map(syntax), ...shapes, lengths(payloads)];
  return faults.find((fault) => fault !== null && fault !== 'unknown') ?? (faults.includes('unknown') ? 'unknown' : null);
}

/** JSON without mistakes. */
function soundJson(payload: Cursor): Cursor | null {
  const json = jsonIn(payload);
  return json?.tree.problems.length === 0 ? json : null;
}

/** The last part of an annotation's key. */
const nameOf = ({ pointer }: Cursor): string => pointer.slice(pointer.lastIndexOf('.') + 1);

function presence(payload: Cursor): Fault {
  if (payload.kind === null)
    return payload.state === 'unknown' ? 'unknown' : { kind: 'incomplete', at: payload, reason: `its ${nameOf(payload)} are missing` };
  if (payload.text?.trim() === '') return { kind: 'incomplete', at: payload, reason: `its ${nameOf(payload)} are empty` };
  if (jsonIn(payload)) return null;
  if (payload.state === 'unknown') return 'unknown';
  return { kind: 'not-text', at: payload, reason: 'the value of an annotation must be a text' };
}

/** A mistake in the JSON that isn't one of a template's making. */
function syntax(payload: Cursor): Fault {
  const json = jsonIn(payload);
  const [problem] = json?.tree.problems ?? [];
  if (!json || !problem) return null;
  const text = payload.text ?? '';
  const isFilledIn = holdsStructuralTemplate(text) || /[$#]\{/.test(text) || text.charAt(problem.span.start) === '<';
  if (payload.state === 'unknown' && isFilledIn) return 'unknown';
  return { kind: 'json', at: placeOf(json, problem.span), reason: problem.message };
}

const wrong = (at: Cursor, reason: string): Fault => ({ kind: 'shape', at, reason });

/** The first fault of some values; a value that can't be told may be anything. */
function eachOf(values: readonly Cursor[], isRight: (value: Cursor) => boolean, reason: string): Fault {
  const fault = values.find((value) => value.state !== 'unknown' && !isRight(value));
  return fault ? wrong(fault, reason) : null;
}

const isMap = ({ kind }: Cursor): boolean => kind === 'map';
const isMapOrMaps = (value: Cursor): boolean => isMap(value) || (value.kind === 'seq' && value.items.every(isMap));

function shapeOfNames(json: Cursor): Fault {
  return (
    eachOf([json], ({ kind }) => kind === 'seq', 'check_names must be a list') ??
    eachOf(json.items, isText, 'the name of a check must be a text')
  );
}

const isText = (value: Cursor): boolean => value.string !== undefined;

function shapeOfConfigs(json: Cursor): Fault {
  const isOne = (value: Cursor): boolean => isMap(value) || (value.items.length === 1 && value.items.every(isMap));
  return (
    eachOf([json], ({ kind }) => kind === 'seq', 'init_configs must be a list') ??
    eachOf(json.items, isOne, 'each of the init_configs must be an object')
  );
}

function shapeOfInstances(json: Cursor): Fault {
  return (
    eachOf([json], ({ kind }) => kind === 'seq', 'instances must be a list') ??
    eachOf(json.items, isMapOrMaps, 'each of the instances must be an object, or a list of objects')
  );
}

function shapeOfChecks(json: Cursor): Fault {
  const values = json.keys.map((name) => json.at(name));
  const instances = values.map((value) => value.at('instances')).filter(({ kind }) => kind !== null);
  return (
    eachOf([json], isMap, 'checks must be an object with the names of checks as keys') ??
    eachOf(values, isMap, 'the configuration of a check must be an object') ??
    eachOf(instances, ({ kind }) => kind === 'seq', 'instances must be a list') ??
    eachOf(
      instances.flatMap(({ items }) => items),
      isMap,
      'each of the instances must be an object',
    )
  );
}

/** The first of the other arrays that is not as long as that of the names. */
function lengths([names, ...others]: readonly Cursor[]): Fault {
  const count = names && soundJson(names)?.items.length;
  for (const other of others) {
    const json = soundJson(other);
    if (count === undefined || json?.kind !== 'seq' || json.items.length === count) continue;
    return { kind: 'lengths', at: other, reason: `check_names has ${count} items, ${nameOf(other)} ${json.items.length}` };
  }
  return null;
}
