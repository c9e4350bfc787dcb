import type { Cursor } from '../yaml/cursor.ts';
import { readAnnotatedPod } from './annotated-pod.ts';
import type { AnnotatedName, AnnotationSet } from './annotation.ts';
import { annotationFault } from './annotation-fault.ts';
import { jsonIn } from './annotation-payload.ts';
import { componentOf, nearMiss } from './check-names.ts';
import type { Component, ParsedDocument } from './cluster.ts';
import { readService } from './services.ts';
import { portOwner } from './upstream.ts';

/** Something that has annotations, and what they may be about: an excerpt without kind may be of a Service or of a Pod. */
interface Owner {
  readonly annotations: Cursor;
  readonly isService: boolean;
  /** The Pod, or its template. */
  readonly pod: Cursor | null;
}

/**
 * The annotation sets of a document that configure checks of the control plane, or mean to.
 * The keys that the Agent looks up: DataDog/datadog-agent:comp/core/autodiscovery/common/utils/annotations.go
 */
export function annotationSets(document: ParsedDocument): readonly AnnotationSet[] {
  const owners = ownersIn(document).filter(({ annotations }) => annotations.kind === 'map');
  return owners.flatMap((owner) => idsOf(owner).flatMap((id) => readSet(document, owner, id) ?? []));
}

function ownersIn({ root }: ParsedDocument): readonly Owner[] {
  const kind = root.at('kind');
  const own = root.at('metadata', 'annotations');
  if (kind.text === 'Service') return [{ annotations: own, isService: true, pod: null }];
  if (kind.kind === null) return [own, root.at('annotations')].map((annotations) => ({ annotations, isService: true, pod: root }));
  const pods = kind.text === 'Pod' ? [root] : [root.at('spec', 'template'), root.at('spec', 'jobTemplate', 'spec', 'template')];
  return pods.map((pod) => ({ annotations: pod.at('metadata', 'annotations'), isService: false, pod }));
}

const ofServices: ReadonlyMap<string, AnnotationSet['source']> = new Map([
  ['service', 'service-annotation'],
  ['endpoints', 'endpoints-annotation'],
]);

/** The ids under which checks stand. On a Service, the Agent looks at two only. */
function idsOf({ annotations, pod }: Owner): readonly string[] {
  const key = /^(?:ad|service-discovery)\.datadoghq\.com\/(.+)\.(?:checks|check_names|init_configs|instances)$/;
  const ids = annotations.keys.flatMap((name) => key.exec(name)?.[1] ?? []);
  return [...new Set(ids)].filter((id) => pod !== null || ofServices.has(id));
}

/** The arrays of one prefix. */
type Arrays = Pick<AnnotationSet, 'checkNames' | 'initConfigs' | 'instances'>;

function arraysUnder({ annotations }: Owner, prefix: string): Arrays {
  const at = (key: string) => annotations.at(`${prefix}.${key}`);
  return { checkNames: at('check_names'), initConfigs: at('init_configs'), instances: at('instances') };
}

const written = (arrays: Arrays): readonly Cursor[] => Object.values(arrays).filter(({ kind }) => kind !== null);

function readSet(document: ParsedDocument, owner: Owner, id: string): AnnotationSet | null {
  const source = (owner.isService && ofServices.get(id)) || 'pod-annotation';
  const arrays = arraysUnder(owner, `ad.datadoghq.com/${id}`);
  const old = arraysUnder(owner, `service-discovery.datadoghq.com/${id}`);
  const checks = owner.annotations.at(`ad.datadoghq.com/${id}.checks`);
  const version = checks.kind === null ? 'v1' : 'v2';
  const legacy = version === 'v1' && written(arrays).length === 0;
  const base = {
    document,
    id,
    source,
    annotations: owner.annotations,
    service: source === 'pod-annotation' ? null : readService(document),
    pod: source === 'pod-annotation' && owner.pod ? readAnnotatedPod(owner.pod) : null,
    version,
    legacy,
    checks,
    ...(legacy ? old : arrays),
    resolve: owner.annotations.at(`ad.datadoghq.com/${id}.resolve`),
    overruled: [...(version === 'v2' ? written(arrays) : []), ...(legacy ? [] : written(old))],
  } as const;
  const names = namesIn(version === 'v2' ? checks : base.checkNames);
  const meant = meantBy({ ...base, names });
  return meant.length === 0 ? null : { ...base, names, meant, fault: annotationFault(base) };
}

/** The names of a map or list, in JSON or, as a mistake, in YAML; of broken JSON, what looks like names. */
function namesIn(payload: Cursor): readonly AnnotatedName[] {
  const value = jsonIn(payload) ?? payload;
  const names = [
    ...value.keys.map((name) => ({ name, at: value.at(name).key })),
    ...value.items.flatMap((item) => (item.text === undefined ? [] : [{ name: item.text, at: item }])),
  ];
  const isBroken = value !== payload && value.tree.problems.length > 0;
  if (!isBroken || names.some(({ name }) => meaning(name) !== null)) return names;
  const looks = (payload.text ?? '').matchAll(/[\w.-]+(?=["'\u201d]?\s*(?:[,\]}]|:\s*[{[]|$))/g);
  return [...looks].map(({ 0: name, index }) => ({ name, at: payload.part(index, index + name.length) }));
}

/** The component whose check a name is, or stops one step short of. */
const meaning = (name: string): Component | null => componentOf(nearMiss(name) ?? name);

/** By its names; without any, by the ports of its URLs, else by the name of what is annotated. */
function meantBy({ names, ...set }: Omit<AnnotationSet, 'meant' | 'fault'>): readonly Component[] {
  const payload = set.version === 'v2' ? set.checks : set.checkNames;
  const isNameless = payload.kind === null || payload.text?.trim() === '';
  if (!isNameless) return [...new Set(names.flatMap(({ name }) => meaning(name) ?? []))];
  const ports = [...(set.instances.text ?? '').matchAll(/:(\d+)(?=[/"])/g)].flatMap(([, port]) => portOwner(Number(port)) ?? []);
  const object = set.service ? set.service.name : set.id;
  const named = object === 'kubernetes' ? 'apiserver' : meaning(object);
  return ports.length > 0 ? [...new Set(ports)] : named === null ? [] : [named];
}
